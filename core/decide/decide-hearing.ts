import type { Answer, Tell } from '../command';
import { reject } from '../rejection';
import { deadline, stepOf } from '../rulebook';
import { follow } from './follow';
import { isText } from './form';
import { isRejection, performerOf } from './standing';
import { accepted, type Decision, emit, type Turn } from './turn';

/** Most pieces of evidence one hearing may show. */
const EVIDENCE_MAX = 50;

/** The body tells the person the grounds and shows the evidence: the person's own time to answer begins. */
export const decideTell = (turn: Turn, command: Tell): Decision => {
  const step = stepOf(turn.rulebook, command.step);
  if (step.kind !== 'hearing') return reject('wrong-command', { kind: step.kind });
  const capacity = performerOf(turn, command.by, step.person, step.duty);
  if (isRejection(capacity)) return capacity;
  if (!isText(command.grounds)) return reject('invalid-form', { field: 'grounds', why: 'length' }, 'grounds');
  const { evidence } = command;
  if (evidence.length === 0 || evidence.length > EVIDENCE_MAX || !evidence.every((one) => isText(one)))
    return reject('invalid-form', { field: 'evidence', why: 'length' }, 'evidence');
  if (isTold(turn)) return reject('already-done', { what: 'told' });
  const due = deadline(turn.rulebook, turn.at, step.window.limit).at;
  emit(turn, {
    kind: 'told',
    step: command.step,
    people: turn.state.people[step.of] ?? [],
    grounds: command.grounds,
    evidence: command.evidence,
    by: capacity,
    due,
  });
  return accepted(turn);
};

/** The person concerned answers, in person, within their time. */
export const decideAnswer = (turn: Turn, command: Answer): Decision => {
  const step = stepOf(turn.rulebook, command.step);
  if (step.kind !== 'hearing') return reject('wrong-command', { kind: step.kind });
  const capacity = performerOf(turn, command.by, { kind: 'concerned', slot: step.of }, 'answers');
  if (isRejection(capacity)) return capacity;
  const progress = turn.state.step?.progress;
  if (progress?.kind !== 'hearing' || !progress.told) return reject('early', { what: 'told' });
  if (turn.state.step !== undefined && turn.at >= turn.state.step.due) return reject('late');
  if (!isText(command.answer)) return reject('invalid-form', { field: 'answer', why: 'length' }, 'answer');
  if (progress.answered.includes(command.by.person)) return reject('already-done', { what: 'answered' });
  emit(turn, { kind: 'answered', step: command.step, person: command.by.person, answer: command.answer });
  if (progress.answered.length + 1 < (turn.state.people[step.of] ?? []).length) return accepted(turn);
  return follow(turn, { step: command.step, result: 'answered', by: { engine: 'all-answered' }, deciders: [] }) ?? accepted(turn);
};

/** Whether the open step is a hearing whose grounds have been told. */
export const isTold = (turn: Turn): boolean => turn.state.step?.progress.kind === 'hearing' && turn.state.step.progress.told;
