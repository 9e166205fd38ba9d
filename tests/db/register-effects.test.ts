import { rowsOf } from '../../db/connect';
import { openCase, stepOpened } from './case-writer';
import { applied, held, holdersOf, seatsOf } from './register-acts';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT } from './small-register';

let database: RegisterDatabase;
beforeEach(async () => {
  database = await registerDatabase();
});
afterEach(() => database.close());

test('an appointment begins with its term and its case, and ends the post that it replaces', async () => {
  const writer = await openCase(database.application, 'c-assign');
  await writer.write([applied('assign', { post: 'o-deputy', term: 60 })]);
  expect(await held(database, 'p-candidate')).toEqual([
    {
      post: 'o-clerk',
      started: '2024-01-01T00:00:00.000Z',
      ended: AT,
      ended_as: 'moved',
      term_ends: null,
      case_id: null,
      seq: null,
      ended_case_id: 'c-assign',
      ended_seq: 2,
    },
    {
      post: 'o-deputy',
      started: AT,
      ended: null,
      ended_as: null,
      term_ends: '2031-11-20',
      case_id: 'c-assign',
      seq: 2,
      ended_case_id: null,
      ended_seq: null,
    },
  ]);
  expect(await seatsOf(database, 'p-candidate')).toEqual([
    { body: 'b-leadership', role: 'deputy' },
    { body: 'b-ward', role: 'deputy' },
  ]);
});

test('a post held beside another stays, and is taken beside another', async () => {
  const writer = await openCase(database.application, 'c-beside');
  await writer.write([applied('assign', { person: 'p-1', post: 'o-deputy' })]);
  await writer.write([applied('endAssignment', { person: 'p-2', post: 'o-m2' })]);
  await writer.write([applied('assign', { person: 'p-candidate', post: 'o-m2' })]);
  expect(
    await rowsOf(
      database.owner,
      "SELECT person, post FROM assignments WHERE person IN ('p-1', 'p-2', 'p-candidate') AND ended IS NULL ORDER BY person, post",
    ),
  ).toEqual([
    { person: 'p-1', post: 'o-deputy' },
    { person: 'p-1', post: 'o-m1' },
    { person: 'p-candidate', post: 'o-clerk' },
    { person: 'p-candidate', post: 'o-m2' },
  ]);
});

test('nobody is appointed to a post that another holds: the entry is stale and leaves nothing', async () => {
  const writer = await openCase(database.application, 'c-taken');
  const answer = await writer.write([applied('assign', { post: 'o-head' }), stepOpened('second')]);
  expect(answer.kind).toBe('stale');
  expect(answer.kind === 'stale' && answer.rows.map(({ table, id }) => `${table} ${id}`)).toEqual(['posts o-head']);
  expect(await rowsOf(database.owner, "SELECT head_seq FROM cases WHERE id = 'c-taken'")).toEqual([{ head_seq: 1 }]);
});

/** A race is won by chance: so many are run that a window between two reads is met. */
const RACES = 25;

test('two cases that appoint to one post at once: one does', async () => {
  const writers = await Promise.all(['c-one', 'c-two'].map((id) => openCase(database.application, id)));
  const candidates = ['p-candidate', 'p-stranger'];
  for (let race = 0; race < RACES; race++) {
    const answers = await Promise.all(
      writers.map((writer, n) => writer.write([applied('assign', { person: candidates[n], post: 'o-deputy' })])),
    );
    expect([race, answers.map(({ kind }) => kind).toSorted()]).toEqual([race, ['committed', 'stale']]);
    expect(await holdersOf(database, 'o-deputy')).toHaveLength(1);
    await Promise.all(writers.map((writer, n) => writer.write([applied('endAssignment', { person: candidates[n], post: 'o-deputy' })])));
    expect(await holdersOf(database, 'o-deputy')).toEqual([]);
  }
});

test('two cases that change one person at once both do, one after the other', async () => {
  const writers = await Promise.all(['c-a', 'c-b', 'c-c', 'c-d'].map((id) => openCase(database.application, id)));
  const answers = await Promise.all(writers.map((writer) => writer.write([applied('concludePositive', { term: 12 })])));
  expect(answers.map(({ kind }) => kind)).toEqual(['committed', 'committed', 'committed', 'committed']);
});

test('conclusions carry date, expiry and case, and are withdrawn, never deleted', async () => {
  const writer = await openCase(database.application, 'c-conclude');
  await writer.write([applied('concludePositive', { term: 12 })]);
  await writer.write([applied('concludeNegative')]);
  const conclusions = () =>
    rowsOf(database.owner, 'SELECT positive, concluded, expires, case_id, seq, withdrawn_seq FROM conclusions ORDER BY id');
  expect(await conclusions()).toEqual([
    {
      positive: true,
      concluded: '2026-11-20',
      expires: '2027-11-20',
      case_id: 'c-conclude',
      seq: 2,
      withdrawn_seq: null,
    },
    {
      positive: false,
      concluded: '2026-11-20',
      expires: '9999-12-31',
      case_id: 'c-conclude',
      seq: 3,
      withdrawn_seq: null,
    },
  ]);
  await writer.write([applied('withdrawConclusion')]);
  expect(await conclusions()).toEqual([
    expect.objectContaining({ seq: 2, withdrawn_seq: 4 }),
    expect.objectContaining({ seq: 3, withdrawn_seq: 4 }),
  ]);
});

test('two cases that appoint one person to one post at once both do: the later appointment takes the place of the earlier', async () => {
  const writers = await Promise.all(['c-first', 'c-second'].map((id) => openCase(database.application, id)));
  const answers = await Promise.all(writers.map((writer) => writer.write([applied('assign', { post: 'o-deputy' })])));
  expect(answers.map(({ kind }) => kind)).toEqual(['committed', 'committed']);
  expect(await holdersOf(database, 'o-deputy')).toEqual([{ person: 'p-candidate' }]);
});

test('an act that was stamped before the post it ends began ends it where it began: time never runs backwards in the register', async () => {
  const earlier = new Date(Date.parse(AT) - 1000).toISOString();
  const [one, other] = await Promise.all(['c-later', 'c-earlier'].map((id) => openCase(database.application, id)));
  await one?.write([applied('assign', { post: 'o-deputy' })]);
  const answer = await other?.write([applied('endAssignment', { post: 'o-deputy' })], { at: earlier });
  expect(answer?.kind).toBe('committed');
  expect((await held(database, 'p-candidate')).at(-1)).toMatchObject({ post: 'o-deputy', started: AT, ended: AT });
});

test('one entry does not appoint two people to one post', async () => {
  const writer = await openCase(database.application, 'c-both');
  const answer = await writer.write([
    applied('assign', { post: 'o-deputy' }),
    applied('assign', { person: 'p-stranger', post: 'o-deputy' }),
  ]);
  expect(answer.kind).toBe('stale');
  expect(await holdersOf(database, 'o-deputy')).toEqual([]);
});

test('one entry frees a post and fills it', async () => {
  const writer = await openCase(database.application, 'c-rotation');
  const answer = await writer.write([
    applied('endAssignment', { person: 'p-head', post: 'o-head' }),
    applied('assign', { post: 'o-head' }),
  ]);
  expect(answer.kind).toBe('committed');
  expect(await holdersOf(database, 'o-head')).toEqual([{ person: 'p-candidate' }]);
});
