import type { Knex } from 'knex';
import { rowsOf } from './connect';
import type { OutboxJob } from './outbox-jobs';

/** A job that was taken from the outbox, for as long as its lease lasts. */
export type TakenJob = OutboxJob & {
  readonly id: number;
  readonly case: string;
  /** How often it has been taken, this time included. */
  readonly tries: number;
};

/** How long a job belongs to whoever took it; afterwards another takes it, so a job may be done twice. */
const LEASE = '60 seconds';
/** The wait after a failure doubles from here... */
const RETRY_FIRST_SECONDS = 2;
/** ...to here. A job is never given up: an outage may last, and papers may not be lost. */
const RETRY_MOST_SECONDS = 3600;
const ERROR_MAX = 2000;

/** Queues the archiving of a workflow run's history. Asked again for the same run, nothing changes. */
export const queueArchive = async (db: Knex, { case: caseId, run }: { readonly case: string; readonly run: string }): Promise<void> => {
  const payload = JSON.stringify({ run });
  await rowsOf(
    db,
    "INSERT INTO outbox (topic, case_id, payload) VALUES ('archive', ?, ?) ON CONFLICT DO NOTHING",
    [caseId, payload],
    'queue-archive',
  );
};

/** Takes jobs that are ready, oldest first, past those that others hold. */
export const takeJobs = (db: Knex, most: number): Promise<readonly TakenJob[]> =>
  rowsOf<TakenJob>(
    db,
    `UPDATE outbox SET tries = tries + 1, ready_at = now() + interval '${LEASE}' WHERE id IN (
        SELECT id FROM outbox WHERE done_at IS NULL AND ready_at <= now() ORDER BY ready_at, id LIMIT ? FOR UPDATE SKIP LOCKED)
      RETURNING id, topic, case_id AS "case", payload, tries`,
    [most],
    'take-jobs',
  );

/** The job is done and will not be taken again. */
export const finishJob = async (db: Knex, id: number): Promise<void> => {
  await rowsOf(db, 'UPDATE outbox SET done_at = now(), last_error = NULL WHERE id = ? AND done_at IS NULL', [id], 'finish-job');
};

/** The job failed and comes back after a wait that doubles with each try. `error` must not hold personal text. */
export const retryJob = async (db: Knex, id: number, error: string): Promise<void> => {
  await rowsOf(
    db,
    `UPDATE outbox SET last_error = ?, ready_at = now() + make_interval(secs => least(?::float8 * 2 ^ least(tries - 1, 20), ?))
      WHERE id = ? AND done_at IS NULL`,
    [error.slice(0, ERROR_MAX), RETRY_FIRST_SECONDS, RETRY_MOST_SECONDS, id],
  );
};

/** How many jobs wait, of one case or of all, and how many of them have failed before: for the health page, and for whoever waits for quiet. */
export const outboxBacklog = async (db: Knex, caseId?: string): Promise<{ readonly waiting: number; readonly failing: number }> => {
  const [row] = await rowsOf<{ waiting: number; failing: number }>(
    db,
    `SELECT count(*) AS waiting, count(*) FILTER (WHERE last_error IS NOT NULL) AS failing FROM outbox
      WHERE done_at IS NULL AND case_id = coalesce(?, case_id)`,
    [caseId ?? null],
  );
  return row ?? { waiting: 0, failing: 0 };
};
