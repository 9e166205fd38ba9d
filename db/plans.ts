import type { Knex } from 'knex';
import type { Instant, PersonId, PostId } from '../core/facts';
import type { PersonAndPost } from '../core/openings/opening';
import { rowsOf } from './connect';
import { localDateOf } from './local-date';
import { casesAbout, withFacts } from './person-and-post';

/** Where a page of the plan ends: the next begins after it. */
export interface PlanPlace {
  readonly planned: PersonId;
  readonly post: PostId;
}

/**
 * A page of the people who are in the plan for a post, in the order of their ids, each with the snapshot on which a case about the two would be opened. Who
 * was planned for a level before the system knew, and for no post, is not among them: about which post a case would be, a person says.
 */
export const peopleInPlan = async (
  db: Knex,
  {
    at,
    procedures,
    after,
    most,
  }: { readonly at: Instant; readonly procedures: readonly string[]; readonly after: PlanPlace; readonly most: number },
): Promise<readonly PersonAndPost[]> => {
  const rows = await rowsOf<Omit<PersonAndPost, 'facts'>>(
    db,
    `SELECT l.person, l.post, ${casesAbout('l.person', 'l.post')} AS cases
      FROM (SELECT DISTINCT person, post FROM plans WHERE post IS NOT NULL AND ended IS NULL AND until >= :today) AS l
      WHERE (l.person, l.post) > (:planned, :post)
      ORDER BY l.person, l.post LIMIT :most`,
    { today: localDateOf(at), procedures: [...procedures], planned: after.planned, post: after.post, most },
    'people-in-plan',
  );
  return withFacts(db, at, rows);
};
