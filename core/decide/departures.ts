import type { StepOf } from '../definition/step';
import type { Departure, ExclusionReason } from '../event';
import type { PersonId } from '../facts';
import { must } from '../must';
import type { BallotState } from '../state';
import { chainOf, seatedIn } from './capacity';
import { barOf, exclusionOf } from './exclusion';
import { follow } from './follow';
import { isNewlyTied } from './rating';
import { firstMissing } from './sorted';
import { accepted, type Decision, emit, type Turn } from './turn';

/**
 * The first on the roll or the counting board of a ballot under way who has lost the seat since it was opened, or may no longer take part
 * (ruling 10). Absence is no departure: it only counts as absence.
 */
export const departureOf = (turn: Turn, ballot: StepOf<'ballot'>, current: BallotState): Departure | undefined => {
  const { person: voter, tellers: teller } = ballot;
  if (voter.kind !== 'role' || teller.kind !== 'role') return undefined;
  const voters = seatedIn(turn.facts.holdings, [current.body], voter.role);
  const gone = firstMissing(current.roll, voters);
  if (gone !== undefined) return { person: gone, because: 'seat-lost' };
  for (const person of current.roll) {
    const because = leftRoll(turn, ballot, current, person);
    if (because !== undefined) return { person, because };
  }
  const counters = seatedIn(turn.facts.holdings, chainOf(turn.state, teller), teller.role);
  for (const person of current.tellers) {
    if (!counters.includes(person)) return { person, because: 'seat-lost' };
    const because = exclusionOf(turn.state, turn.facts, person);
    if (because !== undefined) return { person, because };
  }
  return undefined;
};

const leftRoll = (turn: Turn, { duty }: StepOf<'ballot'>, { items }: BallotState, person: PersonId): ExclusionReason | undefined => {
  if (items === undefined) return exclusionOf(turn.state, turn.facts, person, duty);
  return barOf(turn.state, person, duty) ?? (isNewlyTied(turn.facts, items, person) ? 'relative' : undefined);
};

/** A ballot that somebody has left is void: it is held again, as often as the step allows (ruling 10). */
export const voidBallot = (turn: Turn, { round }: BallotState, because: Departure): Decision => {
  const { name } = must(turn.state.step, 'the step of the ballot');
  emit(turn, { kind: 'ballotVoided', step: name, round, because });
  return follow(turn, { step: name, result: 'notHeld', by: { engine: 'count' }, deciders: [] }) ?? accepted(turn);
};
