import type { Knex } from 'knex';

/** Who holds which post, since when, by which decision; and the roles in bodies that follow from it. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE assignments (
      id text PRIMARY KEY DEFAULT 'a-' || gen_random_uuid(),
      person text NOT NULL REFERENCES persons,
      post text NOT NULL REFERENCES posts,
      started timestamptz NOT NULL,
      term_ends date,
      ended timestamptz,
      -- The entry that made it; absent for what the register held before the system began.
      case_id text,
      seq integer,
      ended_case_id text,
      ended_seq integer,
      version bigint NOT NULL DEFAULT 1,
      CHECK (ended >= started)
    );
    CREATE UNIQUE INDEX one_current_assignment ON assignments (person, post) WHERE ended IS NULL;
    CREATE INDEX ON assignments (post);
    CREATE INDEX ON assignments (person);
    CALL make_versioned('assignments');
    CALL touches('assignments', 'persons', 'person');
    CALL touches('assignments', 'posts', 'post');

    -- The members of a body are part of it: who joins or leaves moves its version.
    CREATE FUNCTION touch_bodies_of_post() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE bodies SET version = version WHERE id IN (
        SELECT unit FROM posts WHERE id IN (NEW.post, OLD.post)
        UNION SELECT body FROM post_seats WHERE post IN (NEW.post, OLD.post));
      RETURN NULL;
    END $$;
    CREATE TRIGGER assignments_touch_bodies AFTER INSERT OR UPDATE OR DELETE ON assignments
      FOR EACH ROW EXECUTE FUNCTION touch_bodies_of_post();

    CREATE VIEW holdings AS
      SELECT a.person, p.unit AS body, p.role, a.started, a.ended, a.id AS assignment, a.post
        FROM assignments a JOIN posts p ON p.id = a.post
      UNION ALL
      SELECT a.person, s.body, s.role, a.started, a.ended, a.id, a.post
        FROM assignments a JOIN post_seats s ON s.post = a.post;

    GRANT SELECT ON assignments, holdings TO sauro_app, sauro_auditor;
  `);
};
