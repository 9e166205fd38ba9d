import { comesFrom, listingsInto, sourceOf } from '../../definition/chosen-from';
import type { Definition } from '../../definition/definition';
import { nextStep } from '../../definition/edges';

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
