import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lockFolder } from './folder-lock';
import { type GuardedProcess, startGuarded } from './guarded-process';
import type { TemporalOrder } from './temporal-order';

const PACKAGE = 'github.com/temporalio/cli/cmd/temporal';
const PROGRESS_SECONDS = 10;
const KEPT_LINES = 12;

/**
 * Builds the program with Go, from the module proxy, into the cache. Two builds at once would each take the whole
 * machine, so the second waits for the first and uses what it made.
 * @throws Error when Go is not installed or the build fails, with its last lines.
 */
export async function buildTemporal(order: TemporalOrder): Promise<void> {
  const go = order.path
    .split(delimiter)
    .map((folder) => join(folder, 'go'))
    .find((candidate) => existsSync(candidate));
  if (go === undefined) throw new Error('Go is not installed');
  const folder = dirname(order.target);
  mkdirSync(folder, { recursive: true });
  const lock = await waitForLock(folder, order);
  try {
    if (!existsSync(order.target)) await install(go, order);
  } finally {
    lock.release();
  }
}

async function waitForLock(folder: string, order: TemporalOrder): Promise<{ readonly release: () => void }> {
  for (;;) {
    const lock = lockFolder(folder, 'build.lock', 'builds Temporal');
    if (lock.kind === 'taken') return lock;
    order.report(`Temporal: process ${lock.holder.pid} builds it already; waiting`);
    await pause(PROGRESS_SECONDS * 1000);
  }
}

async function install(go: string, order: TemporalOrder): Promise<void> {
  const folder = mkdtempSync(`${order.target}.build-`);
  const logFile = join(folder, 'build.log');
  order.report(`Temporal: building it with Go from ${PACKAGE}@${order.version}; this takes some minutes`);
  try {
    const builder = await startGuarded({
      name: 'go',
      command: go,
      arguments: ['install', '-v', '-ldflags', '-s -w', `${PACKAGE}@${order.version}`],
      // No workspace or flags of the user's may leak into a build of somebody else's module.
      environment: { ...process.env, GOBIN: folder, GOFLAGS: '', GOWORK: 'off' },
      folder,
      logFile,
      stopSignal: 'INT',
    });
    const code = await showProgress(builder, logFile, order.report);
    if (code !== 0) throw new Error(`go install failed:\n${lastLines(logFile, KEPT_LINES)}`);
    renameSync(join(folder, basename(PACKAGE)), order.target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function showProgress(builder: GuardedProcess, logFile: string, report: (line: string) => void): Promise<number> {
  const begin = performance.now();
  const ticker = setInterval(() => {
    const seconds = Math.round((performance.now() - begin) / 1000);
    report(`Temporal: building, ${seconds} s, now at ${lastLines(logFile, 1) || 'its modules'}`);
  }, PROGRESS_SECONDS * 1000);
  try {
    return await builder.exited;
  } finally {
    clearInterval(ticker);
  }
}

function lastLines(file: string, count: number): string {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-count).join('\n');
}
