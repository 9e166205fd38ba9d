import type { Knex } from 'knex';
import type { RegisterEffect } from '../core/commit';
import type { CaseId, LocalDate, PersonId, PostId, Ref } from '../core/facts';
import { rowsOf } from './connect';
import type { RegisterChange } from './register-changes';

/** A current assignment, and whether its post is held beside another. */
export interface Held {
  readonly id: string;
  readonly person: PersonId;
  readonly post: PostId;
  readonly termEnds: LocalDate | null;
  readonly version: number;
  readonly concurrent: boolean;
  /** Whether its post is filled by election. */
  readonly elected: boolean;
}

/** Somebody is away from a post that waits for them, or, holding none, will have none to return to. */
export interface Absence {
  readonly id: string;
  readonly case: CaseId;
  readonly person: PersonId;
  readonly home: PostId | null;
  readonly homeTermEnds: LocalDate | null;
  readonly away: PostId | null;
}

export const postOf = ({ effect, post }: RegisterEffect): PostId => {
  if (post === undefined) throw new Error(`The effect ${effect} has no post, though its kind needs one`);
  return post;
};

export const refOf = ({ id, version }: Held): Ref => ({ table: 'assignments', id, version });

/** Whether a post is one that is held beside another. */
export const isConcurrent = async (db: Knex, post: PostId): Promise<boolean> => {
  const [row] = await rowsOf<{ concurrent: boolean }>(db, 'SELECT concurrent FROM posts WHERE id = ?', [post]);
  if (row === undefined) throw new Error(`The register has no post ${post}`);
  return row.concurrent;
};

/**
 * Current assignments of the person, and of anyone to the post.
 *
 * @param before what the same entry changes first, which the register does not show yet
 */
export const heldBy = async (db: Knex, person: PersonId, post: PostId, before: readonly RegisterChange[]): Promise<readonly Held[]> => {
  const held = await rowsOf<Held>(
    db,
    `SELECT a.id, a.person, a.post, a.term_ends::text AS "termEnds", a.version, p.concurrent, p.elected FROM assignments a JOIN posts p ON p.id = a.post
      WHERE a.ended IS NULL AND (a.person = ? OR a.post = ?) ORDER BY a.id`,
    [person, post],
  );
  return held.filter(({ id }) => !before.some((change) => change.kind === 'endAssignment' && change.id === id));
};

/** What the person holds of the post itself. */
export const heldByThem = async (
  db: Knex,
  { person, post }: { readonly person: PersonId; readonly post: PostId },
  before: readonly RegisterChange[],
): Promise<readonly Held[]> => (await heldBy(db, person, post, before)).filter((one) => one.person === person && one.post === post);

/** Absences that run: of the person, and of anyone for whom the post waits. */
export const absencesOf = async (
  db: Knex,
  person: PersonId,
  post: PostId,
  before: readonly RegisterChange[],
): Promise<readonly Absence[]> => {
  const open = await rowsOf<Absence>(
    db,
    `SELECT id::text, case_id AS "case", person, home, home_term_ends::text AS "homeTermEnds", away FROM absences
      WHERE ended IS NULL AND (person = ? OR home = ?) ORDER BY absences.id`,
    [person, post],
  );
  return open.filter(({ id }) => !before.some((change) => change.kind === 'endAbsence' && change.id === id));
};

/** The rows whose version the triggers will move: the person, the posts, the bodies in which these posts have a seat. */
export const touchedRows = (db: Knex, person: PersonId, posts: readonly (PostId | null)[]): Promise<readonly Ref[]> =>
  rowsOf<Ref>(
    db,
    `SELECT 'persons' AS "table", id, version FROM persons WHERE id = :person
      UNION ALL SELECT 'posts', id, version FROM posts WHERE id = ANY (:posts)
      UNION ALL SELECT 'bodies', id, version FROM bodies WHERE id IN (
        SELECT unit FROM posts WHERE id = ANY (:posts) UNION SELECT body FROM post_seats WHERE post = ANY (:posts))`,
    { person, posts: [...new Set(posts.filter((post) => post !== null))] },
  );
