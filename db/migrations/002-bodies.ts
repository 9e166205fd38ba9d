import type { Knex } from 'knex';

/** Bodies (cơ quan, tổ chức, đơn vị) with their superiors, and which body is which organ of another. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE bodies (
      id text PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
      kind text NOT NULL CHECK (kind IN ('province', 'ward', 'lowlandCommune', 'mountainousCommune', 'agency', 'unit', 'organ')),
      name_vi text NOT NULL,
      name_en text NOT NULL,
      superior text REFERENCES bodies,
      version bigint NOT NULL DEFAULT 1,
      CHECK (superior <> id)
    );
    CREATE INDEX ON bodies (superior);
    CALL make_versioned('bodies');

    CREATE TABLE organs (
      body text NOT NULL REFERENCES bodies,
      organ text NOT NULL,
      organ_body text NOT NULL REFERENCES bodies,
      PRIMARY KEY (body, organ)
    );
    CREATE INDEX ON organs (organ_body);
    CALL touches('organs', 'bodies', 'body');

    GRANT SELECT ON bodies, organs TO sauro_app, sauro_auditor;
  `);
};
