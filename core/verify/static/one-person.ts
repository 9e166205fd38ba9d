import { edgesOf } from '../../definition/edges';
import { EFFECTS } from '../../definition/effect-table';
import { finding, type StaticCheck } from './finding';
import { sizesAfter, sizesByStep } from './slot-sizes';

/**
 * Static part of one-person-per-post: whatever way led there, exactly one person is in an effect's slot when it is granted; but for what a whole group is given
 * at once, of which each then gets one.
 */
export const onePersonPerPost: StaticCheck = (definition, { pack }) => {
  const sizes = sizesByStep(definition, pack);
  return Object.values(edgesOf(definition))
    .flat()
    .flatMap((edge) => {
      const before = sizes[edge.step];
      if (before === undefined || edge.outcome.grants === undefined) return [];
      const after = sizesAfter(definition, pack, edge, before);
      return edge.outcome.grants.flatMap((effect) => {
        const slot = definition.effects[effect]?.person ?? '';
        const { least, most } = after[slot] ?? { least: 0, most: 0 };
        if (least === 1 && most === 1) return [];
        if (EFFECTS[definition.effects[effect]?.kind ?? 'assign'].together) return [];
        return [
          finding('one-person-per-post', `steps.${edge.step}.result.${edge.result}.grants`, 'not-one-person', {
            effect,
            slot,
            least,
            most,
          }),
        ];
      });
    });
};
