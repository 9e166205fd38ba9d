import { delegate, delegationsOf, endDelegation } from '../../db/delegations';
import { answerOnce } from '../../db/receipts';
import { type RegisterDatabase, registerDatabase } from './register-database';

let database: RegisterDatabase;
beforeEach(async () => {
  database = await registerDatabase();
});
afterEach(() => database.close());

const WISH = {
  from: 'p-head',
  to: 'p-1',
  body: 'b-ward',
  role: 'head',
  start: '2026-11-01T00:00:00.000Z',
  end: '2026-12-01T00:00:00.000Z',
} as const;
const because = async (more: object) => {
  const answer = await delegate(database.application, { ...WISH, ...more });
  return answer.kind === 'refused' ? answer.because : answer.kind;
};

test('a role that one holds is delegated for a time', async () => {
  const answer = await delegate(database.application, WISH);
  expect(answer).toEqual({
    kind: 'delegated',
    delegation: { ...WISH, id: answer.kind === 'delegated' ? answer.delegation.id : '' },
  });
  expect(await delegationsOf(database.application, 'p-1')).toHaveLength(1);
});

test('refused are oneself, no time, more than a year, a role not held, and people or bodies that are not there', async () => {
  expect(await because({ to: 'p-head' })).toBe('own');
  expect(await because({ end: WISH.start })).toBe('time');
  expect(await because({ end: '2027-12-01T00:00:00.000Z' })).toBe('time');
  expect(await because({ role: 'deputy' })).toBe('holder');
  expect(await because({ from: 'p-stranger' })).toBe('holder');
  expect(await because({ body: 'b-province' })).toBe('holder');
  expect(await because({ to: 'p-none' })).toBe('unknown');
});

test('a role is not delegated twice for the same time, but again afterwards', async () => {
  expect(await because({})).toBe('delegated');
  expect(await because({ to: 'p-2' })).toBe('overlap');
  expect(await because({ to: 'p-2', start: WISH.end, end: '2026-12-20T00:00:00.000Z' })).toBe('delegated');
});

test('there are no chains, from either end, and none by two who delegate at once', async () => {
  await database.owner.raw("INSERT INTO assignments (person, post, started) VALUES ('p-1', 'o-head', '2026-01-01')");
  expect(await because({})).toBe('delegated');
  expect(await because({ from: 'p-1', to: 'p-2' })).toBe('chain');
  const later = { start: '2027-01-01T00:00:00.000Z', end: '2027-02-01T00:00:00.000Z' };
  const answers = await Promise.all([because(later), because({ ...later, from: 'p-1', to: 'p-2' })]);
  expect(answers.toSorted()).toEqual(['chain', 'delegated']);
});

test('its end may be brought forward by whoever gave it, and nothing else of it changes', async () => {
  const { application, owner } = database;
  await delegate(application, WISH);
  const [given] = await delegationsOf(application, 'p-head');
  const id = given?.id ?? '';
  const at = '2026-11-10T00:00:00.000Z';
  expect(await endDelegation(application, { id, from: 'p-1', at })).toBeUndefined();
  expect(await endDelegation(application, { id, from: 'p-head', at })).toEqual({ ...given, end: at });
  await expect(owner.raw("UPDATE delegations SET ends = '2026-12-20'")).rejects.toThrow('brought forward');
  await expect(owner.raw("UPDATE delegations SET to_person = 'p-3'")).rejects.toThrow('brought forward');
});

test('a refusal within a request that is answered once is kept as its answer', async () => {
  const { application } = database;
  const ask = () =>
    answerOnce(application, { id: 'r-1', digest: 'd' }, async (transaction) => {
      const answer = await delegate(transaction, { ...WISH, role: 'deputy' });
      return { status: answer.kind === 'refused' ? 422 : 201, body: answer };
    });
  const answers = await Promise.all([ask(), ask(), ask()]);
  for (const answer of answers)
    expect(answer).toEqual({ id: 'r-1', digest: 'd', status: 422, body: { kind: 'refused', because: 'holder' } });
});
