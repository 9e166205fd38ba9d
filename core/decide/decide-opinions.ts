import type { Opine } from '../command';
import { reject } from '../rejection';
import { stepOf } from '../rulebook';
import { capacityOf } from './capacity';
import { follow } from './follow';
import { isText } from './form';
import { isRejection } from './standing';
import { accepted, type Decision, emit, type Turn } from './turn';

/** One of the bodies asked answers in writing; when all have, the step is complete. */
export const decideOpine = (turn: Turn, command: Opine): Decision => {
  const step = stepOf(turn.rulebook, command.step);
  if (step.kind !== 'opinions' || step.person.kind !== 'role') return reject('wrong-command', { kind: step.kind });
  const progress = turn.state.step?.progress;
  const given = progress?.kind === 'opinions' ? progress.given : [];
  let refusal = reject('not-your-step');
  for (const place of step.from) {
    const { state, facts, at } = turn;
    const capacity = capacityOf({ state, facts, at, by: command.by, spec: { ...step.person, in: place }, duty: step.duty, risen: 0 });
    if (isRejection(capacity)) {
      if (capacity.code !== 'not-your-step') refusal = capacity;
      continue;
    }
    if (!isText(command.opinion)) return reject('invalid-form', { field: 'opinion', why: 'length' }, 'opinion');
    if (given.includes(place)) {
      refusal = reject('already-done', { what: 'opinion' });
      continue;
    }
    emit(turn, { kind: 'opined', step: command.step, place, by: capacity, opinion: command.opinion });
    if (given.length + 1 < step.from.length) return accepted(turn);
    return follow(turn, { step: command.step, result: 'complete', by: { engine: 'all-answered' }, deciders: [] }) ?? accepted(turn);
  }
  return refusal;
};
