import type { Knex } from 'knex';
import type { CaseId, Instant, PersonId } from '../core/facts';
import { rowsOf } from './connect';
import { holdsWords } from './search';

/** A decision that stands, as somebody who looks for it tells it apart: of which procedure, about whom, since when. */
export interface OfferedDecision {
  readonly case: CaseId;
  readonly procedure: { readonly vi: string; readonly en: string };
  readonly person: PersonId;
  readonly name: string;
  readonly recordCode: string;
  readonly decidedAt: Instant;
}

export interface WantedDecisions {
  readonly reader: PersonId;
  /** Those about the reader; otherwise those of bodies whose personnel or inspection organ the reader belongs to, about others. */
  readonly own: boolean;
  readonly search: string;
  readonly at: Instant;
  readonly most: number;
}

/** Decisions that entered the register and that nobody has annulled, the newest first. */
export const findDecisions = (db: Knex, { reader, own, search, at, most }: WantedDecisions): Promise<readonly OfferedDecision[]> =>
  rowsOf<OfferedDecision>(
    db,
    `SELECT c.id AS case, (d.body::jsonb) -> 'title' AS procedure, n.id AS person, n.name, n.record_code AS "recordCode", c.decided_at AS "decidedAt"
      FROM cases c JOIN definitions d ON d.hash = c.definition
        JOIN case_people p ON p.case_id = c.id AND p.part = 'concerned' JOIN persons n ON n.id = p.person
      WHERE c.decided_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM annulments a WHERE a.annulled = c.id)
        AND (n.id = :reader) = :own
        AND (:own OR EXISTS (SELECT 1 FROM case_places s JOIN organs o ON o.organ_body = s.body AND o.organ IN ('personnel', 'inspection')
          JOIN holdings h ON h.body = s.body AND h.person = :reader AND h.started <= :at AND (h.ended IS NULL OR h.ended > :at)
          WHERE s.case_id = c.id))
        AND ${holdsWords("concat_ws(' ', n.name, n.record_code)")}
      ORDER BY c.decided_at DESC, c.id, n.id LIMIT :most`,
    { reader, own, search: search.trim(), at, most },
  );
