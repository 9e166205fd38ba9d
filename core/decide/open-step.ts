import { deadline, stepOf } from '../rulebook';
import { emit, type Turn } from './turn';

/** Opens a step: its time begins to run, and a `call` opens its child cases, one for each person. */
export const openStep = (turn: Turn, name: string): void => {
  const step = stepOf(turn.rulebook, name);
  const due = deadline(turn.rulebook, turn.at, step.time.limit);
  emit(turn, { kind: 'stepOpened', step: name, since: turn.at, due: due.at, pending: due.pending });
  if (step.kind !== 'call') return;
  for (const person of turn.state.people[step.each] ?? []) {
    emit(turn, {
      kind: 'childOpened',
      step: name,
      case: `${turn.state.case}-${turn.state.children + 1}`,
      procedure: step.procedure,
      person,
    });
  }
};
