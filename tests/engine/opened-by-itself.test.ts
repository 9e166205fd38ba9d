import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { DateTime } from 'luxon';
import { rowsOf } from '../../db/connect';
import { vietnamCalendar } from '../../rules/calendars/vietnam';
import { vietnamPack } from '../../rules/packs/vietnam';
import { dataConverter } from '../../sealing/data-converter';
import { openKeyRing } from '../../sealing/key-ring';
import { OPENINGS, openCase } from '../../tools/drive/openings';
import type { FragileSystem } from '../../tools/torture/fragile-system';
import { scheduleOf } from '../../worker/openings/daily-schedule';
import { openDue } from '../../worker/openings/open-due';
import { NOT_OPENED } from '../../workflows/messages';
import { systemForFile } from '../support/system';
import { changeNumbers } from './campaign-rules';

jest.setTimeout(240_000);
const up = systemForFile('shared');

const HEAD = 'chu-tich-xa';
/** Of the head's unit, with years to go, and about to retire. */
const STAYS = 'pho-phong-kinh-te-2';
const RETIRES = 'giam-doc-hanh-chinh-cong';
const LAST_OF_EVERY_MONTH = 28;
const QUIET_DAY = 10;
const WITHIN_MS = 60_000;
const LOOK_AGAIN_MS = 25;

const inDays = (days: number) => DateTime.now().setZone('Asia/Ho_Chi_Minh').plus({ days });
const dayIn = (days: number): string => inDays(days).toFormat('yyyy-MM-dd');

/** A month and day of every year, so many days ago. */
const monthAndDay = (daysAgo: number): number => inDays(-daysAgo).month * 100 + Math.min(inDays(-daysAgo).day, LAST_OF_EVERY_MONTH);
const QUIET = 180;

/** On whatever day this runs: these campaigns began today, and no other lately. Each is open on its day and the next few. */
const campaignBegan = (version: string, ...rules: readonly string[]): Promise<void> => {
  const yearly = ['annual-evaluation-opens-on', 'resolution-review-opens-on', 'plan-review-opens-on', 'front-confidence-vote-opens-on'];
  const quarterly = Math.abs(inDays(0).day - QUIET_DAY) > 2 ? QUIET_DAY : 2 * QUIET_DAY;
  return changeNumbers(up().owner, version, {
    ...Object.fromEntries(yearly.map((rule) => [rule, monthAndDay(rules.includes(rule) ? 0 : QUIET)])),
    'quarterly-evaluation-opens-on': quarterly,
    'post-fit-alert-opens-on': quarterly,
    'resolution-interim-review-opens-on': rules.includes('resolution-interim-review-opens-on') ? dayIn(0) : dayIn(QUIET),
    'campaign-open-days': 31 - LAST_OF_EVERY_MONTH,
  });
};
beforeAll(() => campaignBegan('no-campaign'));

/** Everyone's term in a leadership post ends on this day, but for the two that are told apart. */
const endTerms = async (days: number): Promise<void> => {
  const { owner, desk } = up();
  await owner.raw(
    `UPDATE assignments SET term_ends = ? WHERE ended IS NULL AND post IN (SELECT id FROM posts WHERE level > 0 AND NOT concurrent)`,
    [dayIn(400)],
  );
  const people = [STAYS, RETIRES].map((login) => desk.town.personOf(login));
  await owner.raw('UPDATE assignments SET term_ends = ? WHERE ended IS NULL AND term_ends IS NOT NULL AND person = ANY (?)', [
    dayIn(days),
    people,
  ]);
};

interface OpenedRow {
  readonly id: string;
  readonly procedure: string;
  readonly person: string;
  readonly step: string | null;
  readonly opener: string | null;
}

const casesNow = (): Promise<readonly OpenedRow[]> =>
  rowsOf<OpenedRow>(
    up().owner,
    `SELECT c.id, c.procedure, n.person, c.step, c.opener FROM cases c JOIN case_people n ON n.case_id = c.id AND n.part = 'concerned' ORDER BY c.procedure, c.id`,
  );

const withTemporal = async <T>({ temporalAddress, folder }: FragileSystem, work: (temporal: Client) => Promise<T>): Promise<T> => {
  const connection = await Connection.connect({ address: temporalAddress });
  try {
    return await work(new Client({ connection, dataConverter: dataConverter(openKeyRing(folder.keysFile)) }));
  } finally {
    await connection.close();
  }
};

/** Has the schedule that the worker made do the day's work now, and waits for its end. */
const dayIsDone = (meanwhile: () => Promise<void> = async () => undefined): Promise<void> =>
  withTemporal(up().system, async (temporal) => {
    const schedule = temporal.schedule.getHandle(scheduleOf(up().system.taskQueue));
    const before = (await schedule.describe()).info.numActionsTaken;
    await schedule.trigger();
    await until(async () => (await schedule.describe()).info.numActionsTaken > before);
    await meanwhile();
    const run = (await schedule.describe()).info.recentActions.at(-1)?.action;
    if (run?.type !== 'startWorkflow') throw new Error('The schedule started no workflow');
    await temporal.workflow.getHandle(run.workflow.workflowId).result();
  });

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  const limit = performance.now() + WITHIN_MS;
  while (!(await isSo())) {
    if (performance.now() > limit) throw new Error(`Not within ${WITHIN_MS / 1000} s: ${isSo.toString()}`);
    await pause(LOOK_AGAIN_MS);
  }
};

test('the worker keeps one schedule, early in the morning, that never does two days’ work at once', async () => {
  const { system } = up();
  await system.kill(['worker']);
  await system.start(['worker']);
  await withTemporal(system, async (temporal) => {
    const { spec, policies, action } = await temporal.schedule.getHandle(scheduleOf(system.taskQueue)).describe();
    expect(spec.timezone).toBe('Asia/Ho_Chi_Minh');
    expect(spec.calendars?.map(({ hour }) => hour)).toEqual([[expect.objectContaining({ start: 4, end: 4 })]]);
    expect(policies?.overlap).toBe('SKIP');
    expect(action).toMatchObject({ workflowType: 'periodic', taskQueue: system.taskQueue, workflowExecutionTimeout: 20 * 60 * 60 * 1000 });
  });
});

test('ninety days before a term ends the case opens by itself, once, whoever asks again; the head finds it and does it', async () => {
  const { desk, audit } = up();
  await endTerms(91);
  await dayIsDone();
  expect(await casesNow()).toEqual([]);

  await endTerms(90);
  await dayIsDone();
  const opened = await casesNow();
  expect(opened.map(({ procedure, person, step, opener }) => [procedure, person, step, opener])).toEqual([
    ['extension-to-retirement', desk.town.personOf(RETIRES), 'propose', null],
    ['reappointment', desk.town.personOf(STAYS), 'propose', null],
  ]);
  await dayIsDone();
  expect(await casesNow()).toEqual(opened);

  const [, { id: caseId } = { id: '' }] = opened;
  expect(await desk.viewCase(caseId)).toMatchObject({ because: { kind: 'termEnd', day: dayIn(90) }, status: 'open', training: true });
  const { chain } = await desk.historyOf(caseId);
  expect(chain.map(({ what, by }) => [what.name, by.kind === 'engine' && by.engine.name])).toEqual([['opened', 'due']]);
  const [task] = await desk.tasksOf(HEAD, caseId);
  await desk.acts.complete({
    login: HEAD,
    task: task?.id ?? '',
    body: { result: 'submit', form: { review: 'Hoàn thành nhiệm vụ của nhiệm kỳ.' } },
  });
  expect((await desk.viewCase(caseId)).step?.name).toBe('selfReport');
  expect(await desk.tasksOf(STAYS, caseId)).toHaveLength(1);
  for (const { id } of opened) expect(await audit(id)).toEqual([]);
});

test('the same morning’s work makes one digest for each person with an account, however often it is done', async () => {
  const { owner, desk } = up();
  const digests = () =>
    rowsOf<{ person: string; day: string; sealed: string }>(owner, 'SELECT person, day, sealed FROM digests ORDER BY person, day');
  const before = await digests();
  const accounts = await rowsOf<{ person: string }>(
    owner,
    'SELECT person FROM accounts WHERE person IS NOT NULL AND NOT disabled ORDER BY person',
  );
  expect(new Set(before.map(({ person }) => person))).toEqual(new Set(accounts.map(({ person }) => person)));
  await dayIsDone();
  const today = (rows: typeof before) => rows.filter(({ day }) => day === dayIn(0));
  expect(today(await digests())).toEqual(today(before));
  const first = before.find(({ person }) => person === desk.town.personOf(HEAD));
  expect(first?.sealed.length).toBeGreaterThan(100);
});

test('a worker that is killed in the middle of it loses none and opens none twice', async () => {
  const { system, owner, audit } = up();
  const before = new Set((await casesNow()).map(({ id }) => id));
  await owner.raw(
    `UPDATE assignments SET term_ends = ? WHERE ended IS NULL AND post IN (SELECT id FROM posts WHERE level > 0 AND NOT concurrent)`,
    [dayIn(60)],
  );
  const terms = await rowsOf<{ person: string; post: string }>(
    owner,
    `SELECT a.person, a.post FROM assignments a JOIN posts p ON p.id = a.post JOIN persons n ON n.id = a.person
      WHERE a.ended IS NULL AND p.level > 0 AND NOT p.concurrent AND NOT p.elected AND n.retirement > ? AND NOT EXISTS (
        SELECT 1 FROM cases c JOIN case_people w ON w.case_id = c.id AND w.person = a.person WHERE c.post = a.post)
        AND ARRAY(SELECT organ FROM organs WHERE body = p.unit) @> '{leadership,party-committee}'
        AND ARRAY(SELECT organ FROM organs WHERE body = p.managing) @> '{personnel,inspection,records}'`,
    [dayIn(0)],
  );
  expect(terms.length).toBeGreaterThan(7);
  await dayIsDone(async () => {
    await until(async () => (await casesNow()).length > before.size + 2);
    await system.kill(['worker']);
    expect((await casesNow()).length).toBeLessThan(before.size + terms.length);
    await system.start(['worker']);
  });
  const opened = (await casesNow()).filter(({ id }) => !before.has(id));
  expect(opened.map(({ person }) => person).sort()).toEqual(terms.map(({ person }) => person).sort());
  const twice = await rowsOf(owner, 'SELECT case_id FROM ledger WHERE seq = 1 GROUP BY case_id HAVING count(*) > 1');
  expect(twice).toEqual([]);
  for (const { id } of opened.slice(0, 3)) expect(await audit(id)).toEqual([]);
});

test('on its day the yearly campaign opens a case about everybody in office, once, for the personnel body to begin', async () => {
  const { owner, desk, audit } = up();
  await campaignBegan('campaign', 'annual-evaluation-opens-on');
  const inOffice = await rowsOf<{ person: string }>(
    owner,
    `SELECT DISTINCT h.person FROM held_posts h JOIN persons p ON p.id = h.person WHERE h.ended IS NULL AND p.employer IS NOT NULL
      AND ARRAY(SELECT organ FROM organs WHERE body = p.employer) @> '{leadership,party-committee}'
      AND ARRAY(SELECT organ FROM organs WHERE body = p.party_committee) @> '{personnel,inspection,records}'
      AND EXISTS (SELECT 1 FROM bodies b WHERE b.id = p.party_committee AND b.superior IS NOT NULL)`,
  );
  expect(inOffice.length).toBeGreaterThan(20);
  await dayIsDone();
  const evaluations = async () => (await casesNow()).filter(({ procedure }) => procedure === 'annual-evaluation');
  const opened = await evaluations();
  expect(opened.map(({ person }) => person).sort()).toEqual(inOffice.map(({ person }) => person).sort());
  await dayIsDone();
  expect(await evaluations()).toEqual(opened);

  const [{ id } = { id: '' }] = opened;
  expect(await desk.viewCase(id)).toMatchObject({ because: { kind: 'campaign' }, status: 'open', step: { name: 'propose' } });
  expect(await audit(id)).toEqual([]);
});

test('on its day the interim review of the commune opens about its head, and the Front’s vote about all whom the council elected; each once', async () => {
  const { owner, desk, audit } = up();
  await campaignBegan('milestones', 'resolution-interim-review-opens-on', 'front-confidence-vote-opens-on');
  const opened = () =>
    rowsOf<{ id: string; procedure: string; step: string; opener: string | null }>(
      owner,
      `SELECT id, procedure, step, opener FROM cases WHERE procedure IN ('resolution-review', 'front-confidence-vote') ORDER BY procedure, id`,
    );
  await dayIsDone();
  const cases = await opened();
  await dayIsDone();
  expect(await opened()).toEqual(cases);

  const reviews = cases.filter(({ procedure }) => procedure === 'resolution-review');
  expect(reviews).toMatchObject([{ step: 'report', opener: null }]);
  const [review] = reviews;
  expect(await desk.viewCase(review?.id ?? '')).toMatchObject({ because: { kind: 'campaign', day: dayIn(0) } });
  expect(await desk.tasksOf('chuyen-vien-xay-dung-dang-1', review?.id ?? '')).toHaveLength(1);

  const elected = ['chu-tich-xa', 'pho-chu-tich-kinh-te', 'pho-chu-tich-xa-hoi'].map((login) => desk.town.personOf(login)).sort();
  const rated = await rowsOf<{ id: string; people: readonly string[] }>(
    owner,
    `SELECT c.id, jsonb_agg(n.person ORDER BY n.person) AS people FROM cases c JOIN case_people n ON n.case_id = c.id AND n.part = 'concerned'
      WHERE c.procedure = 'front-confidence-vote' GROUP BY c.id`,
  );
  expect(rated.map(({ people }) => people)).toContainEqual(elected);
  expect(await desk.tasksOf('chu-tich-mat-tran-xa', rated[0]?.id ?? '')).toHaveLength(1);
  for (const { id } of cases) expect(await audit(id)).toEqual([]);
});

test('once a discipline is on record, the way out of the plan opens by itself, once, and says on which ground', async () => {
  const { owner, desk, audit } = up();
  const [person, post] = [desk.town.personOf(STAYS), desk.town.postOf(RETIRES)];
  const exits = async () => (await casesNow()).filter(({ procedure }) => procedure === 'plan-exit');
  await owner('plans').insert({ person, post, level: 3, until: dayIn(400) });
  await dayIsDone();
  expect(await exits()).toEqual([]);

  await owner('disciplines').insert({ person, form: 'reprimand', decided: dayIn(-1), ends: dayIn(364) });
  await dayIsDone();
  const opened = await exits();
  expect(opened).toMatchObject([{ person, step: 'propose', opener: null }]);
  await dayIsDone();
  expect(await exits()).toEqual(opened);

  const [{ id } = { id: '' }] = opened;
  const because = { kind: 'found', fact: { name: 'plan-exit-disciplined' }, day: dayIn(-1) };
  expect(await desk.viewCase(id)).toMatchObject({ because, status: 'open', post: { id: post } });
  expect(await desk.tasksOf('chuyen-vien-xay-dung-dang-1', id)).toHaveLength(1);
  expect(await audit(id)).toEqual([]);
});

test('on its day the review of its plan opens for each committee, once, for its personnel body to begin', async () => {
  const { owner, desk, audit } = up();
  await campaignBegan('plan-review', 'plan-review-opens-on');
  const opened = () =>
    rowsOf<{ id: string; step: string; opener: string | null }>(
      owner,
      `SELECT id, step, opener FROM cases WHERE procedure = 'plan-review' ORDER BY id`,
    );
  await dayIsDone();
  const reviews = await opened();
  await dayIsDone();
  expect(await opened()).toEqual(reviews);

  expect(reviews).toMatchObject(['province', 'commune'].map(() => ({ step: 'review', opener: null })));
  const tasksOf = async (officer: string) => (await Promise.all(reviews.map(({ id }) => desk.tasksOf(officer, id)))).flat();
  const found = await Promise.all(['chuyen-vien-to-chuc-tinh-1', 'chuyen-vien-xay-dung-dang-1'].map(tasksOf));
  expect(found.map((tasks) => tasks.length)).toEqual([1, 1]);
  expect(new Set(found.flat().map((task) => task.case))).toEqual(new Set(reviews.map(({ id }) => id)));
  for (const { id } of reviews) expect(await audit(id)).toEqual([]);
});

test('where removal is due, the case that found it opens the removal and its time, and never its result', async () => {
  const { desk, audit } = up();
  const opening = OPENINGS.find(({ procedure }) => procedure === 'removal');
  if (opening === undefined) throw new Error('The sample has nobody who must be removed');
  const drive = await openCase(desk, { ...opening, procedure: 'replacement' }, { choose: () => () => ({}) });
  expect(await drive.toEnd()).toBe('removalDue');
  const [further = ''] = (await drive.view()).opened;
  await until(async () => (await desk.findCase(further)) !== undefined);
  const view = await desk.viewCase(further);
  expect(view).toMatchObject({
    procedure: { id: 'removal' },
    because: { kind: 'case', case: drive.case },
    status: 'open',
    step: { name: 'propose' },
  });
  expect(view.parent).toBeUndefined();
  expect(await desk.tasksOf(HEAD, further)).toHaveLength(1);
  for (const one of [drive.case, further]) expect(await audit(one)).toEqual([]);
});

test('a case that the register does not let open is named in the log, and alarms nobody', async () => {
  const { system, owner, desk } = up();
  const [person, post] = [desk.town.personOf(STAYS), desk.town.postOf(RETIRES)];
  const opening = {
    case: 'c-not-held',
    procedure: 'reappointment',
    slot: 'official',
    people: [person],
    post,
    because: { kind: 'termEnd', day: dayIn(60) },
  } as const;
  const under = async () => ({ pack: vietnamPack, calendar: vietnamCalendar, training: true });
  const answer = await withTemporal(system, (temporal) => openDue({ db: owner, temporal, taskQueue: system.taskQueue, under }, opening));
  expect(answer).toBe('refused');
  const told = () =>
    readFileSync(system.folder.logFile('worker'), 'utf8')
      .split('\n')
      .filter((line) => line.includes('c-not-held'));
  await until(async () => told().some((line) => line.includes(NOT_OPENED) && line.includes('not-held')));
  expect(told().filter((line) => line.includes('"alert":true'))).toEqual([]);
});
