import type { Knex } from 'knex';
import type { BodyId, CaseId, PersonId } from '../core/facts';
import { rowsOf } from './connect';

/** Open cases that concern one of these persons and have this body among their places, the oldest first. */
export const openCasesAbout = async (
  db: Knex,
  { people, place, most }: { readonly people: readonly PersonId[]; readonly place: BodyId; readonly most: number },
): Promise<readonly CaseId[]> => {
  const rows = await rowsOf<{ id: CaseId }>(
    db,
    `SELECT c.id FROM cases c WHERE c.ended_at IS NULL
      AND EXISTS (SELECT 1 FROM case_people p WHERE p.case_id = c.id AND p.part = 'concerned' AND p.person = ANY (:people))
      AND EXISTS (SELECT 1 FROM case_places l WHERE l.case_id = c.id AND l.level = 0 AND l.body = :place)
      ORDER BY c.opened_at, c.id LIMIT :most`,
    { people: [...people], place, most },
  );
  return rows.map(({ id }) => id);
};
