import type { Command, Count, Tally } from '../../command';
import { fills } from '../../decide/capacity';
import type { StepOf } from '../../definition/step';
import type { Person } from '../../definition/words';
import type { Holding, PersonId } from '../../facts';
import { must } from '../../must';
import type { BallotState, CaseState } from '../../state';
import { BETWEEN, FOLLOWED, factsOf, nameOf, VOTERS, WORDS, type World } from '../world';
import { candidates } from './actors';
import { standingIn } from './case-wide-moves';
import type { Move } from './move';
import { talliesOf } from './tallies';

type Ballot = StepOf<'ballot'>;

/** Someone who is on no roll. */
const OUTSIDER: PersonId = 'x1';

/** A ballot's moves: opened with every kind of roll, then counted with every tally, failing its quorum, or void because a member leaves. */
export const ballotMoves = (world: World, state: CaseState, name: string, ballot: Ballot): readonly Move[] => {
  const current = state.step?.progress.kind === 'ballot' ? state.step.progress.current : undefined;
  if (current === undefined) return [...openings(world, state, name, ballot), unheld(world, state, name, ballot)];
  return [
    ...counts(world, state, name, ballot, current),
    ...miscounts(world, state, name, ballot, current),
    ...leavings(world, state, current),
  ];
};

const seatsOf = (state: CaseState, spec: Person, people: readonly PersonId[], level: number): readonly Holding[] => {
  if (spec.kind !== 'role') return [];
  const body = state.places[spec.in]?.[level];
  return body === undefined ? [] : people.map((person) => ({ person, body, role: spec.role }));
};

/** Too few to vote, even with the counting board and whoever opens the ballot. */
const FEW = VOTERS.slice(1, 3);
const WITH_FOLLOWED: readonly PersonId[] = [FOLLOWED, ...VOTERS.slice(1)];

/** Who sits in the body that votes, and in the one above it: enough, the followed person among them, too few below and enough above, too few. */
const ROLLS: readonly (readonly (readonly PersonId[])[])[] = [[VOTERS], [WITH_FOLLOWED], [FEW, VOTERS], [FEW, WITH_FOLLOWED], [FEW]];
const BOARDS: readonly (readonly PersonId[])[] = [
  [VOTERS[3], VOTERS[1], VOTERS[2]],
  [FOLLOWED, VOTERS[1], VOTERS[2]],
];

/** The first to try opens the ballot for any roll and any counting board; who else opens it makes a difference to them alone. */
const openings = (world: World, state: CaseState, name: string, ballot: Ballot): readonly Move[] =>
  candidates(world, state, ballot.responsibility).flatMap(({ by, facts }, index) => {
    const [rolls, boards] = index === 0 ? [ROLLS, BOARDS] : [ROLLS.slice(0, 1), BOARDS.slice(0, 1)];
    return rolls.flatMap((roll) =>
      boards.map((tellers) => {
        const voters = roll.flatMap((people, level) => seatsOf(state, ballot.person, people, level));
        const board = seatsOf(state, ballot.tellers, tellers, 0).filter(
          (seat) => roll[0] === FEW || !isVoterOnly(ballot, seat, roll[0] ?? []),
        );
        const command: Command = {
          kind: 'openBallot',
          at: BETWEEN,
          facts: { ...facts, holdings: [...facts.holdings, ...voters, ...board] },
          by,
          step: name,
          tellers,
          box: 'box',
        };
        return { who: nameOf(by), silent: false, from: state, command };
      }),
    );
  });

/** Where the board comes from the voting body itself, a teller's seat is a voter's too: only those on the intended roll get one. */
const isVoterOnly = (ballot: Ballot, seat: Holding, roll: readonly PersonId[]): boolean =>
  ballot.person.kind === 'role' &&
  ballot.tellers.kind === 'role' &&
  ballot.person.in === ballot.tellers.in &&
  fills(seat, ballot.person.role) &&
  !roll.includes(seat.person);

/** A ballot as it is held: who attends, who voted, who signs, and what the last signature says the slips said. */
interface Held {
  readonly present: readonly PersonId[];
  readonly voted: readonly PersonId[];
  readonly signers: readonly PersonId[];
  readonly tallies: readonly (Tally | undefined)[];
}

const heldMoves = (world: World, state: CaseState, name: string, held: Held): readonly Move[] => {
  const facts = factsOf(world, []);
  const sign = (person: PersonId): Count => ({ kind: 'count', at: BETWEEN, facts, by: { person }, step: name, voted: held.voted });
  const attend: Command = {
    kind: 'attend',
    at: BETWEEN,
    facts,
    by: { person: must(held.signers[0], 'a teller') },
    step: name,
    present: held.present,
  };
  const before = [attend, ...held.signers.slice(0, -1).map(sign)];
  return held.tallies.map((tally) => {
    const command: Count = { ...sign(must(held.signers.at(-1), 'a teller')), ...(tally === undefined ? {} : { tally }) };
    return {
      who: 'the counting board',
      silent: false,
      from: state,
      before,
      command,
      otherwise: { ...command, minutes: WORDS },
      family: 'count',
    };
  });
};

/** Below this attendance no ballot may count, whatever was voted: one tally at the highest of them shows it. */
const QUORATE = 4;

/** Every tally of everyone; of those who attend where some are absent, every tally without invalid slips; and an attendance that is too low. */
const counts = (world: World, state: CaseState, name: string, { ask }: Ballot, { roll, tellers }: BallotState): readonly Move[] =>
  [...roll.keys()].slice(QUORATE - 2).flatMap((last) => {
    const present = roll.slice(0, last + 1);
    const all = talliesOf(ask, state, present.length);
    const tallies =
      present.length === roll.length ? all : present.length < QUORATE ? all.slice(-1) : all.filter(({ invalid }) => invalid === 0);
    return heldMoves(world, state, name, { present, voted: present, signers: tellers, tallies });
  });

/** What no counting board may come to: a stranger attends, the absent vote, slips are too many, the same person signs twice. */
const miscounts = (world: World, state: CaseState, name: string, { ask }: Ballot, { roll, tellers }: BallotState): readonly Move[] => {
  const last = (voters: number) => talliesOf(ask, state, voters).slice(-1);
  const sound: Held = { present: roll, voted: roll, signers: tellers, tallies: last(roll.length) };
  const unsound: readonly Held[] = [
    { ...sound, present: [...roll, OUTSIDER], voted: [...roll, OUTSIDER], tallies: last(roll.length + 1) },
    { ...sound, present: roll.slice(0, -1) },
    { ...sound, tallies: last(roll.length + 1) },
    { ...sound, signers: [...tellers.slice(0, -1), must(tellers[0], 'a teller')] },
    { ...sound, signers: tellers.slice(0, -1) },
  ];
  const once = standingIn(state);
  return unsound.flatMap((held, index) =>
    heldMoves(world, state, name, held).map((move) => ({ ...move, once: `miscount ${index} ${once}` })),
  );
};

/** A count of a ballot that nobody opened. */
const unheld = (world: World, state: CaseState, name: string, { ask }: Ballot): Move => {
  const [tally] = talliesOf(ask, state, VOTERS.length).slice(-1);
  const command: Command = {
    kind: 'count',
    at: BETWEEN,
    facts: factsOf(world, []),
    by: { person: VOTERS[1] },
    step: name,
    voted: VOTERS,
    ...(tally === undefined ? {} : { tally }),
    minutes: WORDS,
  };
  return { who: VOTERS[1], silent: false, from: state, command };
};

/** A member or a teller leaves, who may be the one followed. */
const leavings = (world: World, state: CaseState, { roll, tellers }: BallotState): readonly Move[] => {
  const own = roll.includes(FOLLOWED) || tellers.includes(FOLLOWED) ? [FOLLOWED] : [];
  return [must(roll.at(-1), 'a voter'), ...own].map((person) => ({
    who: person,
    silent: false,
    from: state,
    command: { kind: 'recuse', at: BETWEEN, facts: factsOf(world, []), by: { person }, reasons: WORDS },
  }));
};
