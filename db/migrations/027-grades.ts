import type { Knex } from 'knex';

/**
 * Quarterly scores, grades proposed and grades given: by which entry each was entered, and by which it was struck out. Of several about the same time the
 * newest that stands counts: a correction stands before what it corrects, which counts again if the correction is annulled. Grades from before
 * the system knew have no entry of their own.
 */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    ALTER TABLE evaluations DROP CONSTRAINT evaluations_pkey,
      ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      ${ENTRY},
      ADD UNIQUE (case_id, seq, person),
      ADD CHECK ((case_id IS NULL) = (seq IS NULL)),
      ${STRUCK.map((check) => `ADD CHECK (${check})`).join(', ')};
    CREATE TABLE grade_proposals (
      person text NOT NULL REFERENCES persons,
      year integer NOT NULL CHECK (year BETWEEN 1945 AND 9999),
      grade text NOT NULL CHECK (grade IN ('excellent', 'good', 'complete'))
    );
    CREATE TABLE quarter_scores (
      person text NOT NULL REFERENCES persons,
      year integer NOT NULL CHECK (year BETWEEN 1945 AND 9999),
      quarter integer NOT NULL CHECK (quarter BETWEEN 1 AND 4),
      points integer NOT NULL CHECK (points BETWEEN 0 AND 100)
    );
    ${['grade_proposals', 'quarter_scores']
      .map(
        (table) => `
    ALTER TABLE ${table} ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      ${ENTRY},
      ALTER COLUMN case_id SET NOT NULL, ALTER COLUMN seq SET NOT NULL,
      ADD UNIQUE (case_id, seq, person),
      ${STRUCK.map((check) => `ADD CHECK (${check})`).join(', ')};
    CREATE INDEX ON ${table} (person);
    CALL touches('${table}', 'persons', 'person');`,
      )
      .join('')}
    CREATE VIEW standing_grades AS
      SELECT DISTINCT ON (person, year) person, year, grade, case_id FROM evaluations WHERE ended IS NULL ORDER BY person, year, id DESC;
    CREATE VIEW standing_proposals AS
      SELECT DISTINCT ON (person, year) person, year, grade FROM grade_proposals WHERE ended IS NULL ORDER BY person, year, id DESC;
    CREATE VIEW standing_scores AS
      SELECT DISTINCT ON (person, year, quarter) person, year, quarter, points FROM quarter_scores WHERE ended IS NULL
        ORDER BY person, year, quarter, id DESC;
    GRANT SELECT ON grade_proposals, quarter_scores, standing_grades, standing_proposals, standing_scores TO sauro_app, sauro_auditor;
  `);
};

/** The entry that entered a row, and the one that struck it out. */
const ENTRY = `ADD COLUMN case_id text,
      ADD COLUMN seq integer,
      ADD COLUMN ended timestamptz,
      ADD COLUMN ended_case_id text,
      ADD COLUMN ended_seq integer`;
const STRUCK = ['(ended IS NULL) = (ended_case_id IS NULL)', '(ended IS NULL) = (ended_seq IS NULL)'];
