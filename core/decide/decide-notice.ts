import type { ObjectTo, Publish } from '../command';
import { must } from '../must';
import { reject } from '../rejection';
import { deadline, stepOf } from '../rulebook';
import { isText } from './form';
import { isRejection, performerOf } from './standing';
import { accepted, type Decision, emit, type Turn } from './turn';

/** Publishes what the notice is about, with the persons whom it now concerns, not those who have dropped out; the time for objections begins. */
export const decidePublish = (turn: Turn, command: Publish): Decision => {
  const step = stepOf(turn.rulebook, command.step);
  if (step.kind !== 'notice') return reject('wrong-command', { kind: step.kind });
  const capacity = performerOf(turn, command.by, step.person, step.duty);
  if (isRejection(capacity)) return capacity;
  if (isPublished(turn)) return reject('already-done', { what: 'published' });
  const due = deadline(turn.rulebook, turn.at, step.window.limit).at;
  const { effects } = turn.rulebook.definition;
  const people = [...new Set(step.about.flatMap((effect) => turn.state.people[must(effects[effect], `effect ${effect}`).person] ?? []))];
  emit(turn, { kind: 'published', step: command.step, about: step.about, people, by: capacity, due });
  return accepted(turn);
};

/** Records an objection that was received while the notice stands. */
export const decideObject = (turn: Turn, command: ObjectTo): Decision => {
  const step = stepOf(turn.rulebook, command.step);
  if (step.kind !== 'notice') return reject('wrong-command', { kind: step.kind });
  const capacity = performerOf(turn, command.by, step.person, 'records');
  if (isRejection(capacity)) return capacity;
  if (!isPublished(turn)) return reject('early', { what: 'published' });
  if (turn.state.step !== undefined && turn.at >= turn.state.step.due) return reject('late');
  if (!isText(command.objection)) return reject('invalid-form', { field: 'objection', why: 'length' }, 'objection');
  emit(turn, { kind: 'objected', step: command.step, objection: command.objection, by: capacity });
  return accepted(turn);
};

const isPublished = (turn: Turn): boolean => turn.state.step?.progress.kind === 'notice' && turn.state.step.progress.published;
