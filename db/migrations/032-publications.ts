import type { Knex } from 'knex';

/**
 * Which version of a procedure or of the rules came into force, in order: the last of a name is in force, and an older one may come into force again.
 * Definitions and packs themselves are kept by their hash. What is sent in to be published is either of the two.
 */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE publications (
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      what text NOT NULL CHECK (what IN ('procedure', 'rules')),
      -- The procedure's id; of the rules, of which there is one set, always the same.
      name text NOT NULL CHECK (what = 'procedure' OR name = 'rules'),
      hash text NOT NULL,
      published_at timestamptz NOT NULL DEFAULT now(),
      -- Whose publication was decided here; none where it came with the system.
      draft text REFERENCES drafts
    );
    CREATE INDEX ON publications (what, name, number);
    INSERT INTO publications (what, name, hash, published_at)
      SELECT 'procedure', procedure, hash, published_at FROM definitions ORDER BY published;
    INSERT INTO publications (what, name, hash, published_at) SELECT 'rules', 'rules', hash, published_at FROM packs ORDER BY published_at;
    UPDATE publications SET draft = (SELECT id FROM drafts WHERE drafts.hash = publications.hash AND drafts.published_at IS NOT NULL);
    CALL make_append_only('publications');
    ALTER TABLE definitions DROP COLUMN published, DROP COLUMN published_at;
    ALTER TABLE packs DROP COLUMN published_at;
    CREATE VIEW in_force AS SELECT DISTINCT ON (what, name) * FROM publications ORDER BY what, name, number DESC;
    GRANT SELECT, INSERT ON publications TO sauro_app;
    GRANT SELECT ON publications TO sauro_auditor;
    GRANT SELECT ON in_force TO sauro_app, sauro_auditor;

    ALTER TABLE drafts RENAME COLUMN procedure TO name;
    ALTER TABLE drafts ADD COLUMN what text NOT NULL DEFAULT 'procedure' CHECK (what IN ('procedure', 'rules'));
    ALTER TABLE drafts ALTER COLUMN what DROP DEFAULT;
    ALTER TABLE drafts DROP CONSTRAINT drafts_hash_key;
    -- Of rules, the hash of those in force when they were sent in: what changed is told against them.
    ALTER TABLE drafts ADD COLUMN base text CHECK ((base IS NULL) = (what = 'procedure'));
    CREATE UNIQUE INDEX ON drafts (hash) WHERE published_at IS NULL;
    GRANT INSERT (what, name, base) ON drafts TO sauro_app;
  `);
};
