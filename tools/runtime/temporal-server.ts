import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type GuardedProcess, startGuarded } from './guarded-process';
import { waitForLeftover } from './leftover';

const READY_LIMIT_SECONDS = 60;
const POLL_MILLISECONDS = 50;
const ATTEMPT_MILLISECONDS = 3000;

/** What a start needs. */
export interface TemporalOptions {
  readonly binary: string;
  /** Where the server keeps its state; made at the first start. */
  readonly databaseFile: string;
  readonly logFile: string;
  readonly port: number;
  readonly namespace: string;
  /** The server holds timers back by up to a second to save work; tests would rather not wait for that. */
  readonly promptTimers: boolean;
}

/** A running server. `address` is host:port. */
export interface TemporalServer {
  readonly address: string;
  readonly process: GuardedProcess;
}

/** The server takes ports of its own beside the one it is told, and ends at once where another program was quicker: then it is started again. */
const STARTS = 3;

/**
 * Starts a Temporal development server on 127.0.0.1, without its pages, and waits until its namespace answers.
 * @throws Error that says where to look when it does not come up.
 */
export async function startTemporal(options: TemporalOptions): Promise<TemporalServer> {
  for (let start = 1; ; start++) {
    try {
      return await startOnce(options);
    } catch (error) {
      if (!(error instanceof EndedAtOnce) || start === STARTS) throw error;
    }
  }
}

class EndedAtOnce extends Error {
  override readonly name = 'EndedAtOnce';
}

async function startOnce(options: TemporalOptions): Promise<TemporalServer> {
  await leaveNoOther(options.databaseFile);
  const server = await startGuarded({
    name: 'temporal',
    command: options.binary,
    arguments: ['server', 'start-dev', ...settings(options)],
    environment: process.env,
    folder: '/',
    logFile: options.logFile,
    stopSignal: 'TERM',
  });
  writeFileSync(pidFile(options.databaseFile), String(server.pid));
  const address = `127.0.0.1:${options.port}`;
  try {
    await untilReady(address, options, server);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { address, process: server };
}

function settings(options: TemporalOptions): string[] {
  return [
    '--headless',
    ...['--ip', '127.0.0.1', '--port', String(options.port)],
    ...['--namespace', options.namespace, '--db-filename', options.databaseFile],
    ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'],
    ...['--log-level', 'warn'],
    ...(options.promptTimers ? ['--dynamic-config-value', 'history.timerProcessorMaxTimeShift="20ms"'] : []),
  ];
}

async function leaveNoOther(databaseFile: string): Promise<void> {
  const pid = readPid(pidFile(databaseFile));
  if (pid !== undefined) await waitForLeftover({ program: 'Temporal', pid, place: databaseFile });
}

function pidFile(databaseFile: string): string {
  return `${databaseFile}.pid`;
}

function readPid(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function untilReady(address: string, options: TemporalOptions, server: GuardedProcess): Promise<void> {
  let ended: number | undefined;
  void server.exited.then((code) => {
    ended = code;
  });
  const limit = performance.now() + READY_LIMIT_SECONDS * 1000;
  for (;;) {
    const obstacle = await tryNamespace(address, options);
    if (obstacle === undefined) return;
    if (ended !== undefined) throw new EndedAtOnce(`Temporal ended with code ${ended}; see ${options.logFile}`);
    if (performance.now() > limit) {
      throw new Error(`Temporal is not ready after ${READY_LIMIT_SECONDS} s (${obstacle}); see ${options.logFile}`);
    }
    await pause(POLL_MILLISECONDS);
  }
}

/**
 * What keeps the namespace from answering; undefined when it answers. Asked with the program itself, because loading
 * the SDK's client would cost whoever starts servers half a second and some 50 MB.
 */
async function tryNamespace(address: string, { binary, namespace, databaseFile }: TemporalOptions): Promise<string | undefined> {
  const query = ['operator', 'namespace', 'describe', '--address', address, '--namespace', namespace];
  // Settings of the user's for some other server must not reach it; without a home it refuses to run.
  const env = { HOME: dirname(databaseFile) };
  try {
    await promisify(execFile)(binary, query, { timeout: ATTEMPT_MILLISECONDS, env });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
