import type { Knex } from 'knex';
import type { CaseId, Instant, PersonId, PostId } from '../core/facts';
import { rowsOf } from './connect';
import type { MadeRow } from './made-row';

/** Whether an entry undid what another case had decided: what it changed follows from that case's rows, and the row of the annulment stands for it all. */
const undoing = (caseId: string, seq: string): string =>
  `EXISTS (SELECT 1 FROM annulments n WHERE n.case_id = ${caseId} AND n.seq = ${seq})`;

/** What a case has entered in the register, as the register itself tells it. */
export const madeByCase = async (db: Knex, caseId: CaseId): Promise<readonly MadeRow[]> => [
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'assignment' AS kind, a.seq, a.person, a.post, (CASE WHEN c.id IS NULL THEN a.term_ends ELSE c.before END)::text AS "termEnds"
      FROM assignments a LEFT JOIN LATERAL (SELECT id, before FROM term_changes WHERE assignment = a.id ORDER BY id LIMIT 1) c ON true
      WHERE a.case_id = ? AND NOT ${undoing('a.case_id', 'a.seq')} AND NOT EXISTS (SELECT 1 FROM absences b
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
      FROM absences b WHERE b.ended_case_id = ? AND b.ended_as IN ('returned', 'confirmed')
        AND NOT ${undoing('b.ended_case_id', 'b.ended_seq')} ORDER BY ended_seq, b.person`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'ended' AS kind, ended_seq AS seq, person, post, coalesce(ended_as, 'unknown') AS how FROM assignments a
      WHERE ended_case_id = ? AND coalesce(ended_as NOT IN ('away', 'returned', 'annulled'), true) AND NOT (ended_as IS NOT DISTINCT FROM 'moved' AND EXISTS (
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
      WHERE c.case_id = ? AND NOT ${undoing('c.case_id', 'c.seq')} ORDER BY c.seq, a.person`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'published' AS kind, granted_seq AS seq, author AS person, id AS detail FROM drafts WHERE granted_case_id = ? ORDER BY seq, id`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'annulled' AS kind, seq, annulled AS decision,
        NOT EXISTS (SELECT 1 FROM assignments a WHERE a.case_id = n.annulled AND a.ended IS NULL)
          AND NOT EXISTS (SELECT 1 FROM conclusions c WHERE c.case_id = n.annulled AND c.withdrawn_case_id IS NULL)
          AND NOT EXISTS (SELECT 1 FROM record_entries r WHERE r.case_id = n.annulled AND r.ended IS NULL)
          AND NOT EXISTS (SELECT 1 FROM plans l WHERE l.case_id = n.annulled AND l.ended IS NULL)
          AND NOT EXISTS (SELECT 1 FROM evaluations g WHERE g.case_id = n.annulled AND g.ended IS NULL)
          AND NOT EXISTS (SELECT 1 FROM grade_proposals o WHERE o.case_id = n.annulled AND o.ended IS NULL)
          AND NOT EXISTS (SELECT 1 FROM quarter_scores s WHERE s.case_id = n.annulled AND s.ended IS NULL)
          AND NOT EXISTS (SELECT 1 FROM disciplines d WHERE d.case_id = n.annulled AND d.ended IS NULL)
          AND NOT EXISTS (SELECT 1 FROM confidence_votes v WHERE v.case_id = n.annulled AND v.annulled_case_id IS NULL) AS undone
      FROM annulments n WHERE case_id = ? ORDER BY seq, annulled`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'conclusion' AS kind, seq, person, positive, expires::text FROM conclusions c
      WHERE case_id = ? AND NOT ${undoing('c.case_id', 'c.seq')} ORDER BY seq, person`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT DISTINCT 'withdrawn' AS kind, withdrawn_seq AS seq, person FROM conclusions c
      WHERE withdrawn_case_id = ? AND NOT ${undoing('c.withdrawn_case_id', 'c.withdrawn_seq')} ORDER BY seq, person`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'entered' AS kind, seq, person, kind AS record, detail, began::text, ends::text FROM record_entries
      WHERE case_id = ? AND kind <> 'support' ORDER BY seq, person, record, detail`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'supported' AS kind, seq, person, detail AS area, first_amount::float8 AS first, monthly_amount::float8 AS monthly, began::text, ends::text
      FROM record_entries WHERE case_id = ? AND kind = 'support' ORDER BY seq, person`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'struck' AS kind, ended_seq AS seq, person, kind AS record, detail, ended_as AS how FROM record_entries
      WHERE ended_case_id = ? AND ended_as <> 'annulled' ORDER BY ended_seq, person, record, detail`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'disciplined' AS kind, seq, person, form, decided::text, ends::text FROM disciplines WHERE case_id = ? ORDER BY seq, person`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'undisciplined' AS kind, ended_seq AS seq, person, form FROM disciplines
      WHERE ended_case_id = ? AND ended_as = 'struck' ORDER BY ended_seq, person`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'planned' AS kind, l.seq, l.person, l.post, l.until::text, l.level = p.level AS "asHigh"
      FROM plans l LEFT JOIN posts p ON p.id = l.post WHERE l.case_id = ? AND NOT ${undoing('l.case_id', 'l.seq')} ORDER BY l.seq, l.person`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'graded' AS kind, seq, person, year, grade FROM evaluations WHERE case_id = ? ORDER BY seq, person`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'proposed' AS kind, seq, person, year, grade FROM grade_proposals WHERE case_id = ? ORDER BY seq, person`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'scored' AS kind, seq, person, year, quarter, points FROM quarter_scores WHERE case_id = ? ORDER BY seq, person`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT 'rated' AS kind, seq, person, regime, held::text,
        (SELECT string_agg(key || ' ' || value, ', ' ORDER BY key COLLATE "C") FROM jsonb_each_text(levels)) AS levels, base
      FROM confidence_votes WHERE case_id = ? ORDER BY seq, person`,
    [caseId],
  )),
  ...(await rowsOf<MadeRow>(
    db,
    `SELECT DISTINCT 'unplanned' AS kind, l.ended_seq AS seq, l.person, coalesce(l.post, c.post) AS post
      FROM plans l JOIN cases c ON c.id = l.ended_case_id WHERE l.ended_case_id = ? AND l.ended_as = 'taken' ORDER BY seq, person`,
    [caseId],
  )),
];

/** Whether nothing that stood at an instant puts the person in the plan for the post, unless this case took it away: another had left nothing to take. */
export const hadLeftPlan = async (
  db: Knex,
  { person, post, case: caseId, at }: { readonly person: PersonId; readonly post: PostId; readonly case: CaseId; readonly at: Instant },
): Promise<boolean> => {
  const [row] = await rowsOf<{ left: boolean }>(
    db,
    `SELECT NOT EXISTS (SELECT 1 FROM plans l LEFT JOIN ledger e ON e.case_id = l.case_id AND e.seq = l.seq
        WHERE l.person = :person AND (l.post = :post OR (l.post IS NULL AND l.level = (SELECT level FROM posts WHERE id = :post)))
          AND ((l.ended IS NULL AND (e.at IS NULL OR e.at <= :at)) OR l.ended_case_id = :case)) AS left`,
    { person, post, case: caseId, at },
  );
  return row?.left ?? false;
};

/** Whether no conclusion about the person stood at an instant, unless this case withdrew it: another had left nothing to withdraw. */
export const hadNoConclusion = async (
  db: Knex,
  { person, case: caseId, at }: { readonly person: PersonId; readonly case: CaseId; readonly at: Instant },
): Promise<boolean> => {
  const [row] = await rowsOf<{ none: boolean }>(
    db,
    `SELECT NOT EXISTS (SELECT 1 FROM conclusions c LEFT JOIN ledger e ON e.case_id = c.case_id AND e.seq = c.seq
        WHERE c.person = :person AND ((c.withdrawn_case_id IS NULL AND (e.at IS NULL OR e.at <= :at)) OR c.withdrawn_case_id = :case)) AS none`,
    { person, case: caseId, at },
  );
  return row?.none ?? false;
};

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
