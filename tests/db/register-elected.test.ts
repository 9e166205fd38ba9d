import { madeByCase } from '../../db/case-effects';
import { auditedCase } from './audited-case';
import { openCase } from './case-writer';
import { applied, holdersOf, ofHead } from './register-acts';
import { type RegisterDatabase, registerDatabase } from './register-database';

let database: RegisterDatabase;
beforeEach(async () => {
  database = await registerDatabase();
  await database.owner.raw("UPDATE posts SET elected = true WHERE id = 'o-head'");
});
afterEach(() => database.close());

const write = async (id: string, ...effects: readonly ReturnType<typeof applied>[]) => {
  const writer = await openCase(database.application, id);
  return writer.write(effects);
};
const sound = async (...ids: readonly string[]) => {
  for (const id of ids) expect([id, (await auditedCase(database, id)).difference]).toEqual([id, undefined]);
};

test('whoever is elected holds the post, and leaves the one that they held by appointment', async () => {
  expect((await write('c-relieves', ofHead('relieve'))).kind).toBe('committed');
  expect((await write('c-elects', applied('elect', { post: 'o-head', term: 60 }))).kind).toBe('committed');
  expect(await holdersOf(database, 'o-head')).toEqual([{ person: 'p-candidate' }]);
  expect(await holdersOf(database, 'o-clerk')).toEqual([]);
  expect(await madeByCase(database.auditor, 'c-elects')).toEqual([
    { kind: 'assignment', seq: 2, person: 'p-candidate', post: 'o-head', termEnds: '2031-11-20' },
  ]);
  await sound('c-relieves', 'c-elects');
});

test.each(['assign', 'transfer', 'rotate', 'second', 'assignOnTrial', 'reassign'] as const)(
  '%s takes nobody out of an elected post by putting them into another',
  async (kind) => {
    expect((await write('c-moves', ofHead(kind, { post: 'o-deputy' }))).kind).not.toBe('committed');
    expect(await holdersOf(database, 'o-head')).toEqual([{ person: 'p-head' }]);
    expect(await holdersOf(database, 'o-deputy')).toEqual([]);
  },
);

test('an election is annulled like any decision: the post is vacant, and the former one is held again', async () => {
  await write('c-relieves', ofHead('relieve'));
  await write('c-elects', applied('elect', { post: 'o-head', term: 60 }));
  await write('c-annuls', applied('annul', { decision: 'c-elects' }));
  expect(await holdersOf(database, 'o-head')).toEqual([]);
  expect(await holdersOf(database, 'o-clerk')).toEqual([{ person: 'p-candidate' }]);
  await sound('c-relieves', 'c-elects', 'c-annuls');
});

test('whoever was relieved by what is annulled is back in the elected post', async () => {
  await write('c-relieves', ofHead('relieve'));
  await write('c-annuls', applied('annul', { decision: 'c-relieves', person: 'p-head' }));
  expect(await holdersOf(database, 'o-head')).toEqual([{ person: 'p-head' }]);
  await sound('c-relieves', 'c-annuls');
});
