import type { Knex } from 'knex';

/** Persons of the register under their record code (số hiệu hồ sơ), and the family that they declared. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE persons (
      id text PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
      record_code text NOT NULL UNIQUE,
      name text NOT NULL,
      birth date NOT NULL,
      retirement date NOT NULL,
      employer text REFERENCES bodies,
      party_committee text REFERENCES bodies,
      prosecuted boolean NOT NULL DEFAULT false,
      version bigint NOT NULL DEFAULT 1
    );
    CALL make_versioned('persons');

    -- One row per tie, as one of the two declared it; it counts in both directions.
    CREATE TABLE kinships (
      person text NOT NULL REFERENCES persons,
      relative text NOT NULL REFERENCES persons,
      relation text NOT NULL,
      close boolean NOT NULL,
      PRIMARY KEY (person, relative),
      CHECK (person <> relative)
    );
    CREATE INDEX ON kinships (relative);
    CALL touches('kinships', 'persons', 'person', 'relative');

    GRANT SELECT ON persons, kinships TO sauro_app, sauro_auditor;
  `);
};
