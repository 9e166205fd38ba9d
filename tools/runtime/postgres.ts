import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type Account, type GuardedProcess, startGuarded } from './guarded-process';
import { waitForLeftover } from './leftover';
import { postgresAccount } from './postgres-account';
import { type PostgresBinaries, postgresBinaries, reachableDataFolder } from './postgres-binaries';

const READY_LIMIT_SECONDS = 60;
const POLL_MILLISECONDS = 50;
const SUPERUSER = 'postgres';

/** What a start needs. `folder` holds the server's data, its password and nothing else. */
export interface PostgresOptions {
  readonly folder: string;
  readonly logFile: string;
  readonly port: number;
  /**
   * `durable` waits for the disk at each commit; `fast` leaves that to the operating system: safe against a killed
   * process, not against a power cut, so only for data that nobody will miss.
   */
  readonly durability: 'durable' | 'fast';
  readonly report: (line: string) => void;
}

/** A running server. `adminUrl` is its superuser's, on the database `postgres`. */
export interface PostgresServer {
  readonly adminUrl: string;
  readonly process: GuardedProcess;
}

/**
 * Starts real PostgreSQL on 127.0.0.1, making its data folder at the first start, and waits until it answers.
 * @throws Error that says what is in the way: no build for this machine, no account, an older server still running.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const account = postgresAccount();
  const binaries = postgresBinaries(account);
  mkdirSync(options.folder, { recursive: true });
  const password = readPassword(join(options.folder, 'password'));
  const data = reachableDataFolder(account, join(options.folder, 'data'), password);
  if (dirname(data) !== options.folder)
    options.report(`PostgreSQL keeps its data in ${data}: its account is kept out of ${options.folder}`);
  if (!existsSync(data)) await initialise(binaries, account, data, password);
  await leaveNoOther(data);
  const server = await startGuarded({
    name: 'postgres',
    command: binaries.postgres,
    arguments: ['-D', data, ...settings(options)],
    environment: { ...process.env, TZ: 'UTC' },
    folder: '/',
    logFile: options.logFile,
    stopSignal: 'INT',
    ...(account === undefined ? {} : { account }),
  });
  const adminUrl = `postgres://${SUPERUSER}:${password}@127.0.0.1:${options.port}/postgres`;
  try {
    await untilReady(adminUrl, server, options.logFile);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { adminUrl, process: server };
}

/** The same server on another database. */
export function databaseUrl(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

function settings(options: PostgresOptions): string[] {
  const values = {
    port: String(options.port),
    listen_addresses: '127.0.0.1',
    // A socket file in a shared folder would be a second door, and long paths exceed its limit.
    unix_socket_directories: '',
    max_connections: '120',
    shared_buffers: '64MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(options.durability === 'fast' ? { fsync: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function readPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** Makes the data folder under another name first, so that a start cut short leaves no half-made one behind. */
async function initialise(binaries: PostgresBinaries, account: Account | undefined, data: string, password: string): Promise<void> {
  const draft = `${data}.part`;
  const passwordFile = `${data}.pw`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account !== undefined) {
    chownSync(draft, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  try {
    await runInitdb(binaries.initdb, account, [`--pgdata=${draft}`, `--pwfile=${passwordFile}`]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  chmodSync(draft, 0o700);
  renameSync(draft, data);
}

async function runInitdb(initdb: string, account: Account | undefined, places: readonly string[]): Promise<void> {
  const fixed = [
    `--username=${SUPERUSER}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order of text on every machine, whatever its C library or locale.
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
  const initialiser = spawn(initdb, [...fixed, ...places], { cwd: '/', stdio: ['ignore', 'pipe', 'pipe'], ...account });
  const said: Buffer[] = [];
  initialiser.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  initialiser.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    initialiser.once('error', reject);
    initialiser.once('close', resolve);
  });
  if (code !== 0) throw new Error(`PostgreSQL's data folder cannot be made:\n${Buffer.concat(said).toString('utf8')}`);
}

async function leaveNoOther(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  await waitForLeftover({ program: 'PostgreSQL', pid, place: data });
}

async function untilReady(adminUrl: string, server: GuardedProcess, logFile: string): Promise<void> {
  let ended: number | undefined;
  void server.exited.then((code) => {
    ended = code;
  });
  const limit = performance.now() + READY_LIMIT_SECONDS * 1000;
  for (let obstacle = await tryQuery(adminUrl); obstacle !== undefined; obstacle = await tryQuery(adminUrl)) {
    if (ended !== undefined) throw new Error(`PostgreSQL ended with code ${ended}; see ${logFile}`);
    if (performance.now() > limit) {
      throw new Error(`PostgreSQL is not ready after ${READY_LIMIT_SECONDS} s (${obstacle}); see ${logFile}`);
    }
    await pause(POLL_MILLISECONDS);
  }
}

/** What keeps the server from answering; undefined when it answers. */
async function tryQuery(adminUrl: string): Promise<string | undefined> {
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
