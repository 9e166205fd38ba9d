import type { Knex } from 'knex';
import type { CaseId } from '../core/facts';
import { rowsOf } from './connect';

/** How far the ledger of a case had come with the newest of the entries that were looked at. */
export interface LedgerMove {
  readonly case: CaseId;
  readonly seq: number;
}

/** The newest place of the whole ledger; 0 while it is empty. Places have gaps, and a lower one may show after a higher one. */
export const ledgerEnd = async (db: Knex): Promise<number> =>
  (await rowsOf<{ id: number }>(db, 'SELECT coalesce(max(id), 0) AS id FROM ledger'))[0]?.id ?? 0;

/** The cases that have entries after a place of the whole ledger, and how far each has come. */
export const ledgerMoves = (db: Knex, after: number): Promise<readonly LedgerMove[]> =>
  rowsOf<LedgerMove>(
    db,
    'SELECT case_id AS "case", max(seq) AS seq FROM ledger WHERE id > ? GROUP BY case_id ORDER BY max(id)',
    [after],
    'ledger-moves',
  );
