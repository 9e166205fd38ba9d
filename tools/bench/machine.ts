import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';

/** What the figures were measured on and when, as one line of Markdown. */
export const machineLine = (at: Date): string => {
  const [model = 'unknown processor'] = [...new Set(cpus().map((cpu) => cpu.model.trim()))];
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const load = loadavg()
    .map((average) => average.toFixed(1))
    .join(' ');
  const when = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return `Measured ${when} on ${cpus().length} cores (${model}), ${memory}, ${platform()} ${release()} ${arch()}, Node ${process.versions.node}; load average at the beginning ${load}.`;
};
