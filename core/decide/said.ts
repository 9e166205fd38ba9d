import type { Definition } from '../definition/definition';
import type { PersonId } from '../facts';
import type { Grant } from '../state';
import type { Turn } from './turn';

/** The word and the months that forms say for an effect. */
type Said = Pick<Grant, 'detail' | 'term'>;

/** What the forms of the case say for an effect: the word and the months that its fields hold. */
export const saidIn = ({ state }: Turn, detail: string | undefined, term: Definition['effects'][string]['term']): Said => {
  const word = detail === undefined ? undefined : state.values[detail];
  const months = typeof term === 'object' ? state.values[term.field] : undefined;
  return { ...(typeof word === 'string' ? { detail: word } : {}), ...(typeof months === 'number' ? { term: months } : {}) };
};

/** What is entered is what was decided, whatever a form has said since. */
export const decidedFor = ({ state }: Turn, effect: string, person: PersonId): Said => {
  const { detail, term } = state.grants.find((one) => one.effect === effect && one.person === person) ?? {};
  return { ...(detail === undefined ? {} : { detail }), ...(term === undefined ? {} : { term }) };
};
