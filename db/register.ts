import type { Knex } from 'knex';
import type { Role } from '../core/definition/words';
import type { BodyId, Instant, PersonId, PostId } from '../core/facts';
import { rowsOf } from './connect';

/** What pages and papers call a row of the register. */
export interface PersonName {
  readonly id: PersonId;
  readonly recordCode: string;
  readonly name: string;
}
export interface BodyName {
  readonly id: BodyId;
  readonly kind: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly superior: BodyId | null;
}
export interface PostTitle {
  readonly id: PostId;
  readonly title: { readonly vi: string; readonly en: string };
  readonly unit: BodyId;
  readonly managing: BodyId;
  readonly level: number;
  readonly vacant: boolean;
}

/** Names of these persons; those unknown are left out, so that the caller can tell. */
export const personNames = (db: Knex, people: readonly PersonId[]): Promise<readonly PersonName[]> =>
  rowsOf<PersonName>(
    db,
    'SELECT id, record_code AS "recordCode", name FROM persons WHERE id = ANY (?) ORDER BY id',
    [[...people]],
    'person-names',
  );

/** Names of these bodies; those unknown are left out. */
export const bodyNames = (db: Knex, bodies: readonly BodyId[]): Promise<readonly BodyName[]> =>
  rowsOf<BodyName>(
    db,
    `SELECT id, kind, jsonb_build_object('vi', name_vi, 'en', name_en) AS name, superior FROM bodies WHERE id = ANY (?) ORDER BY id`,
    [[...bodies]],
    'body-names',
  );

const POST = `SELECT id, jsonb_build_object('vi', title_vi, 'en', title_en) AS title, unit, managing, level,
  NOT EXISTS (SELECT 1 FROM assignments a WHERE a.post = posts.id AND a.ended IS NULL) AS vacant FROM posts`;

/** Titles of these posts; those unknown are left out. */
export const postTitles = (db: Knex, posts: readonly PostId[]): Promise<readonly PostTitle[]> =>
  rowsOf<PostTitle>(db, `${POST} WHERE id = ANY (?) ORDER BY id`, [[...posts]], 'post-titles');

/** Leadership posts that nobody holds, in the unit given or everywhere. */
export const vacantPosts = (db: Knex, unit?: BodyId): Promise<readonly PostTitle[]> =>
  rowsOf<PostTitle>(
    db,
    `${POST} WHERE level > 0 AND NOT concurrent AND (?::text IS NULL OR unit = ?)
      AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.post = posts.id AND a.ended IS NULL) ORDER BY id LIMIT 500`,
    [unit ?? null, unit ?? null],
  );

/** The persons who hold a role in a body now, all roles where none is given. */
export const holdersOf = (
  db: Knex,
  body: BodyId,
  at: Instant,
  role?: Role,
): Promise<readonly { readonly person: PersonId; readonly role: Role }[]> =>
  rowsOf(
    db,
    `SELECT DISTINCT person, role FROM holdings WHERE body = ? AND started <= ? AND (ended IS NULL OR ended > ?) AND (?::text IS NULL OR role = ?)
      ORDER BY person, role`,
    [body, at, at, role ?? null, role ?? null],
  );
