import type { CaseEvent } from '../../core/event';
import { NO_PREVIOUS } from '../../core/ledger/entry';
import type { YearlyCounts } from '../../core/reports/yearly';
import { recordAttempt } from '../../db/attempts';
import { commit } from '../../db/commit';
import { countYear } from '../../db/yearly-report';
import { type CaseWriter, openCase, opened, plainSheet, requestOf, stepOpened } from './case-writer';
import { applied } from './register-acts';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT } from './small-register';

let database: RegisterDatabase;
beforeAll(async () => {
  database = await registerDatabase();
});
afterAll(() => database.close());

const YEAR = Number(AT.slice(0, 4));
const ended = (end: string): CaseEvent => ({ kind: 'ended', end, as: 'done' });
const text = { digest: `sha256:${'e'.repeat(64)}`, length: 3 } as const;
const lineOf = async (procedure: string, year = YEAR): Promise<YearlyCounts | undefined> =>
  (await countYear(database.application, year)).find((one) => one.procedure === procedure);
const open = (id: string, procedure: string, more: object = {}): Promise<CaseWriter> =>
  openCase(database.application, id, { procedure, ...more });

test('a year without a case has no line', async () => {
  expect(await countYear(database.application, YEAR)).toEqual([]);
});

test('a case counts in the year in which it opened, and by its end in that in which it ended', async () => {
  const one = await open('c-1', 'transfer');
  const { by: _nobody, ...unasked } = opened('c-2', { procedure: 'transfer' });
  await commit(database.application, requestOf('c-2', 1, NO_PREVIOUS, [unasked, stepOpened('first')]), plainSheet);
  expect(await lineOf('transfer')).toMatchObject({ cases: 2, opened: 2, byItself: 1, underWay: 2, ended: 0, results: [] });
  await one.write([ended('transferred')], { at: `${YEAR + 1}-02-03T02:00:00.000Z` });
  expect(await lineOf('transfer')).toMatchObject({ cases: 2, opened: 2, underWay: 2, ended: 0 });
  expect(await lineOf('transfer', YEAR + 1)).toMatchObject({
    cases: 2,
    opened: 0,
    underWay: 1,
    ended: 1,
    results: [{ end: 'transferred', as: 'done', count: 1 }],
  });
  expect(await lineOf('transfer', YEAR - 1)).toMatchObject({ cases: 0, opened: 0, underWay: 0, ended: 0 });
});

test('the year turns at midnight in Vietnam', async () => {
  const one = await open('c-eve', 'rotation');
  await one.write([ended('settled')], { at: `${YEAR}-12-31T17:00:00.000Z` });
  expect(await lineOf('rotation')).toMatchObject({ ended: 0, underWay: 1 });
  expect(await lineOf('rotation', YEAR + 1)).toMatchObject({ ended: 1 });
});

test('late is what was reported late, or done late, and has ended; held and reviewed is what a person did', async () => {
  const late = await open('c-late', 'training');
  await late.write([{ kind: 'dueReported', step: 'first', to: ['b-ward'], due: AT }, ended('trained')]);
  const inTime = await open('c-in-time', 'training');
  await inTime.write([ended('trained')]);
  const still = await open('c-late-and-open', 'training');
  await still.write([{ kind: 'dueReported', step: 'first', to: ['b-ward'], due: AT }]);
  expect(await lineOf('training')).toMatchObject({ ended: 2, late: 1, held: 0, reviewed: 0 });

  await still.write([
    { kind: 'held', ground: 'open-report', by: { person: 'p-inspector' }, reasons: text, since: AT, due: AT },
    { kind: 'resultTaken', step: 'review', result: 'uphold', duty: 'reviews', by: { engine: 'due' }, late: false },
  ]);
  expect(await lineOf('training')).toMatchObject({ held: 1, reviewed: 0 });
  await still.write([{ kind: 'resultTaken', step: 'review', result: 'uphold', duty: 'reviews', by: { person: 'p-above' }, late: false }]);
  expect(await lineOf('training')).toMatchObject({ held: 1, reviewed: 1 });
});

test('a decision is reviewed by a case about it, and annulled by one that undoes it, which is no review', async () => {
  const decided = await open('c-decided', 'reward');
  await decided.write([applied('concludePositive', { until: '2030-01-01' }), ended('rewarded')]);
  const undoes = await open('c-undoes', 'annulment', { decision: 'c-decided' });
  await undoes.write([applied('annul', { decision: 'c-decided' }), ended('annulled')]);
  expect(await lineOf('reward')).toMatchObject({ annulled: 1, reviewed: 0 });
  await open('c-complains', 'complaint', { decision: 'c-decided' });
  expect(await lineOf('reward')).toMatchObject({ annulled: 1, reviewed: 1 });
  expect(await lineOf('reward', YEAR + 1)).toMatchObject({ annulled: 0, reviewed: 0 });
});

test('what was refused in a case counts for its procedure', async () => {
  const attempt = { actor: 'p-1', at: AT, route: 'POST /x', code: 'not-your-step', body: 'sha256:0' };
  await recordAttempt(database.application, { ...attempt, case: 'c-1' });
  await recordAttempt(database.application, { ...attempt, case: 'c-2' });
  await recordAttempt(database.application, { ...attempt, case: 'c-1', at: `${YEAR + 1}-03-01T00:00:00.000Z` });
  await recordAttempt(database.application, attempt);
  expect((await lineOf('transfer'))?.refusedAttempts).toBe(2);
});
