import type { Knex } from 'knex';

/**
 * What is made of a case after its commits, rendered papers and archived histories: a chain of their own over all cases, of digests.
 * Only keep_paper and keep_history write it, in the transaction that stores the thing; the application stores them no other way.
 */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE kept (
      seq bigint PRIMARY KEY CHECK (seq >= 1),
      at timestamptz NOT NULL,
      kind text NOT NULL CHECK (kind IN ('paper', 'history')),
      case_id text NOT NULL,
      -- Of which run the history is.
      run_id text,
      -- Which paper of which entry of the case's ledger it is, in which form.
      entry_seq integer,
      n integer,
      media_type text,
      -- Canonical JSON of db/kept.ts: all of the above, the digest of the bytes, and the hash of the row before.
      entry text NOT NULL,
      hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
      CHECK (CASE kind WHEN 'history' THEN run_id IS NOT NULL AND num_nonnulls(entry_seq, n, media_type) = 0
        ELSE run_id IS NULL AND num_nulls(entry_seq, n, media_type) = 0 END),
      CONSTRAINT a_history_is_kept_once UNIQUE (case_id, run_id),
      CONSTRAINT a_paper_is_kept_once UNIQUE (case_id, entry_seq, n, media_type),
      FOREIGN KEY (case_id, run_id) REFERENCES histories,
      FOREIGN KEY (case_id, entry_seq, n, media_type) REFERENCES paper_files
    );
    CALL make_append_only('kept');

    REVOKE INSERT ON paper_files, histories FROM sauro_app;
    GRANT SELECT ON kept TO sauro_app, sauro_auditor;
  `);
};
