import type { Knex } from 'knex';
import type { Instant, PersonId } from '../core/facts';
import { canonicalJson } from '../core/ledger/canonical-json';
import { rowsOf } from './connect';

/** A refused attempt (ruling 5). It holds no text that the actor sent: the body's digest stands for it. */
export interface Attempt {
  /** The person of the account; absent for whoever did not log in, who is only counted. */
  readonly actor?: PersonId;
  readonly at: Instant;
  /** Method and pattern, such as `POST /api/v1/tasks/{id}/complete`. */
  readonly route: string;
  readonly case?: string;
  /** The rejection's or the problem's code. */
  readonly code: string;
  /** Digest of the body as it was sent. */
  readonly body: string;
}

/** Attempts of one actor that enter the chain one by one within an hour; the rest of the hour enters as one count. */
export const ATTEMPTS_PER_HOUR = 200;
/** Stands for everyone who did not log in; none of them enters the chain. */
const NOBODY = '';

/** Writes a refused attempt to its chain, or counts it where its actor has made too many within the hour. */
export const recordAttempt = async (db: Knex, attempt: Attempt): Promise<void> => {
  const { actor = NOBODY, at } = attempt;
  const most = actor === NOBODY ? 0 : ATTEMPTS_PER_HOUR;
  await rowsOf(db, 'SELECT record_attempt(?, ?, ?, ?)', [actor, at, canonicalJson(attempt), most], 'record-attempt');
};

/** Enters what was only counted in the hours that are over, one entry for each actor and hour. Answers how many entries that made. */
export const enterAttemptCounts = async (db: Knex, at: Instant): Promise<number> => {
  const [row] = await rowsOf<{ entered: number }>(db, 'SELECT enter_attempt_counts(?) AS entered', [at]);
  return row?.entered ?? 0;
};
