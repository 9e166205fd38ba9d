import { foundFor } from '../definition/found-for';
import type { CaseEvent, EventOf, Verdict } from '../event';
import type { PersonId } from '../facts';
import { type Rulebook, stepOf } from '../rulebook';
import type { CaseState } from '../state';
import { nextState } from './next-state';
import { openStepOf, progressOf, withStep } from './progress';

type ProgressEvent = Extract<
  CaseEvent,
  {
    readonly kind:
      | 'opined'
      | 'checked'
      | 'told'
      | 'answered'
      | 'stayedSilent'
      | 'published'
      | 'objected'
      | 'milestoneReached'
      | 'logKept'
      | 'childOpened'
      | 'childReported'
      | 'childAbandoned';
  }
>;

/** What happens inside a step before its result is taken. */
export const evolveProgress = (rulebook: Rulebook, state: CaseState, event: ProgressEvent): CaseState => {
  switch (event.kind) {
    case 'opined': {
      const progress = progressOf(state, 'opinions');
      return withStep(state, { progress: { ...progress, given: [...progress.given, event.place] } });
    }
    case 'checked': {
      const verdicts: Record<PersonId, Verdict> = {};
      for (const person of event.passed) verdicts[person] = 'pass';
      for (const person of event.failed) verdicts[person] = 'fail';
      for (const person of event.unclear) verdicts[person] = 'unclear';
      return nextState(state, { checks: { ...state.checks, [event.step]: verdicts }, found: withFound(rulebook, state.found, event) });
    }
    case 'told':
      return withStep(state, { due: event.due, passings: 0, progress: { ...progressOf(state, 'hearing'), told: true } });
    case 'answered': {
      const progress = progressOf(state, 'hearing');
      const answered = [...progress.answered, event.person];
      return withStep(state, { progress: { ...progress, answered } }, { heard: [...state.heard, event.person] });
    }
    case 'stayedSilent':
      return nextState(state, { heard: [...state.heard, ...event.people] });
    case 'published':
      return withStep(
        state,
        { due: event.due, passings: 0, progress: { kind: 'notice', published: true } },
        { published: [...new Set([...state.published, ...event.about])] },
      );
    case 'objected':
      return nextState(state, { objections: { ...state.objections, [event.step]: (state.objections[event.step] ?? 0) + 1 } });
    case 'milestoneReached': {
      const progress = progressOf(state, 'period');
      return withStep(state, { progress: { ...progress, reached: [...progress.reached, event.milestone] } });
    }
    case 'logKept':
      return withStep(state, { progress: { ...progressOf(state, 'period'), logDue: event.due } });
    case 'childOpened': {
      const progress = progressOf(state, 'call');
      const waiting = [...progress.waiting, { case: event.case, person: event.person }];
      return withStep(state, { progress: { ...progress, waiting } }, { children: state.children + 1 });
    }
    case 'childReported': {
      const progress = progressOf(state, 'call');
      const step = stepOf(rulebook, openStepOf(state).name);
      const kept = step.kind === 'call' && step.keeps.includes(event.end) ? [...progress.kept, event.person] : progress.kept;
      const waiting = progress.waiting.filter((child) => child.case !== event.case);
      const conclusions = { ...state.conclusions, [event.person]: { end: event.end, applied: event.applied } };
      return withStep(state, { progress: { kind: 'call', waiting, kept } }, { conclusions });
    }
    case 'childAbandoned': {
      const progress = progressOf(state, 'call');
      return withStep(state, { progress: { ...progress, waiting: progress.waiting.filter((child) => child.case !== event.case) } });
    }
    default:
      return event satisfies never;
  }
};

/** What was found by the rules from which an effect's end, word or year is read. */
const withFound = ({ definition }: Rulebook, found: CaseState['found'], { findings }: EventOf<'checked'>): CaseState['found'] => {
  let next = found;
  for (const wanted of new Set(Object.values(definition.effects).flatMap(foundFor))) {
    const values = findings.filter(({ rule }) => rule === wanted).map(({ person, value }) => [person, value] as const);
    if (values.length > 0) next = { ...next, [wanted]: { ...next[wanted], ...Object.fromEntries(values) } };
  }
  return next;
};
