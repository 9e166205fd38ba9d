import type { Knex } from 'knex';
import type { CaseId, PersonId, PostId } from '../core/facts';
import { rowsOf } from './connect';

/** A register row that a case made: which entry of it, and what the row says. */
export type MadeRow =
  | { readonly kind: 'assignment'; readonly seq: number; readonly person: PersonId; readonly post: PostId }
  | { readonly kind: 'conclusion'; readonly seq: number; readonly person: PersonId; readonly positive: boolean };

/** What a case has entered in the register, as the register itself tells it. */
export const madeByCase = async (db: Knex, caseId: CaseId): Promise<readonly MadeRow[]> => [
  ...(await rowsOf<MadeRow>(db, `SELECT 'assignment' AS kind, seq, person, post FROM assignments WHERE case_id = ? ORDER BY seq, person`, [
    caseId,
  ])),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'conclusion' AS kind, seq, person, positive FROM conclusions WHERE case_id = ? ORDER BY seq, person`,
    [caseId],
  )),
];
