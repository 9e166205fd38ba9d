import type { Knex } from 'knex';

/**
 * By which entry somebody came into the plan for a post, and by which one they left it again. Rows that were there before the system knew have no entry
 * of their own, and stand until a decision ends them.
 */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    ALTER TABLE plans
      ADD COLUMN case_id text,
      ADD COLUMN seq integer,
      ADD COLUMN ended timestamptz,
      ADD COLUMN ended_as text CONSTRAINT plans_ended_as CHECK (ended_as IN ('taken', 'annulled')),
      ADD COLUMN ended_case_id text,
      ADD COLUMN ended_seq integer,
      ADD CHECK ((case_id IS NULL) = (seq IS NULL)),
      ADD CHECK ((ended IS NULL) = (ended_as IS NULL) AND (ended IS NULL) = (ended_case_id IS NULL) AND (ended IS NULL) = (ended_seq IS NULL));
    CREATE INDEX ON plans (case_id);
    CREATE INDEX ON plans (ended_case_id);
  `);
};
