import type { BreakPeriod, ReachMilestone } from '../command';
import { reject } from '../rejection';
import { stepOf } from '../rulebook';
import { follow } from './follow';
import { checkReasons, isText } from './form';
import { isRejection, performerOf } from './standing';
import { accepted, type Decision, emit, type Turn } from './turn';

/** Records a milestone of a term that runs, with its report. The last of them completes a term that may be completed early. */
export const decideReachMilestone = (turn: Turn, command: ReachMilestone): Decision => {
  const step = stepOf(turn.rulebook, command.step);
  if (step.kind !== 'period') return reject('wrong-command', { kind: step.kind });
  const capacity = performerOf(turn, command.by, step.person, step.duty);
  if (isRejection(capacity)) return capacity;
  if (!step.milestones.some(({ name }) => name === command.milestone))
    return reject('invalid-form', { field: 'milestone', why: 'unknown' }, 'milestone');
  if (!isText(command.report)) return reject('invalid-form', { field: 'report', why: 'length' }, 'report');
  const progress = turn.state.step?.progress;
  if (progress?.kind === 'period' && progress.reached.includes(command.milestone)) return reject('already-done', { what: 'milestone' });
  emit(turn, { kind: 'milestoneReached', step: command.step, milestone: command.milestone, report: command.report, by: capacity });
  const reached = turn.state.step?.progress;
  const all = reached?.kind === 'period' && step.milestones.every(({ name }) => reached.reached.includes(name));
  if (step.early === undefined || !all) return accepted(turn);
  return follow(turn, { step: command.step, result: 'completed', by: capacity, deciders: [command.by.person] }) ?? accepted(turn);
};

/** Ends a term before its time, for reasons. */
export const decideBreakPeriod = (turn: Turn, command: BreakPeriod): Decision => {
  const step = stepOf(turn.rulebook, command.step);
  if (step.kind !== 'period') return reject('wrong-command', { kind: step.kind });
  const capacity = performerOf(turn, command.by, step.responsibility, step.duty);
  if (isRejection(capacity)) return capacity;
  const flaw = checkReasons(command.reasons, true);
  if (flaw !== undefined) return flaw;
  return (
    follow(turn, { step: command.step, result: 'broken', by: capacity, deciders: [command.by.person], reasons: command.reasons }) ??
    accepted(turn)
  );
};
