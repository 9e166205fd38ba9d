import type { Definition } from './definition';
import type { RulePack } from './rule-pack';
import type { StepOf } from './step';

/** How many persons a result of a ballot can have chosen at most; undefined where it chooses nobody. Follows `weigh` in `decide/count.ts`. */
export const mostChosen = (
  { ask, carried }: StepOf<'ballot'>,
  result: string,
  people: Definition['people'],
  pack: RulePack,
): number | undefined => {
  if (ask.kind !== 'choose') return undefined;
  const listed = people[ask.from]?.atMost ?? 0;
  const share = pack.values[carried.moreThan]?.value;
  switch (result) {
    case 'carried':
      return 1;
    case 'half':
      return typeof share === 'object' && share.parts > 0 ? Math.min(listed, Math.floor(share.of / share.parts)) : listed;
    case 'topTwo': // with everyone level with the second
      return listed;
    default:
      return undefined;
  }
};
