import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { rowsOf } from './connect';

/** The archived history of one run of a case's workflow: compressed, and still encrypted by the payload codec. */
export interface ArchivedHistory {
  readonly case: string;
  readonly run: string;
  readonly content: Buffer;
  /** `sha256:` and hex, over `content`. */
  readonly digest: string;
}

/** Keeps the history of a run. Kept once, it stays as it is. */
export const storeHistory = async (db: Knex, { case: caseId, run, content }: Omit<ArchivedHistory, 'digest'>): Promise<void> => {
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  await rowsOf(db, 'INSERT INTO histories (case_id, run_id, digest, content) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING', [
    caseId,
    run,
    digest,
    content,
  ]);
};

/** The histories of a case in the order in which they were archived. */
export const historiesOf = (db: Knex, caseId: string): Promise<readonly ArchivedHistory[]> =>
  rowsOf<ArchivedHistory>(
    db,
    'SELECT case_id AS "case", run_id AS run, content, digest FROM histories WHERE case_id = ? ORDER BY archived_at, run_id',
    [caseId],
  );
