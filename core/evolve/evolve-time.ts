import type { CaseEvent } from '../event';
import { must } from '../must';
import type { CaseState } from '../state';
import { nextState } from './next-state';
import { openStepOf, withStep } from './progress';

type TimeEvent = Extract<
  CaseEvent,
  {
    readonly kind:
      | 'clockStarted'
      | 'clockStopped'
      | 'clockReported'
      | 'dueReported'
      | 'dueRaised'
      | 'held'
      | 'holdRaised'
      | 'released'
      | 'recused'
      | 'reassigned'
      | 'keeperNamed'
      | 'extended';
  }
>;

/** What times that pass and the case-wide commands make of a case. */
export const evolveTime = (state: CaseState, event: TimeEvent): CaseState => {
  switch (event.kind) {
    case 'clockStarted':
      return nextState(state, { clocks: { ...state.clocks, [event.clock]: { since: event.since, due: event.due, reported: false } } });
    case 'clockStopped': {
      const { [event.clock]: _stopped, ...running } = state.clocks;
      return nextState(state, { clocks: running });
    }
    case 'clockReported':
      return nextState(state, {
        clocks: { ...state.clocks, [event.clock]: { ...must(state.clocks[event.clock], `clock ${event.clock}`), reported: true } },
      });
    case 'dueReported':
      return withStep(state, { due: event.due, passings: openStepOf(state).passings + 1 });
    case 'dueRaised': {
      // Whoever was given the step did not act: it is open to the level above, and below.
      const { assignee: _late, ...step } = openStepOf(state);
      return nextState(state, { step: { ...step, due: event.due, passings: step.passings + 1, level: event.level } });
    }
    case 'held': {
      const ordered = event.by.level ?? 0;
      return nextState(state, { hold: { since: event.since, due: event.due, level: ordered, ordered } });
    }
    case 'holdRaised':
      return nextState(state, { hold: { ...must(state.hold, 'a hold'), due: event.due, level: event.level } });
    case 'released':
      return released(state, event);
    case 'recused':
      return nextState(state, { barred: [...state.barred, { person: event.person, because: 'recused' }] });
    case 'reassigned':
      return withStep(state, { assignee: event.to });
    case 'keeperNamed':
      return nextState(state, { people: { ...state.people, [event.slot]: event.people } });
    case 'extended':
      return withStep(state, { due: event.due, extended: true });
    default:
      return event satisfies never;
  }
};

const released = (state: CaseState, event: Extract<TimeEvent, { readonly kind: 'released' }>): CaseState => {
  const clocks = { ...state.clocks };
  for (const [clock, due] of Object.entries(event.clocks)) clocks[clock] = { ...must(clocks[clock], `clock ${clock}`), due };
  const free = nextState(state, { clocks }, { hold: true });
  return event.due === undefined ? free : withStep(free, { due: event.due });
};
