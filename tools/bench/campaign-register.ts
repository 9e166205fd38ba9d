import type { Knex } from 'knex';

/** Persons of one unit. */
const UNIT_SIZE = 10;

/** Whom everyone in the campaign is made like: their post, and the unit that it is in. */
export interface Model {
  readonly person: string;
  readonly post: string;
}

/**
 * Adds so many people to a register, each in a leadership post of units like the model's, whose terms all end on one day. As the register's owner:
 * the application may not write these tables.
 */
export const addTerms = async (
  owner: Knex,
  { person, post }: Model,
  { people, ends }: { readonly people: number; readonly ends: string },
) => {
  const units = Math.ceil(people / UNIT_SIZE);
  await owner.transaction(async (db) => {
    await db.raw(
      `INSERT INTO bodies (id, kind, name_vi, name_en, superior)
        SELECT 'bench-unit-' || n, b.kind, b.name_vi || ' ' || n, b.name_en || ' ' || n, b.superior
          FROM bodies b JOIN posts p ON p.unit = b.id AND p.id = ? CROSS JOIN generate_series(0, ? - 1) AS n`,
      [post, units],
    );
    await db.raw(
      `INSERT INTO organs (body, organ, organ_body)
        SELECT 'bench-unit-' || n, o.organ, o.organ_body FROM organs o JOIN posts p ON p.unit = o.body AND p.id = ? CROSS JOIN generate_series(0, ? - 1) AS n`,
      [post, units],
    );
    await db.raw(
      `INSERT INTO persons (id, record_code, name, birth, retirement, employer, party_committee)
        SELECT 'bench-person-' || n, 'BENCH-' || n, m.name || ' ' || n, m.birth, m.retirement, 'bench-unit-' || n / ?, m.party_committee
          FROM persons m CROSS JOIN generate_series(0, ? - 1) AS n WHERE m.id = ?`,
      [UNIT_SIZE, people, person],
    );
    await db.raw(
      `INSERT INTO posts (id, title_vi, title_en, unit, managing, role, level, term_years)
        SELECT 'bench-post-' || n, title_vi, title_en, 'bench-unit-' || n / ?, managing, role, level, term_years
          FROM posts CROSS JOIN generate_series(0, ? - 1) AS n WHERE id = ?`,
      [UNIT_SIZE, people, post],
    );
    await db.raw(
      `INSERT INTO assignments (id, person, post, started, term_ends)
        SELECT 'bench-term-' || n, 'bench-person-' || n, 'bench-post-' || n, now() - interval '4 years', ?::date FROM generate_series(0, ? - 1) AS n`,
      [ends, people],
    );
  });
};
