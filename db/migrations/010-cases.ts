import type { Knex } from 'knex';

/** What lists and the read policy need of a case; the case itself is folded from the ledger. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE cases (
      id text PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 200),
      procedure text NOT NULL,
      definition text NOT NULL,
      pack text NOT NULL,
      opener text REFERENCES persons,
      parent text,
      post text REFERENCES posts,
      training boolean NOT NULL,
      -- How far the training clock of the case stands ahead, in milliseconds (ruling 27).
      clock_offset_ms bigint NOT NULL DEFAULT 0 CHECK (clock_offset_ms >= 0 AND (training OR clock_offset_ms = 0)),
      opened_at timestamptz NOT NULL,
      step text,
      step_due timestamptz,
      next_due timestamptz,
      ended_at timestamptz,
      end_name text,
      ended_as text CHECK (ended_as IN ('done', 'refused', 'lapsed', 'withdrawn')),
      head_seq integer NOT NULL,
      head_hash text NOT NULL,
      version bigint NOT NULL DEFAULT 1
    ) WITH (fillfactor = 70); -- every commit updates its case: room for the new row beside the old one
    CREATE INDEX ON cases (parent);
    CREATE INDEX ON cases (opened_at);
    CALL make_versioned('cases');

    CREATE TABLE case_people (
      case_id text NOT NULL REFERENCES cases,
      person text NOT NULL REFERENCES persons,
      -- 'concerned': ever in a slot that the case is about. 'performed': acted, voted or counted in it.
      part text NOT NULL CHECK (part IN ('concerned', 'performed')),
      PRIMARY KEY (case_id, person, part)
    );
    CREATE INDEX ON case_people (person);

    CREATE TABLE case_places (
      case_id text NOT NULL REFERENCES cases,
      place text NOT NULL,
      level integer NOT NULL,
      body text NOT NULL REFERENCES bodies,
      PRIMARY KEY (case_id, place, level)
    );
    CREATE INDEX ON case_places (body);

    GRANT UPDATE (clock_offset_ms) ON cases TO sauro_app;
    GRANT SELECT ON cases, case_people, case_places TO sauro_app, sauro_auditor;
  `);
};
