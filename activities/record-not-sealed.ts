import type { Instant } from '../core/facts';
import { digestOf } from '../core/ledger/digest';
import { recordAttempt } from '../db/attempts';
import type { Database } from '../db/connect';
import type { NotSealed } from './case-activities';

/**
 * Stands for whoever sent it: no token came with it, and what Temporal calls an identity is whatever a client says. It is
 * not nobody (who is only counted), because whoever reaches Temporal past the api is somebody to be looked for.
 */
const SENDER = 'past-the-api';

/** Puts a payload that was not sealed for its case on the chain of attempts (ruling 3). The address it came under is the sender's own text: its digest stands for it. */
export const recordNotSealed = (db: Database, { case: caseId, under, reason }: NotSealed, at: Instant): Promise<void> =>
  recordAttempt(db, {
    actor: SENDER,
    at,
    route: 'temporal',
    case: caseId,
    code: `not-sealed-${reason}`,
    body: digestOf(under),
  });
