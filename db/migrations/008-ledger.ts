import type { Knex } from 'knex';

/**
 * The ledger: one row per committed command. `entry` is the canonical text that was hashed; the global id may have gaps, the
 * log's index is given later by the sequencer (ruling 6). Only commit_entry inserts here.
 */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE ledger (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      case_id text NOT NULL,
      seq integer NOT NULL CHECK (seq >= 1),
      command_id text NOT NULL,
      command_digest text NOT NULL,
      at timestamptz NOT NULL,
      entry text NOT NULL,
      hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
      UNIQUE (case_id, seq),
      UNIQUE (case_id, command_id)
    );
    CALL make_append_only('ledger');

    -- RFC 6962: a leaf is hashed behind a zero byte.
    CREATE FUNCTION leaf_hash(content text) RETURNS text LANGUAGE sql STABLE
      RETURN encode(sha256('\\x00'::bytea || convert_to(content, 'UTF8')), 'hex');

    GRANT SELECT ON ledger TO sauro_app, sauro_auditor;
  `);
};
