import type { Knex } from 'knex';
import type { CaseId, Instant, LocalDate, PersonId, PostId } from '../core/facts';
import { rowsOf } from './connect';

/** A register row that a case made: which entry of it, and what the row says. */
export type MadeRow =
  | {
      readonly kind: 'assignment';
      readonly seq: number;
      readonly person: PersonId;
      readonly post: PostId;
      readonly termEnds: LocalDate | null;
    }
  | {
      /** Sent away for a time from this post, or to it. */
      readonly kind: 'away';
      readonly seq: number;
      readonly person: PersonId;
      readonly because: string;
      readonly post: PostId;
      readonly until: LocalDate | null;
    }
  | {
      readonly kind: 'back';
      readonly seq: number;
      readonly person: PersonId;
      readonly post: PostId;
      readonly how: string;
      /** Whether whoever returned holds the post again that waited for them. */
      readonly resumed: boolean;
    }
  | { readonly kind: 'ended'; readonly seq: number; readonly person: PersonId; readonly post: PostId; readonly how: string }
  | {
      readonly kind: 'term';
      readonly seq: number;
      readonly person: PersonId;
      readonly post: PostId;
      readonly termEnds: LocalDate;
      /** Whether the next change of the term, or else the assignment itself, goes on from that day. */
      readonly stands: boolean;
    }
  | {
      readonly kind: 'conclusion';
      readonly seq: number;
      readonly person: PersonId;
      readonly positive: boolean;
      readonly expires: LocalDate;
    };

/** What a case has entered in the register, as the register itself tells it. */
export const madeByCase = async (db: Knex, caseId: CaseId): Promise<readonly MadeRow[]> => [
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'assignment' AS kind, a.seq, a.person, a.post, (CASE WHEN c.id IS NULL THEN a.term_ends ELSE c.before END)::text AS "termEnds"
      FROM assignments a LEFT JOIN LATERAL (SELECT id, before FROM term_changes WHERE assignment = a.id ORDER BY id LIMIT 1) c ON true
      WHERE a.case_id = ? AND NOT EXISTS (SELECT 1 FROM absences b
        WHERE b.ended_case_id = a.case_id AND b.ended_seq = a.seq AND b.person = a.person AND b.home = a.post)
      ORDER BY a.seq, a.person`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT DISTINCT 'away' AS kind, seq, person, because, coalesce(away, home) AS post, until::text FROM absences
      WHERE case_id = ? ORDER BY seq, person`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT DISTINCT 'back' AS kind, ended_seq AS seq, b.person, coalesce(away, home) AS post, b.ended_as AS how,
        b.ended_as <> 'returned' OR home IS NULL OR EXISTS (SELECT 1 FROM assignments a
          WHERE a.case_id = b.ended_case_id AND a.seq = b.ended_seq AND a.person = b.person AND a.post = b.home) AS resumed
      FROM absences b WHERE b.ended_case_id = ? AND b.ended_as IN ('returned', 'confirmed') ORDER BY ended_seq, b.person`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'ended' AS kind, ended_seq AS seq, person, post, coalesce(ended_as, 'unknown') AS how FROM assignments a
      WHERE ended_case_id = ? AND coalesce(ended_as NOT IN ('away', 'returned'), true) AND NOT (ended_as IS NOT DISTINCT FROM 'moved' AND EXISTS (
        SELECT 1 FROM assignments b WHERE b.case_id = a.ended_case_id AND b.seq = a.ended_seq AND b.person = a.person))
      ORDER BY ended_seq, person`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'term' AS kind, c.seq, a.person, a.post, c.after::text AS "termEnds",
        coalesce(c.after = (CASE WHEN later.id IS NULL THEN a.term_ends ELSE later.before END), false) AS stands
      FROM term_changes c JOIN assignments a ON a.id = c.assignment
      LEFT JOIN LATERAL (SELECT id, before FROM term_changes WHERE assignment = a.id AND id > c.id ORDER BY id LIMIT 1) later ON true
      WHERE c.case_id = ? ORDER BY c.seq, a.person`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'conclusion' AS kind, seq, person, positive, expires::text FROM conclusions WHERE case_id = ? ORDER BY seq, person`,
    [caseId],
  )),
];

/** Whether an absence that this case began was ended by another: then there was nothing left to end. */
export const hadReturned = async (
  db: Knex,
  absence: { readonly person: PersonId; readonly post: PostId; readonly case: CaseId },
): Promise<boolean> => {
  const [row] = await rowsOf<{ returned: boolean }>(
    db,
    `SELECT coalesce(bool_and(ended_case_id <> :case), true) AS returned FROM absences
      WHERE person = :person AND case_id = :case AND coalesce(away, home) = :post`,
    absence,
  );
  return row?.returned ?? false;
};

/** Whether the register shows that somebody had left a post by an instant otherwise than by this case: by another, or before the system knew. */
export const hadLeft = async (
  db: Knex,
  left: { readonly person: PersonId; readonly post: PostId; readonly case: CaseId; readonly at: Instant },
): Promise<boolean> => {
  const [row] = await rowsOf<{ left: boolean }>(
    db,
    `SELECT coalesce(bool_or(ended_case_id <> :case OR (ended_case_id IS NULL AND ended < :at)), false)
        AND NOT coalesce(bool_or((ended IS NULL AND started < :at) OR ended_case_id = :case), false) AS left
      FROM assignments WHERE person = :person AND post = :post`,
    left,
  );
  return row?.left ?? false;
};
