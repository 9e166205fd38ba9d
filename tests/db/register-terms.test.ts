import { madeByCase } from '../../db/case-effects';
import { rowsOf } from '../../db/connect';
import { registerChanges } from '../../db/register-effects';
import { openCase, stepOpened } from './case-writer';
import { applied, held, holdersOf, ofHead, seatsOf } from './register-acts';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT, versionOf } from './small-register';

let database: RegisterDatabase;
beforeEach(async () => {
  database = await registerDatabase();
});
afterEach(() => database.close());

/** Each change of the end of a term, as the register keeps it. */
const termChanges = () => rowsOf(database.owner, 'SELECT assignment, case_id, seq, before, after FROM term_changes ORDER BY case_id, seq');

describe('a reappointment', () => {
  it('ends the assignment that the person serves, and begins a new one with its term and its case', async () => {
    const writer = await openCase(database.application, 'c-again');
    await writer.write([ofHead('reappoint', { term: 60, until: '2040-03-01' })]);
    expect(await held(database, 'p-head')).toEqual([
      {
        post: 'o-head',
        started: '2024-01-01T00:00:00.000Z',
        ended: AT,
        ended_as: 'moved',
        term_ends: null,
        case_id: null,
        seq: null,
        ended_case_id: 'c-again',
        ended_seq: 2,
      },
      {
        post: 'o-head',
        started: AT,
        ended: null,
        ended_as: null,
        term_ends: '2031-11-20',
        case_id: 'c-again',
        seq: 2,
        ended_case_id: null,
        ended_seq: null,
      },
    ]);
    expect(await seatsOf(database, 'p-head')).toEqual([
      { body: 'b-leadership', role: 'head' },
      { body: 'b-ward', role: 'head' },
    ]);
  });

  it.each([
    ['the end of the term, which comes first', { term: 60, until: '2031-11-21' }, '2031-11-20'],
    ['the day found, which is the end of the term', { term: 60, until: '2031-11-20' }, '2031-11-20'],
    ['the day found, which comes first', { term: 60, until: '2031-11-19' }, '2031-11-19'],
    ['the day found, where there is no term', { until: '2029-01-01' }, '2029-01-01'],
  ])('lasts to %s', async (_what, last, expected) => {
    const writer = await openCase(database.application, 'c-last');
    await writer.write([ofHead('reappoint', last)]);
    expect((await held(database, 'p-head')).at(-1)).toMatchObject({ started: AT, ended: null, term_ends: expected });
  });

  it('leaves the posts that are held beside it', async () => {
    const writer = await openCase(database.application, 'c-member');
    await writer.write([applied('reappoint', { person: 'p-head', post: 'o-head', term: 60 })]);
    await writer.write([applied('reappoint', { person: 'p-1', post: 'o-m1', term: 60 })]);
    expect(await holdersOf(database, 'o-m1')).toEqual([{ person: 'p-1' }]);
    expect(await held(database, 'p-1')).toMatchObject([{ ended: AT }, { ended: null }]);
  });
});

describe.each(['extendTerm', 'shortenTerm'] as const)('%s', (kind) => {
  it('sets the end of the term that the person serves, and nothing else', async () => {
    const others = () => rowsOf(database.owner, "SELECT id, term_ends, version FROM assignments WHERE id <> 'a-head' ORDER BY id");
    const before = await others();
    const writer = await openCase(database.application, 'c-term');
    await writer.write([ofHead(kind, { until: '2027-10-01' })]);
    expect(await held(database, 'p-head')).toEqual([
      {
        post: 'o-head',
        started: '2024-01-01T00:00:00.000Z',
        ended: null,
        ended_as: null,
        term_ends: '2027-10-01',
        case_id: null,
        seq: null,
        ended_case_id: null,
        ended_seq: null,
      },
    ]);
    expect(await others()).toEqual(before);
  });

  it('is a bug without a day or a term, and writes nothing', async () => {
    const writer = await openCase(database.application, 'c-no-day');
    await expect(writer.write([ofHead(kind, {})])).rejects.toThrow('names no day');
    expect((await held(database, 'p-head'))[0]).toMatchObject({ term_ends: null });
  });
});

describe('what the register keeps of a changed term', () => {
  it('is each change, with the day before and after it, and the entry that made it', async () => {
    const writer = await openCase(database.application, 'c-twice');
    await writer.write([ofHead('extendTerm', { until: '2027-10-01' })]);
    const other = await openCase(database.application, 'c-shorter');
    await other.write([ofHead('shortenTerm', { until: '2027-03-01' })]);
    expect(await termChanges()).toEqual([
      { assignment: 'a-head', case_id: 'c-shorter', seq: 2, before: '2027-10-01', after: '2027-03-01' },
      { assignment: 'a-head', case_id: 'c-twice', seq: 2, before: null, after: '2027-10-01' },
    ]);
    expect(await madeByCase(database.auditor, 'c-twice')).toEqual([
      { kind: 'term', seq: 2, person: 'p-head', post: 'o-head', termEnds: '2027-10-01', stands: true },
    ]);
  });

  it('is nothing for a reappointment, which begins a new term: who goes on has moved', async () => {
    const writer = await openCase(database.application, 'c-again');
    await writer.write([ofHead('reappoint', { term: 60 })]);
    expect(await termChanges()).toEqual([]);
    expect(await madeByCase(database.auditor, 'c-again')).toEqual([
      expect.objectContaining({ kind: 'assignment', seq: 2, person: 'p-head', post: 'o-head' }),
    ]);
  });

  it('is written by no other way', async () => {
    const row = "INSERT INTO term_changes (assignment, case_id, seq, after) VALUES ('a-head', 'c-x', 1, '2027-10-01')";
    for (const db of [database.application, database.auditor]) await expect(db.raw(row)).rejects.toThrow('permission denied');
  });
});

describe.each([
  ['reappoint', { term: 60 }],
  ['extendTerm', { until: '2027-10-01' }],
  ['shortenTerm', { until: '2027-03-01' }],
] as const)('%s of somebody who does not hold the post', (kind, last) => {
  const NOBODY_HOLDS = { person: 'p-stranger', post: 'o-deputy' };
  const ANOTHER_HOLDS = { person: 'p-stranger', post: 'o-head' };

  it.each([
    ['that nobody holds', NOBODY_HOLDS],
    ['that another holds', ANOTHER_HOLDS],
    ['beside which others hold the same one', { person: 'p-stranger', post: 'o-m1' }],
  ])('is impossible: %s', async (_which, whose) => {
    const { impossible } = await registerChanges(database.application, [applied(kind, { ...whose, ...last })], { case: 'c-any', at: AT });
    expect(impossible).toBe(whose.post);
  });

  it('makes its whole entry stale, which names the post and leaves nothing', async () => {
    const writer = await openCase(database.application, 'c-nobody');
    const answer = await writer.write([applied(kind, { ...NOBODY_HOLDS, ...last }), stepOpened('second')]);
    expect(answer).toMatchObject({ kind: 'stale', rows: [{ table: 'posts', id: 'o-deputy' }] });
    expect(await rowsOf(database.owner, "SELECT head_seq FROM cases WHERE id = 'c-nobody'")).toEqual([{ head_seq: 1 }]);
    expect(await held(database, 'p-stranger')).toEqual([]);
    expect(await termChanges()).toEqual([]);
  });

  it.each([
    ['has moved on', 'assign', { person: 'p-head', post: 'o-deputy' }],
    ['has left it', 'endAssignment', { person: 'p-head', post: 'o-head' }],
    ['was removed from it', 'remove', { person: 'p-head', post: 'o-head' }],
  ] as const)('is stale for whoever %s', async (_how, leaving, whose) => {
    const other = await openCase(database.application, 'c-leaves');
    expect((await other.write([applied(leaving, whose)])).kind).toBe('committed');
    const writer = await openCase(database.application, 'c-late');
    expect((await writer.write([ofHead(kind, last)])).kind).toBe('stale');
    expect(await holdersOf(database, 'o-head')).toEqual([]);
    expect(await madeByCase(database.auditor, 'c-late')).toEqual([]);
  });

  it('is stale where another holds it by then', async () => {
    const writer = await openCase(database.application, 'c-moved');
    await writer.write([ofHead('endAssignment'), applied('assign', { person: 'p-stranger', post: 'o-head' })]);
    expect((await writer.write([ofHead(kind, last)])).kind).toBe('stale');
    expect(await holdersOf(database, 'o-head')).toEqual([{ person: 'p-stranger' }]);
  });

  it('is stale where the same entry lets them go first', async () => {
    const writer = await openCase(database.application, 'c-both');
    expect((await writer.write([ofHead('remove'), ofHead(kind, last)])).kind).toBe('stale');
    expect(await holdersOf(database, 'o-head')).toEqual([{ person: 'p-head' }]);
  });
});

describe('the rows on which a change of a term rests', () => {
  const ROWS = ['assignments a-head', 'bodies b-leadership', 'bodies b-ward', 'persons p-head', 'posts o-head'];

  it.each([
    ['reappoint', { term: 60 }],
    ['extendTerm', { until: '2027-10-01' }],
  ] as const)('are named, with the versions that are read: %s', async (kind, last) => {
    const { rows } = await registerChanges(database.application, [ofHead(kind, last)], { case: 'c-any', at: AT });
    expect(rows.map(({ table, id }) => `${table} ${id}`).sort()).toEqual(ROWS);
    for (const { table, id, version } of rows)
      expect([table, id, version]).toEqual([table, id, await versionOf(database.owner, table, id)]);
  });

  it.each([
    ['reappoint', { term: 60 }],
    ['extendTerm', { until: '2027-10-01' }],
  ] as const)('all move when it is entered, so that whoever judged by them judges again: %s', async (kind, last) => {
    const { rows } = await registerChanges(database.application, [ofHead(kind, last)], { case: 'c-any', at: AT });
    const writer = await openCase(database.application, 'c-moves');
    await writer.write([ofHead(kind, last)]);
    const still: string[] = [];
    for (const { table, id, version } of rows) if ((await versionOf(database.owner, table, id)) === version) still.push(`${table} ${id}`);
    expect(still).toEqual([]);
  });
});
