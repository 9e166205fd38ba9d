import type { Knex } from 'knex';

/** Definitions and rule packs as published: kept by hash for ever, because cases end under the rules they began with. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE definitions (
      hash text PRIMARY KEY,
      procedure text NOT NULL,
      -- Canonical JSON.
      body text NOT NULL,
      published bigint GENERATED ALWAYS AS IDENTITY,
      published_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX ON definitions (procedure, published);
    CALL make_append_only('definitions');

    CREATE TABLE packs (
      hash text PRIMARY KEY,
      version text NOT NULL UNIQUE,
      body text NOT NULL,
      published_at timestamptz NOT NULL DEFAULT now()
    );
    CALL make_append_only('packs');

    GRANT SELECT, INSERT ON definitions, packs TO sauro_app;
    GRANT SELECT ON definitions, packs TO sauro_auditor;
  `);
};
