import type { Knex } from 'knex';

/** How an assignment ended (empty for one that is current, or ended before the system knew), and each change of the end of its term. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    ALTER TABLE assignments ADD COLUMN ended_as text
      CHECK (ended_as IN ('moved', 'left', 'resigned', 'removed')),
      ADD CHECK (ended_as IS NULL OR ended IS NOT NULL);

    CREATE TABLE term_changes (
      id bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
      assignment text NOT NULL REFERENCES assignments,
      case_id text NOT NULL,
      seq integer NOT NULL,
      before date,
      after date NOT NULL,
      PRIMARY KEY (assignment, case_id, seq)
    );
    GRANT SELECT ON term_changes TO sauro_app, sauro_auditor;
  `);
};
