import type { Knex } from 'knex';
import type { RegisterEffect } from '../core/commit';
import { lastDayOf } from '../core/effect-end';
import { localDateOf } from './local-date';
import type { Entry, RegisterChange, RegisterChanges } from './register-changes';
import { absencesOf, type Held, heldBy, heldByThem, isConcurrent, postOf, refOf, touchedRows } from './register-holdings';

/** Suspended: the person no longer acts in the post, which waits for them. Whoever has left it by then has nothing to be suspended from. */
export const suspensionOf = async (
  db: Knex,
  effect: RegisterEffect,
  entry: Entry,
  before: readonly RegisterChange[],
): Promise<RegisterChanges> => {
  const post = postOf(effect);
  const left = await heldByThem(db, { person: effect.person, post }, before);
  return {
    changes: left.flatMap((one) => [endedAway(one, entry), absence(effect, entry, one, null)]),
    rows: [...left.map(refOf), ...(await touchedRows(db, effect.person, [post]))],
  };
};

/** Seconded, on trial or reassigned: the person holds the post of the case for a time, and the one that they left waits for them. */
export const departureOf = async (
  db: Knex,
  effect: RegisterEffect,
  entry: Entry,
  before: readonly RegisterChange[],
): Promise<RegisterChanges> => {
  const post = postOf(effect);
  const { person } = effect;
  const held = await heldBy(db, person, post, before);
  const absent = await absencesOf(db, person, post, before);
  const concurrent = await isConcurrent(db, post);
  const left = held.filter((one) => one.person === person && one.post !== post && !concurrent && !one.concurrent);
  const homes = left.length === 0 ? [undefined] : left;
  const termEnds = lastDayOf(effect, localDateOf(entry.at)) ?? null;
  const taken = held.some((one) => one.post === post) || absent.some((one) => one.home === post);
  return {
    changes: [
      ...left.map((one) => endedAway(one, entry)),
      ...homes.map((home) => absence(effect, entry, home, post)),
      { kind: 'startAssignment', person, post, started: entry.at, termEnds },
    ],
    rows: [...left.map(refOf), ...(await touchedRows(db, person, [post, ...left.map((one) => one.post)]))],
    // Whoever is away already returns first: one absence within another would leave two posts waiting.
    ...((taken && !concurrent) || absent.some((one) => one.person === person) || left.some(({ elected }) => elected)
      ? { impossible: post }
      : {}),
  };
};

/** Back to the post that waited, from where this case sent the person. Whoever left it meanwhile, by another decision, has nothing to return to. */
export const returnOf = async (
  db: Knex,
  effect: RegisterEffect,
  entry: Entry,
  before: readonly RegisterChange[],
): Promise<RegisterChanges> => {
  const post = postOf(effect);
  const { person } = effect;
  const ending = (await absencesOf(db, person, post, before)).filter(
    (one) => one.case === entry.case && one.person === person && (one.away ?? one.home) === post,
  );
  const held = await heldBy(db, person, post, before);
  const left = ending.length === 0 ? [] : held.filter((one) => one.person === person && ending.some(({ away }) => away === one.post));
  return {
    changes: [
      ...left.map(({ id }) => ({ kind: 'endAssignment', id, ended: entry.at, how: 'returned' }) as const),
      ...ending.map(({ id }) => ({ kind: 'endAbsence', id, ended: entry.at, how: 'returned' }) as const),
      ...ending.flatMap(({ home, homeTermEnds }) =>
        home === null ? [] : [{ kind: 'startAssignment', person, post: home, started: entry.at, termEnds: homeTermEnds } as const],
      ),
    ],
    rows: [...left.map(refOf), ...(await touchedRows(db, person, [post, ...ending.map(({ home }) => home)]))],
  };
};

/** Confirmed in the post that was held on trial: the one that waited is given up, and the term of the new one begins. */
export const confirmationOf = async (
  db: Knex,
  effect: RegisterEffect,
  entry: Entry,
  before: readonly RegisterChange[],
): Promise<RegisterChanges> => {
  const post = postOf(effect);
  const { person } = effect;
  const ending = (await absencesOf(db, person, post, before)).filter(
    (one) => one.case === entry.case && one.person === person && one.away === post,
  );
  const serving = await heldByThem(db, { person, post }, before);
  const termEnds = lastDayOf(effect, localDateOf(entry.at));
  return {
    changes: [
      ...ending.map(({ id }) => ({ kind: 'endAbsence', id, ended: entry.at, how: 'confirmed' }) as const),
      ...(termEnds === undefined ? [] : serving.map(({ id }) => ({ kind: 'setTermEnd', id, termEnds }) as const)),
    ],
    rows: [...serving.map(refOf), ...(await touchedRows(db, person, [post, ...ending.map(({ home }) => home)]))],
    ...(serving.length === 0 ? { impossible: post } : {}),
  };
};

const endedAway = ({ id }: Held, entry: Entry): RegisterChange => ({ kind: 'endAssignment', id, ended: entry.at, how: 'away' });

const absence = (effect: RegisterEffect, entry: Entry, home: Held | undefined, away: string | null): RegisterChange => ({
  kind: 'goAway',
  person: effect.person,
  because: effect.effectKind,
  home: home?.post ?? null,
  homeTermEnds: home?.termEnds ?? null,
  away,
  started: entry.at,
  until: lastDayOf(effect, localDateOf(entry.at)) ?? null,
});
