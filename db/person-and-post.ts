import type { Knex } from 'knex';
import type { Instant } from '../core/facts';
import type { PersonAndPost } from '../core/openings/opening';
import { readFacts } from './facts';

/** The cases of these procedures about somebody and a post, as columns of the query around it say who and which; as a JSON list. */
export const casesAbout = (person: string, post: string): string =>
  `coalesce((SELECT jsonb_agg(jsonb_build_object('procedure', c.procedure, 'opened', c.opened_at, 'open', c.ended_at IS NULL) ORDER BY c.id)
    FROM cases c JOIN case_people n ON n.case_id = c.id AND n.person = ${person} AND n.part = 'concerned'
    WHERE c.post = ${post} AND c.procedure = ANY (:procedures)), '[]')`;

/** Rows about somebody and a post, each with the snapshot on which a case about the two would be opened. */
export const withFacts = async <Row extends Omit<PersonAndPost, 'facts'>>(
  db: Knex,
  at: Instant,
  rows: readonly Row[],
): Promise<readonly (Row & PersonAndPost)[]> => {
  const found: (Row & PersonAndPost)[] = [];
  for (const row of rows) {
    const { person, post } = row;
    // As for every opening in which nobody acts: of the holders as few as may be.
    const facts = await readFacts(db, { at, bodies: [], concerned: [person], people: [person], post, opening: { role: 'head' } });
    found.push({ ...row, facts, cases: row.cases.map((one) => ({ ...one, opened: new Date(one.opened).toISOString() })) });
  }
  return found;
};
