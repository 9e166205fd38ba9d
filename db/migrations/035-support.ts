import type { Knex } from 'knex';

/** The support that comes with a move (resolution II.5): what is granted once and every month, in dong, for the kind of area that is its word. And placements. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    ALTER TABLE record_entries
      ADD COLUMN first_amount bigint CHECK (first_amount >= 0),
      ADD COLUMN monthly_amount bigint CHECK (monthly_amount >= 0),
      DROP CONSTRAINT record_entries_kind,
      ADD CONSTRAINT record_entries_kind CHECK (kind IN ('reward', 'training', 'support', 'placement')),
      ADD CHECK ((kind = 'support') = (first_amount IS NOT NULL) AND (kind = 'support') = (monthly_amount IS NOT NULL));
  `);
};
