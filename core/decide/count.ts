import type { Tally } from '../command';
import { baseOf } from '../definition/ballot-base';
import { shareOf } from '../definition/rule-values';
import type { StepOf } from '../definition/step';
import type { PersonId } from '../facts';
import type { Rulebook } from '../rulebook';
import type { BallotState } from '../state';

/** What a count comes to: a result of the step, and whom it chose. */
export interface Counted {
  readonly result: string;
  readonly chosen: readonly PersonId[];
}

type Ballot = StepOf<'ballot'>;

/** Whether enough of those summoned attend. Attendance counts, not slips (ruling 10). */
export const hasQuorum = (rulebook: Rulebook, ballot: Ballot, current: BallotState): boolean => {
  const { parts, of } = shareOf(rulebook, ballot.quorum.share);
  return (current.present?.length ?? 0) * of >= parts * current.roll.length;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** How many slips a tally accounts for. On a ballot that records or rates each slip may speak of everyone, so the fullest line counts. */
export const slipsOf = (tally: Tally): number => {
  switch (tally.kind) {
    case 'choose':
    case 'options':
      return sum(Object.values(tally.votes)) + tally.invalid;
    case 'approve':
      return tally.yes + tally.no + tally.invalid;
    case 'record':
      return Math.max(0, ...Object.values(tally.votes).map(({ yes, no }) => yes + no)) + tally.invalid;
    case 'rate':
      return Math.max(0, ...Object.values(tally.votes).map((levels) => sum(Object.values(levels)))) + tally.invalid;
    default:
      return tally satisfies never;
  }
};

/** Numbers of slips a tally names, to be checked one by one: whole and not negative. */
export const numbersOf = (tally: Tally): readonly number[] => {
  switch (tally.kind) {
    case 'choose':
    case 'options':
      return [...Object.values(tally.votes), tally.invalid];
    case 'approve':
      return [tally.yes, tally.no, tally.invalid];
    case 'record':
      return [...Object.values(tally.votes).flatMap(({ yes, no }) => [yes, no]), tally.invalid];
    case 'rate':
      return [...Object.values(tally.votes).flatMap((levels) => Object.values(levels)), tally.invalid];
    default:
      return tally satisfies never;
  }
};

/**
 * Weighs a tally: more than the share carries, or exactly the share where the step says so; otherwise that is a half, which only a step of its own settles; where nobody
 * is carried in a choice of persons, the two with most votes, or everyone level with the second.
 */
export const weigh = (rulebook: Rulebook, ballot: Ballot, current: BallotState, tally: Tally): Counted => {
  const { parts, of } = shareOf(rulebook, ballot.carried.moreThan);
  const voters = { summoned: current.roll.length, present: current.present?.length ?? 0, valid: slipsOf(tally) - tally.invalid };
  const line = parts * baseOf(ballot, voters);
  const { orExactly } = ballot.carried;
  const isExact = (votes: number) => votes > 0 && votes * of === line;
  const passes = (votes: number) => votes * of > line || (orExactly === true && isExact(votes));
  const isHalf = (votes: number) => orExactly !== true && isExact(votes);
  switch (tally.kind) {
    case 'approve':
      if (passes(tally.yes)) return { result: 'carried', chosen: [] };
      return { result: isHalf(tally.yes) && 'half' in ballot.result ? 'half' : 'none', chosen: [] };
    case 'options': {
      const ranked = rank(tally.votes);
      const [first] = ranked;
      if (first !== undefined && passes(first[1])) return { result: first[0], chosen: [] };
      return { result: first !== undefined && isHalf(first[1]) && 'half' in ballot.result ? 'half' : 'none', chosen: [] };
    }
    case 'choose':
      return choose(ballot, rank(tally.votes), passes, isHalf);
    case 'record':
    case 'rate':
      return { result: 'recorded', chosen: [] };
    default:
      return tally satisfies never;
  }
};

type Ranked = readonly (readonly [string, number])[];

const choose = (ballot: Ballot, ranked: Ranked, passes: (votes: number) => boolean, isHalf: (votes: number) => boolean): Counted => {
  const [first, second] = ranked;
  if (first === undefined || first[1] === 0) return { result: 'none', chosen: [] };
  if (passes(first[1])) return { result: 'carried', chosen: [first[0]] };
  const level = ranked.filter(([, votes]) => isHalf(votes)).map(([person]) => person);
  if (level.length > 0 && 'half' in ballot.result) return { result: 'half', chosen: level };
  if (!('topTwo' in ballot.result)) return { result: 'none', chosen: [] };
  const bar = Math.max(1, second?.[1] ?? 1);
  return { result: 'topTwo', chosen: ranked.filter(([, votes]) => votes >= bar).map(([person]) => person) };
};

/** Most votes first; equal votes in the order of their names, so that every reader ranks alike. */
const rank = (votes: Readonly<Record<string, number>>): Ranked => Object.entries(votes).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
