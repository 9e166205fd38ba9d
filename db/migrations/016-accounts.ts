import type { Knex } from 'knex';

/** Accounts, each of one person at most (an auditor or administrator need not be in the register), and their sessions. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE accounts (
      id text PRIMARY KEY DEFAULT 'u-' || gen_random_uuid(),
      login text NOT NULL UNIQUE CHECK (login ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
      person text UNIQUE REFERENCES persons,
      auditor boolean NOT NULL DEFAULT false,
      administrator boolean NOT NULL DEFAULT false,
      -- argon2id, as a PHC string.
      password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
      disabled boolean NOT NULL DEFAULT false,
      CHECK (person IS NOT NULL OR auditor OR administrator)
    );

    CREATE TABLE sessions (
      token_digest text PRIMARY KEY,
      account text NOT NULL REFERENCES accounts,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL CHECK (expires_at > created_at)
    );
    CREATE INDEX ON sessions (account);
    CREATE INDEX ON sessions (expires_at);

    GRANT SELECT ON accounts TO sauro_app;
    GRANT SELECT, INSERT, DELETE ON sessions TO sauro_app;
    GRANT SELECT (id, login, person, auditor, administrator, disabled) ON accounts TO sauro_auditor;
  `);
};
