import { z } from 'zod';
import { ROLES } from '../../core/definition/words';
import { delegation } from '../commands/bodies';
import { recordDelegation } from '../commands/delegate';
import { type Route, route } from '../route';
import type { Services } from '../services';

const recorded = z.strictObject({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  body: z.string(),
  role: z.enum(ROLES),
  start: z.string(),
  end: z.string(),
});

/** Delegations are facts of the register; a case records only that one was used (ruling 16). */
export const delegationRoutes = (services: Services): readonly Route[] => [
  route({
    method: 'post',
    path: '/delegations',
    summary: 'Delegates a role that the caller holds in a body, for a bounded time; what was delegated is never passed on',
    audience: 'person',
    command: true,
    body: delegation,
    status: 201,
    answer: recorded,
    handle: (call) => recordDelegation(services, call),
  }),
];
