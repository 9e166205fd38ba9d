import type { Knex } from 'knex';

/**
 * Who is away from a post of theirs for a time: seconded, on trial, reassigned or suspended. The post waits for them (`home`; none where they held
 * none), and its term runs on. The assignment itself is ended while they are away, so that they neither act nor vote there.
 */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    ALTER TABLE assignments DROP CONSTRAINT assignments_ended_as_check,
      ADD CONSTRAINT assignments_ended_as_check CHECK (ended_as IN ('moved', 'left', 'resigned', 'removed', 'away', 'returned'));

    CREATE TABLE absences (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      person text NOT NULL REFERENCES persons,
      because text NOT NULL CHECK (because IN ('second', 'assignOnTrial', 'reassign', 'suspend')),
      home text REFERENCES posts,
      home_term_ends date,
      away text REFERENCES posts,
      started timestamptz NOT NULL,
      -- The last day that was agreed, where one was; until then or later, the case itself brings the person back.
      until date,
      case_id text NOT NULL,
      seq integer NOT NULL,
      ended timestamptz,
      ended_as text CHECK (ended_as IN ('returned', 'confirmed', 'left', 'resigned', 'removed', 'moved')),
      ended_case_id text,
      ended_seq integer,
      CHECK (ended >= started),
      CHECK ((ended IS NULL) = (ended_as IS NULL)),
      CHECK (home IS NOT NULL OR away IS NOT NULL)
    );
    CREATE INDEX ON absences (person);
    CREATE UNIQUE INDEX one_absence_from_post ON absences (home, person) WHERE ended IS NULL;
    CALL touches('absences', 'persons', 'person');
    CALL touches('absences', 'posts', 'home');

    -- Who holds a post, those who are away from it for a time among them: it is theirs, and not vacant.
    CREATE VIEW held_posts AS
      SELECT person, post, started, ended, term_ends FROM assignments
      UNION ALL
      SELECT person, home, started, ended, home_term_ends FROM absences WHERE home IS NOT NULL;

    GRANT SELECT ON absences, held_posts TO sauro_app, sauro_auditor;
  `);
};
