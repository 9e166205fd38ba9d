import type { CaseEvent } from '../event';
import { must } from '../must';
import { type Rulebook, stepOf } from '../rulebook';
import type { CaseState, OpenStep } from '../state';
import { evolveBallot } from './evolve-ballot';
import { evolveOutcome } from './evolve-outcome';
import { evolveProgress } from './evolve-progress';
import { evolveTime } from './evolve-time';
import { initialState } from './initial-state';
import { nextState } from './next-state';
import { firstProgress } from './progress';

/**
 * What an event makes of a case. Total over events that `decide` produced: it refuses nothing and knows no rule, so that a history
 * folds to the same state for every reader. The state is undefined only before `opened`.
 */
export const evolve = (rulebook: Rulebook, state: CaseState | undefined, event: CaseEvent): CaseState => {
  if (event.kind === 'opened') return initialState(event);
  const open = must(state, 'the case, before its opening');
  switch (event.kind) {
    case 'stepOpened':
      return nextState(open, {
        step: openedStep(rulebook, event),
        visited: open.visited.includes(event.step) ? open.visited : [...open.visited, event.step],
        pastWithdrawal: open.pastWithdrawal || rulebook.definition.withdraw?.before === event.step,
      });
    case 'ended':
      return nextState(open, { end: event.end }, { step: true, hold: true });
    case 'resultTaken':
    case 'listed':
    case 'requested':
    case 'introduced':
    case 'granted':
    case 'revoked':
    case 'applied':
    case 'paperIssued':
    case 'groundsRenewed':
    case 'concluded':
    case 'objectionsSettled':
    case 'tieBroken':
    case 'departed':
    case 'caseOpened':
      return evolveOutcome(rulebook, open, event);
    case 'ballotOpened':
    case 'attended':
    case 'countSigned':
    case 'counted':
    case 'ballotVoided':
      return evolveBallot(open, event);
    case 'opined':
    case 'checked':
    case 'told':
    case 'answered':
    case 'stayedSilent':
    case 'published':
    case 'objected':
    case 'milestoneReached':
    case 'logKept':
    case 'childOpened':
    case 'childReported':
    case 'childAbandoned':
      return evolveProgress(rulebook, open, event);
    case 'clockStarted':
    case 'clockStopped':
    case 'clockReported':
    case 'dueReported':
    case 'dueRaised':
    case 'held':
    case 'holdRaised':
    case 'released':
    case 'recused':
    case 'reassigned':
    case 'keeperNamed':
    case 'extended':
      return evolveTime(open, event);
    case 'migrated':
      return open; // what was done so far reads the same in both versions, or core had refused it
    default:
      return event satisfies never;
  }
};

/** Folds a list of events, oldest first. */
export const fold = (rulebook: Rulebook, state: CaseState | undefined, events: readonly CaseEvent[]): CaseState | undefined => {
  let folded = state;
  for (const event of events) folded = evolve(rulebook, folded, event);
  return folded;
};

const openedStep = (rulebook: Rulebook, event: Extract<CaseEvent, { readonly kind: 'stepOpened' }>): OpenStep => ({
  name: event.step,
  since: event.since,
  due: event.due,
  passings: 0,
  level: 0,
  extended: false,
  progress: firstProgress(stepOf(rulebook, event.step), event.logDue),
});
