import { z } from 'zod';
import { caseWide } from '../commands/bodies';
import { type CaseWideBody, type CaseWideKind, commandCase } from '../commands/case-wide';
import { receipt } from '../commands/receipt';
import { caseId } from '../http/vocabulary';
import { type Route, route } from '../route';
import type { Services } from '../services';

const SUMMARIES: Readonly<Record<CaseWideKind, string>> = {
  withdraw: 'Withdraws the case, by whoever opened it',
  hold: 'Puts the case on hold, on a ground that the rule pack lists',
  release: 'Lets a held case go on',
  recuse: 'Recuses oneself from the case',
  reassign: 'Gives the open step to one other person who may perform it, or the log of a term to another who keeps it',
  extend: 'Extends the time of the open step, once',
  migrate:
    'Lets the case go over to the version of its procedure and of the rules that is in force, where the way it has gone is the same there',
};

/** The case-wide commands, a route each. */
export const caseWideRoutes = (services: Services): readonly Route[] =>
  (Object.keys(caseWide) as CaseWideKind[]).map((kind) =>
    route({
      method: 'post',
      path: `/cases/{id}/${kind}`,
      summary: SUMMARIES[kind],
      audience: 'person',
      command: true,
      params: z.strictObject({ id: caseId }),
      body: caseWide[kind],
      status: 200,
      answer: receipt,
      // The schema of this very kind has read the body.
      handle: ({ params, session, at, identity, body }) =>
        commandCase(services, params.id, { kind, ...body } as CaseWideBody, { session, at, identity }),
    }),
  );
