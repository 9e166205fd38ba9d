import type { Knex } from 'knex';

/** What the eligibility rules ask of a person's record. Each row moves the version of the person it is about. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE dossier_items (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      person text NOT NULL REFERENCES persons,
      item text NOT NULL,
      issuer text NOT NULL,
      issued date NOT NULL,
      expires date,
      certified_by text
    );
    CREATE TABLE evaluations (
      person text NOT NULL REFERENCES persons,
      year integer NOT NULL CHECK (year BETWEEN 1945 AND 9999),
      grade text NOT NULL CHECK (grade IN ('excellent', 'good', 'complete', 'incomplete')),
      PRIMARY KEY (person, year)
    );
    CREATE TABLE disciplines (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      person text NOT NULL REFERENCES persons,
      form text NOT NULL CHECK (form IN ('reprimand', 'warning', 'removal')),
      decided date NOT NULL,
      ends date NOT NULL CHECK (ends >= decided)
    );
    CREATE TABLE plans (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      person text NOT NULL REFERENCES persons,
      level integer NOT NULL,
      post text REFERENCES posts,
      until date NOT NULL
    );
    CREATE TABLE attainments (
      person text NOT NULL REFERENCES persons,
      requirement text NOT NULL,
      value integer NOT NULL,
      PRIMARY KEY (person, requirement)
    );
    -- Of a political-standards conclusion only the conclusion, its dates and its case are kept, never what it rests on.
    CREATE TABLE conclusions (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      person text NOT NULL REFERENCES persons,
      positive boolean NOT NULL,
      concluded date NOT NULL,
      expires date NOT NULL,
      case_id text NOT NULL,
      seq integer NOT NULL,
      withdrawn_case_id text,
      withdrawn_seq integer,
      UNIQUE (case_id, seq, person)
    );
    ${['dossier_items', 'evaluations', 'disciplines', 'plans', 'attainments', 'conclusions']
      .map(
        (table) => `
    CREATE INDEX ON ${table} (person);
    CALL touches('${table}', 'persons', 'person');
    GRANT SELECT ON ${table} TO sauro_app, sauro_auditor;`,
      )
      .join('')}
  `);
};
