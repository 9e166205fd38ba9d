import type { Knex } from 'knex';
import type { Instant } from '../core/facts';
import type { TargetPeriod } from '../core/reports/target-period';
import type { TargetCounts } from '../core/reports/targets';
import { rowsOf } from './connect';

/** The procedures by which a person is replaced, and those by which a term goes on. */
const REPLACING = ['replacement', 'removal'];
const RENEWING = ['reappointment', 'extension-to-retirement'];

/** The counts of the targets, over the whole register at an instant. Only counts leave the database: no row of a person does. */
export const countTargets = async (db: Knex, at: Instant, period: TargetPeriod): Promise<TargetCounts> => {
  const [row] = await rowsOf<{ counts: TargetCounts }>(db, COUNTS, { at, ...period, replacing: REPLACING, renewing: RENEWING }, 'targets');
  if (row === undefined) throw new Error('Counting answered nothing');
  return row.counts;
};

const dayOf = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/** So many of a group who also fulfil a condition. */
const countOf = (group: string, condition: string): string =>
  `(SELECT jsonb_build_object('count', count(*) FILTER (WHERE ${condition}), 'of', count(*)) FROM ${group} one)`;

const isTrained = 'EXISTS (SELECT 1 FROM trained WHERE trained.person = one.person)';

/**
 * Terms that ended within the period, served to their last day: those that stand in the register now, and those that were renewed since. A reappointment or an
 * extension moves the end of a term forward; a term that was shortened, or whose renewal was annulled, moved back.
 */
const TERMS = `
  SELECT h.person, h.post, h.term_ends AS ends FROM held_posts h
    WHERE h.term_ends >= :since AND h.term_ends < :today AND (h.ended IS NULL OR ${dayOf('h.ended')} >= h.term_ends)
  UNION
  SELECT a.person, a.post, c.before FROM term_changes c JOIN assignments a ON a.id = c.assignment
    WHERE c.after > c.before AND c.before >= :since AND c.before < :today`;

const COUNTS = `
  WITH graded AS (SELECT person, grade FROM standing_grades WHERE year = :gradedYear),
  incomplete AS (SELECT person FROM graded WHERE grade = 'incomplete'),
  replaced AS (
    SELECT n.person FROM cases c JOIN case_people n ON n.case_id = c.id AND n.part = 'concerned'
      WHERE c.procedure = ANY (:replacing) AND ${dayOf('c.opened_at')} >= :since
        AND c.ended_at IS NOT NULL AND c.decided_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM annulments WHERE annulled = c.id)),
  leaders AS (
    SELECT DISTINCT h.person FROM held_posts h JOIN posts p ON p.id = h.post
      WHERE p.level > 0 AND NOT p.concurrent AND h.started <= :at AND (h.ended IS NULL OR h.ended > :at)),
  planned AS (SELECT DISTINCT person FROM plans WHERE ended IS NULL AND until >= :today),
  trained AS (SELECT person FROM record_entries WHERE kind = 'training' AND ended IS NULL AND began <= :today),
  terms AS (SELECT t.* FROM (${TERMS}) t JOIN posts p ON p.id = t.post WHERE p.level > 0 AND NOT p.concurrent)
  SELECT jsonb_build_object(
    'good-or-better', ${countOf('graded', "one.grade IN ('good', 'excellent')")},
    'incomplete-replaced', ${countOf('incomplete', 'EXISTS (SELECT 1 FROM replaced WHERE replaced.person = one.person)')},
    'leaders-trained', ${countOf('leaders', isTrained)},
    'planned-trained', ${countOf('planned', isTrained)},
    'young-in-plan', ${countOf(
      '(SELECT planned.person, birth FROM planned JOIN persons ON persons.id = planned.person)',
      'one.birth + make_interval(years => :youngAge) > :today',
    )},
    'terms-renewed-in-time', ${countOf(
      'terms',
      `EXISTS (SELECT 1 FROM cases c JOIN case_people n ON n.case_id = c.id AND n.person = one.person AND n.part = 'concerned'
        WHERE c.post = one.post AND c.procedure = ANY (:renewing) AND ${dayOf('c.opened_at')} BETWEEN one.ends - CAST(:termCaseDays AS integer) AND one.ends)`,
    )}
  ) AS counts`;
