import type { Knex } from 'knex';

/**
 * By which entry a discipline was entered and struck out again; rows that were there before the system knew have no entry of their own. And which posts
 * are filled by election: whoever holds one came by a vote of the council, and leaves by one.
 */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    ALTER TABLE disciplines
      ADD COLUMN case_id text,
      ADD COLUMN seq integer,
      ADD COLUMN ended timestamptz,
      ADD COLUMN ended_as text CONSTRAINT disciplines_ended_as CHECK (ended_as IN ('struck', 'annulled')),
      ADD COLUMN ended_case_id text,
      ADD COLUMN ended_seq integer,
      ADD CHECK ((case_id IS NULL) = (seq IS NULL)),
      ADD CHECK ((ended IS NULL) = (ended_as IS NULL) AND (ended IS NULL) = (ended_case_id IS NULL) AND (ended IS NULL) = (ended_seq IS NULL));
    CREATE INDEX ON disciplines (case_id);
    CREATE INDEX ON disciplines (ended_case_id);

    ALTER TABLE posts
      ADD COLUMN elected boolean NOT NULL DEFAULT false,
      -- One of the posts that nobody local holds.
      ADD COLUMN non_local boolean NOT NULL DEFAULT false;
    ALTER TABLE assignments DROP CONSTRAINT assignments_ended_as_check,
      ADD CONSTRAINT assignments_ended_as_check
        CHECK (ended_as IN ('moved', 'left', 'resigned', 'removed', 'relieved', 'away', 'returned', 'annulled'));
    ALTER TABLE absences DROP CONSTRAINT absences_ended_as_check,
      ADD CONSTRAINT absences_ended_as_check CHECK (ended_as IN ('returned', 'confirmed', 'left', 'resigned', 'removed', 'relieved', 'moved'));
  `);
};
