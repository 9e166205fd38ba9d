import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { connect, rowsOf } from '../../db/connect';
import type { Receipt } from '../../tools/drive/acts';
import { systemForFile } from '../support/system';
import { refusalIn } from './results';

jest.setTimeout(120_000);
const up = systemForFile('shared');

const SECRETARY = 'bi-thu-xa';
const DEPUTY = 'pho-bi-thu-xa';
const CHAIR = 'chu-tich-xa';
const CANDIDATE = 'pho-phong-kinh-te-1';

const approve = { action: 'act', result: 'approve', form: {} };
const refuse = { action: 'act', result: 'refuse', form: {}, reasons: 'Chưa cần kiện toàn.' };
const decideTask = (caseId: string): string => `/tasks/${caseId}.decidePolicy.act/complete`;

test('the same key is the same act, sent twice at once or again later; with another body it is refused', async () => {
  const { appoint, audit, desk, owner } = up();
  const { case: caseId } = await appoint(0);
  const key = randomUUID();
  const send = (body: object) => desk.client.send<Receipt>(SECRETARY, decideTask(caseId), body, key);
  const both = await Promise.all([send(approve), send(approve)]);
  const again = await send(approve);
  expect([...both, again].map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set([...both, again].map(({ body }) => `${body.seq} ${body.hash}`)).size).toBe(1);
  expect(refusalIn(await send(refuse))).toBe('409 key-reused');
  expect(await rowsOf(owner, 'SELECT seq FROM ledger WHERE case_id = ? ORDER BY seq', [caseId])).toEqual([{ seq: 1 }, { seq: 2 }]);
  expect(await audit(caseId)).toEqual([]);
});

test('of two decisions that race, one stands and the other is clearly refused', async () => {
  const { appoint, desk, owner } = up();
  for (let round = 0; round < 5; round++) {
    const { case: caseId } = await appoint(0);
    const answers = await Promise.all([approve, refuse].map((body) => desk.client.send(SECRETARY, decideTask(caseId), body)));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
    const loser = answers.find(({ status }) => status === 409);
    expect(['409 step-not-open', '409 closed']).toContain(loser && refusalIn(loser));
    expect(await rowsOf(owner, 'SELECT seq FROM ledger WHERE case_id = ?', [caseId])).toHaveLength(2);
  }
});

test('a delegate acts for whoever delegated, and the chain names both and the delegation', async () => {
  const { appoint, audit, desk } = up();
  const { case: caseId } = await appoint(0);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
  const competent = await bodyAt(caseId, 'competent');
  const delegated = await desk.client.send<{ readonly id: string }>(SECRETARY, '/delegations', {
    to: desk.town.personOf(DEPUTY),
    body: competent,
    role: 'head',
    from: today,
    until: today,
  });
  expect(delegated.status).toBe(201);
  const [task] = await desk.tasksOf(DEPUTY, caseId);
  expect(task).toMatchObject({ id: `${caseId}.decidePolicy.act`, for: { id: desk.town.personOf(SECRETARY) } });
  await desk.acts.complete({
    login: DEPUTY,
    for: desk.town.personOf(SECRETARY),
    task: `${caseId}.decidePolicy.act`,
    body: { result: 'approve' },
  });
  const { chain } = await desk.historyOf(caseId);
  expect(chain.find(({ step, result }) => step?.name === 'decidePolicy' && result !== undefined)?.by).toMatchObject({
    person: { id: desk.town.personOf(DEPUTY) },
    for: { id: desk.town.personOf(SECRETARY) },
    role: 'head',
    delegation: delegated.body.id,
  });
  expect(await audit(caseId)).toEqual([]);
});

test('a delegate is refused in the case that is about them', async () => {
  const { appoint, desk } = up();
  const drive = await appoint(0);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
  const leadership = await bodyAt(drive.case, 'leadership');
  await desk.client.send(CHAIR, '/delegations', {
    to: desk.town.personOf(CANDIDATE),
    body: leadership,
    role: 'head',
    from: today,
    until: today,
  });
  await drive.to('nominate');
  const sheet = (await desk.formOf(CHAIR, `${drive.case}.nominate.openBallot`)).ballot;
  const tellers = sheet?.eligible.slice(0, 3).map(({ id }) => id);
  const body = { action: 'openBallot', for: desk.town.personOf(CHAIR), tellers };
  expect(await desk.tasksOf(CANDIDATE, drive.case)).toEqual([]);
  expect(refusalIn(await desk.client.send(CANDIDATE, `/tasks/${drive.case}.nominate.openBallot/complete`, body))).toBe(
    '403 excluded concerned',
  );
});

test('whoever loses the post between opening the task and approving is refused, also when it happens while the approval is being carried out', async () => {
  const { appoint, audit, desk, owner } = up();
  const drive = await appoint(0, { choices: { decidePolicy: { result: 'return' } } });
  await drive.next();
  await drive.next();
  const { case: opened } = drive;
  const { case: other } = await appoint(0);
  for (const caseId of [opened, other]) await desk.formOf(SECRETARY, `${caseId}.decidePolicy.act`);

  const secretary = desk.town.personOf(SECRETARY);
  const transaction = await owner.transaction();
  const [lost] = await rowsOf<{ post: string }>(
    transaction,
    'UPDATE assignments SET ended = now() WHERE person = ? AND ended IS NULL RETURNING post',
    [secretary],
  );
  const racing = desk.client.send(SECRETARY, decideTask(opened), approve);
  await untilBlocked();
  await transaction.commit();
  expect(refusalIn(await racing)).toBe('403 standing-lost');
  // Where they have done nothing before, they may not even see any more that there is such a case.
  expect(refusalIn(await desk.client.send(SECRETARY, decideTask(other), approve))).toBe('404 unknown-case');

  await owner('assignments').insert({ person: desk.town.personOf(DEPUTY), post: lost?.post ?? '', started: new Date().toISOString() });
  await desk.acts.complete({ login: DEPUTY, task: `${opened}.decidePolicy.act`, body: { result: 'approve' } });
  expect(await audit(opened)).toEqual([]);
});

const bodyAt = async (caseId: string, place: string): Promise<string> => {
  const { places } = await up().desk.viewCase(caseId);
  return places.find((one) => one.place.name === place)?.bodies[0]?.id ?? '';
};

/** Until a commit of the application waits for somebody else's transaction; only a superuser sees what others do. */
const untilBlocked = async (): Promise<void> => {
  const superuser = connect(up().system.superuserUrl, { most: 1 });
  try {
    for (let look = 0; look < 1_000; look++) {
      const waiting = await rowsOf(
        superuser,
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%commit_entry%'",
      );
      if (waiting.length > 0) return;
      await pause(10);
    }
    throw new Error('No commit came to wait');
  } finally {
    await superuser.destroy();
  }
};
