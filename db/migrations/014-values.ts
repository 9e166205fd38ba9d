import type { Knex } from 'knex';

/** Free texts on record, sealed under the key of the person they are about; the ledger holds their salted digests only. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE person_keys (
      person text PRIMARY KEY REFERENCES persons,
      -- Null once the key is erased: whatever was sealed under it is unreadable from then on.
      wrapped text,
      erased_at timestamptz,
      CHECK ((wrapped IS NULL) = (erased_at IS NOT NULL))
    );

    CREATE TABLE sealed_values (
      digest text PRIMARY KEY,
      case_id text NOT NULL REFERENCES cases,
      person text NOT NULL REFERENCES persons,
      sealed text NOT NULL
    );
    CREATE INDEX ON sealed_values (case_id);
    CREATE INDEX ON sealed_values (person);

    GRANT SELECT ON person_keys, sealed_values TO sauro_app;
    GRANT INSERT, UPDATE ON person_keys TO sauro_app;
    GRANT SELECT ON sealed_values TO sauro_auditor;
  `);
};
