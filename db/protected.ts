import type { Knex } from 'knex';
import type { BodyId, CaseId, PersonId } from '../core/facts';
import { rowsOf } from './connect';

/** Puts a sealed row in. Only the vault's login may. */
export const keepProtected = async (vault: Knex, id: string, sealed: string): Promise<void> => {
  await rowsOf(vault, 'INSERT INTO vault_protected (id, sealed) VALUES (?, ?)', [id, sealed]);
};

export const protectedRows = (vault: Knex): Promise<readonly { readonly id: string; readonly sealed: string }[]> =>
  rowsOf(vault, 'SELECT id, sealed FROM vault_protected ORDER BY id');

/** Ties that protection covers (catalogue P17). */
const COVERED = ['spouse', 'parent', 'child'];

/** An open case below a committee, and whom it concerns. */
export interface CaseBelow {
  readonly id: CaseId;
  readonly concerned: readonly PersonId[];
  /** Those and whoever is their spouse, parent or child. */
  readonly near: readonly PersonId[];
}

/**
 * All open cases for which one of these committees stands above one of the case's own places, with everybody near to whom they concern. It names nobody who
 * is looked for: what the statement asks is the same whoever is protected, and if nobody is.
 */
export const openCasesBelow = (db: Knex, committees: readonly BodyId[], most: number): Promise<readonly CaseBelow[]> =>
  rowsOf<CaseBelow>(
    db,
    `SELECT c.id, array_agg(DISTINCT p.person) AS concerned, array_agg(DISTINCT p.person) || coalesce(array_agg(DISTINCT k.near)
        FILTER (WHERE k.near IS NOT NULL), '{}') AS near
      FROM cases c JOIN case_people p ON p.case_id = c.id AND p.part = 'concerned'
      LEFT JOIN LATERAL (SELECT relative AS near FROM kinships WHERE person = p.person AND relation = ANY (:covered)
        UNION SELECT person FROM kinships WHERE relative = p.person AND relation = ANY (:covered)) k ON true
      WHERE c.ended_at IS NULL
        AND EXISTS (SELECT 1 FROM case_places l WHERE l.case_id = c.id AND l.level = 1 AND l.body = ANY (:committees))
      GROUP BY c.id, c.opened_at ORDER BY c.opened_at, c.id LIMIT :most`,
    { committees: [...committees], covered: COVERED, most },
  );
