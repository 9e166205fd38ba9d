import { madeByCase } from '../../db/case-effects';
import { rowsOf } from '../../db/connect';
import { registerChanges } from '../../db/register-effects';
import { openCase } from './case-writer';
import { applied, held, holdersOf, ofHead, seatsOf } from './register-acts';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT, versionOf } from './small-register';

let database: RegisterDatabase;
beforeEach(async () => {
  database = await registerDatabase();
});
afterEach(() => database.close());

const ROWS = ['assignments a-head', 'bodies b-leadership', 'bodies b-ward', 'persons p-head', 'posts o-head'];

describe.each([
  ['endAssignment', 'left'],
  ['acceptResignation', 'resigned'],
  ['remove', 'removed'],
  ['relieve', 'relieved'],
] as const)('%s', (kind, how) => {
  it('ends the assignment, says how and by which entry, and takes the seats that come with it', async () => {
    const writer = await openCase(database.application, 'c-leaves');
    expect((await writer.write([ofHead(kind)])).kind).toBe('committed');
    expect(await held(database, 'p-head')).toEqual([
      {
        post: 'o-head',
        started: '2024-01-01T00:00:00.000Z',
        ended: AT,
        ended_as: how,
        term_ends: null,
        case_id: null,
        seq: null,
        ended_case_id: 'c-leaves',
        ended_seq: 2,
      },
    ]);
    expect(await seatsOf(database, 'p-head')).toEqual([]);
    expect(await madeByCase(database.auditor, 'c-leaves')).toEqual([{ kind: 'ended', seq: 2, person: 'p-head', post: 'o-head', how }]);
  });

  it('leaves the posts that are held beside it, and those of everybody else', async () => {
    const writer = await openCase(database.application, 'c-beside');
    await writer.write([applied('assign', { person: 'p-1', post: 'o-deputy' })]);
    await writer.write([applied(kind, { person: 'p-1', post: 'o-deputy' })]);
    expect(await holdersOf(database, 'o-deputy')).toEqual([]);
    expect(await holdersOf(database, 'o-m1')).toEqual([{ person: 'p-1' }]);
    expect(await holdersOf(database, 'o-head')).toEqual([{ person: 'p-head' }]);
    expect(await madeByCase(database.auditor, 'c-beside')).toEqual([
      { kind: 'assignment', seq: 2, person: 'p-1', post: 'o-deputy', termEnds: null },
      { kind: 'ended', seq: 3, person: 'p-1', post: 'o-deputy', how },
    ]);
  });

  it('of whoever has left already is committed and changes nothing: how they left stays as it was', async () => {
    const first = await openCase(database.application, 'c-first');
    await first.write([applied('assign', { person: 'p-head', post: 'o-deputy' })]);
    const late = await openCase(database.application, 'c-late');
    expect((await late.write([ofHead(kind)])).kind).toBe('committed');
    expect((await held(database, 'p-head'))[0]).toMatchObject({ post: 'o-head', ended_as: 'moved', ended_case_id: 'c-first' });
    expect(await holdersOf(database, 'o-deputy')).toEqual([{ person: 'p-head' }]);
    expect(await madeByCase(database.auditor, 'c-late')).toEqual([]);
  });

  it('names the rows on which it rests, and moves them all', async () => {
    const { rows } = await registerChanges(database.application, [ofHead(kind)], { case: 'c-any', at: AT });
    expect(rows.map(({ table, id }) => `${table} ${id}`).sort()).toEqual(ROWS);
    for (const { table, id, version } of rows) expect([id, version]).toEqual([id, await versionOf(database.owner, table, id)]);
    const writer = await openCase(database.application, 'c-moves');
    await writer.write([ofHead(kind)]);
    const still: string[] = [];
    for (const { table, id, version } of rows) if ((await versionOf(database.owner, table, id)) === version) still.push(`${table} ${id}`);
    expect(still).toEqual([]);
  });
});

test('of two cases that let somebody go at once both are committed, and the register tells the way of one', async () => {
  const writers = await Promise.all(['c-resigns', 'c-removes'].map((id) => openCase(database.application, id)));
  const kinds = ['acceptResignation', 'remove'] as const;
  const answers = await Promise.all(writers.map((writer, n) => writer.write([ofHead(kinds[n] ?? 'remove')])));
  expect(answers.map(({ kind }) => kind)).toEqual(['committed', 'committed']);
  const made = [...(await madeByCase(database.auditor, 'c-resigns')), ...(await madeByCase(database.auditor, 'c-removes'))];
  expect(made).toHaveLength(1);
});

test('an assignment that goes on has no way of ending, and there are four ways', async () => {
  const set = (how: string) => database.owner.raw("UPDATE assignments SET ended_as = ? WHERE id = 'a-head'", [how]);
  await expect(set('removed')).rejects.toThrow('violates check constraint');
  const ways = ['moved', 'left', 'resigned', 'removed'];
  for (const how of ways) await database.owner.raw("UPDATE assignments SET ended = now(), ended_as = ? WHERE id = 'a-1'", [how]);
  await expect(database.owner.raw("UPDATE assignments SET ended = now(), ended_as = 'dismissed' WHERE id = 'a-2'")).rejects.toThrow(
    'violates check constraint',
  );
  expect(await rowsOf(database.owner, "SELECT ended_as FROM assignments WHERE id = 'a-1'")).toEqual([{ ended_as: 'removed' }]);
});
