import type { Command, Count, Tally } from '../../command';
import { type StepOf, slotAsked } from '../../definition/step';
import type { Holding, PersonId } from '../../facts';
import { must } from '../../must';
import type { BallotState, CaseState } from '../../state';
import { BETWEEN, factsOf, openingVerdicts, WORDS, type World } from '../world';
import { standingIn } from './case-wide-moves';
import type { BallotCount, Move } from './move';
import { talliesOf } from './tallies';

/** Someone who sits in the body and is on no roll. */
const OUTSIDER: PersonId = 'x1';

/** A ballot that was opened and is not counted. */
export interface OpenBallot {
  readonly world: World;
  readonly state: CaseState;
  readonly name: string;
  readonly ballot: StepOf<'ballot'>;
  readonly current: BallotState;
}

/** Whether a count need not be tried. */
export type Spares = (count: BallotCount) => boolean;

/** A ballot counted with every tally, failing its quorum, or miscounted. */
export const countMoves = (open: OpenBallot, isSpared: Spares): readonly Move[] => [...counts(open, isSpared), ...miscounts(open)];

/** Everyone on the roll and the counting board holds their seat still; so does one who is on no roll. */
export const seatsIn = ({ state, ballot, current }: OpenBallot): readonly Holding[] => {
  const { person: voter, tellers: teller } = ballot;
  if (voter.kind !== 'role' || teller.kind !== 'role') return [];
  const board = must(state.places[teller.in]?.[0], `place ${teller.in}`);
  const voters = [...current.roll, OUTSIDER].map((person) => ({ person, body: current.body, role: voter.role }));
  return [...voters, ...current.tellers.map((person) => ({ person, body: board, role: teller.role }))];
};

/** A ballot as it is held: who attends, who voted, who signs, and what the last signature says the slips said. */
interface Held {
  readonly present: readonly PersonId[];
  readonly voted: readonly PersonId[];
  readonly signers: readonly PersonId[];
  readonly tallies: readonly (Tally | undefined)[];
}

const heldMoves = (open: OpenBallot, held: Held): readonly Move[] => {
  const { world, state, name, ballot } = open;
  const [facts = factsOf(world, []), ...others] = openingVerdicts(ballot, state, factsOf(world, seatsIn(open)));
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
  return held.tallies.flatMap((tally) =>
    [facts, ...others].map((found) => {
      const signed = sign(must(held.signers.at(-1), 'a teller'));
      const command: Count = { ...signed, facts: found, ...(tally === undefined ? {} : { tally }) };
      return { who: { kind: 'board' }, silent: false, from: state, before, command, otherwise: { ...command, minutes: WORDS } };
    }),
  );
};

/** Below this attendance no ballot may count, whatever was voted: one tally at the highest of them shows it. */
const QUORATE = 4;

/** Every tally of everyone; of those who attend where some are absent, every tally without invalid slips; and an attendance that is too low. */
const counts = (open: OpenBallot, isSpared: Spares): readonly Move[] => {
  const { state, name, ballot, current } = open;
  const { roll, tellers } = current;
  const asked = current.items === undefined ? (state.people[slotAsked(ballot.ask) ?? ''] ?? []) : JSON.stringify(current.items);
  const key = [name, roll, tellers, asked].join(' ');
  return [...roll.keys()].slice(QUORATE - 2).flatMap((last) => {
    const present = roll.slice(0, last + 1);
    const all = talliesOf(ballot.ask, state, present.length);
    const wanted =
      present.length === roll.length ? all : present.length < QUORATE ? all.slice(-1) : all.filter(({ invalid }) => invalid === 0);
    const counted = wanted.map((tally, index) => ({ tally, count: { ballot: key, tally: `${index} of ${present.length}` } }));
    const tried = counted.filter(({ count }) => !isSpared(count));
    if (tried.length === 0) return [];
    const tallies = tried.map(({ tally }) => tally);
    const held = heldMoves(open, { present, voted: present, signers: tellers, tallies });
    const ways = held.length / tried.length;
    return held.map((move, index) => ({ ...move, count: must(tried[Math.floor(index / ways)], 'a count').count }));
  });
};

/** What no counting board may come to: a stranger attends, the absent vote, slips are too many, the same person signs twice. */
const miscounts = (open: OpenBallot): readonly Move[] => {
  const { state, ballot, current } = open;
  const { roll, tellers } = current;
  const last = (voters: number) => talliesOf(ballot.ask, state, voters).slice(-1);
  const sound: Held = { present: roll, voted: roll, signers: tellers, tallies: last(roll.length) };
  const unsound: readonly Held[] = [
    { ...sound, present: [...roll, OUTSIDER], voted: [...roll, OUTSIDER], tallies: last(roll.length + 1) },
    { ...sound, present: roll.slice(0, -1) },
    { ...sound, tallies: last(roll.length + 1) },
    { ...sound, signers: [...tellers.slice(0, -1), must(tellers[0], 'a teller')] },
    { ...sound, signers: tellers.slice(0, -1) },
  ];
  const once = standingIn(state);
  return unsound.flatMap((held, index) => heldMoves(open, held).map((move) => ({ ...move, once: `miscount ${index} ${once}` })));
};
