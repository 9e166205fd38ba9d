import type { Knex } from 'knex';

/**
 * Secret ballots. The roll says who may vote, who is present and who has voted. The slots hold the slips and say nothing else:
 * as many as the roll is long, all filled with bytes that look random from the first slip on, and all written anew with each
 * slip, under a mask whose key is outside the database (functions/cast-slip.sql). So neither a column nor xmin, ctid, dead rows,
 * the write-ahead log or a backup shows which slot a voter's slip went to. Docs for the guide: db/ballots.ts.
 */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE ballots (
      case_id text NOT NULL REFERENCES cases,
      step text NOT NULL,
      round integer NOT NULL,
      body text NOT NULL REFERENCES bodies,
      box text,
      status text NOT NULL CHECK (status IN ('open', 'closed', 'counted', 'voided')),
      PRIMARY KEY (case_id, step, round)
    );

    CREATE TABLE ballot_roll (
      case_id text NOT NULL,
      step text NOT NULL,
      round integer NOT NULL,
      person text NOT NULL REFERENCES persons,
      present boolean NOT NULL DEFAULT false,
      voted boolean NOT NULL DEFAULT false,
      PRIMARY KEY (case_id, step, round, person),
      FOREIGN KEY (case_id, step, round) REFERENCES ballots
    );
    CREATE INDEX ON ballot_roll (person);

    -- STORAGE EXTERNAL: masked bytes don't compress, and a try at it would cost time by content.
    CREATE TABLE ballot_slots (
      case_id text NOT NULL,
      step text NOT NULL,
      round integer NOT NULL,
      slot integer NOT NULL,
      nonce bytea NOT NULL,
      content bit varying STORAGE EXTERNAL NOT NULL,
      PRIMARY KEY (case_id, step, round, slot),
      FOREIGN KEY (case_id, step, round) REFERENCES ballots
    );

    GRANT SELECT ON ballots, ballot_roll TO sauro_app, sauro_auditor;
  `);
};
