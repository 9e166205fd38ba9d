import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { repositoryRoot } from '../../config/repository-root';
import type { DataFolder } from '../runtime/data-folder';
import { startGuarded } from '../runtime/guarded-process';
import { findRunningSystem, type RunningSystem } from '../runtime/running-system';

const READY_LIMIT_MS = 300_000;
const LOOK_AGAIN_MS = 20;

/** A whole system, started as a user starts it, in processes of its own. */
export interface WholeSystem {
  readonly places: RunningSystem;
  /** The process that brought it up; the others are below it. */
  readonly pid: number;
  /** From the start of that process until it said that the system is ready, in milliseconds. */
  readonly readyMs: number;
  /** Stops it in order and returns when it is gone. */
  readonly stop: () => Promise<void>;
}

/** What a user may have set for a system of their own must not reach this one. */
const OWN_PLACE = {
  SAURO_PORT: '0',
  SAURO_HOST: '',
  DATABASE_URL: '',
  SAURO_OWNER_DATABASE_URL: '',
  TEMPORAL_ADDRESS: '',
  SAURO_KEYS_FILE: '',
};

/**
 * Brings up a system on a data folder. @param name of this start, for its log
 * @throws Error when it does not come up; nothing of it is then left running
 */
export const startWholeSystem = async (folder: DataFolder, name: string): Promise<WholeSystem> => {
  const logFile = folder.logFile(name);
  const begin = performance.now();
  const system = await startGuarded({
    name,
    command: process.execPath,
    arguments: ['--enable-source-maps', join(repositoryRoot, 'dist', 'tools', 'start.js')],
    environment: { ...process.env, ...OWN_PLACE, SAURO_DATA: folder.path },
    folder: repositoryRoot,
    logFile,
    stopSignal: 'TERM',
  });
  let isOver = false;
  void system.exited.then(() => {
    isOver = true;
  });
  while (!/^ready /m.test(readFileSync(logFile, 'utf8'))) {
    const late = performance.now() - begin > READY_LIMIT_MS;
    if (late) await system.stop();
    if (late || isOver) throw new Error(`the system did not come up:\n${readFileSync(logFile, 'utf8')}`);
    await pause(LOOK_AGAIN_MS);
  }
  const readyMs = performance.now() - begin;
  const places = findRunningSystem(folder.path);
  if (places === undefined) {
    await system.stop();
    throw new Error('the system that came up has gone again');
  }
  return {
    places,
    pid: system.pid,
    readyMs,
    stop: async () => {
      // Its parts take longer to stop, in order, than a guardian's grace.
      if (!isOver) process.kill(system.pid, 'SIGTERM');
      await system.exited;
    },
  };
};
