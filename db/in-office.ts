import type { Knex } from 'knex';
import type { BodyId, Instant, LocalDate, PersonId, PostId } from '../core/facts';
import type { InOffice } from '../core/openings/campaign-openings';
import { rowsOf } from './connect';
import { readFacts } from './facts';

/** A campaign, as far as the register is asked for it. */
export interface WantingCampaign {
  readonly procedure: string;
  /** The day on which it began. */
  readonly day: LocalDate;
  /** Where it is about whoever heads the body at a place: that place. */
  readonly place?: string | undefined;
}

/** Which people: those whom a campaign that began on its day has not reached yet. */
export interface WantedPeople {
  readonly at: Instant;
  readonly campaigns: readonly WantingCampaign[];
  /** Only those whom this body employs. */
  readonly employer?: BodyId | undefined;
  /** Whether their snapshot is of the post that they hold. */
  readonly withPost?: boolean;
  /** The last person of the page before. */
  readonly after?: PersonId | undefined;
  readonly most: number;
}

/** A case of the campaign's procedure that is under way, or that was opened since its day. */
const SINCE = `c.procedure = w.procedure AND (c.ended_at IS NULL OR c.opened_at >= CAST(w.day AS timestamp) AT TIME ZONE 'Asia/Ho_Chi_Minh')`;
/** Bodies that a person heads. */
const HEADED = `SELECT s.body FROM holdings s WHERE s.person = p.id AND s.role = 'head' AND s.started <= :at AND (s.ended IS NULL OR s.ended > :at)`;

/** People in office, each with the campaigns that still ask for them. */
const WANTED = `persons p CROSS JOIN LATERAL (
    SELECT jsonb_agg(w.procedure ORDER BY w.procedure) AS procedures
      FROM jsonb_to_recordset(CAST(:campaigns AS jsonb)) AS w (procedure text, day date, place text)
      WHERE NOT EXISTS (SELECT 1 FROM cases c JOIN case_people n ON n.case_id = c.id AND n.person = p.id AND n.part = 'concerned' WHERE ${SINCE})
        AND (w.place IS NULL OR EXISTS (SELECT 1 FROM (${HEADED}) AS headed WHERE NOT EXISTS (
          SELECT 1 FROM cases c JOIN case_places k ON k.case_id = c.id AND k.place = w.place AND k.level = 0 AND k.body = headed.body
            WHERE ${SINCE})))) AS wanted
  WHERE p.employer IS NOT NULL AND wanted.procedures IS NOT NULL
    AND EXISTS (SELECT 1 FROM held_posts h WHERE h.person = p.id AND h.started <= :at AND (h.ended IS NULL OR h.ended > :at))`;

const asked = (campaigns: readonly WantingCampaign[]): string => JSON.stringify(campaigns);

/**
 * A page of those who hold a post and have an employer, and about whom some campaign has opened no case, nor anybody else since its day. A case of that
 * procedure about them that is still under way is the campaign's too; so is one about a body that they head, where the campaign is about bodies. In the order
 * of their ids.
 */
export const peopleInOffice = async (
  db: Knex,
  { at, campaigns, employer, withPost = false, after = '', most }: WantedPeople,
): Promise<readonly InOffice[]> => {
  const rows = await rowsOf<{ readonly person: PersonId; readonly wanted: readonly string[]; readonly post: PostId | null }>(
    db,
    `SELECT p.id AS person, wanted.procedures AS wanted,
        (SELECT h.post FROM held_posts h JOIN posts o ON o.id = h.post AND NOT o.concurrent
          WHERE h.person = p.id AND h.started <= :at AND (h.ended IS NULL OR h.ended > :at) ORDER BY h.started DESC, h.post LIMIT 1) AS post
      FROM ${WANTED} AND p.id > :after AND (CAST(:employer AS text) IS NULL OR p.employer = :employer)
      ORDER BY p.id LIMIT :most`,
    { at, after, most, employer: employer ?? null, campaigns: asked(campaigns) },
    'in-office',
  );
  const people: InOffice[] = [];
  for (const { post, ...row } of rows) {
    // As for every opening in which nobody acts: of the holders as few as may be.
    const need = { at, bodies: [], concerned: [row.person], people: [row.person], opening: { role: 'head' } } as const;
    const facts = await readFacts(db, withPost && post !== null ? { ...need, post } : need);
    people.push({ ...row, facts });
  }
  return people;
};

/** The next body that employs somebody for whom a campaign asks, in the order of their ids; undefined where there is none. */
export const nextEmployer = async (
  db: Knex,
  { at, campaigns, after }: Pick<WantedPeople, 'at' | 'campaigns'> & { readonly after: BodyId },
): Promise<BodyId | undefined> => {
  const [row] = await rowsOf<{ readonly employer: BodyId }>(
    db,
    `SELECT p.employer FROM ${WANTED} AND p.employer > :after ORDER BY p.employer LIMIT 1`,
    { at, after, campaigns: asked(campaigns) },
    'next-employer',
  );
  return row?.employer;
};
