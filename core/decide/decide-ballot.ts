import type { BallotItems } from '../ballot-items';
import type { Attend, Count, OpenBallot, Tally } from '../command';
import { numberOf } from '../definition/rule-values';
import { type StepOf, slotAsked } from '../definition/step';
import type { Exclusion } from '../event';
import type { BodyId, PersonId } from '../facts';
import { must } from '../must';
import { type Rejection, reject } from '../rejection';
import { stepOf } from '../rulebook';
import type { BallotState } from '../state';
import { chainOf, seatedIn } from './capacity';
import { hasQuorum, numbersOf, slipsOf, weigh } from './count';
import { demandsReasons } from './demands';
import { departureOf, voidBallot } from './departures';
import { barOf, exclusionOf } from './exclusion';
import { countedAs, follow } from './follow';
import { isText } from './form';
import { isSoundRating, ratedIn, ratingRoll, ratingsOf } from './rating';
import { firstMissing, sortedOnce } from './sorted';
import { isRejection, performerOf } from './standing';
import { accepted, type Decision, emit, type Turn } from './turn';

type Ballot = StepOf<'ballot'>;

/** Tellers on a counting board (ban kiểm phiếu). */
export const TELLERS = 3;

const ballotOf = (turn: Turn, name: string): Ballot | Rejection => {
  const step = stepOf(turn.rulebook, name);
  return step.kind === 'ballot' ? step : reject('wrong-command', { kind: step.kind });
};

const currentOf = (turn: Turn): BallotState | undefined =>
  turn.state.step?.progress.kind === 'ballot' ? turn.state.step.progress.current : undefined;

/** Opens a ballot: fixes the roll from the register without those excluded, rising to the superior body where too few remain. */
export const decideOpenBallot = (turn: Turn, command: OpenBallot): Decision => {
  const ballot = ballotOf(turn, command.step);
  if (ballot.kind === 'rejected') return ballot;
  const capacity = performerOf(turn, command.by, ballot.responsibility, 'records');
  if (isRejection(capacity)) return capacity;
  const roll = drawRoll(turn, ballot);
  const flaw = roll === undefined ? undefined : flawOfOpening(turn, ballot, command, roll.level); // where too few may vote, nobody need count
  if (flaw !== undefined) return flaw;
  if (currentOf(turn) !== undefined) return reject('already-done', { what: 'ballot-open' });
  if (roll === undefined)
    return follow(turn, { step: command.step, result: 'tooSmall', by: { engine: 'count' }, deciders: [] }) ?? accepted(turn);
  const round = (turn.state.rounds[command.step] ?? 0) + 1;
  // The key of an earlier round ended with it: nobody could cast into its box.
  if (command.round !== undefined && command.round !== round) return reject('stale');
  const box = must(command.box, 'the box of the ballot');
  emit(turn, {
    kind: 'ballotOpened',
    step: command.step,
    round,
    ...roll,
    tellers: command.tellers,
    by: capacity,
    box,
  });
  return accepted(turn);
};

/** The counting board comes from the body that votes, at the level to which the roll has risen, or from one below it. */
const flawOfOpening = (turn: Turn, ballot: Ballot, { tellers, box }: OpenBallot, level: number): Rejection | undefined => {
  const flaw = (why: string) => reject('invalid-form', { field: 'tellers', why }, 'tellers');
  if (tellers.length !== TELLERS) return flaw('length');
  if (new Set(tellers).size !== TELLERS) return flaw('twice');
  for (const person of tellers) {
    const found = performerOf(turn, { person }, ballot.tellers, 'counts', Math.max(level, turn.state.step?.level ?? 0));
    if (isRejection(found)) return flaw(found.code);
  }
  return box === undefined ? reject('invalid-form', { field: 'box', why: 'missing' }, 'box') : undefined;
};

interface Roll {
  readonly body: BodyId;
  readonly level: number;
  readonly roll: readonly PersonId[];
  readonly excluded: readonly Exclusion[];
  readonly items?: BallotItems;
}

/** The first body of the chain in which enough members remain after the excluded have left. */
const drawRoll = (turn: Turn, ballot: Ballot): Roll | undefined => {
  if (ballot.person.kind !== 'role') return undefined;
  const minimum = numberOf(turn.rulebook, ballot.minimum);
  const { role } = ballot.person;
  for (const [level, body] of chainOf(turn.state, ballot.person).entries()) {
    const members = seatedIn(turn.facts.holdings, [body], role);
    const excluded: Exclusion[] = [];
    const roll: PersonId[] = [];
    for (const person of members) {
      const because =
        ballot.ask.kind === 'rate' ? barOf(turn.state, person, ballot.duty) : exclusionOf(turn.state, turn.facts, person, ballot.duty);
      if (because === undefined) roll.push(person);
      else excluded.push({ person, because });
    }
    if (ballot.ask.kind !== 'rate') {
      if (roll.length >= minimum) return { body, level, roll, excluded };
      continue;
    }
    const rating = ratingRoll(turn.facts, turn.state.people[ballot.ask.each] ?? [], roll, minimum);
    if (rating !== undefined) return { body, level, ...rating, excluded: [...excluded, ...rating.excluded] };
  }
  return undefined;
};

/** Why somebody may not serve on the counting board of the ballot under way; deny overrides. */
const tellerFlaw = (turn: Turn, current: BallotState, person: PersonId): Rejection | undefined => {
  if (!current.tellers.includes(person)) return reject('not-your-step');
  const because = exclusionOf(turn.state, turn.facts, person);
  return because === undefined ? undefined : reject('excluded', { because });
};

/** An act of the counting board, by one of its tellers in person. Where somebody has left roll or board, the ballot is void instead. */
const onBoard = (turn: Turn, command: Attend | Count, act: (ballot: Ballot, current: BallotState) => Decision): Decision => {
  const ballot = ballotOf(turn, command.step);
  if (ballot.kind === 'rejected') return ballot;
  const current = currentOf(turn);
  if (current === undefined) return reject('wrong-command', { phase: 'ballot-not-open' });
  const flaw =
    command.by.for === undefined ? tellerFlaw(turn, current, command.by.person) : reject('not-your-step', { why: 'not-delegable' });
  if (flaw !== undefined) return flaw;
  const departure = departureOf(turn, ballot, current);
  if (departure !== undefined) return voidBallot(turn, current, departure);
  return act(ballot, current);
};

/** A teller records who attends; until the count is signed it may be corrected. */
export const decideAttend = (turn: Turn, command: Attend): Decision =>
  onBoard(turn, command, (_ballot, current) => {
    const present = sortedOnce(command.present);
    if (present.length !== command.present.length || firstMissing(present, current.roll) !== undefined)
      return reject('invalid-form', { field: 'present', why: 'not-listed' }, 'present');
    if (current.signed.length > 0) return reject('already-done', { what: 'ballot-closed' });
    emit(turn, { kind: 'attended', step: command.step, present, by: command.by });
    return accepted(turn);
  });

/** A teller signs. The first signature closes the ballot; the last carries the totals, which are weighed and followed. */
export const decideCount = (turn: Turn, command: Count): Decision =>
  onBoard(turn, command, (ballot, current) => {
    if (current.present === undefined) return reject('early', { what: 'attendance' });
    const voted = sortedOnce(command.voted);
    const wrong = voted.length === command.voted.length ? flawOfVoted(current, voted) : flawed('twice');
    if (wrong !== undefined) return wrong;
    if (current.signed.includes(command.by.person)) return reject('already-done', { what: 'signature' });
    emit(turn, { kind: 'countSigned', step: command.step, by: command.by, voted });
    if (current.signed.length + 1 < TELLERS) return accepted(turn);
    return finish(turn, ballot, must(currentOf(turn), 'the ballot'), command);
  });

const flawed = (why: string): Rejection => reject('invalid-form', { field: 'voted', why }, 'voted');

/** The roll of those who voted: all of them present, and the same as the earlier tellers signed for. */
const flawOfVoted = ({ present = [], voted: before }: BallotState, voted: readonly PersonId[]): Rejection | undefined => {
  if (firstMissing(voted, present) !== undefined) return flawed('not-listed');
  return before !== undefined && (before.length !== voted.length || firstMissing(voted, before) !== undefined)
    ? flawed('changed')
    : undefined;
};

const finish = (turn: Turn, ballot: Ballot, current: BallotState, command: Count): Decision => {
  if (command.minutes !== undefined && !isText(command.minutes))
    return reject('invalid-form', { field: 'minutes', why: 'length' }, 'minutes');
  const met = hasQuorum(turn.rulebook, ballot, current);
  const given = met ? command.tally : emptyTally(ballot);
  if (given === undefined || (met && flawedTally(turn, ballot, current, given)))
    return reject('invalid-form', { field: 'tally', why: given === undefined ? 'missing' : 'sum' }, 'tally');
  const rated = met && given.kind === 'rate' ? ratedIn(turn.rulebook, ballot, current, given) : undefined;
  const tally = rated?.tally ?? given;
  const quorate = met && (rated === undefined || Object.keys(rated.items).length > 0);
  const { result, chosen } = quorate ? weigh(turn.rulebook, ballot, current, tally) : { result: 'noQuorum', chosen: [] };
  const outcome = ballot.result[countedAs(turn, ballot, { step: command.step, result })];
  if (outcome === undefined) return reject('result-not-permitted', { result });
  if (command.minutes === undefined && demandsReasons(turn.rulebook, ballot, outcome)) return reject('reasons-missing', {}, 'minutes');
  const counts = {
    round: current.round,
    summoned: current.roll.length,
    present: current.present?.length ?? 0,
    voted: command.voted.length,
  };
  const minutes = command.minutes === undefined ? {} : { minutes: command.minutes };
  const items = rated === undefined ? {} : { items: rated.items };
  emit(turn, { kind: 'counted', step: command.step, ...counts, tally, result, chosen, ...items, ...minutes });
  const ratings = quorate && rated !== undefined ? { ratings: ratingsOf(rated) } : {};
  const taken = { step: command.step, result, by: { engine: 'count' }, deciders: current.roll, reasons: command.minutes, chosen } as const;
  return follow(turn, { ...taken, ...ratings }) ?? accepted(turn);
};

const emptyTally = ({ ask }: Ballot): Tally =>
  ask.kind === 'approve' ? { kind: 'approve', yes: 0, no: 0, invalid: 0 } : { kind: ask.kind, votes: {}, invalid: 0 };

const flawedTally = (turn: Turn, { ask }: Ballot, current: BallotState, tally: Tally): boolean => {
  if (tally.kind !== ask.kind) return true;
  if (numbersOf(tally).some((number) => !Number.isInteger(number) || number < 0)) return true;
  const voted = current.voted?.length ?? 0;
  if (tally.kind === 'rate') return ask.kind !== 'rate' || !isSoundRating(ask.levels, current, tally);
  if (tally.kind === 'record' ? slipsOf(tally) > voted : slipsOf(tally) !== voted) return true;
  if (tally.kind === 'approve') return false;
  const slot = slotAsked(ask);
  const allowed = ask.kind === 'options' ? ask.options : slot === undefined ? [] : (turn.state.people[slot] ?? []);
  return Object.keys(tally.votes).some((line) => !allowed.includes(line));
};
