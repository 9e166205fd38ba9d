import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { campaignFigures } from './bench/campaign-figures';
import { coreFigures } from './bench/core-figures';
import { type Figure, judged, seconds, tableOf } from './bench/figures';
import { machineLine } from './bench/machine';
import { idleFigures, openCasesFigures } from './bench/memory-figures';
import { FULL, type Plan, QUICK } from './bench/plan';
import { speedFigures } from './bench/speed-figures';
import { startWholeSystem, type WholeSystem } from './bench/whole-system';
import { type DataFolder, openDataFolder } from './runtime/data-folder';

/** A start on data that are there, with everything installed and compiled. */
const SECOND_START = { goal: 10, better: 'lower' } as const;

/** Measures a system of its own and prints one table, for docs/performance.md. What it says is no test: a missed goal is no failure. */
async function main(): Promise<void> {
  const plan = process.argv.includes('--quick') ? QUICK : FULL;
  const machine = machineLine(new Date());
  const folder = openDataFolder(mkdtempSync(join(tmpdir(), 'sauro-bench-')));
  let running: Promise<WholeSystem> | undefined;
  const onSystem = async (name: string, measure: (system: WholeSystem) => Promise<readonly Figure[]>): Promise<readonly Figure[]> => {
    report(`bringing up a system (${name})`);
    running = startWholeSystem(folder, name);
    const system = await running;
    const figures = await measure(system);
    await system.stop();
    return figures;
  };
  try {
    const measure = process.argv.includes('--campaign') ? measureCampaign : measureAll;
    const figures = await Promise.race([measure(plan, folder, onSystem), untilTold()]);
    process.stdout.write(`${machine}\n\n${tableOf(figures)}\n`);
  } finally {
    // Also one that was still coming up when we were told to stop; stopped twice, it is stopped.
    await running?.then((system) => system.stop()).catch(() => undefined);
    rmSync(folder.path, { recursive: true, force: true });
  }
}

type OnSystem = (name: string, measure: (system: WholeSystem) => Promise<readonly Figure[]>) => Promise<readonly Figure[]>;

const measureAll = async (plan: Plan, folder: DataFolder, onSystem: OnSystem): Promise<readonly Figure[]> => {
  report('core alone');
  const core = coreFigures();
  const first = await onSystem('first-start', async (system) => [
    ...(await idleFigures(system, plan)),
    ...(await speedFigures({ places: system.places, folder, plan, report })),
  ]);
  const second = await onSystem('second-start', async (system) => [
    judged('from start to ready, on this data folder', system.readyMs / 1000, SECOND_START, seconds),
    ...(await openCasesFigures(system, plan, report)),
  ]);
  return [...core, ...first, ...second];
};

/** For itself, because what it leaves open would weigh on everything else. */
const measureCampaign = (plan: Plan, folder: DataFolder, onSystem: OnSystem): Promise<readonly Figure[]> =>
  onSystem('campaign', (system) => campaignFigures({ system, folder, plan, report }));

/** Fails when we are told to stop, so that everything is taken down in order. */
const untilTold = (): Promise<never> =>
  new Promise((_resolve, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => reject(new Error(`stopped by ${signal}`)));
  });

function report(line: string): void {
  process.stderr.write(`${line} …\n`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
