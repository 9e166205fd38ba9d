import type { Tally } from '../../command';
import type { StepOf } from '../../definition/step';
import type { CaseState } from '../../state';

/** Every way to spread so many votes over so many lines; the rest is invalid. */
const spreads = (lines: number, votes: number): readonly (readonly number[])[] =>
  lines === 0
    ? [[]]
    : Array.from({ length: votes + 1 }, (_, given) => given).flatMap((given) =>
        spreads(lines - 1, votes - given).map((rest) => [given, ...rest]),
      );

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Every tally of so many voters. A record of opinions leads to one place, so one tally shows it. */
export const talliesOf = (ask: StepOf<'ballot'>['ask'], state: CaseState, voters: number): readonly Tally[] => {
  const over = (lines: readonly string[]) =>
    spreads(lines.length, voters).map((spread) => ({
      votes: Object.fromEntries(lines.map((line, index) => [line, spread[index] ?? 0])),
      invalid: voters - sum(spread),
    }));
  switch (ask.kind) {
    case 'choose':
      return over(state.people[ask.from] ?? []).map((tally) => ({ kind: 'choose', ...tally }));
    case 'options':
      return over(ask.options).map((tally) => ({ kind: 'options', ...tally }));
    case 'approve':
      return spreads(2, voters).map(([yes = 0, no = 0]) => ({ kind: 'approve', yes, no, invalid: voters - yes - no }));
    case 'record':
      return [
        {
          kind: 'record',
          votes: Object.fromEntries((state.people[ask.from] ?? []).map((person) => [person, { yes: voters, no: 0 }])),
          invalid: 0,
        },
      ];
    default:
      return ask satisfies never;
  }
};
