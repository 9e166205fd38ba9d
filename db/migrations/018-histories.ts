import type { Knex } from 'knex';

/** Archived histories of the cases' workflow runs: Temporal deletes them after its retention, personnel files live for decades. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE histories (
      case_id text NOT NULL REFERENCES cases,
      run_id text NOT NULL,
      archived_at timestamptz NOT NULL DEFAULT now(),
      -- Over the bytes as stored.
      digest text NOT NULL,
      content bytea NOT NULL,
      PRIMARY KEY (case_id, run_id)
    );
    CALL make_append_only('histories');

    GRANT SELECT, INSERT ON histories TO sauro_app;
    GRANT SELECT ON histories TO sauro_auditor;
  `);
};
