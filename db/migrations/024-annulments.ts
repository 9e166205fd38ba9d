import type { Knex } from 'knex';

/** Which case annulled the decision of which; and, for lists, the case whose decision a case is about. The annulled case and its register rows stay. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE annulments (
      annulled text NOT NULL REFERENCES cases,
      case_id text NOT NULL,
      seq integer NOT NULL,
      PRIMARY KEY (annulled, case_id)
    );
    ALTER TABLE cases ADD COLUMN decision text REFERENCES cases,
      ADD COLUMN decided_at timestamptz; -- when something of it first entered the register
    CREATE INDEX ON cases (decision);
    ALTER TABLE term_changes ALTER COLUMN after DROP NOT NULL;
    ALTER TABLE assignments DROP CONSTRAINT assignments_ended_as_check,
      ADD CONSTRAINT assignments_ended_as_check CHECK (ended_as IN ('moved', 'left', 'resigned', 'removed', 'away', 'returned', 'annulled'));
    ALTER TABLE record_entries DROP CONSTRAINT record_entries_ended_as,
      ADD CONSTRAINT record_entries_ended_as CHECK (ended_as IN ('revoked', 'withdrawn', 'annulled'));
    GRANT SELECT ON annulments TO sauro_app, sauro_auditor;
  `);
};
