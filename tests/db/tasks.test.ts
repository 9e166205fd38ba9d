import type { Task } from '../../core/work-list/task';
import { tasksFor, tasksOfCase } from '../../db/tasks';
import { openBallot } from './ballot-fixture';
import { openCase, stepOpened } from './case-writer';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT } from './small-register';

let database: RegisterDatabase;
beforeAll(async () => {
  database = await registerDatabase();
});
afterAll(() => database.close());

const task = (caseId: string, more: Pick<Task, 'performers'> & Partial<Task>): Task => ({
  case: caseId,
  step: 'second',
  action: 'act',
  since: AT,
  due: '2026-11-30T00:00:00.000Z',
  ...more,
});
const casesFor = async (person: string) =>
  (await tasksFor(database.application, person, AT)).map((found) => [found.task.case, found.for ?? 'self']);

test('a list holds what a person may take by name, by role, and for another', async () => {
  const { application, owner } = database;
  const byRole = await openCase(application, 'c-role');
  await byRole.write([stepOpened('second')], {
    tasks: [task('c-role', { performers: { kind: 'role', role: 'head', bodies: ['b-ward', 'b-province'] } })],
  });
  const byName = await openCase(application, 'c-name');
  await byName.write([stepOpened('second')], {
    tasks: [
      task('c-name', {
        due: '2026-11-25T00:00:00.000Z',
        performers: { kind: 'people', people: ['p-candidate', 'p-head'] },
      }),
    ],
  });
  const byMembership = await openCase(application, 'c-member');
  await byMembership.write([stepOpened('second')], {
    tasks: [task('c-member', { performers: { kind: 'role', role: 'member', bodies: ['b-personnel', 'b-leadership'] } })],
  });
  await owner.raw(
    "INSERT INTO delegations (from_person, to_person, body, role, starts, ends) VALUES ('p-head', 'p-stranger', 'b-ward', 'head', '2026-11-01', '2026-12-01')",
  );

  expect(await casesFor('p-head')).toEqual([
    ['c-name', 'self'],
    ['c-member', 'self'],
    ['c-role', 'self'],
  ]);
  expect(await casesFor('p-above')).toEqual([['c-role', 'self']]);
  expect(await casesFor('p-candidate')).toEqual([['c-name', 'self']]);
  expect(await casesFor('p-1')).toEqual([['c-member', 'self']]);
  expect(await casesFor('p-officer')).toEqual([]);
  expect(await casesFor('p-stranger')).toEqual([['c-role', 'p-head']]);
  expect(await tasksFor(application, 'p-stranger', '2026-12-05T00:00:00.000Z')).toEqual([]);
  expect(await tasksFor(application, 'p-candidate', AT)).toEqual([
    {
      task: task('c-name', {
        due: '2026-11-25T00:00:00.000Z',
        performers: { kind: 'people', people: ['p-candidate', 'p-head'] },
      }),
      procedure: 'appointment',
      post: 'o-deputy',
    },
  ]);
  expect(await tasksOfCase(application, 'c-role')).toEqual([
    task('c-role', { performers: { kind: 'role', role: 'head', bodies: ['b-ward', 'b-province'] } }),
  ]);
});

test('a voter who has cast has nothing left to do in that ballot', async () => {
  const { application } = database;
  const { writer, cast } = await openBallot(application, 'c-vote');
  await writer.write([{ kind: 'attended', step: 'vote', present: ['p-4', 'p-5'], by: { person: 'p-1' } }], {
    tasks: [task('c-vote', { step: 'vote', action: 'vote', performers: { kind: 'people', people: ['p-4', 'p-5'] } })],
  });
  await cast('p-4');
  expect((await casesFor('p-4')).filter(([caseId]) => caseId === 'c-vote')).toEqual([]);
  expect((await casesFor('p-5')).filter(([caseId]) => caseId === 'c-vote')).toEqual([['c-vote', 'self']]);
});
