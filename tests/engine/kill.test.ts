import { VACANCIES } from '../../tools/drive/appointment';
import { reckon } from '../../tools/torture/acknowledged';
import { endLeases } from '../../tools/torture/end-leases';
import { ALL_STRIKES, MOMENTS, strike } from '../../tools/torture/strike';
import { appointUnderStrikes } from '../../tools/torture/struck-appointment';
import { systemForFile } from '../support/system';
import { refusalIn, resultsIn } from './results';

jest.setTimeout(600_000);
const up = systemForFile('own');

/** An answer later than this is none that anybody would wait for, in milliseconds. */
const RECOVERED_WITHIN_MS = 60_000;

test('an appointment finishes though in each of its steps something is killed with -9, and nothing acknowledged is lost or doubled', async () => {
  const { system, audit } = up();
  const [vacancy] = VACANCIES;
  if (vacancy === undefined) throw new Error('The sample has no vacancy');
  const struck = await appointUnderStrikes(system, {
    script: vacancy,
    strikeAt: (n) => ALL_STRIKES[n % ALL_STRIKES.length] ?? { victims: [], moment: 'before' },
    report: ({ step, act, victims, moment, recoveryMs }) =>
      void process.stderr.write(`  killed ${victims.join(' and ')} ${moment} in ${step} (${act}): ${Math.round(recoveryMs)} ms\n`),
  });
  expect(struck.end).toBe('appointed');
  // Every victim at every moment, in at least as many steps as the two procedures have.
  expect(new Set(struck.kills.map(({ victims, moment }) => `${victims.join()} ${moment}`)).size).toBe(ALL_STRIKES.length);
  expect(struck.kills.length).toBeGreaterThanOrEqual(23);
  expect(MOMENTS.every((moment) => struck.kills.some((kill) => kill.moment === moment))).toBe(true);
  expect(Math.max(...struck.kills.map(({ recoveryMs }) => recoveryMs))).toBeLessThan(RECOVERED_WITHIN_MS);

  const { acknowledged, lost, doubled } = await reckon(system.ownerUrl, struck.acts);
  expect(acknowledged).toBeGreaterThan(100);
  expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
  await endLeases(system.ownerUrl);
  for (const one of struck.cases) expect(await audit(one)).toEqual([]);
});

test('after a kill behind the commit, whoever comes first gets the truth: a rival is refused by what was committed, the next act builds on it', async () => {
  const { system, appoint, desk, audit } = up();
  const drive = await appoint(1);
  const task = `/tasks/${drive.case}.decidePolicy.act/complete`;
  const key = 'policy-approved-once';
  const approve = { action: 'act', result: 'approve', form: {} };
  const refuse = { action: 'act', result: 'refuse', form: {}, reasons: 'Chưa cần kiện toàn.' };

  // The approval is in the ledger; neither the case's history nor its sender knows.
  const lost = await strike(system, { victims: ['worker', 'api', 'temporal'], moment: 'after-commit' }, 'ledger', () =>
    desk.client.sendOnce('bi-thu-xa', task, approve, key).catch(() => 'no answer'),
  );
  expect(lost.answer).toBe('no answer');

  expect(refusalIn(await desk.client.send('bi-thu-xa', task, refuse))).toBe('409 step-not-open');
  await drive.next();
  const repeated = await desk.client.send<{ readonly seq: number }>('bi-thu-xa', task, approve, key);
  expect([repeated.status, repeated.body.seq]).toEqual([200, 2]);
  expect(resultsIn(await desk.historyOf(drive.case))).toEqual(['propose:submit', 'decidePolicy:approve', 'agreeList:agree']);
  expect(await audit(drive.case)).toEqual([]);
});
