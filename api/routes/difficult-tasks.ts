import { z } from 'zod';
import { answered, type Route, route } from '../route';
import type { Services } from '../services';
import { difficultTask, difficultTasks } from '../views/difficult-tasks';

/** The register of difficult and new tasks (resolution II.2.6). */
export const difficultTaskRoutes = (services: Pick<Services, 'db' | 'rulebooks' | 'ring'>): readonly Route[] => [
  route({
    method: 'get',
    path: '/difficult-tasks',
    summary: 'The register of difficult and new tasks, as far as the caller may see their cases; running ones first',
    audience: 'account',
    command: false,
    status: 200,
    answer: z.strictObject({ tasks: z.array(difficultTask) }),
    handle: async ({ session, at }) => answered({ tasks: await difficultTasks(services, session, at) }),
  }),
];
