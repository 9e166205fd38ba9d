import type { Command } from '../../command';
import { fills } from '../../decide/capacity';
import type { StepOf } from '../../definition/step';
import type { Person } from '../../definition/words';
import type { Holding, Kinship, PersonId } from '../../facts';
import { must } from '../../must';
import type { CaseState } from '../../state';
import { whoIs } from '../story';
import { BETWEEN, FOLLOWED, factsOf, VOTERS, WORDS, type World } from '../world';
import { candidates } from './actors';
import { countMoves, type OpenBallot, type Spares, seatsIn } from './count-moves';
import type { Move } from './move';
import { talliesOf } from './tallies';

type Ballot = StepOf<'ballot'>;

/** A ballot's moves: opened with every kind of roll, then counted with every tally, failing its quorum, or void because a member leaves. */
export const ballotMoves = (world: World, state: CaseState, name: string, ballot: Ballot, isSpared: Spares): readonly Move[] => {
  const current = state.step?.progress.kind === 'ballot' ? state.step.progress.current : undefined;
  if (current === undefined) return [...openings(world, state, name, ballot), unheld(world, state, name, ballot)];
  const open: OpenBallot = { world, state, name, ballot, current };
  return [...countMoves(open, isSpared), ...leavings(open)];
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
    const everyRoll = rollsFor(ballot);
    const [rolls, boards] = index === 0 ? [everyRoll, BOARDS] : [everyRoll.slice(0, 1), BOARDS.slice(0, 1)];
    const ties = index === 0 ? tiesIn(state, ballot) : [[]];
    const all = rolls.flatMap((roll) => ties.map((tied) => ({ roll, tied })));
    return all.flatMap(({ roll, tied }) =>
      boards.map((tellers) => {
        const voters = roll.flatMap((people, level) => seatsOf(state, ballot.person, people, level));
        const board = seatsOf(state, ballot.tellers, tellers, 0).filter(
          (seat) => roll[0] === FEW || !isVoterOnly(ballot, seat, roll[0] ?? []),
        );
        const command: Command = {
          kind: 'openBallot',
          at: BETWEEN,
          facts: { ...facts, kin: [...facts.kin, ...tied], holdings: [...facts.holdings, ...voters, ...board] },
          by,
          step: name,
          tellers,
          box: 'box',
        };
        return { who: whoIs(by), silent: false, from: state, command };
      }),
    );
  });

/** Two more where a ballot rates, so that enough remain for an item which two have left. */
const MORE: readonly PersonId[] = ['v7', 'v8'];
const rollsFor = ({ ask }: Ballot): typeof ROLLS =>
  ask.kind === 'rate' ? ROLLS.map((levels) => levels.map((roll) => (roll === FEW ? roll : [...roll, ...MORE]))) : ROLLS;

/** Voters who are on no counting board, and of whom so many may be relatives of one person that too few are left to rate them. */
const FREE: readonly PersonId[] = [VOTERS[0], VOTERS[4], VOTERS[5], ...MORE];

/**
 * Where a ballot rates: of each person, nobody on the roll is a relative, one is, or too many are; and the one followed is one, or not. One who is
 * related to everybody would rate nobody, so each has one of their own.
 */
const tiesIn = (state: CaseState, { ask }: Ballot): readonly (readonly Kinship[])[] => {
  let all: readonly (readonly Kinship[])[] = [[]];
  if (ask.kind !== 'rate') return all;
  for (const [place, relative] of (state.people[ask.each] ?? []).entries())
    all = all.flatMap((ties) =>
      [[], FREE.slice(1 + place, 2 + place), FREE].flatMap((people) =>
        (relative === FOLLOWED ? [people] : [people, [FOLLOWED, ...people]]).map((tied) => [
          ...ties,
          ...tied.map((person) => ({ person, relative, close: true })),
        ]),
      ),
    );
  return all;
};

/** Where the board comes from the voting body itself, a teller's seat is a voter's too: only those on the intended roll get one. */
const isVoterOnly = (ballot: Ballot, seat: Holding, roll: readonly PersonId[]): boolean =>
  ballot.person.kind === 'role' &&
  ballot.tellers.kind === 'role' &&
  ballot.person.in === ballot.tellers.in &&
  fills(seat, ballot.person.role) &&
  !roll.includes(seat.person);

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
  return { who: whoIs({ person: VOTERS[1] }), silent: false, from: state, command };
};

/** A member or a teller leaves, who may be the one followed; or a seat is lost, which shows when attendance is recorded. */
const leavings = (open: OpenBallot): readonly Move[] => {
  const { world, state, name, current } = open;
  const own = current.roll.includes(FOLLOWED) || current.tellers.includes(FOLLOWED) ? [FOLLOWED] : [];
  const last = must(current.roll.at(-1), 'a voter');
  const recusals = [last, ...own].map((person): Move => {
    const command: Command = { kind: 'recuse', at: BETWEEN, facts: factsOf(world, []), by: { person }, reasons: WORDS };
    return { who: whoIs({ person }), silent: false, from: state, command };
  });
  const facts = factsOf(
    world,
    seatsIn(open).filter(({ person }) => person !== last),
  );
  const by = { person: must(current.tellers[0], 'a teller') };
  const command: Command = { kind: 'attend', at: BETWEEN, facts, by, step: name, present: current.roll };
  return [...recusals, { who: whoIs(by), silent: false, from: state, command }];
};
