import type { Knex } from 'knex';

/** What is still to be done because of a commit: queued in its transaction, done at least once afterwards. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE outbox (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      topic text NOT NULL,
      case_id text NOT NULL,
      payload jsonb NOT NULL,
      queued_at timestamptz NOT NULL DEFAULT now(),
      -- Not to be taken before; moved forward while somebody works on it, and after a failure.
      ready_at timestamptz NOT NULL DEFAULT now(),
      tries integer NOT NULL DEFAULT 0,
      last_error text,
      done_at timestamptz
    );
    CREATE INDEX outbox_waiting ON outbox (ready_at, id) WHERE done_at IS NULL;
    CREATE INDEX ON outbox (case_id);
    -- The host asks for an archive again whenever it is not sure that it has.
    CREATE UNIQUE INDEX one_archive_of_a_run ON outbox (case_id, (payload ->> 'run')) WHERE topic = 'archive';

    GRANT SELECT, INSERT, UPDATE ON outbox TO sauro_app;
    GRANT SELECT ON outbox TO sauro_auditor;
  `);
};
