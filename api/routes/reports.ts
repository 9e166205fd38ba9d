import { mayReadReports } from '../../db/read-policy';
import { refuse } from '../http/refusal';
import { answered, type Route, route } from '../route';
import type { Services } from '../services';
import { readTargets, targetsView } from '../views/targets-view';

/** Reports over the whole register, in totals: for auditors and those who sit in a personnel or inspection organ. */
export const reportRoutes = (services: Pick<Services, 'db' | 'pack'>): readonly Route[] => [
  route({
    method: 'get',
    path: '/reports/targets',
    summary: 'The targets of the resolution: each figure with its definition, its target and what it comes to. For monitoring only',
    audience: 'account',
    command: false,
    status: 200,
    answer: targetsView,
    handle: async ({ session, at }) =>
      (await mayReadReports(services.db, session, at)) ? answered(await readTargets(services, at)) : refuse('not-allowed'),
  }),
];
