import type { Knex } from 'knex';
import type { CaseId, Instant, PersonId } from '../core/facts';
import { rowsOf } from './connect';

/** Who asks: the person of the account, if it has one, and whether it is an auditor's. */
export interface Reader {
  readonly person?: PersonId;
  readonly auditor: boolean;
}

/**
 * How much of a case somebody may see. `whole`: all of it (never a slip). `own`: what the rules show to the person it is about.
 * `nothing`: they get the answer of an unknown case (ruling 8).
 */
export type Sight = 'whole' | 'own' | 'nothing';

/** Organs whose members follow the cases of the bodies they serve. */
const WATCHING_ORGANS = ['personnel', 'inspection'];

/**
 * The one place that decides who sees a case. A person it concerns sees their own part and no more, whatever roles they hold besides,
 * because own case and other people's files lie together in it. The whole is for the opener, for whoever performs a task of it now or
 * did so earlier, for voters and tellers, for members of the body that manages the post, for members of the personnel and inspection
 * organs among the case's places, and for auditors. A delegation shows no more than whoever gave it might see by that role: nothing once they
 * have lost the role, nor of a case that concerns them.
 */
export const sightOf = async (db: Knex, reader: Reader, caseId: CaseId, at: Instant): Promise<Sight> => {
  const [known] = await rowsOf<{ own: boolean; whole: boolean }>(
    db,
    SIGHT,
    { case: caseId, person: reader.person ?? '', at, organs: WATCHING_ORGANS },
    'sight',
  );
  if (known === undefined) return 'nothing';
  if (known.own) return 'own';
  return reader.auditor || known.whole ? 'whole' : 'nothing';
};

const SIGHT = `
  WITH held AS (
    SELECT body, role FROM holdings WHERE person = :person AND started <= :at AND (ended IS NULL OR ended > :at)
    UNION SELECT d.body, d.role FROM delegations d JOIN holdings h ON (h.person, h.body, h.role) = (d.from_person, d.body, d.role)
      WHERE d.to_person = :person AND d.starts <= :at AND d.ends > :at AND h.started <= :at AND (h.ended IS NULL OR h.ended > :at)
        AND NOT EXISTS (SELECT 1 FROM case_people WHERE case_id = :case AND person = d.from_person AND part = 'concerned')
  )
  SELECT EXISTS (SELECT 1 FROM case_people WHERE case_id = c.id AND person = :person AND part = 'concerned') AS own,
      c.opener = :person IS TRUE
      OR EXISTS (SELECT 1 FROM case_people WHERE case_id = c.id AND person = :person AND part = 'performed')
      OR EXISTS (SELECT 1 FROM ballot_roll WHERE case_id = c.id AND person = :person)
      OR EXISTS (SELECT 1 FROM tasks t WHERE t.case_id = c.id AND (:person = ANY (t.people) OR EXISTS (
        SELECT 1 FROM held h WHERE h.body = ANY (t.bodies) AND (t.role = h.role OR (t.role = 'member' AND h.role <> 'officer')))))
      OR EXISTS (SELECT 1 FROM posts JOIN held ON held.body = posts.managing WHERE posts.id = c.post)
      OR EXISTS (SELECT 1 FROM case_places p JOIN held ON held.body = p.body JOIN organs o ON o.organ_body = p.body
        WHERE p.case_id = c.id AND o.organ = ANY (:organs)) AS whole
    FROM cases c WHERE c.id = :case`;

/**
 * Who may read reports over the whole register: auditors, and those who sit now in a personnel or inspection organ of any body. A delegation hands over
 * tasks, and no reports.
 */
export const mayReadReports = async (db: Knex, reader: Reader, at: Instant): Promise<boolean> => {
  if (reader.auditor) return true;
  if (reader.person === undefined) return false;
  const [row] = await rowsOf<{ watches: boolean }>(db, WATCHES, { person: reader.person, at, organs: WATCHING_ORGANS }, 'may-read-reports');
  return row?.watches === true;
};

const WATCHES = `
  SELECT EXISTS (SELECT 1 FROM holdings h JOIN organs o ON o.organ_body = h.body
    WHERE h.person = :person AND h.started <= :at AND (h.ended IS NULL OR h.ended > :at) AND o.organ = ANY (:organs)) AS watches`;
