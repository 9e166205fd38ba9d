import type { Knex } from 'knex';
import type { Instant, LocalDate } from '../core/facts';
import type { Term } from '../core/openings/term-openings';
import { rowsOf } from './connect';
import { localDateOf } from './local-date';
import { casesAbout, withFacts } from './person-and-post';

/** Where a page of terms ends: the next begins after it. */
export interface TermPlace {
  readonly ends: LocalDate;
  readonly assignment: string;
}

/** Which terms: those of leadership posts that end from today up to a day. */
export interface WantedTerms {
  readonly at: Instant;
  readonly until: LocalDate;
  /** The procedures whose cases about person and post are told with a term. */
  readonly procedures: readonly string[];
  readonly after?: TermPlace | undefined;
  readonly most: number;
}

/** Before every term: no day has no letters. */
const FROM_THE_START: TermPlace = { ends: '0001-01-01', assignment: '' };

/** A page of the terms that people serve now and that end soonest, in the order of their ends, each with the snapshot on which a case about it would be opened. */
export const endingTerms = async (
  db: Knex,
  { at, until, procedures, after = FROM_THE_START, most }: WantedTerms,
): Promise<readonly Term[]> => {
  const rows = await rowsOf<Omit<Term, 'facts'>>(
    db,
    `SELECT a.id AS assignment, a.person, a.post, a.term_ends AS ends, ${casesAbout('a.person', 'a.post')} AS cases
      FROM assignments a JOIN posts p ON p.id = a.post
      WHERE a.ended IS NULL AND a.started <= :at AND p.level > 0 AND NOT p.concurrent
        AND a.term_ends BETWEEN :today AND :until AND (a.term_ends, a.id) > (:ends, :assignment)
      ORDER BY a.term_ends, a.id LIMIT :most`,
    { at, until, today: localDateOf(at), procedures: [...procedures], ends: after.ends, assignment: after.assignment, most },
    'ending-terms',
  );
  return withFacts(db, at, rows);
};
