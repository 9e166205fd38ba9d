import type { Knex } from 'knex';

/**
 * What confidence votes came to about each person: how many said what, and of how many, by the entry that counted it. Never who said it. A vote that was
 * annulled stays, with the entry that annulled it.
 */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE confidence_votes (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      person text NOT NULL REFERENCES persons,
      regime text NOT NULL CHECK (regime IN ('party', 'council', 'front')),
      held date NOT NULL,
      levels jsonb NOT NULL CHECK (jsonb_typeof(levels) = 'object'),
      base integer NOT NULL CHECK (base >= 0),
      case_id text NOT NULL,
      seq integer NOT NULL,
      annulled_case_id text,
      annulled_seq integer,
      UNIQUE (case_id, seq, person),
      CHECK ((annulled_case_id IS NULL) = (annulled_seq IS NULL))
    );
    CREATE INDEX ON confidence_votes (person);
    CREATE INDEX ON confidence_votes (case_id);
    CALL touches('confidence_votes', 'persons', 'person');
    GRANT SELECT ON confidence_votes TO sauro_app, sauro_auditor;
  `);
};
