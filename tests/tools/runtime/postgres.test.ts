import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { prepareOwnerDatabase, withLogin } from '../../../tools/runtime/owner-database';
import { freePort } from '../../../tools/runtime/ports';
import { type PostgresServer, startPostgres } from '../../../tools/runtime/postgres';
import { processEnd } from '../../../tools/runtime/process-identity';
import { temporaryFolders } from '../../support/temporary-folders';

jest.setTimeout(120_000);

const outer = temporaryFolders()();
const folder = join(outer, 'postgres');
const started: PostgresServer[] = [];
const start = async (): Promise<PostgresServer> => {
  const port = await freePort();
  const logFile = join(outer, 'postgres.log');
  const server = await startPostgres({ folder, logFile, port, durability: 'fast', report: () => undefined });
  started.push(server);
  return server;
};

afterEach(() => Promise.all(started.splice(0).map((server) => server.process.stop())));

async function query(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('keeps its data and its password over a restart, and lets nobody in without it', async () => {
  const first = await start();
  await query(first.adminUrl, "CREATE TABLE kept AS SELECT 'đã lưu' AS word");
  await expect(query(withLogin(first.adminUrl, 'postgres', 'guess'), 'SELECT 1')).rejects.toThrow('password');
  await first.process.stop();
  const second = await start();
  expect(await query(second.adminUrl, 'SELECT word FROM kept')).toEqual([{ word: 'đã lưu' }]);
  expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
  await second.process.stop();
});

test('comes back after kill -9 with what was committed', async () => {
  const first = await start();
  await query(first.adminUrl, 'CREATE TABLE survives AS SELECT 1 AS n');
  process.kill(first.process.pid, 'SIGKILL');
  expect(await first.process.exited).toBe(137);
  const second = await start();
  expect(await query(second.adminUrl, 'SELECT n FROM survives')).toEqual([{ n: 1 }]);
  await second.process.stop();
  expect(await processEnd(second.process.pid, 1)).toBe(true);
});

test('the owner of a database is no superuser and may make roles', async () => {
  const server = await start();
  const order = { adminUrl: server.adminUrl, database: 'sauro', password: 'p@ss/word' };
  const ownerUrl = await prepareOwnerDatabase(order);
  expect(await prepareOwnerDatabase(order)).toBe(ownerUrl);
  const sql = 'SELECT rolsuper, rolcreaterole, rolbypassrls FROM pg_roles WHERE rolname = current_user';
  expect(await query(ownerUrl, sql)).toEqual([{ rolsuper: false, rolcreaterole: true, rolbypassrls: false }]);
  await server.process.stop();
});
