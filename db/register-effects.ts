import type { Knex } from 'knex';
import type { RegisterEffect } from '../core/commit';
import { lastDayOf } from '../core/effect-end';
import type { CaseEvent } from '../core/event';
import type { Instant, LocalDate, PersonId, PostId, Ref } from '../core/facts';
import { rowsOf } from './connect';
import { localDateOf } from './local-date';

/** One change of the register, as functions/apply-register-changes.sql carries it out. */
export type RegisterChange =
  | {
      readonly kind: 'startAssignment';
      readonly person: PersonId;
      readonly post: PostId;
      readonly started: Instant;
      readonly termEnds: LocalDate | null;
    }
  | { readonly kind: 'endAssignment'; readonly id: string; readonly ended: Instant; readonly how: Leaving }
  | { readonly kind: 'setTermEnd'; readonly id: string; readonly termEnds: LocalDate }
  | {
      readonly kind: 'conclude';
      readonly person: PersonId;
      readonly positive: boolean;
      readonly concluded: LocalDate;
      readonly expires: LocalDate;
    }
  | { readonly kind: 'withdrawConclusions'; readonly person: PersonId };

/** How somebody leaves a post: for another post or term, by a decision to let them go, at their own request, removed. */
export type Leaving = 'moved' | 'left' | 'resigned' | 'removed';

/** What an entry changes in the register, and every row that is written or that the choice of changes rests on. */
export interface RegisterChanges {
  readonly changes: readonly RegisterChange[];
  readonly rows: readonly Ref[];
  /** The post of an effect that can't be entered, whatever the versions: somebody else holds it, or the person who should hold it does not. */
  readonly impossible?: PostId;
}

/** A conclusion without a term holds until it is withdrawn. */
export const NO_EXPIRY: LocalDate = '9999-12-31';
const NOTHING: RegisterChanges = { changes: [], rows: [] };

/**
 * Derives the register's changes from what was applied. Reads the register only where something was (most entries apply nothing), and then
 * in one snapshot: versions that were read later than what they stand for would hide a change in between.
 */
export const registerChanges = async (db: Knex, events: readonly CaseEvent[], at: Instant): Promise<RegisterChanges> => {
  const applied = events.filter((event) => event.kind === 'applied');
  if (applied.length === 0) return NOTHING;
  return db.transaction((transaction) => changesOfAll(transaction, applied, at), { isolationLevel: 'repeatable read', readOnly: true });
};

const changesOfAll = async (db: Knex, applied: readonly RegisterEffect[], at: Instant): Promise<RegisterChanges> => {
  let all = NOTHING;
  for (const effect of applied) {
    const next = await changesOf(db, effect, at, all.changes);
    all = { ...all, ...next, changes: [...all.changes, ...next.changes], rows: [...all.rows, ...next.rows] };
  }
  return all;
};

const changesOf = async (db: Knex, effect: RegisterEffect, at: Instant, before: readonly RegisterChange[]): Promise<RegisterChanges> => {
  const { person } = effect;
  const today = localDateOf(at);
  switch (effect.effectKind) {
    case 'assign':
    case 'reappoint':
      return startOf(db, effect, at, before);
    case 'extendTerm':
    case 'shortenTerm':
      return termOf(db, effect, at, before);
    case 'endAssignment':
      return endOf(db, effect, at, 'left');
    case 'acceptResignation':
      return endOf(db, effect, at, 'resigned');
    case 'remove':
      return endOf(db, effect, at, 'removed');
    case 'concludePositive':
    case 'concludeNegative': {
      const expires = lastDayOf(effect, today) ?? NO_EXPIRY;
      const positive = effect.effectKind === 'concludePositive';
      return {
        changes: [{ kind: 'conclude', person, positive, concluded: today, expires }],
        rows: await touchedRows(db, person, []),
      };
    }
    case 'withdrawConclusion':
      return { changes: [{ kind: 'withdrawConclusions', person }], rows: await touchedRows(db, person, []) };
    default:
      return effect.effectKind satisfies never;
  }
};

interface Held {
  readonly id: string;
  readonly person: PersonId;
  readonly post: PostId;
  readonly version: number;
  readonly concurrent: boolean;
}

/**
 * The new assignment; the person leaves an earlier post, unless one of the two is held beside another. To a post that they hold already (two
 * cases appointed them, or their term begins anew) they are appointed again, and the earlier assignment ends: nobody holds a post twice.
 *
 * @param before what the same entry changes first, which the register does not show yet
 */
const startOf = async (db: Knex, effect: RegisterEffect, at: Instant, before: readonly RegisterChange[]): Promise<RegisterChanges> => {
  const post = postOf(effect);
  const held = (await heldBy(db, effect.person, post)).filter(({ id }) => !isEndedBy(before, id));
  const [target] = await rowsOf<{ concurrent: boolean }>(db, 'SELECT concurrent FROM posts WHERE id = ?', [post]);
  if (target === undefined) throw new Error(`The register has no post ${post}`);
  const begun = before.filter((change) => change.kind === 'startAssignment');
  const taken = [...held, ...begun].some((one) => one.post === post && one.person !== effect.person);
  const holds = held.some((one) => one.post === post && one.person === effect.person);
  const left = held.filter((one) => one.person === effect.person && (one.post === post || !(target.concurrent || one.concurrent)));
  const termEnds = lastDayOf(effect, localDateOf(at)) ?? null;
  const ends = left.map(({ id }) => ({ kind: 'endAssignment', id, ended: at, how: 'moved' }) as const);
  return {
    changes: [...ends, { kind: 'startAssignment', person: effect.person, post, started: at, termEnds }],
    rows: [...left.map(refOf), ...(await touchedRows(db, effect.person, [...new Set([post, ...left.map((one) => one.post)])]))],
    ...((taken && !target.concurrent) || (effect.effectKind === 'reappoint' && !holds) ? { impossible: post } : {}),
  };
};

const isEndedBy = (changes: readonly RegisterChange[], id: string): boolean =>
  changes.some((change) => change.kind === 'endAssignment' && change.id === id);

const endOf = async (db: Knex, effect: RegisterEffect, at: Instant, how: Leaving): Promise<RegisterChanges> => {
  const post = postOf(effect);
  const ended = (await heldBy(db, effect.person, post)).filter((one) => one.person === effect.person && one.post === post);
  return {
    changes: ended.map(({ id }) => ({ kind: 'endAssignment', id, ended: at, how })),
    rows: [...ended.map(refOf), ...(await touchedRows(db, effect.person, [post]))],
  };
};

/**
 * A new end of the term that the person serves in the post.
 *
 * @param before what the same entry changes first, which the register does not show yet
 */
const termOf = async (db: Knex, effect: RegisterEffect, at: Instant, before: readonly RegisterChange[]): Promise<RegisterChanges> => {
  const post = postOf(effect);
  const termEnds = lastDayOf(effect, localDateOf(at));
  if (termEnds === undefined) throw new Error(`The effect ${effect.effect} changes a term and names no day`);
  const serving = (await heldBy(db, effect.person, post)).filter(
    (one) => one.person === effect.person && one.post === post && !isEndedBy(before, one.id),
  );
  return {
    changes: serving.map(({ id }) => ({ kind: 'setTermEnd', id, termEnds })),
    rows: [...serving.map(refOf), ...(await touchedRows(db, effect.person, [post]))],
    ...(serving.length === 0 ? { impossible: post } : {}),
  };
};

const postOf = ({ effect, post }: RegisterEffect): PostId => {
  if (post === undefined) throw new Error(`The effect ${effect} has no post, though its kind needs one`);
  return post;
};

const refOf = ({ id, version }: Held): Ref => ({ table: 'assignments', id, version });

/** Current assignments of the person, and of anyone to the post. */
const heldBy = (db: Knex, person: PersonId, post: PostId): Promise<readonly Held[]> =>
  rowsOf<Held>(
    db,
    `SELECT a.id, a.person, a.post, a.version, p.concurrent FROM assignments a JOIN posts p ON p.id = a.post
      WHERE a.ended IS NULL AND (a.person = ? OR a.post = ?) ORDER BY a.id`,
    [person, post],
  );

/** The rows whose version the triggers will move: the person, the posts, the bodies in which these posts have a seat. */
const touchedRows = (db: Knex, person: PersonId, posts: readonly PostId[]): Promise<readonly Ref[]> =>
  rowsOf<Ref>(
    db,
    `SELECT 'persons' AS "table", id, version FROM persons WHERE id = :person
      UNION ALL SELECT 'posts', id, version FROM posts WHERE id = ANY (:posts)
      UNION ALL SELECT 'bodies', id, version FROM bodies WHERE id IN (
        SELECT unit FROM posts WHERE id = ANY (:posts) UNION SELECT body FROM post_seats WHERE post = ANY (:posts))`,
    { person, posts: [...posts] },
  );
