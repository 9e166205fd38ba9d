import { ATTEMPTS_PER_HOUR, type Attempt, enterAttemptCounts, recordAttempt } from '../../db/attempts';
import { brokenLink, chainRows } from '../../db/chain';
import { rowsOf } from '../../db/connect';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT } from './small-register';

let database: RegisterDatabase;
beforeEach(async () => {
  database = await registerDatabase();
});
afterEach(() => database.close());

const attempt = (more: Partial<Attempt> = {}): Attempt => ({
  actor: 'p-1',
  at: AT,
  route: 'POST /api/v1/tasks/{id}/complete',
  case: 'c-1',
  code: 'not-your-step',
  body: 'sha256:ab',
  ...more,
});
const chain = () => chainRows(database.auditor, 'attempts', 0, 10_000);

test('attempts form one chain over all actors, also when many are recorded at once', async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, n) => recordAttempt(database.application, attempt({ actor: `p-${n % 4}`, body: `sha256:${n}` }))),
  );
  const rows = await chain();
  expect(rows).toHaveLength(40);
  expect(brokenLink(rows)).toBeUndefined();
  expect(JSON.parse(rows[0]?.text ?? '')).toMatchObject({
    seq: 1,
    previous: '0'.repeat(64),
    attempt: { route: 'POST /api/v1/tasks/{id}/complete', code: 'not-your-step' },
  });
});

test('an altered, missing or exchanged attempt shows where it stands', async () => {
  for (let n = 0; n < 5; n++) await recordAttempt(database.application, attempt({ body: `sha256:${n}` }));
  const rows = await chain();
  const [one, two, three, ...rest] = rows;
  if (one === undefined || two === undefined || three === undefined) throw new Error('too few');
  expect(brokenLink([one, { ...two, text: two.text.replace('not-your-step', 'late') }, three, ...rest])?.seq).toBe(2);
  expect(brokenLink([one, three, ...rest])?.seq).toBe(2);
  expect(brokenLink([one, { ...three, seq: 2 }, { ...two, seq: 3 }, ...rest])?.seq).toBe(2);
  expect(brokenLink([one, two, { ...three, hash: one.hash }, ...rest])?.seq).toBe(3);
});

test('beyond its bound an actor is only counted, and the count enters the chain when the hour is over', async () => {
  const { application } = database;
  for (let n = 0; n < ATTEMPTS_PER_HOUR + 7; n++) await recordAttempt(application, attempt());
  await recordAttempt(application, attempt({ actor: 'p-2' }));
  expect(await chain()).toHaveLength(ATTEMPTS_PER_HOUR + 1);
  expect(await enterAttemptCounts(application, AT)).toBe(0);
  const later = '2026-11-20T04:00:00.000Z';
  expect(
    await Promise.all([enterAttemptCounts(application, later), enterAttemptCounts(application, later)]).then((counts) =>
      counts.toSorted((a, b) => a - b),
    ),
  ).toEqual([0, 1]);
  const rows = await chain();
  expect(brokenLink(rows)).toBeUndefined();
  expect(JSON.parse(rows.at(-1)?.text ?? '')).toMatchObject({
    attempt: { actor: 'p-1', count: 7, hour: '2026-11-20T03:00:00.000Z' },
  });
  // A clock that lags may bring one more for the hour that is over: it is counted once.
  await recordAttempt(application, attempt());
  expect(await enterAttemptCounts(application, later)).toBe(1);
  expect(JSON.parse((await chain()).at(-1)?.text ?? '')).toMatchObject({ attempt: { count: 1 } });
});

test('whoever did not log in is counted and never enters the chain', async () => {
  const { application, owner } = database;
  const { actor: _nobody, ...unknown } = attempt();
  for (let n = 0; n < 3; n++) await recordAttempt(application, unknown);
  expect(await enterAttemptCounts(application, '2026-11-21T00:00:00.000Z')).toBe(0);
  expect(await chain()).toEqual([]);
  expect(await rowsOf(owner, 'SELECT actor, attempts, entered FROM attempt_windows')).toEqual([{ actor: '', attempts: 3, entered: 0 }]);
});
