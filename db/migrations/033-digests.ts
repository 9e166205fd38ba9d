import type { Knex } from 'knex';

/** What falls due for somebody, as of one morning, sealed under their key: one each and day, dropped after so many days. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE digests (
      person text NOT NULL REFERENCES persons,
      day date NOT NULL,
      sealed text NOT NULL,
      PRIMARY KEY (person, day)
    );
    GRANT SELECT, INSERT, DELETE ON digests TO sauro_app;
  `);
};
