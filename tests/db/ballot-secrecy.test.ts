import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from '../../db/connect';
import { attended, counted, countSigned, openBallot, ROLL, SLIP_BYTES } from './ballot-fixture';
import { stepOpened } from './case-writer';
import { type RegisterDatabase, registerDatabase } from './register-database';

let database: RegisterDatabase;
beforeAll(async () => {
  database = await registerDatabase();
});
afterAll(() => database.close());

interface SlotRow {
  readonly slot: number;
  readonly nonce: string;
  readonly content: string;
  readonly xmin: string;
  readonly ctid: string;
}

const slotsOf = (caseId: string) =>
  rowsOf<SlotRow>(
    database.superuser,
    "SELECT slot, encode(nonce, 'hex') AS nonce, content::text AS content, xmin::text AS xmin, ctid::text AS ctid FROM ballot_slots WHERE case_id = ? ORDER BY slot",
    [caseId],
  );

test('the slots have no column for a voter, an order or a time', async () => {
  const columns = await rowsOf<{ name: string }>(
    database.superuser,
    "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'ballot_slots' ORDER BY 1",
  );
  expect(columns.map(({ name }) => name)).toEqual(['case_id', 'content', 'nonce', 'round', 'slot', 'step']);
});

test('after each slip all slots carry the same xmin, have changed altogether, and are as many as the roll', async () => {
  const { cast } = await openBallot(database.application, 'c-slots');
  let before: readonly SlotRow[] = [];
  for (const voter of ROLL) {
    await cast(voter);
    const now = await slotsOf('c-slots');
    expect(now).toHaveLength(ROLL.length);
    expect(new Set(now.map(({ xmin }) => xmin)).size).toBe(1);
    expect(new Set(now.map(({ content }) => content.length)).size).toBe(1);
    const kept = new Set(before.flatMap(({ nonce, content }) => [nonce, content]));
    expect(now.filter(({ nonce, content }) => kept.has(nonce) || kept.has(content))).toEqual([]);
    before = now;
  }
});

test('where a slip lies, by slot or by ctid, says nothing about when it was cast', async () => {
  // With the mask, which the database has not, the slots can be opened: so their places can be compared with the order of casting.
  const places: number[] = [];
  for (let trial = 0; trial < 40; trial++) {
    const caseId = `c-place-${trial}`;
    const { cast, mask } = await openBallot(database.application, caseId);
    const first = randomBytes(SLIP_BYTES);
    await cast('p-1', first);
    await cast('p-2');
    const opened = await rowsOf<{ frame: string; ctid: string }>(
      database.superuser,
      'SELECT (content # slot_stream(?, nonce, length(content)))::text AS frame, ctid::text AS ctid FROM ballot_slots WHERE case_id = ? ORDER BY ctid',
      [mask, caseId],
    );
    places.push(opened.findIndex(({ frame }) => frame.slice(32).startsWith(bitsOf(first))));
  }
  expect(places).not.toContain(-1);
  // Forty draws among six places: that fewer than four of them come up has a chance below one in a million.
  expect(new Set(places).size).toBeGreaterThanOrEqual(4);
});

/** Another test's database may be dropped while the files are read; this one's is there until its end. */
const unlessGone = <Read>(read: () => Read): Read | undefined => {
  try {
    return read();
  } catch (error) {
    // An error of the file system is none of the test's own realm: it is known by its code.
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

test('no table, no dead row, no log and no file of the server holds a slip as it was cast', async () => {
  const { writer, cast } = await openBallot(database.application, 'c-files');
  const slips = ROLL.map(() => randomBytes(SLIP_BYTES));
  for (const [n, voter] of ROLL.entries()) await cast(voter, slips[n]);
  // The same search must find what is there in clear, or it proves nothing.
  const canary = randomBytes(SLIP_BYTES);
  await database.superuser.raw('CREATE TABLE canary (slip bytea, bits bit varying)');
  await database.superuser.raw("INSERT INTO canary VALUES (?, ('x' || ?)::bit varying)", [canary, canary.toString('hex')]);
  await writer.write([countSigned([...ROLL].toSorted()), counted(ROLL.length), stepOpened('next')]);
  await database.superuser.raw('CHECKPOINT');
  const [setting] = await rowsOf<{ data_directory: string }>(database.superuser, 'SHOW data_directory');
  const needles = [canary, ...slips].flatMap((slip) => [slip.subarray(0, 24), Buffer.from(slip.subarray(0, 24).toString('hex'))]);
  const found = new Set<number>();
  for (const file of filesBelow(setting?.data_directory ?? '')) {
    const bytes = unlessGone(() => readFileSync(file));
    if (bytes === undefined) continue;
    for (const [n, needle] of needles.entries()) if (bytes.includes(needle)) found.add(n);
  }
  expect([...found]).toEqual([0]);
}, 60_000);

test('what the administrator can join says who voted and what came out, and no more', async () => {
  const { writer, cast } = await openBallot(database.application, 'c-join');
  await writer.write([attended(['p-1', 'p-2', 'p-3'])]);
  for (const voter of ['p-1', 'p-2', 'p-3']) await cast(voter);
  const joined = await rowsOf<{ person: string; slots: number; own: number }>(
    database.superuser,
    `SELECT r.person, count(*) AS slots, count(*) FILTER (WHERE r.xmin = s.xmin) AS own FROM ballot_roll r
        JOIN ballot_slots s USING (case_id, step, round) WHERE case_id = 'c-join' AND r.voted GROUP BY r.person ORDER BY r.person`,
  );
  // A voter's mark shares its transaction with all slots or with none: never with one.
  for (const { slots, own } of joined) {
    expect(slots).toBe(ROLL.length);
    expect([0, ROLL.length]).toContain(own);
  }
  expect(joined.map(({ person }) => person)).toEqual(['p-1', 'p-2', 'p-3']);
  expect(await rowsOf(database.superuser, "SELECT 1 FROM ledger WHERE case_id = 'c-join' AND entry LIKE '%slip%'")).toEqual([]);
});

test('the error of a refused slip names neither slip nor mask', async () => {
  const { cast } = await openBallot(database.application, 'c-error');
  await cast('p-1');
  const slip = randomBytes(SLIP_BYTES + 16);
  const error: unknown = await cast('p-2', slip).catch((reason: unknown) => reason);
  const told = `${String(error)} ${JSON.stringify(error, Object.getOwnPropertyNames(error))}`;
  expect(told).toContain('one length');
  expect(told).not.toContain(slip.toString('hex').slice(0, 16));
});

const bitsOf = (bytes: Buffer): string => [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');

const filesBelow = (folder: string): readonly string[] =>
  (unlessGone(() => readdirSync(folder, { withFileTypes: true })) ?? []).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });
