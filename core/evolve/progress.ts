import type { Step } from '../definition/step';
import type { Instant } from '../facts';
import { must } from '../must';
import type { CaseState, OpenStep, StepProgress } from '../state';
import { nextState } from './next-state';

const PLAIN: StepProgress = { kind: 'plain' };

/** What a step of each kind has on record when it opens; of a term whose log somebody keeps, when its first entry is due. */
export const firstProgress = (step: Step, logDue?: Instant): StepProgress => {
  switch (step.kind) {
    case 'act':
    case 'check':
      return PLAIN;
    case 'ballot':
      return { kind: 'ballot' };
    case 'opinions':
      return { kind: 'opinions', given: [] };
    case 'hearing':
      return { kind: 'hearing', told: false, answered: [] };
    case 'notice':
      return { kind: 'notice', published: false };
    case 'period':
      return logDue === undefined ? { kind: 'period', reached: [] } : { kind: 'period', reached: [], logDue };
    case 'call':
      return { kind: 'call', waiting: [], kept: [] };
    default:
      return step satisfies never;
  }
};

type ProgressOf<K extends StepProgress['kind']> = Extract<StepProgress, { readonly kind: K }>;

/** The open step, which events that speak of it presuppose. */
export const openStepOf = (state: CaseState): OpenStep => must(state.step, 'an open step');

/** The open step's progress, of the kind that the caller's event presupposes. */
export const progressOf = <K extends StepProgress['kind']>(state: CaseState, kind: K): ProgressOf<K> => {
  const { progress } = openStepOf(state);
  if (progress.kind !== kind) throw new Error(`The open step is a ${progress.kind}, not a ${kind}`);
  return progress as ProgressOf<K>;
};

/** The state with its open step changed, and what else changes with it. Written out for the reason that `nextState` gives. */
export const withStep = (state: CaseState, change: Partial<OpenStep>, more?: Partial<CaseState>): CaseState => {
  const { name, since, due, passings, level, extended, progress, assignee } = openStepOf(state);
  const same = { name, since, due, passings, level, extended, progress };
  const step: OpenStep = Object.assign(assignee === undefined ? same : { ...same, assignee }, change);
  return nextState(state, more === undefined ? { step } : { ...more, step });
};
