import type { Knex } from 'knex';

/**
 * Posts: in which unit and role, who manages them, what they demand. A post may carry further seats: the deputy head of a unit
 * sits in its leadership because of the post, and leaves it with the post.
 */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE posts (
      id text PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
      title_vi text NOT NULL,
      title_en text NOT NULL,
      unit text NOT NULL REFERENCES bodies,
      managing text NOT NULL REFERENCES bodies,
      role text NOT NULL CHECK (role IN ('head', 'deputy', 'member', 'officer')),
      level integer NOT NULL CHECK (level BETWEEN 0 AND 100),
      first boolean NOT NULL DEFAULT false,
      term_years integer NOT NULL CHECK (term_years BETWEEN 0 AND 20),
      -- A post held beside another, such as a seat in a committee. A person holds at most one that is not.
      concurrent boolean NOT NULL DEFAULT false,
      dossier text[] NOT NULL DEFAULT '{}',
      version bigint NOT NULL DEFAULT 1
    );
    CREATE INDEX ON posts (unit);
    CREATE INDEX ON posts (managing);
    CALL make_versioned('posts');
    CALL touches('posts', 'bodies', 'unit');

    CREATE TABLE post_seats (
      post text NOT NULL REFERENCES posts,
      body text NOT NULL REFERENCES bodies,
      role text NOT NULL CHECK (role IN ('head', 'deputy', 'member', 'officer')),
      PRIMARY KEY (post, body, role)
    );
    CREATE INDEX ON post_seats (body);
    CALL touches('post_seats', 'posts', 'post');
    CALL touches('post_seats', 'bodies', 'body');

    CREATE TABLE post_standards (
      post text NOT NULL REFERENCES posts,
      requirement text NOT NULL,
      least integer NOT NULL,
      PRIMARY KEY (post, requirement)
    );
    CALL touches('post_standards', 'posts', 'post');

    -- Posts that near relatives may not hold at once (catalogue section 8). It counts in both directions.
    CREATE TABLE post_pairs (
      post text NOT NULL REFERENCES posts,
      paired text NOT NULL REFERENCES posts,
      PRIMARY KEY (post, paired),
      CHECK (post <> paired)
    );
    CREATE INDEX ON post_pairs (paired);
    CALL touches('post_pairs', 'posts', 'post', 'paired');

    GRANT SELECT ON posts, post_seats, post_standards, post_pairs TO sauro_app, sauro_auditor;
  `);
};
