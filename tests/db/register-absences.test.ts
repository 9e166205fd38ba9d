import { rowsOf } from '../../db/connect';
import { readPost } from '../../db/facts-post';
import { registerChanges } from '../../db/register-effects';
import { auditedCase } from './audited-case';
import { openCase } from './case-writer';
import { applied, holdersOf, ofHead, seatsOf } from './register-acts';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT, versionOf } from './small-register';

let database: RegisterDatabase;
beforeEach(async () => {
  database = await registerDatabase();
});
afterEach(() => database.close());

const write = async (id: string, ...effects: readonly ReturnType<typeof applied>[]): Promise<void> => {
  const writer = await openCase(database.application, id);
  for (const effect of effects) expect((await writer.write([effect])).kind).toBe('committed');
};
const absences = () =>
  rowsOf(database.owner, 'SELECT person, because, home, away, until, ended_as, case_id, ended_case_id FROM absences ORDER BY id');
const postNow = async (post: string) => {
  const found = await readPost(database.application, post, '2026-11-21T00:00:00.000Z');
  return { vacant: found?.facts.vacant, holders: found?.facts.holders };
};
const audited = (id: string) => auditedCase(database, id);
const seconded = applied('second', { post: 'o-deputy', term: 36 });
const back = applied('restore', { post: 'o-deputy' });

describe('a secondment', () => {
  it('gives the person the post for the time, takes the seats of the old one, and keeps that one for them', async () => {
    await write('c-second', seconded);
    expect(await holdersOf(database, 'o-deputy')).toEqual([{ person: 'p-candidate' }]);
    expect(await holdersOf(database, 'o-clerk')).toEqual([]);
    expect(await seatsOf(database, 'p-candidate')).toEqual([
      { body: 'b-leadership', role: 'deputy' },
      { body: 'b-ward', role: 'deputy' },
    ]);
    expect(await postNow('o-clerk')).toEqual({ vacant: false, holders: ['p-candidate'] });
    expect(await absences()).toEqual([
      {
        person: 'p-candidate',
        because: 'second',
        home: 'o-clerk',
        away: 'o-deputy',
        until: '2029-11-20',
        ended_as: null,
        case_id: 'c-second',
        ended_case_id: null,
      },
    ]);
    expect(await audited('c-second')).toEqual({ name: 'register', compared: 2 });
  });

  it('ends with the return to the post that waited, under the term that it had', async () => {
    await database.owner.raw("UPDATE assignments SET term_ends = '2030-01-31' WHERE id = 'a-candidate'");
    await write('c-second', seconded, back);
    expect(await holdersOf(database, 'o-deputy')).toEqual([]);
    expect(await rowsOf(database.owner, "SELECT person, term_ends FROM assignments WHERE post = 'o-clerk' AND ended IS NULL")).toEqual([
      { person: 'p-candidate', term_ends: '2030-01-31' },
    ]);
    expect(await postNow('o-deputy')).toEqual({ vacant: true, holders: [] });
    expect(await absences()).toMatchObject([{ ended_as: 'returned', ended_case_id: 'c-second' }]);
    expect(await audited('c-second')).toEqual({ name: 'register', compared: 3 });
  });

  it('is put off where the post is held, or waits for somebody else who is away', async () => {
    await write('c-second', seconded);
    const again = applied('second', { person: 'p-head', post: 'o-deputy' });
    expect((await registerChanges(database.application, [again], { case: 'c-any', at: AT })).impossible).toBe('o-deputy');
    const toHome = applied('assign', { person: 'p-stranger', post: 'o-clerk' });
    expect((await registerChanges(database.application, [toHome], { case: 'c-any', at: AT })).impossible).toBe('o-clerk');
  });

  it('of whoever is away already is put off until they are back', async () => {
    await write('c-second', seconded);
    const elsewhere = applied('second', { post: 'o-above' });
    expect((await registerChanges(database.application, [elsewhere], { case: 'c-any', at: AT })).impossible).toBe('o-above');
  });
});

test('whoever is suspended neither acts nor votes, keeps the post, and is back in it when the suspension ends', async () => {
  await write('c-suspends', ofHead('suspend'));
  expect(await seatsOf(database, 'p-head')).toEqual([]);
  expect(await postNow('o-head')).toEqual({ vacant: false, holders: ['p-head'] });
  expect(await audited('c-suspends')).toEqual({ name: 'register', compared: 1 });
});

test('a case brings back only whom it sent away itself', async () => {
  await write('c-suspends', ofHead('suspend'));
  await write('c-other', ofHead('suspend'), ofHead('restore'));
  expect(await absences()).toMatchObject([{ case_id: 'c-suspends', ended_as: null }]);
  expect(await holdersOf(database, 'o-head')).toEqual([]);
  for (const id of ['c-suspends', 'c-other']) expect((await audited(id)).difference).toBeUndefined();
});

test('a suspension ends with the person in the post that waited', async () => {
  await write('c-suspends', ofHead('suspend'), ofHead('restore'));
  expect(await holdersOf(database, 'o-head')).toEqual([{ person: 'p-head' }]);
  expect(await seatsOf(database, 'p-head')).toEqual([
    { body: 'b-leadership', role: 'head' },
    { body: 'b-ward', role: 'head' },
  ]);
  expect(await audited('c-suspends')).toEqual({ name: 'register', compared: 2 });
});

test('whoever is removed while suspended does not come back, and the audit knows why', async () => {
  await write('c-suspends', ofHead('suspend'));
  await write('c-removes', ofHead('remove'));
  const writer = await openCase(database.application, 'c-later');
  await writer.write([ofHead('restore')]);
  expect(await holdersOf(database, 'o-head')).toEqual([]);
  expect(await postNow('o-head')).toEqual({ vacant: true, holders: [] });
  expect(await absences()).toMatchObject([{ ended_as: 'removed', ended_case_id: 'c-removes' }]);
  for (const id of ['c-suspends', 'c-later']) expect((await audited(id)).difference).toBeUndefined();
});

test('a trial that is confirmed leaves the old post vacant and begins the term of the new one', async () => {
  const onTrial = applied('assignOnTrial', { post: 'o-deputy', term: 6 });
  await write('c-trial', onTrial, applied('confirm', { post: 'o-deputy', term: 60 }));
  expect(await postNow('o-clerk')).toEqual({ vacant: true, holders: [] });
  expect(await rowsOf(database.owner, "SELECT person, term_ends FROM assignments WHERE post = 'o-deputy'")).toEqual([
    { person: 'p-candidate', term_ends: '2031-11-20' },
  ]);
  expect(await absences()).toMatchObject([{ because: 'assignOnTrial', ended_as: 'confirmed' }]);
  expect(await audited('c-trial')).toEqual({ name: 'register', compared: 4 });
});

test('the audit sees an absence that was made longer, and a return that was undone, behind its back', async () => {
  await write('c-second', seconded);
  await database.superuser.raw("UPDATE absences SET until = '2039-11-20'");
  expect((await audited('c-second')).difference).toContain('2039-11-20');
  await database.superuser.raw("UPDATE absences SET until = '2029-11-20'");
  await write('c-suspends', ofHead('suspend'), ofHead('restore'));
  await database.superuser.raw("DELETE FROM assignments WHERE post = 'o-head' AND ended IS NULL");
  expect((await audited('c-suspends')).difference).toContain('resumed');
});

test.each([
  ['second', seconded],
  ['restore', back],
  ['suspend', ofHead('suspend')],
  ['confirm', applied('confirm', { post: 'o-deputy', term: 60 })],
])('%s names the rows on which it rests, and moves them all', async (kind, effect) => {
  const writer = await openCase(database.application, 'c-moves');
  if (kind === 'restore' || kind === 'confirm') await writer.write([seconded]);
  const { rows } = await registerChanges(database.application, [effect], { case: 'c-moves', at: AT });
  expect(rows.length).toBeGreaterThan(3);
  await writer.write([effect]);
  const still: string[] = [];
  for (const { table, id, version } of rows) if ((await versionOf(database.owner, table, id)) === version) still.push(`${table} ${id}`);
  expect(still).toEqual([]);
});
