import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { brokenLink, chainRows, followChain } from '../../db/chain';
import { rowsOf } from '../../db/connect';
import { hasHistory, historiesOf, storeHistory } from '../../db/histories';
import { keptIn } from '../../db/kept';
import { paperFilesOf, storePaper } from '../../db/papers';
import { openCase, paperIssued } from './case-writer';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT } from './small-register';

let database: RegisterDatabase;
beforeEach(async () => {
  database = await registerDatabase();
  const writer = await openCase(database.application, 'c-1');
  await writer.write([paperIssued('decision'), paperIssued('minutes')]);
});
afterEach(() => database.close());

const HTML = 'text/html; charset=utf-8';
const paper = (n: number, text: string, db: Knex = database.application): Promise<string> =>
  storePaper(db, { case: 'c-1', seq: 2, n }, { mediaType: HTML, content: Buffer.from(text) }, AT);
const history = (run: string, text: string, db: Knex = database.application): Promise<void> =>
  storeHistory(db, { case: 'c-1', run, content: Buffer.from(text) }, AT);
const chain = () => chainRows(database.auditor, 'kept', 0, 1_000);

/** The format is final: these bytes were written once and are never written again by a flag. */
const golden = readFileSync(join(__dirname, 'golden', 'kept.txt'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line, index) => ({ seq: index + 1, hash: line.slice(0, 64), text: line.slice(65) }));

test('what is kept enters its chain byte for byte as on the day the format was fixed', async () => {
  await paper(1, '<p>một</p>');
  await history('run "1"', 'packed');
  await paper(2, '<p>hai</p>');
  expect(await chain()).toEqual(golden);
  expect(brokenLink(golden)).toBeUndefined();
  for (const { hash, text } of golden) expect(createHash('sha256').update('\u0000').update(text, 'utf8').digest('hex')).toBe(hash);
});

test('a thing kept again appends nothing, and other bytes for it are refused by its name', async () => {
  const digest = await paper(1, 'first');
  await history('r-1', 'first');
  expect(await paper(1, 'first')).toBe(digest);
  await history('r-1', 'first');
  await expect(paper(1, 'second')).rejects.toThrow('paper 1 of entry 2 of c-1 is kept with another digest');
  await expect(history('r-1', 'second')).rejects.toThrow('the history of run r-1 of c-1 is kept with another digest');
  expect((await chain()).map((row) => keptIn(row).kind)).toEqual(['paper', 'history']);
  expect((await paperFilesOf(database.auditor, 'c-1')).map(({ content }) => content.toString())).toEqual(['first']);
  expect((await historiesOf(database.auditor, 'c-1')).map(({ content }) => content.toString())).toEqual(['first']);
  expect([await hasHistory(database.auditor, 'c-1', 'r-1'), await hasHistory(database.auditor, 'c-1', 'r-2')]).toEqual([true, false]);
});

test('a thing and its row in the chain stand together or not at all', async () => {
  const transaction = await database.application.transaction();
  await history('r-1', 'taken back', transaction);
  await paper(1, 'taken back', transaction);
  await transaction.rollback();
  await expect(history('r-1', 'x', database.auditor)).rejects.toThrow('permission denied');
  expect([await chain(), await paperFilesOf(database.auditor, 'c-1'), await historiesOf(database.auditor, 'c-1')]).toEqual([[], [], []]);
});

test('things kept at once form one chain, each once', async () => {
  const things = Array.from({ length: 20 }, (_, n) => history(`r-${n % 10}`, `run ${n % 10}`));
  await Promise.all([...things, paper(1, 'one'), paper(1, 'one'), paper(2, 'two')]);
  const rows = await chain();
  expect(rows).toHaveLength(12);
  expect(brokenLink(rows)).toBeUndefined();
});

test('a chain of more than one page is followed to its end', async () => {
  await rowsOf(
    database.application,
    "SELECT keep_history('c-1', 'r-' || n, convert_to('run ' || n, 'UTF8'), ?) FROM generate_series(1, 2001) AS n",
    [AT],
  );
  let seen = 0;
  expect(await followChain(database.auditor, 'kept', () => seen++)).toBeUndefined();
  expect(seen).toBe(2001);
  await database.superuser.raw('ALTER TABLE kept DISABLE TRIGGER ALL; DELETE FROM kept WHERE seq = 1500');
  expect(await followChain(database.auditor, 'kept', () => undefined)).toEqual({ seq: 1500, reason: 'it is missing, 1501 comes next' });
});
