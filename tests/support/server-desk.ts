import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GuardedProcess } from '../../tools/runtime/guarded-process';
import { freePort } from '../../tools/runtime/ports';
import { startPostgres } from '../../tools/runtime/postgres';
import { processIdentity } from '../../tools/runtime/process-identity';
import { findTemporalHere } from '../../tools/runtime/temporal-binary';
import { startTemporal } from '../../tools/runtime/temporal-server';

const FOLDER_PREFIX = 'sauro-tests-';

/** Where the servers of one test run can be asked for; they are started when the first test file asks. */
export interface ServerDesk {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Opens the desk in the process that runs all test files, which therefore holds the servers: they end with it, even
 * when it is killed. A run that needs no server starts none.
 */
export async function openServerDesk(): Promise<ServerDesk> {
  removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
  // PostgreSQL may run under an account of its own, which must get through.
  chmodSync(folder, 0o711);
  const running: GuardedProcess[] = [];
  const ways: Readonly<Record<string, () => Promise<string>>> = {
    '/postgres': once(async () => {
      const options = {
        folder: join(folder, 'postgres'),
        logFile: join(folder, 'postgres.log'),
        port: await freePort(),
      };
      const server = await startPostgres({ ...options, durability: 'fast', report: tell });
      running.push(server.process);
      return server.adminUrl;
    }),
    '/temporal': once(async () => {
      const server = await startTestTemporal(folder);
      running.push(server.process);
      return server.address;
    }),
  };
  const server = createServer((request, response) => {
    const way = ways[request.url ?? ''];
    // A connection that is kept may be closed here in the moment in which the next question is put to it.
    response.setHeader('connection', 'close');
    if (way === undefined) response.writeHead(404).end();
    else {
      way().then(
        (answer) => response.end(answer),
        (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
      );
    }
  });
  return {
    url: await listen(server),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await Promise.all(running.map((process_) => process_.stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startTestTemporal(folder: string): ReturnType<typeof startTemporal> {
  const binary = await findTemporalHere(tell);
  return startTemporal({
    binary,
    databaseFile: join(folder, 'temporal.db'),
    logFile: join(folder, 'temporal.log'),
    port: await freePort(),
    namespace: 'default',
    promptTimers: true,
  });
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

/** Jest shows this at once, unlike what a test prints. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A run that was killed could not remove its folder. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(FOLDER_PREFIX)) continue;
    const owner = Number(name.slice(FOLDER_PREFIX.length).split('-')[0]);
    if (processIdentity(owner) === undefined) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
