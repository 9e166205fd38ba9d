import type { Knex } from 'knex';

/**
 * Definitions that somebody sent in to be published: what the verifier came to, beside which published definitions (basis, the newest of them), and the entry
 * of the case that decided on their publication. What was sent in never changes.
 */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE drafts (
      id text PRIMARY KEY CHECK (id ~ '^d[0-9a-f]{39}$'),
      procedure text NOT NULL,
      hash text NOT NULL UNIQUE,
      -- Canonical JSON.
      body text NOT NULL,
      author text NOT NULL REFERENCES persons,
      sent_at timestamptz NOT NULL,
      proof text CHECK (proof IN ('proved', 'refused')),
      -- Sentences in both languages that say why it was refused.
      why jsonb,
      basis bigint,
      granted_case_id text,
      granted_seq integer,
      published_at timestamptz,
      CHECK ((proof IS NULL) = (basis IS NULL)),
      CHECK (published_at IS NULL OR (granted_case_id IS NOT NULL AND proof = 'proved'))
    );
    CREATE INDEX ON drafts (author);
    CREATE INDEX ON drafts (sent_at) WHERE published_at IS NULL;
    GRANT SELECT, INSERT (id, procedure, hash, body, author, sent_at), UPDATE (proof, why, basis, published_at) ON drafts TO sauro_app;
    GRANT SELECT ON drafts TO sauro_auditor;
  `);
};
