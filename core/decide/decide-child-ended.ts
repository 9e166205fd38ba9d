import type { ChildEnded } from '../command';
import { must } from '../must';
import { reject } from '../rejection';
import { stepOf } from '../rulebook';
import { follow } from './follow';
import { accepted, type Decision, emit, type Turn } from './turn';

/** A child case has ended: its own record counts. When all have reported, those whose end the step keeps stay in the slot. */
export const decideChildEnded = (turn: Turn, command: ChildEnded): Decision => {
  const child = command.facts.child;
  const open = turn.state.step;
  if (
    child === undefined ||
    open?.progress.kind !== 'call' ||
    !open.progress.waiting.some((one) => one.case === child.case && one.person === child.person)
  )
    return reject('already-done', { what: 'child' });
  const step = stepOf(turn.rulebook, open.name);
  if (step.kind !== 'call' || step.procedure !== child.procedure) return reject('wrong-command', { kind: step.kind });
  emit(turn, { kind: 'childReported', step: open.name, case: child.case, person: child.person, end: child.end, applied: child.applied });
  const progress = must(turn.state.step, 'the call').progress;
  if (progress.kind !== 'call' || progress.waiting.length > 0) return accepted(turn);
  const { kept } = progress;
  const result = kept.length > 0 ? 'kept' : 'none';
  if (kept.length > 0)
    emit(turn, { kind: 'listed', slot: step.each, people: (turn.state.people[step.each] ?? []).filter((person) => kept.includes(person)) });
  return follow(turn, { step: open.name, result, by: { engine: 'child' }, deciders: [] }) ?? accepted(turn);
};
