import type { Knex } from 'knex';
import type { Ref } from '../core/facts';
import { rowsOf } from './connect';

/** Ids by table, as far as a snapshot rests on them. Assignments are not among them: they move the versions of person, post and body. */
export interface RowIds {
  readonly persons: readonly string[];
  readonly bodies: readonly string[];
  readonly posts: readonly string[];
  readonly delegations: readonly string[];
  readonly cases: readonly string[];
}

/** The versions of these rows; what doesn't exist is left out. */
export const readRows = (db: Knex, ids: RowIds): Promise<readonly Ref[]> =>
  rowsOf<Ref>(
    db,
    `SELECT 'bodies' AS "table", id, version FROM bodies WHERE id = ANY (?)
      UNION ALL SELECT 'cases', id, version FROM cases WHERE id = ANY (?)
      UNION ALL SELECT 'delegations', id, version FROM delegations WHERE id = ANY (?)
      UNION ALL SELECT 'persons', id, version FROM persons WHERE id = ANY (?)
      UNION ALL SELECT 'posts', id, version FROM posts WHERE id = ANY (?)
      ORDER BY 1, 2`,
    [[...ids.bodies], [...ids.cases], [...ids.delegations], [...ids.persons], [...ids.posts]],
    'facts-rows',
  );
