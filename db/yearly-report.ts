import type { Knex } from 'knex';
import type { YearlyCounts } from '../core/reports/yearly';
import { rowsOf } from './connect';

/** Local midnight at which a year begins. */
const begins = (year: string): string => `(make_date(${year}, 1, 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`;

/** What the ledger tells of a case: whether anything in it came late, ever; and whether it was held, or reviewed by a person, within the year. */
const EVENTS = `
  SELECT l.case_id,
      bool_or(e ->> 'kind' IN ('dueReported', 'dueRaised', 'clockReported') OR (e ->> 'kind' = 'resultTaken' AND e ->> 'late' = 'true')) AS late,
      bool_or(e ->> 'kind' = 'held' AND l.at >= since) AS held,
      bool_or(e ->> 'kind' = 'resultTaken' AND e ->> 'duty' = 'reviews' AND jsonb_exists(e -> 'by', 'person') AND l.at >= since) AS reviewed
    FROM ledger l JOIN meant m ON m.id = l.case_id CROSS JOIN span CROSS JOIN LATERAL jsonb_array_elements(l.entry::jsonb -> 'events') AS e
    WHERE l.at < until GROUP BY l.case_id`;

const COUNTS = `
  WITH span AS (SELECT ${begins(':year')} AS since, ${begins(':year + 1')} AS until),
  meant AS (SELECT c.* FROM cases c CROSS JOIN span WHERE c.opened_at < until AND (c.ended_at IS NULL OR c.ended_at >= since)),
  told AS (${EVENTS}),
  of_year AS (
    SELECT m.procedure, m.end_name, m.ended_as, m.opener IS NULL AND m.parent IS NULL AS unasked, t.late, t.held,
        t.reviewed OR EXISTS (SELECT 1 FROM cases r WHERE r.decision = m.id AND r.opened_at >= since AND r.opened_at < until
          AND NOT EXISTS (SELECT 1 FROM annulments a WHERE a.case_id = r.id)) AS reviewed,
        m.opened_at >= since AS opened, m.ended_at IS NOT NULL AND m.ended_at < until AS ended
      FROM meant m CROSS JOIN span LEFT JOIN told t ON t.case_id = m.id),
  results AS (
    SELECT procedure, jsonb_agg(jsonb_build_object('end', end_name, 'as', ended_as, 'count', count) ORDER BY count DESC, end_name) AS results
      FROM (SELECT procedure, end_name, ended_as, count(*) AS count FROM of_year WHERE ended GROUP BY procedure, end_name, ended_as) AS one GROUP BY procedure),
  annulled AS (
    SELECT c.procedure, count(DISTINCT a.annulled) AS count FROM annulments a JOIN ledger l ON (l.case_id, l.seq) = (a.case_id, a.seq)
      JOIN cases c ON c.id = a.annulled CROSS JOIN span WHERE l.at >= since AND l.at < until GROUP BY c.procedure),
  refused AS (
    SELECT c.procedure, count(*) AS count FROM attempts t CROSS JOIN span JOIN cases c ON c.id = t.entry::jsonb -> 'attempt' ->> 'case'
      WHERE t.at >= since AND t.at < until GROUP BY c.procedure)
  SELECT p.procedure, count(y.procedure) AS cases, count(*) FILTER (WHERE y.opened) AS opened, count(*) FILTER (WHERE y.opened AND y.unasked) AS "byItself",
      count(*) FILTER (WHERE NOT y.ended) AS "underWay", count(*) FILTER (WHERE y.ended) AS ended,
      coalesce((SELECT results FROM results r WHERE r.procedure = p.procedure), '[]') AS results,
      count(*) FILTER (WHERE y.ended AND y.late) AS late, count(*) FILTER (WHERE y.held) AS held, count(*) FILTER (WHERE y.reviewed) AS reviewed,
      coalesce((SELECT count FROM annulled a WHERE a.procedure = p.procedure), 0) AS annulled,
      coalesce((SELECT count FROM refused r WHERE r.procedure = p.procedure), 0) AS "refusedAttempts"
    FROM (SELECT DISTINCT procedure FROM cases) AS p LEFT JOIN of_year y ON y.procedure = p.procedure GROUP BY p.procedure ORDER BY p.procedure`;

/** How many cases of each procedure there were in a local year, and what became of them. Only counts leave the database. */
export const countYear = (db: Knex, year: number): Promise<readonly YearlyCounts[]> =>
  rowsOf<YearlyCounts>(db, COUNTS, { year }, 'yearly-report');
