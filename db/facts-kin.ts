import type { Knex } from 'knex';
import type { Kinship, PersonId } from '../core/facts';
import { rowsOf } from './connect';

/** Declared ties among these persons, each in both directions, whichever of the two declared it. */
export const readKin = (db: Knex, persons: readonly PersonId[]): Promise<readonly Kinship[]> =>
  rowsOf<Kinship>(
    db,
    `SELECT person, relative, bool_or(close) AS close FROM (
        SELECT person, relative, close FROM kinships WHERE person = ANY (:persons) AND relative = ANY (:persons)
        UNION ALL SELECT relative, person, close FROM kinships WHERE person = ANY (:persons) AND relative = ANY (:persons)) AS ties
      GROUP BY person, relative ORDER BY person, relative`,
    { persons: [...persons] },
    'facts-kin',
  );
