import type { Knex } from 'knex';
import { DatabaseError } from 'pg';
import type { Delegation, PersonId } from '../core/facts';
import { rowsOf } from './connect';

/** Why the register refuses a delegation: to oneself; no time or more than a year; not one's role; passed on; already delegated. */
export type DelegationRefusal = 'own' | 'time' | 'holder' | 'chain' | 'overlap' | 'unknown';
export type Delegated =
  | { readonly kind: 'delegated'; readonly delegation: Delegation }
  | { readonly kind: 'refused'; readonly because: DelegationRefusal };

const REFUSALS: Readonly<Record<string, DelegationRefusal>> = {
  delegation_own: 'own',
  delegation_time: 'time',
  delegation_holder: 'holder',
  delegation_chain: 'chain',
  delegation_overlap: 'overlap',
};
const FOREIGN_KEY_VIOLATION = '23503';

const DELEGATION = 'id, from_person AS "from", to_person AS "to", body, role, starts AS start, ends AS "end"';

/** Records a delegation. The caller has made sure that `from` is who asks. */
export const delegate = async (db: Knex, { from, to, body, role, start, end }: Omit<Delegation, 'id'>): Promise<Delegated> => {
  try {
    // In a transaction of its own, or a savepoint of the caller's: a refusal must not spoil what the caller does besides.
    const [delegation] = await db.transaction((transaction) =>
      rowsOf<Delegation>(
        transaction,
        `INSERT INTO delegations (from_person, to_person, body, role, starts, ends) VALUES (?, ?, ?, ?, ?, ?) RETURNING ${DELEGATION}`,
        [from, to, body, role, start, end],
      ),
    );
    if (delegation === undefined) throw new Error('The delegation was not recorded');
    return { kind: 'delegated', delegation };
  } catch (error) {
    const because = refusalOf(error);
    if (because === undefined) throw error;
    return { kind: 'refused', because };
  }
};

const refusalOf = (error: unknown): DelegationRefusal | undefined => {
  if (!(error instanceof DatabaseError)) return undefined;
  return error.code === FOREIGN_KEY_VIOLATION ? 'unknown' : REFUSALS[error.constraint ?? ''];
};

/** Brings the end of one's own delegation forward to an instant; undefined when there is no such delegation still running. */
export const endDelegation = async (
  db: Knex,
  { id, from, at }: { readonly id: string; readonly from: PersonId; readonly at: string },
): Promise<Delegation | undefined> =>
  (
    await rowsOf<Delegation>(
      db,
      `UPDATE delegations SET ends = ? WHERE id = ? AND from_person = ? AND starts < ? AND ends > ? RETURNING ${DELEGATION}`,
      [at, id, from, at, at],
    )
  )[0];

/** Delegations by and to a person, newest first. */
export const delegationsOf = (db: Knex, person: PersonId): Promise<readonly Delegation[]> =>
  rowsOf<Delegation>(
    db,
    `SELECT ${DELEGATION} FROM delegations WHERE from_person = ? OR to_person = ? ORDER BY starts DESC, id LIMIT 200`,
    [person, person],
  );
