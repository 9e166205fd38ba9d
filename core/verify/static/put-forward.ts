import type { Definition } from '../../definition/definition';
import { type Edge, edgesOf, nextStep } from '../../definition/edges';

/** A way on which people come into a slot who were not in it before. */
interface PutForward {
  readonly path: string;
  readonly to: string;
}

/** Where people are newly put into a slot, and to which step that leads. Choosing among those who are in it already puts nobody forward. */
export const puttingForward = (definition: Definition, slot: string): readonly PutForward[] => {
  const given = definition.people[slot]?.given === true ? [{ path: 'starts', to: definition.starts }] : [];
  const listed = listingsInto(definition, slot).flatMap((edge) => {
    const to = nextStep(edge.outcome);
    if (to === undefined || comesFrom(definition, sourceOf(definition, edge), slot)) return [];
    return [{ path: `steps.${edge.step}.result.${edge.result}`, to }];
  });
  return [...given, ...listed];
};

const listingsInto = (definition: Definition, slot: string): readonly Edge[] =>
  Object.values(edgesOf(definition))
    .flat()
    .filter(({ outcome }) => outcome.lists?.into === slot);

/** The slot from which a result chooses whom it lists; undefined where anybody may be named. */
const sourceOf = ({ steps }: Definition, { step: name, outcome }: Edge): string | undefined => {
  const step = steps[name];
  if (step?.kind === 'ballot') return step.ask.kind === 'choose' ? step.ask.from : undefined;
  const field = step?.form?.find((one) => one.name === outcome.lists?.into);
  return field?.kind === 'people' ? field.from : undefined;
};

/** Whether everyone in a source was chosen, over however many slots, from among those in the slot. */
const comesFrom = (definition: Definition, source: string | undefined, slot: string, passed: readonly string[] = []): boolean => {
  if (source === slot) return true;
  if (source === undefined || definition.people[source]?.given === true) return false;
  if (passed.includes(source)) return true;
  return listingsInto(definition, source).every((edge) => comesFrom(definition, sourceOf(definition, edge), slot, [...passed, source]));
};
