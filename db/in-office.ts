import type { Knex } from 'knex';
import type { Instant, LocalDate, PersonId } from '../core/facts';
import type { InOffice } from '../core/openings/campaign-openings';
import { rowsOf } from './connect';
import { readFacts } from './facts';

/** Which people: those whom a campaign that began on its day has not reached yet. */
export interface WantedPeople {
  readonly at: Instant;
  readonly campaigns: readonly { readonly procedure: string; readonly day: LocalDate }[];
  /** The last person of the page before. */
  readonly after?: PersonId | undefined;
  readonly most: number;
}

/**
 * A page of those who hold a post and have an employer, and about whom some campaign has opened no case, nor anybody else since its day. A case of that
 * procedure about them that is still under way is the campaign's too. In the order of their ids.
 */
export const peopleInOffice = async (db: Knex, { at, campaigns, after = '', most }: WantedPeople): Promise<readonly InOffice[]> => {
  const rows = await rowsOf<Omit<InOffice, 'facts'>>(
    db,
    `SELECT p.id AS person, wanted.procedures AS wanted FROM persons p CROSS JOIN LATERAL (
        SELECT jsonb_agg(w.procedure ORDER BY w.procedure) AS procedures
          FROM unnest(CAST(:procedures AS text[]), CAST(:days AS date[])) AS w (procedure, day)
          WHERE NOT EXISTS (SELECT 1 FROM cases c JOIN case_people n ON n.case_id = c.id AND n.person = p.id AND n.part = 'concerned'
            WHERE c.procedure = w.procedure AND (c.ended_at IS NULL OR c.opened_at >= CAST(w.day AS timestamp) AT TIME ZONE 'Asia/Ho_Chi_Minh'))) AS wanted
      WHERE p.id > :after AND p.employer IS NOT NULL AND wanted.procedures IS NOT NULL
        AND EXISTS (SELECT 1 FROM held_posts h WHERE h.person = p.id AND h.started <= :at AND (h.ended IS NULL OR h.ended > :at))
      ORDER BY p.id LIMIT :most`,
    { at, after, most, procedures: campaigns.map(({ procedure }) => procedure), days: campaigns.map(({ day }) => day) },
    'in-office',
  );
  const people: InOffice[] = [];
  for (const row of rows) {
    // As for every opening in which nobody acts: of the holders as few as may be.
    const facts = await readFacts(db, { at, bodies: [], concerned: [row.person], people: [row.person], opening: { role: 'head' } });
    people.push({ ...row, facts });
  }
  return people;
};
