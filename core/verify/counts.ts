import type { CaseEvent } from '../event';
import type { BallotCount } from './moves/move';
import type { Run } from './run';
import type { Node } from './trace';

/** Of one ballot, the tallies that are worth trying wherever it is held. */
export interface BallotCounts {
  /** Where the ballot was met first: there all its tallies are tried. */
  readonly first: Node;
  /** What each of them came to there; undefined where nothing was counted, which may depend on more than the ballot. */
  readonly cameTo: Map<string, string | undefined>;
}

const countsOf = ({ counts }: Run, node: Node, ballot: string): BallotCounts => {
  const known = counts.get(ballot) ?? { first: node, cameTo: new Map<string, string | undefined>() };
  counts.set(ballot, known);
  return known;
};

/**
 * Whether a tally need not be tried. What a count comes to is a function of the ballot and the tally (`weigh`, in `core/decide/count.ts`), and the
 * monitors judge its figures from the count itself. So every tally is tried in the first view that holds a ballot; in the others one of those that
 * come to the same is enough, because what follows depends on what the count came to, not on its figures.
 */
export const isSpared = ({ counts }: Run, node: Node, { ballot, tally }: BallotCount): boolean => {
  const known = counts.get(ballot);
  return known !== undefined && known.first !== node && !known.cameTo.has(tally);
};

/** A count that was refused, met a guard or found the ballot void is tried wherever the ballot is held. */
export const countRefused = (run: Run, node: Node, { ballot, tally }: BallotCount): void => {
  const { first, cameTo } = countsOf(run, node, ballot);
  if (first === node) cameTo.set(tally, undefined);
};

/**
 * Records what a count came to; whether it leads nowhere that another tally has not led from this view already.
 *
 * @throws Error where a ballot comes to something else than the same ballot did before with the same tally: then one could not stand for others
 */
export const isRepeated = (run: Run, node: Node, { ballot, tally }: BallotCount, events: readonly CaseEvent[]): boolean => {
  const result = resultIn(events);
  if (result === undefined) {
    countRefused(run, node, { ballot, tally });
    return false;
  }
  const { first, cameTo } = countsOf(run, node, ballot);
  if (first === node) {
    if ([...cameTo.values()].includes(result)) return true;
    cameTo.set(tally, result);
  } else if ((cameTo.get(tally) ?? result) !== result)
    throw new Error(`A count depends on more than its ballot: ${ballot} came to ${result}`);
  return false;
};

/** Undefined where nothing is counted, because the ballot turns out to be void. */
const resultIn = (events: readonly CaseEvent[]): string | undefined => {
  const counted = events.find((event) => event.kind === 'counted');
  return counted === undefined ? undefined : `${counted.result}:${counted.chosen.join('+')}`;
};
