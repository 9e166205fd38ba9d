import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { canSeeProcesses, cpuBetween, type ProcessFigures, processTree } from '../../../tools/bench/processes';

test('a process is seen with those below it, and each with its memory; elsewhere than on Linux nothing is', async () => {
  if (!canSeeProcesses) {
    expect(() => processTree(process.pid)).toThrow('/proc');
    return;
  }
  const child = spawn(process.execPath, ['-e', 'console.log("up"); setInterval(() => {}, 1000)', 'worker/main.js', ''], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    await once(child.stdout, 'data');
    const found = processTree(process.pid).find(({ pid }) => pid === child.pid);
    expect(found?.part).toBe('worker');
    expect(found?.rssBytes).toBeGreaterThan(10e6);
    expect(processTree(process.pid).some(({ pid }) => pid === process.pid)).toBe(true);
    expect(processTree(child.pid ?? 0)).toHaveLength(1);
  } finally {
    child.kill('SIGKILL');
  }
});

test('processor time between two looks is added up by part, and counts whole for a process that is new', () => {
  const one = (pid: number, part: ProcessFigures['part'], cpuMs: number): ProcessFigures => ({
    pid,
    part,
    cpuMs,
    rssBytes: 0,
    pssBytes: 0,
  });
  const before = [one(1, 'postgres', 100), one(2, 'worker', 50)];
  const after = [one(1, 'postgres', 130), one(2, 'worker', 90), one(3, 'postgres', 5)];
  expect([...cpuBetween(before, after)]).toEqual([
    ['postgres', 35],
    ['worker', 40],
  ]);
});
