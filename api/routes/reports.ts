import { z } from 'zod';
import { localDateOf } from '../../db/local-date';
import { mayReadReports } from '../../db/read-policy';
import { refuse } from '../http/refusal';
import { answered, type Route, route } from '../route';
import type { Services } from '../services';
import { readTargets, targetsView } from '../views/targets-view';
import { readYearly, yearlyView } from '../views/yearly-view';

/** A year of the Common Era that the system may know of. */
export const YEAR = /^20[0-9]{2}$/;

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
  route({
    method: 'get',
    path: '/reports/yearly',
    summary:
      'The report of a year, or of the current one: per procedure how many cases opened, how they ended, how many were late, held, reviewed, annulled',
    audience: 'account',
    command: false,
    query: z.strictObject({ year: z.string().regex(YEAR).optional().meta({ description: 'The year, in four digits' }) }),
    status: 200,
    answer: yearlyView,
    handle: async ({ session, query, at }) =>
      (await mayReadReports(services.db, session, at))
        ? answered(await readYearly(services, Number(query.year ?? localDateOf(at).slice(0, 4))))
        : refuse('not-allowed'),
  }),
];
