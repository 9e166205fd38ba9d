import type { StepOf } from '../../../core/definition/step';
import type { EventOf } from '../../../core/event';
import { word } from '../../../messages/message';

/** The totals of a count, and how many votes carry. */
export const tellTally = (
  event: EventOf<'counted'>,
  ballot: StepOf<'ballot'>,
  share: { readonly parts: number; readonly of: number },
): readonly string[] => {
  const { tally } = event;
  const totals = `votes: ${[...lines(event), `invalid ${tally.invalid}`].join(', ')}`;
  if (tally.kind === 'record' || tally.kind === 'rate') return [totals];
  const base = baseOf(event, ballot);
  return [
    totals,
    ballot.carried.orExactly
      ? `needed: ${share.parts}/${share.of} of ${base} ${ballot.carried.of}, ${Math.ceil((share.parts * base) / share.of)} votes`
      : `needed: more than ${share.parts}/${share.of} of ${base} ${ballot.carried.of}, ${Math.floor((share.parts * base) / share.of) + 1} votes`,
  ];
};

const lines = ({ tally, items = {} }: EventOf<'counted'>): readonly string[] => {
  switch (tally.kind) {
    case 'approve':
      return [`for ${tally.yes}`, `against ${tally.no}`];
    case 'record':
      return Object.entries(tally.votes).map(([person, { yes, no }]) => `${person} for ${yes} against ${no}`);
    case 'rate':
      return Object.entries(tally.votes).map(([person, levels]) => {
        const { summoned, base } = items[person] ?? { summoned: 0, base: 0 };
        const said = Object.entries(levels).map(([level, votes]) => `${level} ${votes}`);
        return `${person} ${said.join(' ')} of ${base} (${summoned} may rate)`;
      });
    case 'choose':
      return Object.entries(tally.votes).map(([person, votes]) => `${person} ${votes}`);
    case 'options':
      return Object.entries(tally.votes).map(([option, votes]) => `${word('en', 'result', option)} ${votes}`);
    default:
      return tally satisfies never;
  }
};

const baseOf = ({ summoned, present, voted, tally }: EventOf<'counted'>, ballot: StepOf<'ballot'>): number => {
  switch (ballot.carried.of) {
    case 'summoned':
    case 'members':
      return summoned;
    case 'present':
      return present;
    case 'valid':
      return voted - tally.invalid;
    default:
      return ballot.carried.of satisfies never;
  }
};
