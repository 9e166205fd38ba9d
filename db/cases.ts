import type { Knex } from 'knex';
import type { CaseId, Instant, PersonId, PostId } from '../core/facts';
import { rowsOf } from './connect';

/** A case as lists show it. Its state is folded from the ledger (`committedEntries`). */
export interface CaseRow {
  readonly id: CaseId;
  readonly procedure: string;
  /** Hash of the definition it runs to its end. */
  readonly definition: string;
  readonly pack: string;
  readonly opener: PersonId | null;
  readonly parent: CaseId | null;
  readonly post: PostId | null;
  readonly training: boolean;
  /** How far its training clock stands ahead of the time of day, in milliseconds; 0 outside training. */
  readonly clockOffsetMs: number;
  readonly openedAt: Instant;
  readonly step: string | null;
  readonly stepDue: Instant | null;
  readonly nextDue: Instant | null;
  readonly endedAt: Instant | null;
  readonly end: string | null;
  readonly endedAs: 'done' | 'refused' | 'lapsed' | 'withdrawn' | null;
  readonly headSeq: number;
  readonly headHash: string;
}

const CASE = `SELECT id, procedure, definition, pack, opener, parent, post, training, clock_offset_ms AS "clockOffsetMs", opened_at AS "openedAt", step, step_due AS "stepDue",
  next_due AS "nextDue", ended_at AS "endedAt", end_name AS "end", ended_as AS "endedAs", head_seq AS "headSeq", head_hash AS "headHash" FROM cases`;

/** A case by its id, whoever asks: ask `mayRead` first. */
export const getCase = async (db: Knex, id: CaseId): Promise<CaseRow | undefined> =>
  (await rowsOf<CaseRow>(db, `${CASE} WHERE id = ?`, [id], 'case'))[0];

/** The cases that a case called, oldest first. */
export const childrenOf = (db: Knex, parent: CaseId): Promise<readonly CaseRow[]> =>
  rowsOf<CaseRow>(db, `${CASE} WHERE parent = ? ORDER BY opened_at, id`, [parent], 'children');

/** Page of cases that are open (or, with `ended`, of those that are not), in the order of their ids, after the id given. */
export const listCases = (
  db: Knex,
  { ended, after = '', most }: { readonly ended: boolean; readonly after?: CaseId; readonly most: number },
): Promise<readonly CaseRow[]> =>
  rowsOf<CaseRow>(db, `${CASE} WHERE (ended_at IS NOT NULL) = ? AND id > ? ORDER BY id LIMIT ?`, [ended, after, most]);

/** The cases of one procedure, open ones first, then the newest. */
export const casesOfProcedure = (db: Knex, procedure: string, most: number): Promise<readonly CaseRow[]> =>
  rowsOf<CaseRow>(db, `${CASE} WHERE procedure = ? ORDER BY (ended_at IS NOT NULL), opened_at DESC, id LIMIT ?`, [procedure, most]);

/** Shows readers how far the training clock of a case stands ahead; never moves it back. @throws the database's error 23514 outside training */
export const moveClock = async (
  db: Knex,
  { case: caseId, offsetMs }: { readonly case: CaseId; readonly offsetMs: number },
): Promise<void> => {
  await rowsOf(db, 'UPDATE cases SET clock_offset_ms = ? WHERE id = ? AND clock_offset_ms < ?', [offsetMs, caseId, offsetMs], 'move-clock');
};
