import type { Knex } from 'knex';

/** Which posts are in a key or secret unit: work there is one of the five triggers of a conclusion on political standards (resolution II.2.5). */
export const up = async (db: Knex): Promise<void> => {
  await db.raw('ALTER TABLE posts ADD COLUMN key_unit boolean NOT NULL DEFAULT false');
};
