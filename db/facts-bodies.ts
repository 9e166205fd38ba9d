import type { Knex } from 'knex';
import type { BodyFacts, BodyId } from '../core/facts';
import { rowsOf } from './connect';

/** Steps from a first body to the farthest organ of a superior that a place may mean. */
const STEPS_MAX = 8;

/** The bodies given, with all that can be reached from them through superiors and organs. */
export const readBodies = (db: Knex, starts: readonly BodyId[]): Promise<readonly BodyFacts[]> =>
  rowsOf<BodyFacts>(
    db,
    `WITH RECURSIVE reached (id, steps) AS (
        SELECT id, 0 FROM bodies WHERE id = ANY (?)
      UNION
        SELECT next.id, reached.steps + 1 FROM reached
          CROSS JOIN LATERAL (
            SELECT superior AS id FROM bodies WHERE bodies.id = reached.id AND superior IS NOT NULL
            UNION ALL SELECT organ_body FROM organs WHERE body = reached.id) AS next
          WHERE reached.steps < ?
      )
      SELECT b.id, b.superior, coalesce((SELECT jsonb_object_agg(o.organ, o.organ_body) FROM organs o WHERE o.body = b.id), '{}') AS organs
        FROM bodies b WHERE b.id IN (SELECT id FROM reached) ORDER BY b.id`,
    [[...starts], STEPS_MAX],
    'facts-bodies',
  ).then((bodies) =>
    bodies.map(({ id, superior, organs }) => (superior === null || superior === undefined ? { id, organs } : { id, superior, organs })),
  );
