import type { Knex } from 'knex';

/**
 * Refused attempts (ruling 5): a chain of their own, over all actors. Each actor has a bound per hour, beyond which attempts are
 * counted and enter the chain as one entry with that count. Those of nobody are only counted.
 */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE attempts (
      seq bigint PRIMARY KEY CHECK (seq >= 1),
      actor text NOT NULL,
      at timestamptz NOT NULL,
      entry text NOT NULL,
      hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$')
    );
    CREATE INDEX ON attempts (actor, at);
    CALL make_append_only('attempts');

    CREATE TABLE attempt_windows (
      actor text NOT NULL,
      hour timestamptz NOT NULL,
      attempts integer NOT NULL,
      -- How many of them the chain holds, one by one or as a count.
      entered integer NOT NULL CHECK (entered <= attempts),
      PRIMARY KEY (actor, hour)
    );
    CREATE INDEX ON attempt_windows (hour) WHERE attempts > entered AND actor <> '';

    GRANT SELECT ON attempts, attempt_windows TO sauro_app, sauro_auditor;
  `);
};
