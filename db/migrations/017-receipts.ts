import type { Knex } from 'knex';

/** Answers already given to requests that are not commands of a case, by actor and idempotency key. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE receipts (
      id text PRIMARY KEY,
      digest text NOT NULL,
      status integer NOT NULL,
      body jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX ON receipts (created_at);

    GRANT SELECT, INSERT, DELETE ON receipts TO sauro_app;
  `);
};
