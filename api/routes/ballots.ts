import { z } from 'zod';
import { parseBallotName } from '../../db/ballots';
import { castVote } from '../ballots/cast';
import { signCount } from '../ballots/sign-count';
import { slip } from '../ballots/slip';
import { signature } from '../commands/bodies';
import { receipt } from '../commands/receipt';
import { refuse } from '../http/refusal';
import { ballotId } from '../http/vocabulary';
import { type Route, route } from '../route';
import type { Services } from '../services';

const byId = z.strictObject({ id: ballotId });

/** Secret ballots: casting, and signing for the count. */
export const ballotRoutes = (services: Services): readonly Route[] => [
  route({
    method: 'post',
    path: '/ballots/{id}/slips',
    summary: 'Casts a secret slip. Ballot and voter are its idempotency: a second slip is refused, whatever it says',
    audience: 'person',
    command: false,
    unrecorded: true,
    params: byId,
    body: slip,
    status: 201,
    answer: z.strictObject({ cast: z.literal(true) }),
    handle: async ({ params, session, at, body }) => {
      const ballot = parseBallotName(params.id);
      return ballot === undefined ? refuse('unknown-ballot') : castVote(services, ballot, session, body, at);
    },
  }),
  route({
    method: 'post',
    path: '/ballots/{id}/count',
    summary: 'A teller signs for the count: the first signature closes the ballot, the last opens and counts the slips',
    audience: 'person',
    command: true,
    params: byId,
    body: signature,
    status: 200,
    answer: receipt,
    handle: async ({ params, session, at, identity, body }) => {
      const ballot = parseBallotName(params.id);
      return ballot === undefined ? refuse('unknown-ballot') : signCount(services, ballot, { session, at, identity, body });
    },
  }),
];
