import type { Knex } from 'knex';
import type { SealedValue } from '../core/commit';
import type { PersonId } from '../core/facts';
import { rowsOf } from './connect';

/** The sealed values of a case's texts on record, by their digests. */
export const valuesOf = (db: Knex, caseId: string): Promise<readonly SealedValue[]> =>
  rowsOf<SealedValue>(db, 'SELECT digest, person, sealed FROM sealed_values WHERE case_id = ? ORDER BY digest', [caseId], 'values-of');

/** A person's wrapped key as stored. */
export interface StoredPersonKey {
  readonly person: PersonId;
  /** Null once it is erased. */
  readonly wrapped: string | null;
}

/** The keys of these persons, as far as they have one. */
export const personKeys = (db: Knex, people: readonly PersonId[]): Promise<readonly StoredPersonKey[]> =>
  rowsOf<StoredPersonKey>(db, 'SELECT person, wrapped FROM person_keys WHERE person = ANY (?)', [[...people]], 'person-keys');

/** Any key that is stored and not erased. */
export const somePersonKey = async (db: Knex): Promise<StoredPersonKey | undefined> =>
  (await rowsOf<StoredPersonKey>(db, 'SELECT person, wrapped FROM person_keys WHERE wrapped IS NOT NULL LIMIT 1'))[0];

/**
 * The person's key: the stored one, or `fresh` if there was none. Two that ask at once get the same.
 *
 * @param fresh a newly wrapped key (`newPersonKey`)
 */
export const ensurePersonKey = async (db: Knex, person: PersonId, fresh: string): Promise<StoredPersonKey> => {
  await rowsOf(db, 'INSERT INTO person_keys (person, wrapped) VALUES (?, ?) ON CONFLICT (person) DO NOTHING', [person, fresh]);
  const [stored] = await personKeys(db, [person]);
  if (stored === undefined) throw new Error(`The key of ${person} was not stored`);
  return stored;
};

/** Erases a person's key for good: what was sealed under it is unreadable, and the proof of the cases stands. */
export const erasePersonKey = async (db: Knex, person: PersonId): Promise<void> => {
  await rowsOf(db, 'UPDATE person_keys SET wrapped = NULL, erased_at = now() WHERE person = ? AND wrapped IS NOT NULL', [person]);
};
