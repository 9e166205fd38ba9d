import type { Knex } from 'knex';

/** Official papers: numbered without gaps per issuer, type and year by the commit, rendered later from the outbox. */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(`
    CREATE TABLE paper_numbers (
      issuer text NOT NULL REFERENCES bodies,
      type text NOT NULL,
      year integer NOT NULL,
      last integer NOT NULL,
      PRIMARY KEY (issuer, type, year)
    );

    CREATE TABLE papers (
      case_id text NOT NULL REFERENCES cases,
      seq integer NOT NULL,
      n integer NOT NULL,
      paper text NOT NULL,
      type text NOT NULL CHECK (char_length(type) BETWEEN 1 AND 10),
      layout text NOT NULL CHECK (layout IN ('party', 'state')),
      issuer text NOT NULL REFERENCES bodies,
      year integer NOT NULL,
      number integer NOT NULL CHECK (number >= 1),
      step text NOT NULL,
      people text[] NOT NULL,
      template text NOT NULL,
      -- Canonical JSON, whose digest stands in the entry.
      data text NOT NULL,
      data_digest text NOT NULL,
      PRIMARY KEY (case_id, seq, n),
      UNIQUE (issuer, type, year, number)
    );
    CALL make_append_only('papers');

    -- A paper is a pure function of entry and template (ruling 2); what was made of it is kept by its own digest.
    CREATE TABLE paper_files (
      case_id text NOT NULL,
      seq integer NOT NULL,
      n integer NOT NULL,
      media_type text NOT NULL,
      digest text NOT NULL,
      content bytea NOT NULL,
      rendered_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (case_id, seq, n, media_type),
      FOREIGN KEY (case_id, seq, n) REFERENCES papers
    );
    CALL make_append_only('paper_files');

    GRANT SELECT ON paper_numbers, papers, paper_files TO sauro_app, sauro_auditor;
    GRANT INSERT ON paper_files TO sauro_app;
  `);
};
