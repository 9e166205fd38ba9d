import type { RunCheck } from '../command';
import type { StepOf } from '../definition/step';
import type { Finding, Verdict } from '../event';
import type { PersonId } from '../facts';
import { type Rejection, reject } from '../rejection';
import { stepOf } from '../rulebook';
import { findingsAbout } from '../rules/findings';
import { follow } from './follow';
import { isRejection, performerOf } from './standing';
import { accepted, type Decision, emit, type Turn } from './turn';

/** Runs the rules of a check over the snapshot, for each person in its slot, and takes the result that the findings come to. */
export const decideRunCheck = (turn: Turn, command: RunCheck): Decision => {
  const step = stepOf(turn.rulebook, command.step);
  if (step.kind !== 'check') return reject('wrong-command', { kind: step.kind });
  const capacity = performerOf(turn, command.by, step.person, step.duty);
  if (isRejection(capacity)) return capacity;
  const people = turn.state.people[step.of] ?? [];
  const findings = findAbout(turn, step, people);
  if ('kind' in findings) return findings;
  const verdicts = new Map(people.map((person) => [person, worst(findings.found.filter((finding) => finding.person === person))]));
  const having = (verdict: Verdict) => people.filter((person) => verdicts.get(person) === verdict);
  const [passed, failed, unclear] = [having('pass'), having('fail'), having('unclear')];
  emit(turn, { kind: 'checked', step: command.step, findings: findings.found, passed, failed, unclear, by: capacity });
  const result = resultOf(step, passed, failed, unclear);
  if (step.narrows && failed.length > 0 && result !== 'fail')
    emit(turn, { kind: 'listed', slot: step.of, people: people.filter((person) => !failed.includes(person)) });
  return follow(turn, { step: command.step, result, by: { engine: 'check' }, deciders: [] }) ?? accepted(turn);
};

const findAbout = (turn: Turn, step: StepOf<'check'>, people: readonly PersonId[]): { readonly found: readonly Finding[] } | Rejection => {
  const found: Finding[] = [];
  for (const id of people) {
    const person = turn.facts.people.find((one) => one.id === id);
    if (person === undefined) return reject('invalid-form', { field: 'facts', why: 'not-found', person: id });
    found.push(...findingsAbout({ ...turn, values: turn.state.values, people: turn.state.people }, person, step.rules));
  }
  return { found };
};

const worst = (findings: readonly Finding[]): Verdict => {
  if (findings.some(({ verdict }) => verdict === 'fail')) return 'fail';
  return findings.some(({ verdict }) => verdict === 'unclear') ? 'unclear' : 'pass';
};

const resultOf = (
  step: StepOf<'check'>,
  passed: readonly PersonId[],
  failed: readonly PersonId[],
  unclear: readonly PersonId[],
): Verdict => {
  if (passed.length + unclear.length === 0) return 'fail';
  if (failed.length > 0 && !step.narrows) return 'fail';
  return unclear.length > 0 ? 'unclear' : 'pass';
};
