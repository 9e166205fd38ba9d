import { rowsOf } from '../../db/connect';
import { readDecision } from '../../db/facts-decision';
import { readPeople } from '../../db/facts-people';
import { registerChanges } from '../../db/register-effects';
import { auditedCase } from './audited-case';
import { openCase } from './case-writer';
import { applied, holdersOf, ofHead } from './register-acts';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT } from './small-register';

let database: RegisterDatabase;
beforeEach(async () => {
  database = await registerDatabase();
});
afterEach(() => database.close());

const write = async (id: string, ...effects: readonly ReturnType<typeof applied>[]): Promise<void> => {
  const writer = await openCase(database.application, id);
  for (const effect of effects) expect((await writer.write([effect])).kind).toBe('committed');
};
const annul = (id: string, decision: string, person = 'p-candidate') => write(id, applied('annul', { decision, person }));
const sound = async (...ids: readonly string[]) => {
  for (const id of ids) expect([id, (await auditedCase(database, id)).difference]).toEqual([id, undefined]);
};

test('an appointment is undone: the post is vacant, the former one is held again, and both rows of the past stay', async () => {
  await write('c-appoints', applied('assign', { post: 'o-deputy', term: 60 }));
  await annul('c-annuls', 'c-appoints');
  expect(await holdersOf(database, 'o-deputy')).toEqual([]);
  expect(await holdersOf(database, 'o-clerk')).toEqual([{ person: 'p-candidate' }]);
  expect(await rowsOf(database.owner, "SELECT ended_as, ended_case_id FROM assignments WHERE case_id = 'c-appoints'")).toEqual([
    { ended_as: 'annulled', ended_case_id: 'c-annuls' },
  ]);
  await sound('c-appoints', 'c-annuls');
});

test('a former post that somebody else holds by now stays theirs', async () => {
  await write('c-appoints', applied('assign', { post: 'o-deputy' }));
  await write('c-fills', applied('assign', { person: 'p-stranger', post: 'o-clerk' }));
  await annul('c-annuls', 'c-appoints');
  expect(await holdersOf(database, 'o-clerk')).toEqual([{ person: 'p-stranger' }]);
  expect(await holdersOf(database, 'o-deputy')).toEqual([]);
  await sound('c-appoints', 'c-fills', 'c-annuls');
});

test('a removal is undone, unless the person has gone on to another post', async () => {
  await write('c-removes', ofHead('remove'));
  await annul('c-annuls', 'c-removes', 'p-head');
  expect(await holdersOf(database, 'o-head')).toEqual([{ person: 'p-head' }]);
  await write('c-removes-again', ofHead('remove'));
  await write('c-goes-on', applied('assign', { person: 'p-head', post: 'o-deputy' }));
  await annul('c-annuls-again', 'c-removes-again', 'p-head');
  expect(await holdersOf(database, 'o-head')).toEqual([]);
  expect(await holdersOf(database, 'o-deputy')).toEqual([{ person: 'p-head' }]);
  await sound('c-removes', 'c-annuls', 'c-removes-again', 'c-goes-on', 'c-annuls-again');
});

test('whoever was suspended by it is back, and the suspension’s own case brings nobody back later', async () => {
  await write('c-suspends', ofHead('suspend'));
  await annul('c-annuls', 'c-suspends', 'p-head');
  expect(await holdersOf(database, 'o-head')).toEqual([{ person: 'p-head' }]);
  expect((await registerChanges(database.application, [ofHead('restore')], { case: 'c-suspends', at: AT })).changes).toEqual([]);
  await sound('c-suspends', 'c-annuls');
});

test('a term is what it was, and a conclusion is withdrawn', async () => {
  await write('c-extends', ofHead('extendTerm', { until: '2030-01-31' }));
  await annul('c-annuls-term', 'c-extends', 'p-head');
  expect(await rowsOf(database.owner, "SELECT term_ends FROM assignments WHERE id = 'a-head'")).toEqual([{ term_ends: null }]);
  await write('c-concludes', applied('concludeNegative', { term: 12 }));
  await write('c-concludes-too', applied('concludePositive', { term: 12 }));
  await annul('c-annuls', 'c-concludes');
  expect(await rowsOf(database.owner, 'SELECT positive, withdrawn_case_id FROM conclusions ORDER BY id')).toEqual([
    { positive: false, withdrawn_case_id: 'c-annuls' },
    { positive: true, withdrawn_case_id: null },
  ]);
  await sound('c-annuls-term', 'c-concludes', 'c-concludes-too', 'c-annuls');
});

test('a reward is struck out, and one by another decision stays', async () => {
  await write('c-rewards', applied('reward', { detail: 'good' }));
  await write('c-rewards-too', applied('reward', { detail: 'excellent' }));
  await annul('c-annuls', 'c-rewards');
  expect(await rowsOf(database.owner, 'SELECT detail, ended_as, ended_case_id FROM record_entries ORDER BY id')).toEqual([
    { detail: 'good', ended_as: 'annulled', ended_case_id: 'c-annuls' },
    { detail: 'excellent', ended_as: null, ended_case_id: null },
  ]);
  await sound('c-rewards', 'c-rewards-too', 'c-annuls');
});

test('a conclusion that was withdrawn by what is annulled is in force again, once, and the audit agrees', async () => {
  await write('c-concludes', applied('concludePositive', { term: 12 }));
  await write('c-withdraws', applied('withdrawConclusion'));
  await write('c-withdraws-too', applied('withdrawConclusion'));
  expect((await readPeople(database.application, ['p-candidate'], AT))[0]?.conclusions).toEqual([]);
  await sound('c-concludes', 'c-withdraws', 'c-withdraws-too');
  await annul('c-annuls', 'c-withdraws');
  await annul('c-annuls-too', 'c-withdraws');
  expect((await readPeople(database.application, ['p-candidate'], AT))[0]?.conclusions).toEqual([
    { positive: true, concluded: '2026-11-20', expires: '2027-11-20', case: 'c-annuls' },
  ]);
  await sound('c-concludes', 'c-withdraws', 'c-annuls', 'c-annuls-too');
});

test('what has been annulled is not undone twice', async () => {
  await write('c-appoints', applied('assign', { post: 'o-deputy' }));
  await annul('c-annuls', 'c-appoints');
  await write('c-appoints-again', applied('assign', { post: 'o-deputy' }));
  await annul('c-annuls-too', 'c-appoints');
  expect(await holdersOf(database, 'o-deputy')).toEqual([{ person: 'p-candidate' }]);
  await sound('c-annuls', 'c-annuls-too', 'c-appoints-again');
});

test('an audit sees what was brought back behind its back', async () => {
  await write('c-appoints', applied('assign', { post: 'o-deputy' }));
  await annul('c-annuls', 'c-appoints');
  await database.superuser.raw("UPDATE assignments SET ended = NULL, ended_as = NULL WHERE case_id = 'c-appoints'");
  expect((await auditedCase(database, 'c-annuls')).difference).toContain('annulled');
});

test('of a case that has entered nothing there is no decision to speak of', async () => {
  await write('c-opens');
  expect(await readDecision(database.application, 'c-opens')).toBeUndefined();
  expect(await readDecision(database.application, 'c-unknown')).toBeUndefined();
});
