import type { Knex } from 'knex';
import type { RegisterEffect } from '../core/commit';
import { lastDayOf } from '../core/effect-end';
import type { CaseEvent } from '../core/event';
import type { LocalDate } from '../core/facts';
import { localDateOf } from './local-date';
import { recordChange, supportChange } from './record-change';
import { confirmationOf, departureOf, returnOf, suspensionOf } from './register-absences';
import { annulmentOf } from './register-annulment';
import type { Entry, Leaving, RegisterChange, RegisterChanges } from './register-changes';
import { disciplineChange } from './register-disciplines';
import { gradeChange } from './register-grades';
import { absencesOf, type Held, heldBy, heldByThem, isConcurrent, postOf, refOf, touchedRows } from './register-holdings';

/** A conclusion without a term holds until it is withdrawn. */
export const NO_EXPIRY: LocalDate = '9999-12-31';
const NOTHING: RegisterChanges = { changes: [], rows: [] };

/**
 * Derives the register's changes from what was applied. Reads the register only where something was (most entries apply nothing), and then
 * in one snapshot: versions that were read later than what they stand for would hide a change in between.
 */
export const registerChanges = async (db: Knex, events: readonly CaseEvent[], entry: Entry): Promise<RegisterChanges> => {
  const applied = events.filter((event) => event.kind === 'applied');
  if (applied.length === 0) return NOTHING;
  return db.transaction((transaction) => changesOfAll(transaction, applied, entry), { isolationLevel: 'repeatable read', readOnly: true });
};

const changesOfAll = async (db: Knex, applied: readonly RegisterEffect[], entry: Entry): Promise<RegisterChanges> => {
  let all = NOTHING;
  for (const effect of applied) {
    const next = await changesOf(db, effect, entry, all.changes);
    const support = effect.support === undefined ? [] : [supportChange(effect, effect.support, entry.at)];
    all = { ...all, ...next, changes: [...all.changes, ...next.changes, ...support], rows: [...all.rows, ...next.rows] };
  }
  return all;
};

const changesOf = async (db: Knex, effect: RegisterEffect, entry: Entry, before: readonly RegisterChange[]): Promise<RegisterChanges> => {
  const { person } = effect;
  const today = localDateOf(entry.at);
  switch (effect.effectKind) {
    case 'assign':
    case 'elect':
    case 'reappoint':
    case 'transfer':
    case 'rotate':
      return startOf(db, effect, entry, before);
    case 'extendTerm':
    case 'shortenTerm':
      return termOf(db, effect, entry, before);
    case 'endAssignment':
      return endOf(db, effect, entry, before, 'left');
    case 'acceptResignation':
      return endOf(db, effect, entry, before, 'resigned');
    case 'remove':
      return endOf(db, effect, entry, before, 'removed');
    case 'relieve':
      return endOf(db, effect, entry, before, 'relieved');
    case 'second':
    case 'assignOnTrial':
    case 'reassign':
      return departureOf(db, effect, entry, before);
    case 'suspend':
      return suspensionOf(db, effect, entry, before);
    case 'restore':
      return returnOf(db, effect, entry, before);
    case 'confirm':
      return confirmationOf(db, effect, entry, before);
    case 'annul':
    case 'overturn':
      return annulmentOf(db, effect, entry);
    case 'publish':
      return { changes: [{ kind: 'grantDraft', draft: wordOf(effect) }], rows: await touchedRows(db, person, []) };
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
    case 'reward':
    case 'sendToTraining':
    case 'sendAbroad':
    case 'place':
    case 'revokeReward':
    case 'withdrawFromTraining':
      return { changes: [recordChange(effect, entry.at)], rows: await touchedRows(db, person, []) };
    case 'discipline':
    case 'strikeDiscipline':
      return { changes: [disciplineChange(effect, entry.at)], rows: await touchedRows(db, person, []) };
    case 'putInPlan': {
      const until = lastDayOf(effect, today) ?? NO_EXPIRY;
      return { changes: [{ kind: 'plan', person, post: postOf(effect), until }], rows: await touchedRows(db, person, []) };
    }
    case 'takeFromPlan':
      return { changes: [{ kind: 'endPlan', person, post: postOf(effect), ended: entry.at }], rows: await touchedRows(db, person, []) };
    case 'recordScore':
    case 'proposeGrade':
    case 'gradeIncomplete':
    case 'grade':
    case 'gradeExcellent':
    case 'correctGrade':
      return { changes: [gradeChange(effect)], rows: await touchedRows(db, person, []) };
    case 'recordConfidence':
      return { changes: [{ kind: 'recordConfidence', person, held: today, ...voteOf(effect) }], rows: await touchedRows(db, person, []) };
    default:
      return effect.effectKind satisfies never;
  }
};

/**
 * The new assignment; the person leaves an earlier post, and one that waits for them, unless one of the two is held beside another. To a post that
 * they hold already (two cases appointed them, or their term begins anew) they are appointed again, and the earlier assignment ends: nobody holds
 * a post twice.
 */
const startOf = async (db: Knex, effect: RegisterEffect, entry: Entry, before: readonly RegisterChange[]): Promise<RegisterChanges> => {
  const { person } = effect;
  const post = postOf(effect);
  const held = await heldBy(db, person, post, before);
  const absent = await absencesOf(db, person, post, before);
  const concurrent = await isConcurrent(db, post);
  const begun = before.filter((change) => change.kind === 'startAssignment');
  const taken =
    [...held, ...begun].some((one) => one.post === post && one.person !== person) ||
    absent.some((one) => one.home === post && one.person !== person);
  const holds = held.some((one) => one.post === post && one.person === person);
  const left = held.filter((one) => one.person === person && (one.post === post || !(concurrent || one.concurrent)));
  const over = absent.filter((one) => one.person === person && !concurrent);
  const termEnds = lastDayOf(effect, localDateOf(entry.at)) ?? null;
  return {
    changes: [
      ...left.map(({ id }) => ({ kind: 'endAssignment', id, ended: entry.at, how: 'moved' }) as const),
      ...over.map(({ id }) => ({ kind: 'endAbsence', id, ended: entry.at, how: 'moved' }) as const),
      { kind: 'startAssignment', person, post, started: entry.at, termEnds },
    ],
    rows: [...left.map(refOf), ...(await touchedRows(db, person, [post, ...left.map((one) => one.post), ...over.map(({ home }) => home)]))],
    ...((taken && !concurrent) || (effect.effectKind === 'reappoint' && !holds) || leavesElected(effect, left) ? { impossible: post } : {}),
  };
};

/** Whoever holds an elected post is not taken out of it by being put into another: the council relieves them first. */
const leavesElected = ({ effectKind }: RegisterEffect, left: readonly Held[]): boolean =>
  effectKind !== 'elect' && left.some(({ elected }) => elected);
const voteOf = ({ effect, vote }: RegisterEffect): NonNullable<RegisterEffect['vote']> => {
  if (vote === undefined) throw new Error(`The effect ${effect} records a vote and says nothing of it`);
  return vote;
};

const wordOf = ({ effect, detail }: RegisterEffect): string => {
  if (detail === undefined) throw new Error(`The effect ${effect} says in no word what it is about`);
  return detail;
};

/** The end of an assignment, or of waiting for somebody who is away from it. */
const endOf = async (
  db: Knex,
  effect: RegisterEffect,
  entry: Entry,
  before: readonly RegisterChange[],
  how: Exclude<Leaving, 'away' | 'annulled'>,
): Promise<RegisterChanges> => {
  const { person } = effect;
  const post = postOf(effect);
  const ended = await heldByThem(db, { person, post }, before);
  const over = (await absencesOf(db, person, post, before)).filter((one) => one.person === person && one.home === post);
  return {
    changes: [
      ...ended.map(({ id }) => ({ kind: 'endAssignment', id, ended: entry.at, how }) as const),
      ...over.map(({ id }) => ({ kind: 'endAbsence', id, ended: entry.at, how }) as const),
    ],
    rows: [...ended.map(refOf), ...(await touchedRows(db, person, [post]))],
  };
};

/** A new end of the term that the person serves in the post. */
const termOf = async (db: Knex, effect: RegisterEffect, entry: Entry, before: readonly RegisterChange[]): Promise<RegisterChanges> => {
  const { person } = effect;
  const post = postOf(effect);
  const termEnds = lastDayOf(effect, localDateOf(entry.at));
  if (termEnds === undefined) throw new Error(`The effect ${effect.effect} changes a term and names no day`);
  const serving = await heldByThem(db, { person, post }, before);
  return {
    changes: serving.map(({ id }) => ({ kind: 'setTermEnd', id, termEnds })),
    rows: [...serving.map(refOf), ...(await touchedRows(db, person, [post]))],
    ...(serving.length === 0 ? { impossible: post } : {}),
  };
};
