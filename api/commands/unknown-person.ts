import type { Facts, PersonId } from '../../core/facts';
import { type Rejection, reject } from '../../core/rejection';

/** Refuses an opening that names somebody of whom the register has no row: core would never see them. */
export const unknownPerson = (
  { people }: { readonly people: Readonly<Record<string, readonly PersonId[]>> },
  facts: Pick<Facts, 'people'>,
): Rejection | undefined => {
  const known = new Set(facts.people.map(({ id }) => id));
  const [slot] = Object.entries(people).find(([, named]) => named.some((person) => !known.has(person))) ?? [];
  return slot === undefined ? undefined : reject('invalid-form', { field: slot, why: 'not-found' }, `people.${slot}`);
};
