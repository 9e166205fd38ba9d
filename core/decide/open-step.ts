import type { CaseId } from '../facts';
import { deadline, stepOf } from '../rulebook';
import type { CaseState } from '../state';
import { emit, type Turn } from './turn';

/** Opens a step: its time begins to run, and a `call` opens its child cases, one for each person. */
export const openStep = (turn: Turn, name: string): void => {
  const step = stepOf(turn.rulebook, name);
  const due = deadline(turn.rulebook, turn.at, step.time.limit);
  const logDue = step.kind === 'period' && step.log !== undefined ? { logDue: deadline(turn.rulebook, turn.at, step.log.every).at } : {};
  emit(turn, { kind: 'stepOpened', step: name, since: turn.at, due: due.at, pending: due.pending, ...logDue });
  if (step.kind !== 'call') return;
  for (const person of turn.state.people[step.each] ?? []) {
    emit(turn, {
      kind: 'childOpened',
      step: name,
      case: nextCaseOf(turn.state),
      procedure: step.procedure,
      person,
    });
  }
};

/** The id of the next case that this one opens, whether it waits for it or not. */
export const nextCaseOf = (state: CaseState): CaseId => `${state.case}-${state.children + 1}`;
