import type { Knex } from 'knex';
import type { Actor } from '../core/command';
import type { Role } from '../core/definition/words';
import type { BodyId, Delegation, Holding, Instant, PersonId } from '../core/facts';
import { rowsOf } from './connect';

interface Asked {
  readonly actors: readonly PersonId[];
  readonly actor: Actor | undefined;
  readonly within: readonly { readonly id: BodyId; readonly role?: Role }[];
  readonly at: Instant;
}

/** So long an ended holding is still read of whoever acts: to say that standing was lost, not that there never was any. */
const ENDED_WITHIN = '1 year';

/** What the actors hold or held until lately, who holds the roles asked for, and the delegation that the actor would use. */
export const readHoldings = async (
  db: Knex,
  asked: Asked,
): Promise<{ readonly holdings: readonly Holding[]; readonly delegation: Delegation | undefined }> => {
  const rows = await rowsOf<Holding & { readonly ended: Instant | null }>(
    db,
    `SELECT DISTINCT h.person, h.body, h.role, CASE WHEN h.ended <= :at THEN h.ended END AS ended FROM holdings h
      WHERE h.started <= :at AND (
        (h.person = ANY (:actors) AND (h.ended IS NULL OR h.ended > :at::timestamptz - interval '${ENDED_WITHIN}'))
        OR ((h.ended IS NULL OR h.ended > :at) AND EXISTS (
          -- core/decide/capacity.ts: anyone who sits in a body is a member of it; an officer serves it and doesn't.
          SELECT 1 FROM jsonb_to_recordset(:within::jsonb) AS wanted(id text, role text)
            WHERE wanted.id = h.body AND (wanted.role IS NULL OR wanted.role = h.role OR (wanted.role = 'member' AND h.role <> 'officer')))))
      ORDER BY h.person, h.body, h.role`,
    { at: asked.at, actors: [...asked.actors], within: JSON.stringify(asked.within) },
    'facts-holdings',
  );
  const holdings = rows.map(({ person, body, role, ended }) => (ended === null ? { person, body, role } : { person, body, role, ended }));
  return { holdings, delegation: await delegationOf(db, asked) };
};

/** In force at the instant and for one of the bodies asked for, if there is such a one; otherwise the next best, so that core can say why it does not do. */
const delegationOf = async (db: Knex, { actor, within, at }: Asked): Promise<Delegation | undefined> => {
  if (actor?.for === undefined) return undefined;
  const [found] = await rowsOf<Delegation>(
    db,
    `SELECT id, from_person AS "from", to_person AS "to", body, role, starts AS start, ends AS "end" FROM delegations
      WHERE from_person = ? AND to_person = ?
      ORDER BY body = ANY (?) DESC, (starts <= ? AND ends > ?) DESC, ends DESC, id LIMIT 1`,
    [actor.for, actor.person, within.map(({ id }) => id), at, at],
    'facts-delegation',
  );
  return found;
};
