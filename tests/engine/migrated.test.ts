import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { MigrationView } from '../../api/views/migration-view';
import { must } from '../../core/must';
import { chooser } from '../../tools/drive/choices';
import { driveCase } from '../../tools/drive/drive';
import { plainWording } from '../../tools/drive/wording';
import { changed } from '../core/definition/mutate';
import { systemForFile } from '../support/system';

jest.setTimeout(400_000);
const up = systemForFile('shared');

/** The example of the guide, in which the personnel board may let a held case go on: since nobody decides in it, its head may let a case go over. */
const FIRST = changed(
  JSON.parse(readFileSync(join(__dirname, '../../docs/guides/equipment-lending.json'), 'utf8')) as Record<string, unknown>,
  ['holds', { by: 'inspection', lifts: 'personnel' }],
  ['places.inspection', { kind: 'organ', organ: 'inspection', of: 'competent' }],
);
const giveBack = (FIRST['steps'] as Record<string, Record<string, unknown>>)['giveBack'];
/** What was lent is looked over once it is back. */
const SECOND = changed(
  FIRST,
  ['steps.giveBack.result.returned.to', { step: 'lookOver' }],
  [
    'steps.lookOver',
    {
      ...giveBack,
      task: { vi: 'Kiểm tra thiết bị đã trả', en: 'Look over what was returned' },
      time: { ...(giveBack?.['time'] as object), passed: { report: 0, higher: 0, then: 'overlooked' } },
      result: { returned: { to: { end: 'returned' } }, overlooked: { to: { end: 'returned' } } },
    },
  ],
);
/** The step that the case waits in is another. */
const APART = changed(SECOND, ['steps.decide.task.en', 'Decide in writing']);
const AUTHOR = 'chuyen-vien-van-phong-1';

const stateOf = async (id: string) => (await up().desk.client.ask<{ state: string; why: unknown }>(AUTHOR, `/drafts/${id}`)).body;
const until = async (id: string, states: readonly string[]): Promise<void> => {
  for (let tries = 0; tries < 600; tries++) {
    const { state, why } = await stateOf(id);
    if (states.includes(state)) return;
    if (state === 'refused') throw new Error(JSON.stringify(why));
    await pause(200);
  }
  throw new Error(`${id} came to none of ${states.join(', ')}`);
};

/** Sends a version in, and lets others decide that it be published. */
const publish = async (definition: unknown): Promise<void> => {
  const { desk } = up();
  const { body: draft } = await desk.client.send<{ readonly id: string }>(AUTHOR, '/drafts', { definition });
  await until(draft.id, ['proved']);
  const people = { author: [desk.town.personOf(AUTHOR)] };
  const form = { draft: draft.id, purpose: 'How equipment is lent.' };
  const opened = await desk.acts.open(AUTHOR, { procedure: 'publication', people, result: 'submit', form });
  const forward = { appraise: { result: 'submit' }, propose: { result: 'submit' }, decide: { result: 'publish' } };
  const drive = driveCase(desk, opened.case, 'publication', { choose: () => chooser({}, forward), wording: plainWording });
  expect(await drive.toEnd()).toBe('published');
  await until(draft.id, ['published']);
};

const lend = async (): Promise<string> => {
  const { desk } = up();
  const people = { borrower: [desk.town.personOf(AUTHOR)] };
  const form = { what: 'The level of the land office', until: '2030-12-31' };
  return (await desk.acts.open(AUTHOR, { procedure: 'equipment-lending', people, result: 'submit', form })).case;
};

/** Who heads the body that may let a case go over. */
const headOf = async (caseId: string): Promise<string> => {
  const { desk } = up();
  const bodies = (await desk.viewCase(caseId)).places.find(({ place }) => place.name === 'personnel')?.bodies ?? [];
  return must(bodies.flatMap(({ id }) => desk.town.holders(id, 'head'))[0], `the head of a body of ${caseId}`);
};

const ahead = async (caseId: string, login: string): Promise<MigrationView> => {
  const { status, body } = await up().desk.client.ask<MigrationView>(login, `/cases/${caseId}/migration`);
  expect(status).toBe(200);
  return body;
};

const finish = async (caseId: string): Promise<string> =>
  driveCase(up().desk, caseId, 'equipment-lending', {
    choose: () => chooser({}, { decide: { result: 'lend' } }),
    wording: plainWording,
  }).toEnd();

test('a running case goes over to a version that was published since, through a killed worker, and ends under it; another keeps its own', async () => {
  const { desk, system, audit } = up();
  await publish(FIRST);
  const [going, staying] = [await lend(), await lend()];
  await publish(SECOND);
  const head = await headOf(going);
  const { inForce, obstacles, changes, yours } = await ahead(going, head);
  expect({ obstacles, yours, told: changes.map(({ path }) => path) }).toEqual({
    obstacles: [],
    yours: true,
    told: ['steps.giveBack.result.returned.to', 'steps.lookOver'],
  });

  const sent = desk.client.send(head, `/cases/${going}/migrate`, { to: inForce, reasons: 'What is lent comes back broken.' });
  await system.kill(['worker']);
  await system.start(['worker']);
  expect((await sent).status).toBe(200);
  await system.kill(['worker', 'api']);
  await system.start(['worker', 'api']);

  expect(await finish(going)).toBe('returned');
  expect(await finish(staying)).toBe('returned');
  const stepsOf = async (caseId: string) =>
    (await desk.viewCase(caseId)).path.filter(({ standing }) => standing === 'done').map(({ step }) => step);
  expect(await stepsOf(going)).toContain('lookOver');
  expect(await stepsOf(staying)).not.toContain('lookOver');
  expect(await audit(going)).toEqual([]);
  expect(await audit(staying)).toEqual([]);
});

test('one that waits in a step which is another by now keeps its version', async () => {
  const { desk } = up();
  const caseId = await lend();
  await publish(APART);
  const head = await headOf(caseId);
  const { inForce, obstacles } = await ahead(caseId, head);
  expect(obstacles).toMatchObject([{ kind: 'step', name: 'decide' }]);
  const refused = await desk.client.send(head, `/cases/${caseId}/migrate`, { to: inForce, reasons: 'So that it is written.' });
  expect(refused).toMatchObject({ status: 409, body: { code: 'not-migratable' } });
  expect(await finish(caseId)).toBe('returned');
});
