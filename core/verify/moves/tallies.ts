import type { Tally } from '../../command';
import { type Ask, slotAsked } from '../../definition/step';
import type { CaseState } from '../../state';

/** Every way to spread so many votes over so many lines; the rest is invalid. */
const spreads = (lines: number, votes: number): readonly (readonly number[])[] =>
  lines === 0
    ? [[]]
    : Array.from({ length: votes + 1 }, (_, given) => given).flatMap((given) =>
        spreads(lines - 1, votes - given).map((rest) => [given, ...rest]),
      );

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** What a ballot asks: for a choice or an opinion, whom; for ratings, whoever is on the slip. */
const linesOf = (ask: Ask, { people, step }: CaseState): readonly string[] => {
  if (ask.kind === 'options') return ask.options;
  if (ask.kind === 'rate') return Object.keys((step?.progress.kind === 'ballot' && step.progress.current?.items) || {});
  const slot = slotAsked(ask);
  return slot === undefined ? [] : (people[slot] ?? []);
};

/** Every tally of so many voters. A record of opinions or ratings leads to one place, so one tally shows it. Most ballots ask what others asked before. */
export const talliesOf = (ask: Ask, state: CaseState, voters: number): readonly Tally[] => {
  if (ask.kind === 'rate') return [rated(ask, state, voters)];
  const lines = linesOf(ask, state);
  const key = `${ask.kind} ${voters} ${lines.join()}`;
  const known = TALLIES.get(key);
  if (known !== undefined) return known;
  const tallies = tally(ask.kind, lines, voters);
  TALLIES.set(key, tallies);
  return tallies;
};
const TALLIES = new Map<string, readonly Tally[]>();

/** Everyone who attends and may rate a person rates them alike. Those who attend stand first on the roll. */
const rated = (ask: Extract<Ask, { readonly kind: 'rate' }>, state: CaseState, voters: number): Tally => {
  const current = state.step?.progress.kind === 'ballot' ? state.step.progress.current : undefined;
  const left = (person: string) => current?.roll.slice(0, voters).filter((one) => current.items?.[person]?.includes(one)).length ?? 0;
  const votes = Object.fromEntries(linesOf(ask, state).map((person) => [person, { [ask.levels[0] ?? 'high']: voters - left(person) }]));
  return { kind: 'rate', votes, invalid: 0 };
};

const tally = (kind: Exclude<Ask['kind'], 'rate'>, lines: readonly string[], voters: number): readonly Tally[] => {
  switch (kind) {
    case 'choose':
    case 'options':
      return spreads(lines.length, voters).map((spread) => ({
        kind,
        votes: Object.fromEntries(lines.map((line, index) => [line, spread[index] ?? 0])),
        invalid: voters - sum(spread),
      }));
    case 'approve':
      return spreads(2, voters).map(([yes = 0, no = 0]) => ({ kind, yes, no, invalid: voters - yes - no }));
    case 'record':
      return [{ kind, votes: Object.fromEntries(lines.map((person) => [person, { yes: voters, no: 0 }])), invalid: 0 }];
    default:
      return kind satisfies never;
  }
};
