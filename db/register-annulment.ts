import type { Knex } from 'knex';
import type { RegisterEffect } from '../core/commit';
import type { CaseId, LocalDate, PersonId, PostId, Ref } from '../core/facts';
import { rowsOf } from './connect';
import type { Entry, RegisterChange, RegisterChanges } from './register-changes';
import { touchedRows } from './register-holdings';

/**
 * Undoes what a case entered in the register, as far as nothing later stands in the way: whom it put into a post leaves it, whom it took out of one
 * returns where the post is still free, a term that it changed is what it was, a conclusion is withdrawn, a vote no longer counts. The rows that it made stay, ended by this
 * entry. An annulment of what has been annulled changes nothing.
 */
export const annulmentOf = async (db: Knex, effect: RegisterEffect, entry: Entry): Promise<RegisterChanges> => {
  const { decision } = effect;
  if (decision === undefined) throw new Error(`The effect ${effect.effect} names no decision, though its kind needs one`);
  const begun = await begunBy(db, decision);
  const ended = await endedBy(db, decision);
  const absent = await absencesBegunBy(db, decision);
  const terms = await termsChangedBy(db, decision);
  const concluded = await concludedBy(db, decision);
  const leaving = new Set(begun.map(({ id }) => id));
  const resumed = [...ended, ...absent].filter(({ post, taken }) => post !== null && !taken);
  const entered = await enteredBy(db, decision);
  const people = new Set([...begun, ...ended, ...absent, ...terms, ...concluded, ...entered].map(({ person }) => person));
  const posts = [...begun, ...ended, ...absent, ...terms].map(({ post }) => post);
  return {
    changes: [
      ...begun.map(({ id }) => ({ kind: 'endAssignment', id, ended: entry.at, how: 'annulled' }) as const),
      ...absent.map(({ id }) => ({ kind: 'endAbsence', id, ended: entry.at, how: 'returned' }) as const),
      ...resumed.map(({ person, post, termEnds }) => resumption(person, post, termEnds, entry)),
      ...terms.filter(({ id }) => !leaving.has(id)).map(({ id, before }) => ({ kind: 'setTermEnd', id, termEnds: before }) as const),
      ...concluded.map(({ person }) => ({ kind: 'withdrawConclusions', person, of: decision }) as const),
      { kind: 'annul', decision, ended: entry.at },
    ],
    rows: await touched(db, [...people], posts, [...begun, ...terms]),
  };
};

const resumption = (person: PersonId, post: PostId | null, termEnds: LocalDate | null, { at }: Entry): RegisterChange => ({
  kind: 'startAssignment',
  person,
  post: post ?? '',
  started: at,
  termEnds,
});

interface Row {
  readonly id: string;
  readonly version: number;
  readonly person: PersonId;
  readonly post: PostId;
}
interface Waiting {
  readonly id: string;
  readonly person: PersonId;
  readonly post: PostId | null;
  readonly termEnds: LocalDate | null;
  /** Whether somebody else has begun to hold the post since, or the person holds another by a later case. */
  readonly taken: boolean;
}

const begunBy = (db: Knex, decision: CaseId): Promise<readonly Row[]> =>
  rowsOf(db, 'SELECT id, version, person, post FROM assignments WHERE case_id = ? AND ended IS NULL ORDER BY id', [decision]);

/** Somebody has begun to hold the post since its person left it; or that person has gone on to another by a later case. */
const TAKEN = `EXISTS (SELECT 1 FROM held_posts h
    WHERE h.post = one.post AND h.ended IS NULL AND h.person <> one.person AND h.started >= one.ended AND NOT p.concurrent)
  OR EXISTS (SELECT 1 FROM assignments o JOIN posts q ON q.id = o.post
    WHERE o.person = one.person AND o.ended IS NULL AND o.case_id IS DISTINCT FROM :decision AND NOT (q.concurrent OR p.concurrent))`;

/** Assignments that the case ended for good, each with the post to which the person would return. */
const endedBy = (db: Knex, decision: CaseId): Promise<readonly Waiting[]> =>
  rowsOf(
    db,
    `SELECT one.id, one.person, one.post, one.term_ends::text AS "termEnds", (${TAKEN}) AS taken
      FROM assignments one JOIN posts p ON p.id = one.post
      WHERE one.ended_case_id = :decision AND one.case_id IS DISTINCT FROM :decision
        AND NOT EXISTS (SELECT 1 FROM absences b WHERE b.case_id = :decision AND b.ended IS NULL AND b.home = one.post AND b.person = one.person)
      ORDER BY one.id`,
    { decision },
  );

/** Absences that the case began and nothing has ended. */
const absencesBegunBy = (db: Knex, decision: CaseId): Promise<readonly Waiting[]> =>
  rowsOf(
    db,
    `SELECT id::text, person, home AS post, home_term_ends::text AS "termEnds", false AS taken
      FROM absences WHERE case_id = :decision AND ended IS NULL ORDER BY absences.id`,
    { decision },
  );

/** Terms that the case changed and that are still what it made of them. */
const termsChangedBy = (db: Knex, decision: CaseId): Promise<readonly (Row & { readonly before: LocalDate | null })[]> =>
  rowsOf(
    db,
    `SELECT DISTINCT ON (a.id) a.id, a.version, a.person, a.post, c.before::text FROM term_changes c JOIN assignments a ON a.id = c.assignment
      WHERE c.case_id = :decision AND a.ended IS NULL AND a.term_ends IS NOT DISTINCT FROM c.after ORDER BY a.id, c.id DESC`,
    { decision },
  );

const concludedBy = (db: Knex, decision: CaseId): Promise<readonly { readonly person: PersonId }[]> =>
  rowsOf(db, 'SELECT DISTINCT person FROM conclusions WHERE case_id = ? AND withdrawn_case_id IS NULL', [decision]);

/** Whose rows of other kinds the case entered, or ended in the way that an annulment takes back. */
const enteredBy = (db: Knex, decision: CaseId): Promise<readonly { readonly person: PersonId }[]> =>
  rowsOf(
    db,
    `SELECT person FROM record_entries WHERE case_id = :decision AND ended IS NULL
      UNION SELECT person FROM plans WHERE (case_id = :decision AND ended IS NULL) OR (ended_case_id = :decision AND ended_as = 'taken')
      UNION SELECT person FROM evaluations WHERE case_id = :decision AND ended IS NULL
      UNION SELECT person FROM grade_proposals WHERE case_id = :decision AND ended IS NULL
      UNION SELECT person FROM quarter_scores WHERE case_id = :decision AND ended IS NULL
      UNION SELECT person FROM disciplines WHERE case_id = :decision AND ended IS NULL
      UNION SELECT person FROM conclusions WHERE withdrawn_case_id = :decision
      UNION SELECT person FROM confidence_votes WHERE case_id = :decision AND annulled_case_id IS NULL`,
    { decision },
  );

const touched = async (
  db: Knex,
  people: readonly PersonId[],
  posts: readonly (PostId | null)[],
  assignments: readonly Row[],
): Promise<readonly Ref[]> => {
  const all = assignments.map(({ id, version }): Ref => ({ table: 'assignments', id, version }));
  for (const person of people) all.push(...(await touchedRows(db, person, posts)));
  return [...new Map(all.map((row) => [`${row.table} ${row.id}`, row])).values()];
};
