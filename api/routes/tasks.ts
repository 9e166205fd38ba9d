import { z } from 'zod';
import { completion } from '../commands/bodies';
import { completeTask } from '../commands/complete-task';
import { receipt } from '../commands/receipt';
import { taskId } from '../http/vocabulary';
import { answered, type Route, route } from '../route';
import type { Services } from '../services';
import { taskForm, viewTask } from '../views/task-form';
import { taskLine, taskLines } from '../views/task-list';

const byId = z.strictObject({ id: taskId });

/** The work list. */
export const taskRoutes = (services: Services): readonly Route[] => [
  route({
    method: 'get',
    path: '/tasks',
    summary: 'What the reader can do now, due first',
    audience: 'person',
    command: false,
    status: 200,
    answer: z.strictObject({ tasks: z.array(taskLine) }),
    handle: async ({ session, at }) => answered({ tasks: [...(await taskLines(services, session.person, at))] }),
  }),
  route({
    method: 'get',
    path: '/tasks/{id}',
    summary: 'A task with its form: the six clears of its step, permitted results, fields, persons to choose from',
    audience: 'person',
    command: false,
    params: byId,
    status: 200,
    answer: taskForm,
    handle: async ({ params, session, at }) => {
      const seen = await viewTask(services, session, params.id, at);
      return seen.kind === 'refused' ? seen : answered(seen.form);
    },
  }),
  route({
    method: 'post',
    path: '/tasks/{id}/complete',
    summary: 'Completes a task; the body says what is done, by the action of the task',
    audience: 'person',
    command: true,
    params: byId,
    body: completion,
    status: 200,
    answer: receipt,
    handle: ({ params, session, at, identity, body }) => completeTask(services, params.id, { session, at, identity, body }),
  }),
];
