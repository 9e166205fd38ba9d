import { Client } from 'pg';
import { emptyDatabase, freshDatabase, ownTaskQueue, temporalAddress } from './servers';

const ask = async (connectionString: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

test('gives each caller a migrated database of its own, under three roles none of which is a superuser', async () => {
  const [first, second] = await Promise.all([freshDatabase(), freshDatabase()]);
  expect(first.name).not.toBe(second.name);
  for (const url of [first.ownerUrl, first.applicationUrl, first.auditorUrl]) {
    const [row] = await ask(url, 'SELECT rolsuper AS super, current_database() AS name FROM pg_roles WHERE rolname = current_user');
    expect(row).toEqual({ super: false, name: first.name });
  }
  expect(await ask(first.ownerUrl, 'SELECT mode FROM installation')).toEqual([{ mode: 'training' }]);
  await Promise.all([first.drop(), second.drop()]);
});

test('gives an empty database to walk the migrations in', async () => {
  const empty = await emptyDatabase();
  expect(await ask(empty.ownerUrl, "SELECT 1 FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
  await empty.drop();
});

test('gives the address of one real Temporal server', async () => {
  expect(await temporalAddress()).toMatch(/^127\.0\.0\.1:\d+$/);
  expect(await temporalAddress()).toBe(await temporalAddress());
  expect(ownTaskQueue()).not.toBe(ownTaskQueue());
}, 600_000);
