import type { Knex } from 'knex';

/** The work list: rewritten for a case by each of its commits. Performers are a role in bodies, or named persons. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE tasks (
      case_id text NOT NULL REFERENCES cases,
      n integer NOT NULL,
      step text NOT NULL,
      action text NOT NULL,
      since timestamptz NOT NULL,
      due timestamptz NOT NULL,
      role text,
      bodies text[],
      people text[],
      PRIMARY KEY (case_id, n),
      CHECK ((role IS NULL) = (bodies IS NULL) AND (role IS NULL) <> (people IS NULL))
    );
    CREATE INDEX ON tasks USING gin (bodies) WITH (fastupdate = off);
    CREATE INDEX ON tasks USING gin (people) WITH (fastupdate = off);

    GRANT SELECT ON tasks TO sauro_app, sauro_auditor;
  `);
};
