import type { Knex } from 'knex';

/**
 * Reports that anybody may send in. Of when, only the day is kept; of the receipt code only a slow hash; the texts are sealed under a key of the report's
 * own, wrapped by the ring. No column names or leads to an account, a session, a person or an address.
 */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE reports (
      id text PRIMARY KEY CHECK (id ~ '^r[0-9a-f]{32}$'),
      -- The inspection committee that reads it.
      committee text NOT NULL REFERENCES bodies,
      received_on date NOT NULL,
      -- argon2id of the receipt code, as a PHC string.
      code_hash text NOT NULL UNIQUE CHECK (code_hash LIKE '$argon2id$%'),
      -- Null once the key is erased: what was written is unreadable from then on.
      wrapped text,
      sealed text NOT NULL,
      withdrawn_on date CHECK (withdrawn_on >= received_on)
    );
    CREATE INDEX ON reports (committee, received_on);

    -- Questions of whoever verifies, and what the reporter answers.
    CREATE TABLE report_notes (
      report text NOT NULL REFERENCES reports,
      n integer NOT NULL CHECK (n >= 1),
      side text NOT NULL CHECK (side IN ('committee', 'reporter')),
      written_on date NOT NULL,
      sealed text NOT NULL,
      PRIMARY KEY (report, n)
    );

    -- The cases that name the report in a form. They know its id and nothing else of it.
    CREATE TABLE report_cases (
      report text NOT NULL REFERENCES reports,
      case_id text NOT NULL,
      PRIMARY KEY (report, case_id)
    );
    CREATE INDEX ON report_cases (case_id);

    GRANT SELECT, INSERT, UPDATE (committee, withdrawn_on) ON reports TO sauro_app;
    GRANT SELECT, INSERT ON report_notes TO sauro_app;
    GRANT SELECT ON report_cases TO sauro_app, sauro_auditor;
  `);
};
