import { z } from 'zod';
import { advanceCase } from '../commands/advance';
import { caseId, instant } from '../http/vocabulary';
import { type Route, route } from '../route';
import type { Services } from '../services';

/** The training clock: only in a database that was created for training. */
export const trainingRoutes = (services: Services): readonly Route[] => [
  route({
    method: 'post',
    path: '/cases/{id}/advance',
    summary: "Moves a training case's clock, and those of its open children, forward through every due on the way",
    audience: 'account',
    command: true,
    params: z.strictObject({ id: caseId }),
    body: z.strictObject({ to: instant }),
    status: 200,
    answer: z.strictObject({ now: z.string(), nextDue: z.string().optional() }),
    handle: ({ params, session, at, identity, body }) => advanceCase(services, params.id, { session, at, identity, to: body.to }),
  }),
];
