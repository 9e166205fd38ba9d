import type { Knex } from 'knex';

/**
 * What decisions entered in a person's record besides posts, terms and conclusions: each in the word of its decision, by the entry that entered it
 * and by the one that struck it out again, if any. A further kind is a further word of the first check.
 */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE record_entries (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      person text NOT NULL REFERENCES persons,
      kind text NOT NULL CONSTRAINT record_entries_kind CHECK (kind IN ('reward', 'training')),
      detail text NOT NULL CHECK (detail ~ '^[a-z][A-Za-z0-9]{0,39}$'),
      began date NOT NULL,
      ends date CHECK (ends >= began),
      case_id text NOT NULL,
      seq integer NOT NULL,
      ended timestamptz,
      ended_as text CONSTRAINT record_entries_ended_as CHECK (ended_as IN ('revoked', 'withdrawn')),
      ended_case_id text,
      ended_seq integer,
      UNIQUE (case_id, seq, person, kind, detail),
      CHECK ((ended IS NULL) = (ended_as IS NULL) AND (ended IS NULL) = (ended_case_id IS NULL) AND (ended IS NULL) = (ended_seq IS NULL))
    );
    CREATE INDEX ON record_entries (person);
    CALL touches('record_entries', 'persons', 'person');
    GRANT SELECT ON record_entries TO sauro_app, sauro_auditor;
  `);
};
