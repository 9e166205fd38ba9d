import type { Act } from '../command';
import { reject } from '../rejection';
import { stepOf } from '../rulebook';
import { demandsReasons } from './demands';
import { follow } from './follow';
import { checkForm, checkReasons } from './form';
import { keeperFlaw } from './keep-log';
import { isLate, isRejection, performerOf } from './standing';
import { accepted, type Decision, type Turn } from './turn';

/** One person acts: takes one of the step's permitted results, with its form and reasons. */
export const decideAct = (turn: Turn, command: Act): Decision => {
  const step = stepOf(turn.rulebook, command.step);
  if (step.kind !== 'act') return reject('wrong-command', { kind: step.kind });
  const capacity = performerOf(turn, command.by, step.person, step.duty);
  if (isRejection(capacity)) return capacity;
  if (isLate(turn, step.time.kind)) return reject('late');
  const outcome = Object.hasOwn(step.result, command.result) ? step.result[command.result] : undefined;
  const forEngine = command.result === step.time.passed.then;
  const flaw =
    checkForm(turn.state, step.form, command.form, command.result) ??
    (outcome === undefined ? undefined : keeperFlaw(turn, outcome, command.form)) ??
    checkReasons(command.reasons, outcome !== undefined && demandsReasons(turn.rulebook, step, outcome));
  if (flaw !== undefined) return flaw;
  if (outcome === undefined || forEngine)
    return reject('result-not-permitted', { result: command.result, permitted: permitted(step).join(', ') }, 'result');
  if (outcome.atMost !== undefined && (turn.state.taken[`${command.step}.${command.result}`] ?? 0) >= outcome.atMost.times) {
    return reject('result-not-permitted', { result: command.result, why: 'at-most', times: outcome.atMost.times }, 'result');
  }
  const deciders = command.by.for === undefined ? [command.by.person] : [command.by.person, command.by.for];
  const refusal = follow(turn, {
    step: command.step,
    result: command.result,
    by: capacity,
    deciders,
    form: command.form,
    reasons: command.reasons,
  });
  return refusal ?? accepted(turn);
};

/** The results a person may take: all but the one that the engine takes when the time has passed. */
export const permitted = (step: {
  readonly result: Readonly<Record<string, unknown>>;
  readonly time: { readonly passed: { readonly then: string } };
}): readonly string[] => Object.keys(step.result).filter((result) => result !== step.time.passed.then);
