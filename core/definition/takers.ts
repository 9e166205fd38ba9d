import type { Ask, Step } from './step';

/**
 * Who takes a result: `person` chooses it; everything else is the engine. `count` is a ballot that was counted and carries
 * minutes; `no-count` one that was void or could not be opened; `answers` means that everyone asked has answered.
 */
export interface Taker {
  readonly by: 'person' | 'count' | 'no-count' | 'check' | 'child' | 'answers' | 'due';
  /** The result whose bound was reached, where this one counts in its place. */
  readonly insteadOf?: string;
}
export type Takers = Readonly<Record<string, readonly Taker[]>>;

/** The results to which weighing a tally can come, by what was asked: those that must be there, and those that may. */
export const weighedResults = (ask: Ask): { readonly must: readonly string[]; readonly may: readonly string[] } => {
  switch (ask.kind) {
    case 'choose':
      return { must: ['carried', 'none'], may: ['topTwo', 'half'] };
    case 'approve':
      return { must: ['carried', 'none'], may: ['half'] };
    case 'options':
      return { must: [...ask.options, 'none'], may: ['half'] };
    case 'record':
    case 'rate':
      return { must: ['recorded'], may: [] };
    default:
      return ask satisfies never;
  }
};

/** Results that every ballot has besides what it weighs: too few came, nobody held it, too few may vote. */
export const UNHELD_RESULTS: readonly string[] = ['noQuorum', 'notHeld', 'tooSmall'];

/** Who takes each result of a step, as `decide` does it. A result that nothing takes has an empty list. */
export const takersOf = (step: Step): Takers => {
  const takers: Record<string, Taker[]> = {};
  for (const result of Object.keys(step.result)) takers[result] = [];
  const add = (result: string, taker: Taker) => takers[result]?.push(taker);
  for (const [by, results] of taking(step)) for (const result of results) add(result, { by });
  for (const [result, { atMost }] of Object.entries(step.result)) {
    if (atMost?.beyond === undefined || atMost.beyond === result) continue;
    const engines = (takers[result] ?? []).filter(({ by, insteadOf }) => by !== 'person' && insteadOf === undefined);
    for (const { by } of engines) add(atMost.beyond, { by, insteadOf: result });
  }
  return takers;
};

/** The results that the engine takes because a time has passed: the step's own, and the window's where it has one. */
export const passedResults = (step: Step): readonly string[] =>
  step.kind === 'hearing' || step.kind === 'notice' ? [step.time.passed.then, step.window.passed.then] : [step.time.passed.then];

const taking = (step: Step): readonly (readonly [Taker['by'], readonly string[]])[] => {
  const due = ['due', passedResults(step)] as const;
  switch (step.kind) {
    case 'act':
      return [due, ['person', Object.keys(step.result).filter((result) => result !== step.time.passed.then)]];
    case 'ballot': {
      const { must, may } = weighedResults(step.ask);
      return [due, ['count', [...must, ...may, 'noQuorum']], ['no-count', ['notHeld', 'tooSmall']]];
    }
    case 'opinions':
      return [due, ['answers', ['complete']]];
    case 'check':
      return [due, ['check', ['pass', 'fail', 'unclear']]];
    case 'hearing':
      return [due, ['answers', ['answered']]];
    case 'notice':
      return [
        ['due', passedResults(step)],
        ['due', ['objections']],
      ];
    case 'period':
      return [due, ['person', step.early ? ['completed', 'broken'] : ['broken']]];
    case 'call':
      return [due, ['child', ['kept', 'none']]];
    default:
      return step satisfies never;
  }
};
