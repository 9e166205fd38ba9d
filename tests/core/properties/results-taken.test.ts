import * as fc from 'fast-check';
import type { Command } from '../../../core/command';
import { decide } from '../../../core/decide/decide';
import type { Definition } from '../../../core/definition/definition';
import { edgesOf, nextStep } from '../../../core/definition/edges';
import { takersOf } from '../../../core/definition/takers';
import type { CaseEvent } from '../../../core/event';
import { fold } from '../../../core/evolve/evolve';
import type { EligibilityRule } from '../../../core/rules/rule';
import { type Loose, type Play } from '../support/play';
import { sound } from '../support/town';
import { Dice } from './dice';
import { moves } from './moves';
import { SEED, tell } from './seed';
import { playFrom, STARTS, type Start } from './starts';

const WALKS_MAX = 3000;
const MOVES_MAX = 60;
const TIMEOUT_MS = 120_000;

/**
 * Every result that somebody or something takes, as `step.result`. A first step to which nothing leads back is taken by the opening itself,
 * which no walk begins before: nothing of it is left to take.
 */
const declared = (definition: Definition): readonly string[] =>
  Object.entries(definition.steps).flatMap(([name, step]) =>
    Object.entries(takersOf(step)).flatMap(([result, takers]) =>
      takers.length === 0 || isOver(definition, name) ? [] : [`${name}.${result}`],
    ),
  );

const isOver = ({ opens, starts, steps }: Definition, name: string): boolean =>
  opens.by === 'person' &&
  name === starts &&
  !Object.values(steps).some(({ result }) => Object.values(result).some(({ to }) => 'step' in to && to.step === starts));

const takenBy = (events: readonly CaseEvent[]): readonly string[] =>
  events.flatMap((event) => (event.kind === 'resultTaken' ? [`${event.step}.${event.result}`] : []));

const VERDICTS = ['pass', 'fail', 'unclear'] as const;
/** Some rules never answer one of the three by themselves, as they stand today; a step has a result for each all the same. */
const asRecorded: EligibilityRule = {
  values: [],
  judge: ({ person }) => ({
    verdict: VERDICTS.find((verdict) => verdict === person.attainments[0]?.requirement) ?? 'pass',
    fact: 'recorded',
    value: '',
    limit: '',
  }),
};

/** The moves of a play, and what they come to with other records, or where nobody sits in the body that is to vote. */
const everyMove = (play: Play): readonly Loose[] => {
  const { tasks, engine, caseWide } = moves(play);
  return [
    ...tasks.flatMap((move) => [move, ...otherFacts(play, move)]),
    ...engine,
    ...caseWide.filter(({ kind }) => kind !== 'withdraw' && kind !== 'abandon' && kind !== 'hold'),
  ];
};

const otherFacts = (play: Play, move: Loose): readonly Loose[] => {
  const facts = play.facts();
  if (move.kind === 'openBallot')
    return [{ ...move, tellers: [], facts: { ...facts, holdings: facts.holdings.filter(({ role }) => role === 'head') } }];
  if (move.kind !== 'runCheck') return [];
  return VERDICTS.map((requirement) => ({
    ...move,
    facts: { ...facts, people: facts.people.map(({ id }) => ({ ...sound(id), attainments: [{ requirement, value: 1 }] })) },
  }));
};

interface Step {
  readonly command: Command;
  readonly events: readonly CaseEvent[];
}

/** What a step comes to, or else what it is. */
const wordOf = ({ command, events }: Step): string => takenBy(events)[0] ?? command.kind;

/**
 * Walks on from a start, and counts the results taken. Half of the walks choose what was taken least so far; the others do again what they did
 * before, so that bounds are reached and times run out.
 */
const walk = (start: Start, dice: Dice, counts: Map<string, number>): void => {
  const play = playFrom(start);
  const isStubborn = dice.happens(2);
  const before = new Set<string>();
  for (let move = 0; move < MOVES_MAX && play.state?.end === undefined; move++) {
    const steps = everyMove(play).flatMap((loose): readonly Step[] => {
      const command = { at: play.now, facts: play.facts(), ...loose } as unknown as Command;
      const decision = decide(play.rulebook, play.state, command);
      return decision.kind === 'accepted' ? [{ command, events: decision.events }] : [];
    });
    const leastTaken = (step: Step) =>
      Math.min(
        ...takenBy(step.events).map((result) => counts.get(result) ?? 0),
        takenBy(step.events).length === 0 ? 3 : Number.POSITIVE_INFINITY,
      );
    const again = steps.filter((step) => before.has(wordOf(step)));
    const least = Math.min(...steps.map(leastTaken));
    const chosen = dice.pick(
      isStubborn && again.length > 0 && !dice.happens(8)
        ? again
        : dice.happens(4)
          ? steps
          : steps.filter((step) => leastTaken(step) === least),
    );
    if (chosen === undefined) return;
    for (const result of takenBy(chosen.events)) counts.set(result, (counts.get(result) ?? 0) + 1);
    before.add(wordOf(chosen));
    play.state = fold(play.rulebook, play.state, chosen.events);
    play.now = chosen.command.at;
  }
};

/** The starts from which the fewest steps lead to one of these; all of them where none does. */
const nearest = (definition: Definition, starts: readonly Start[], wanted: ReadonlySet<string>): readonly Start[] => {
  const edges = edgesOf(definition);
  let reached = wanted;
  for (let steps = 0; steps < 4; steps++) {
    const found = starts.filter(({ state }) => reached.has(state.step?.name ?? ''));
    if (found.length > 0) return found;
    const before = Object.keys(edges).filter((step) => edges[step]?.some(({ outcome }) => reached.has(nextStep(outcome) ?? '')));
    reached = new Set([...reached, ...before]);
  }
  return starts;
};

describe.each(STARTS)('the walks through %s', (procedure, startsOf) => {
  test(
    'take every result that its steps declare',
    () => {
      const starts = startsOf().map((start) => ({
        ...start,
        rulebook: {
          ...start.rulebook,
          vocabulary: Object.fromEntries(Object.keys(start.rulebook.vocabulary).map((rule) => [rule, asRecorded])),
        },
      }));
      const definition = starts[0]?.rulebook.definition;
      if (definition === undefined) throw new Error('nowhere to start');
      const results = declared(definition);
      const counts = new Map<string, number>();
      const untaken = () => results.filter((result) => !counts.has(result));
      let walks = 0;
      for (; walks < WALKS_MAX && untaken().length > 0; walks++) {
        const nearer = nearest(definition, starts, new Set(untaken().map((result) => result.split('.')[0] ?? '')));
        const dice = new Dice(fc.sample(fc.nat(), { numRuns: 2 * MOVES_MAX, seed: SEED + walks }));
        const start = dice.pick(nearer);
        if (start !== undefined) walk(start, dice, counts);
      }
      tell(`${procedure}: ${results.length - untaken().length} of ${results.length} results taken in ${walks} walks`);
      expect(untaken()).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
