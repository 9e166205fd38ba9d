import type { Command } from '../../command';
import type { StepOf } from '../../definition/step';
import type { Person } from '../../definition/words';
import type { Verdict } from '../../event';
import type { Facts, PersonId } from '../../facts';
import type { CaseState } from '../../state';
import { whoIs } from '../story';
import { BETWEEN, factsOf, verdictFacts, WORDS, type World } from '../world';
import { type Candidate, candidates } from './actors';
import type { Move } from './move';

/** Everyone's tries at a command; where `once`, one anonymous person's, because who finds what makes no difference. */
const tries = (world: World, state: CaseState, spec: Person, command: (candidate: Candidate) => Command, once = false): readonly Move[] =>
  (once ? candidates(world, state, spec).slice(0, 1) : candidates(world, state, spec)).map((candidate) => ({
    who: whoIs(candidate.by),
    silent: false,
    from: state,
    command: command(candidate),
  }));

/** A check that finds anything about anyone. */
export const checkMoves = (world: World, state: CaseState, name: string, step: StepOf<'check'>): readonly Move[] =>
  verdictsOf(state.people[step.of] ?? []).flatMap((verdicts, index) =>
    tries(
      world,
      state,
      step.person,
      ({ by, facts }) => ({ kind: 'runCheck', at: BETWEEN, facts: { ...facts, people: verdictFacts(verdicts) }, by, step: name }),
      index > 0,
    ),
  );

const verdictsOf = (people: readonly PersonId[]): readonly ReadonlyMap<PersonId, Verdict>[] => {
  let all: readonly ReadonlyMap<PersonId, Verdict>[] = [new Map()];
  for (const person of people)
    all = all.flatMap((verdicts) => (['pass', 'fail', 'unclear'] as const).map((verdict) => new Map([...verdicts, [person, verdict]])));
  return all;
};

export const opinionMoves = (world: World, state: CaseState, name: string, step: StepOf<'opinions'>): readonly Move[] =>
  step.from.flatMap((place) => {
    const spec: Person = step.person.kind === 'role' ? { ...step.person, in: place } : step.person;
    return tries(world, state, spec, ({ by, facts }) => ({ kind: 'opine', at: BETWEEN, facts, by, step: name, opinion: WORDS }));
  });

export const hearingMoves = (world: World, state: CaseState, name: string, step: StepOf<'hearing'>): readonly Move[] => [
  ...tries(world, state, step.person, ({ by, facts }) => ({
    kind: 'tell',
    at: BETWEEN,
    facts,
    by,
    step: name,
    grounds: WORDS,
    evidence: [WORDS],
  })),
  ...tries(world, state, { kind: 'concerned', slot: step.of }, ({ by, facts }) => ({
    kind: 'answer',
    at: BETWEEN,
    facts,
    by,
    step: name,
    answer: WORDS,
  })),
];

export const noticeMoves = (world: World, state: CaseState, name: string, step: StepOf<'notice'>): readonly Move[] => [
  ...tries(world, state, step.person, ({ by, facts }) => ({ kind: 'publish', at: BETWEEN, facts, by, step: name })),
  ...tries(world, state, step.person, ({ by, facts }) => ({ kind: 'object', at: BETWEEN, facts, by, step: name, objection: WORDS })),
];

export const periodMoves = (world: World, state: CaseState, name: string, step: StepOf<'period'>): readonly Move[] => [
  ...step.milestones.flatMap((milestone) =>
    tries(world, state, step.person, ({ by, facts }) => ({
      kind: 'reachMilestone',
      at: BETWEEN,
      facts,
      by,
      step: name,
      milestone: milestone.name,
      report: WORDS,
    })),
  ),
  ...(step.log === undefined
    ? []
    : tries(world, state, { kind: 'concerned', slot: step.log.keeper }, ({ by, facts }) => ({
        kind: 'keepLog',
        at: BETWEEN,
        facts,
        by,
        step: name,
        entry: WORDS,
      }))),
  ...tries(world, state, step.responsibility, ({ by, facts }) => ({
    kind: 'breakPeriod',
    at: BETWEEN,
    facts,
    by,
    step: name,
    reasons: WORDS,
  })),
];

/** Each waiting child may end in any way that its own proof found. */
export const callMoves = (world: World, state: CaseState, step: StepOf<'call'>): readonly Move[] => {
  const waiting = state.step?.progress.kind === 'call' ? state.step.progress.waiting : [];
  return waiting.flatMap(({ case: child, person }) =>
    (world.children[step.procedure] ?? []).map(({ end, applied }) => {
      const facts: Facts = factsOf(world, [], {
        child: { case: child, procedure: step.procedure, definition: 'proved', person, end, applied },
      });
      return { who: { kind: 'called-case' }, silent: false, from: state, command: { kind: 'childEnded', at: BETWEEN, facts } };
    }),
  );
};
