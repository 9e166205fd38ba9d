import type { Definition } from './definition';
import { type Edge, edgesOf } from './edges';

/** The ways on which people are listed into a slot. */
export const listingsInto = (definition: Definition, slot: string): readonly Edge[] =>
  Object.values(edgesOf(definition))
    .flat()
    .filter(({ outcome }) => outcome.lists?.into === slot);

/** The slot from which a result chooses whom it lists; undefined where anybody may be named. */
export const sourceOf = ({ steps }: Definition, { step: name, outcome }: Edge): string | undefined => {
  const step = steps[name];
  if (step?.kind === 'ballot') return step.ask.kind === 'choose' ? step.ask.from : undefined;
  const field = step?.form?.find((one) => one.name === outcome.lists?.into);
  return field?.kind === 'people' ? field.from : undefined;
};

/** Whether everyone in a source was chosen, over however many slots, from among those in the slot. */
export const comesFrom = (definition: Definition, source: string | undefined, slot: string, passed: readonly string[] = []): boolean => {
  if (source === slot) return true;
  if (source === undefined || definition.people[source]?.given === true) return false;
  if (passed.includes(source)) return true;
  return listingsInto(definition, source).every((edge) => comesFrom(definition, sourceOf(definition, edge), slot, [...passed, source]));
};

/** Whether everyone in a slot is one of those in another, which it was chosen from. */
export const isChosenFrom = (definition: Definition, slot: string, from: string): boolean =>
  slot !== from && comesFrom(definition, slot, from);
