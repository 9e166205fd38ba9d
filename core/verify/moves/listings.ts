import type { Definition } from '../../definition/definition';
import { edgesOf, reachableFrom } from '../../definition/edges';
import type { PersonId } from '../../facts';
import type { CaseState } from '../../state';
import { FOLLOWED, SUBJECTS, type World } from '../world';

/** Whose relative the followed person is, where they are followed as a relative. */
const [TIED] = SUBJECTS;

/**
 * Whom a person may list: so many people as a world lists at once, of those who are listed already and of others, with and without the one who
 * matters: the followed person, or whose relative they are.
 */
export const listings = ({ follow, listed }: World, state: CaseState): readonly (readonly PersonId[])[] => {
  const own: PersonId = follow === 'anyone' ? FOLLOWED : TIED;
  const known = SUBJECTS.filter((person) => person !== own && Object.values(state.people).some((people) => people.includes(person)));
  const fresh = SUBJECTS.filter((person) => person !== own && !known.includes(person)).slice(0, listed);
  const others = subsetsOf([...known, ...fresh]).filter((people) => people.length <= listed && inOrder(people, fresh));
  return [...others, [own], ...others.filter((people) => people.length < listed).map((people) => [own, ...people])];
};

/** One who is new to the case is like another: the first of them are listed first. */
const inOrder = (people: readonly PersonId[], fresh: readonly PersonId[]): boolean => {
  const listed = people.filter((person) => fresh.includes(person));
  return listed.every((person, index) => person === fresh[index]);
};

/** Everyone whom a choice among listed people can come to, besides nobody. */
export const subsetsOf = (people: readonly PersonId[]): readonly (readonly PersonId[])[] => {
  let subsets: readonly (readonly PersonId[])[] = [[]];
  for (const person of people) subsets = subsets.flatMap((subset) => [subset, [...subset, person]]);
  return subsets.slice(1);
};

/**
 * Whether somebody followed as a relative has become a stranger for good: the one they are tied to is not in the case, and no way leads to where
 * anybody might still be listed. What follows, they see as anyone does: that is explored where anyone is followed.
 */
export const isStranger = ({ follow, rulebook }: World, { concerned, step }: CaseState): boolean =>
  follow === 'relative' && !concerned.includes(TIED) && step !== undefined && !leadsToListing(rulebook.definition, step.name);

const leadsToListing = (definition: Definition, step: string): boolean =>
  [...reachableFrom(edgesOf(definition), [step])].some((name) => listsAnybody(definition, name));

const listsAnybody = ({ steps }: Definition, name: string): boolean => {
  const step = steps[name];
  return Object.values(step?.result ?? {}).some(({ lists }) =>
    step?.form?.some((field) => field.name === lists?.into && field.kind === 'people' && field.from === undefined),
  );
};
