import type { PersonId } from '../../core/facts';
import { ensurePersonKey, personKeys } from '../../db/values';
import type { KeyRing } from '../../sealing/key-ring';
import { newPersonKey, type PersonKey } from '../../sealing/person-vault';
import type { Services } from '../services';

/** The key under which texts about a person are sealed; made when it is first needed. */
export const keyOfPerson = async (
  { db, ring }: Pick<Services, 'db'> & { readonly ring: KeyRing },
  person: PersonId,
): Promise<PersonKey> => {
  const [known] = await personKeys(db, [person]);
  return known ?? ensurePersonKey(db, person, newPersonKey(ring, person));
};

/**
 * Whose key seals a text: the person's whom the case is about, so that their lawful erasure takes it along; where it is about nobody
 * yet or about several, the author's, who wrote it.
 */
export const keeperOf = (concerned: readonly PersonId[], author: PersonId): PersonId =>
  concerned.length === 1 ? (concerned[0] ?? author) : author;
