import type { Knex } from 'knex';
import { recordAttempt } from '../../db/attempts';
import { rowsOf } from '../../db/connect';
import { storeHistory } from '../../db/histories';
import { storePaper } from '../../db/papers';
import { openCase, paperIssued, stepOpened } from './case-writer';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT } from './small-register';

let database: RegisterDatabase;
beforeAll(async () => {
  database = await registerDatabase();
  const writer = await openCase(database.application, 'c-1');
  await writer.write([paperIssued('decision'), stepOpened('second')]);
  await storePaper(database.application, { case: 'c-1', seq: 2, n: 1 }, { mediaType: 'text/html', content: Buffer.from('<p>') }, AT);
  await storeHistory(database.application, { case: 'c-1', run: 'r-1', content: Buffer.from('packed') }, AT);
  await recordAttempt(database.application, { actor: 'p-1', at: AT, route: 'POST /x', code: 'late', body: 'sha256:0' });
});
afterAll(() => database.close());

type Role = 'application' | 'auditor' | 'owner' | 'superuser';
const ROLES: readonly Role[] = ['application', 'auditor', 'owner', 'superuser'];

/** Every kind of statement that changes or removes rows, and the ways around a trigger that a session has. */
const ALTERATIONS = (table: string, column: string): readonly string[] => [
  `UPDATE ${table} SET ${column} = ${column}`,
  `UPDATE ${table} SET ${column} = ${column} WHERE false OR ctid IS NOT NULL`,
  `DELETE FROM ${table}`,
  `TRUNCATE ${table} CASCADE`,
  `WITH gone AS (DELETE FROM ${table} RETURNING 1) SELECT count(*) FROM gone`,
  `MERGE INTO ${table} t USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE`,
];

describe.each([
  ['ledger', 'entry'],
  ['attempts', 'entry'],
  ['papers', 'data'],
  ['paper_files', 'content'],
  ['histories', 'content'],
  ['kept', 'entry'],
  ['installation', 'mode'],
])('rows of %s', (table, column) => {
  test.each(ROLES)('are neither changed nor removed by the %s', async (role) => {
    const before = await rowsOf(database.superuser, 'SELECT * FROM ??', [table]);
    expect(before).not.toEqual([]);
    for (const sql of ALTERATIONS(table, column)) await expect(database[role].raw(sql)).rejects.toThrow(/permission denied|is refused/);
    expect(await rowsOf(database.superuser, 'SELECT * FROM ??', [table])).toEqual(before);
  });

  test('are kept from a superuser who switches ordinary triggers off', async () => {
    for (const sql of [`DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
      const attempt = database.superuser.transaction(async (transaction) => {
        await transaction.raw("SET LOCAL session_replication_role = 'replica'");
        await transaction.raw(sql);
      });
      await expect(attempt).rejects.toThrow('is refused');
    }
  });
});

const refused = (sql: string) => expect(database.application.raw(sql)).rejects.toThrow(/permission denied/);

describe('the application', () => {
  test('writes the ledger, the attempts, cases, papers, histories and register by no other way than the functions', async () => {
    await refused(
      "INSERT INTO ledger (case_id, seq, command_id, command_digest, at, entry, hash) VALUES ('c-1', 9, 'x', 'x', now(), '{}', repeat('0', 64))",
    );
    await refused("INSERT INTO attempts (seq, actor, at, entry, hash) VALUES (9, 'x', now(), '{}', repeat('0', 64))");
    await refused(
      "INSERT INTO kept (seq, at, kind, case_id, run_id, entry, hash) VALUES (9, now(), 'history', 'c-1', 'r-9', '{}', repeat('0', 64))",
    );
    await refused("INSERT INTO histories (case_id, run_id, digest, content) VALUES ('c-1', 'r-9', 'x', '')");
    await refused("INSERT INTO paper_files (case_id, seq, n, media_type, digest, content) VALUES ('c-1', 2, 1, 'text/plain', 'x', '')");
    await refused('UPDATE cases SET head_seq = 0');
    await refused('DELETE FROM tasks');
    await refused('UPDATE paper_numbers SET last = 0');
    await refused("INSERT INTO assignments (person, post, started) VALUES ('p-1', 'o-head', now())");
    await refused('UPDATE persons SET prosecuted = false');
    await refused('UPDATE ballot_roll SET voted = false');
    await refused("INSERT INTO accounts (login, password_hash, auditor) VALUES ('x', '$argon2id$', true)");
  });

  test('reads no slot of a ballot and makes nothing of its own in the schema', async () => {
    await refused('SELECT * FROM ballot_slots');
    await refused('CREATE TABLE mine (id text)');
    await refused("SELECT unmasked_frames('c-1', 'x', 1, '\\x00')");
    await refused("SELECT append_attempt('p-1', now(), '{}')");
    await refused("SELECT next_in_chain('attempts', 'attempt', '{}')");
    await refused("SELECT append_kept(now(), '{}')");
    await refused("SELECT apply_register_changes('[]', 'c-1', 1)");
  });
});

describe('an auditor', () => {
  test('reads the ledger and changes nothing', async () => {
    const { auditor } = database;
    expect(await rowsOf(auditor, 'SELECT seq FROM ledger ORDER BY seq')).toEqual([{ seq: 1 }, { seq: 2 }]);
    for (const table of await tables(auditor)) {
      await expect(auditor.raw('INSERT INTO ?? DEFAULT VALUES', [table])).rejects.toThrow('permission denied');
      await expect(auditor.raw('DELETE FROM ??', [table])).rejects.toThrow('permission denied');
    }
    await expect(auditor.raw("SELECT commit_entry('{}')")).rejects.toThrow('permission denied');
    await expect(auditor.raw("SELECT keep_history('c-1', 'r-9', '', now())")).rejects.toThrow('permission denied');
    await expect(auditor.raw("SELECT record_attempt('x', now(), '{}', 1)")).rejects.toThrow('permission denied');
  });

  test('sees neither slots nor keys nor sessions nor password hashes', async () => {
    for (const table of ['ballot_slots', 'person_keys', 'sessions', 'receipts']) {
      await expect(database.auditor.raw('SELECT * FROM ??', [table])).rejects.toThrow('permission denied');
    }
    await expect(database.auditor.raw('SELECT password_hash FROM accounts')).rejects.toThrow('permission denied');
  });
});

const tables = async (db: Knex): Promise<readonly string[]> =>
  (await rowsOf<{ name: string }>(db, "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")).map(({ name }) => name);
