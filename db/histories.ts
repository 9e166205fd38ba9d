import type { Knex } from 'knex';
import type { CaseId, Instant } from '../core/facts';
import { rowsOf } from './connect';

/** The archived history of one run of a case's workflow: compressed, and still encrypted by the payload codec. */
export interface ArchivedHistory {
  readonly case: string;
  readonly run: string;
  readonly content: Buffer;
  /** `sha256:` and hex, over `content`. */
  readonly digest: string;
}

/**
 * Keeps the history of a run and enters it in the chain of what is kept (db/kept.ts), at once. Kept once, it stays as it is.
 *
 * @throws the database's error (22000) when the run is kept with other bytes
 */
export const storeHistory = async (
  db: Knex,
  { case: caseId, run, content }: Omit<ArchivedHistory, 'digest'>,
  at: Instant,
): Promise<void> => {
  await rowsOf(db, 'SELECT keep_history(?, ?, ?, ?)', [caseId, run, content, at], 'keep-history');
};

/** Whether the history of a run is kept. */
export const hasHistory = async (db: Knex, caseId: CaseId, run: string): Promise<boolean> =>
  (await rowsOf(db, 'SELECT FROM histories WHERE case_id = ? AND run_id = ?', [caseId, run])).length > 0;

/** The histories of a case in the order in which they were archived. */
export const historiesOf = (db: Knex, caseId: string): Promise<readonly ArchivedHistory[]> =>
  rowsOf<ArchivedHistory>(
    db,
    'SELECT case_id AS "case", run_id AS run, content, digest FROM histories WHERE case_id = ? ORDER BY archived_at, run_id',
    [caseId],
  );
