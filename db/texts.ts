import type { Knex } from 'knex';
import type { CaseId, PersonId } from '../core/facts';
import type { KeyRing } from '../sealing/key-ring';
import { openForPerson, splitSalt } from '../sealing/person-vault';
import { personKeys, valuesOf } from './values';

/** A case's texts on record by their digests. Null for one whose person's key was erased, or that does not open. */
export const textsOf = async (db: Knex, ring: KeyRing, caseId: CaseId): Promise<Readonly<Record<string, string | null>>> => {
  const values = await valuesOf(db, caseId);
  const people: readonly PersonId[] = [...new Set(values.map(({ person }) => person))];
  const keys = new Map((await personKeys(db, people)).map((key) => [key.person, key]));
  return Object.fromEntries(
    values.map(({ digest, person, sealed }) => {
      const opened = openForPerson(ring, keys.get(person) ?? { person, wrapped: null }, digest, sealed);
      return [digest, opened.ok ? splitSalt(opened.text).text : null];
    }),
  );
};
