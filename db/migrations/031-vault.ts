import type { Knex } from 'knex';

/**
 * The identity vault: who sent a report in, where they said so, sealed under a ring of its own and padded to one length. Every report has a row, whether it
 * says a name or not. The application may only put something in; a login of its own takes it out, once two persons have asked for it. Everything that is
 * done with a report stands in a chain of its own.
 */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE vault_identities (
      report text PRIMARY KEY CHECK (report ~ '^r[0-9a-f]{32}$'),
      sealed text NOT NULL
    );

    CREATE TABLE vault_openings (
      id text PRIMARY KEY CHECK (id ~ '^o[0-9a-f]{32}$'),
      report text NOT NULL REFERENCES reports,
      case_id text NOT NULL,
      asked_by text NOT NULL REFERENCES persons,
      asked_at timestamptz NOT NULL,
      -- Reasons, sealed under the key of the report.
      asked_why text NOT NULL,
      ends timestamptz NOT NULL CHECK (ends > asked_at),
      agreed_by text REFERENCES persons CHECK (agreed_by <> asked_by),
      agreed_at timestamptz CHECK (agreed_at >= asked_at AND agreed_at <= ends),
      agreed_why text,
      CHECK ((agreed_by IS NULL) = (agreed_at IS NULL) AND (agreed_by IS NULL) = (agreed_why IS NULL))
    );
    CREATE INDEX ON vault_openings (report);

    CREATE TABLE vault_acts (
      seq bigint PRIMARY KEY CHECK (seq >= 1),
      report text NOT NULL,
      entry text NOT NULL,
      hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$')
    );
    CREATE INDEX ON vault_acts (report);
    CALL make_append_only('vault_acts');

    -- Officials who reported and are protected: who and until when is sealed, and no row leads to a report.
    CREATE TABLE vault_protected (
      id text PRIMARY KEY CHECK (id ~ '^g[0-9a-f]{32}$'),
      sealed text NOT NULL
    );

    GRANT INSERT ON vault_identities TO sauro_app;
    GRANT SELECT, INSERT, UPDATE (agreed_by, agreed_at, agreed_why) ON vault_openings TO sauro_app;
    GRANT SELECT ON vault_acts TO sauro_app, sauro_auditor;
    GRANT SELECT (id, report, case_id, asked_by, asked_at, ends, agreed_by, agreed_at) ON vault_openings TO sauro_auditor;
    GRANT SELECT ON vault_identities, vault_openings, vault_acts TO sauro_vault;
    GRANT SELECT, INSERT ON vault_protected TO sauro_vault;
  `);
};
