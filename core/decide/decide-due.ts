import type { Due } from '../command';
import type { Step } from '../definition/step';
import { runningTime } from '../due';
import type { BodyId } from '../facts';
import { must } from '../must';
import { reject } from '../rejection';
import { deadline, stepOf } from '../rulebook';
import type { CaseState, OpenStep } from '../state';
import { follow } from './follow';
import { release } from './hold';
import { accepted, type Decision, emit, type Turn } from './turn';

/** How many bodies an unsettled hold rises before it ends with a report (ruling 15). */
const HOLD_RISES = 1;

/** A time has passed: it is reported, or it rises, or the result named for it is taken. */
export const decideDue = (turn: Turn, command: Due): Decision => {
  switch (command.of.kind) {
    case 'hold':
      return holdDue(turn);
    case 'clock':
      return clockDue(turn, command.of.clock);
    case 'step':
      return stepDue(turn, command.of.step);
    default:
      return command.of satisfies never;
  }
};

const holdDue = (turn: Turn): Decision => {
  const { hold } = turn.state;
  if (hold === undefined) return reject('already-done', { what: 'hold' });
  if (turn.at < hold.due) return reject('early', { due: hold.due });
  if (hold.level < HOLD_RISES) {
    const due = deadline(turn.rulebook, turn.at, { rule: 'hold-days', unit: 'workingDays' }).at;
    emit(turn, { kind: 'holdRaised', level: hold.level + 1, due });
  } else release(turn, { engine: 'due' }, undefined);
  return accepted(turn);
};

const clockDue = (turn: Turn, name: string): Decision => {
  const clock = Object.hasOwn(turn.state.clocks, name) ? turn.state.clocks[name] : undefined;
  if (clock === undefined || clock.reported) return reject('already-done', { what: 'clock' });
  if (turn.at < clock.due) return reject('early', { due: clock.due });
  const { report } = must(turn.rulebook.definition.clocks[name], `clock ${name}`);
  emit(turn, { kind: 'clockReported', clock: name, to: must(turn.state.places[report]?.[0], `place ${report}`) });
  return accepted(turn);
};

const stepDue = (turn: Turn, name: string): Decision => {
  const open = turn.state.step;
  if (open === undefined || open.name !== name) return reject('step-not-open', { step: name });
  const step = stepOf(turn.rulebook, name);
  const time = runningTime(step, turn.state);
  if (turn.state.hold !== undefined && time.onHold === 'stops') return reject('on-hold');
  if (turn.at < open.due) return reject('early', { due: open.due });
  const { report, higher, then } = time.passed;
  if (open.passings < report) {
    emit(turn, {
      kind: 'dueReported',
      step: name,
      to: reportTo(turn.state, step, open),
      due: deadline(turn.rulebook, turn.at, time.limit).at,
    });
    return accepted(turn);
  }
  if (open.passings < report + higher) {
    emit(turn, { kind: 'dueRaised', step: name, level: open.level + 1, due: deadline(turn.rulebook, turn.at, time.limit).at });
    return accepted(turn);
  }
  return pass(turn, step, open, then);
};

/** Nobody acted to the end: the result named for it, by the engine. A person who was told and stayed silent has been heard. */
const pass = (turn: Turn, step: Step, open: OpenStep, then: string): Decision => {
  const progress = open.progress;
  let result = then;
  if (progress.kind === 'hearing' && progress.told && step.kind === 'hearing') {
    const silent = (turn.state.people[step.of] ?? []).filter((person) => !progress.answered.includes(person));
    emit(turn, { kind: 'stayedSilent', step: open.name, people: silent });
  }
  if (progress.kind === 'notice' && progress.published && (turn.state.objections[open.name] ?? 0) > 0) result = 'objections';
  if (progress.kind === 'call' && step.kind === 'call') {
    for (const child of progress.waiting) emit(turn, { kind: 'childAbandoned', step: open.name, case: child.case, how: step.late });
  }
  return follow(turn, { step: open.name, result, by: { engine: 'due' }, deciders: [] }) ?? accepted(turn);
};

/** Whoever answers for the step hears of it, and the body above. */
const reportTo = (state: CaseState, step: Step, open: OpenStep): readonly BodyId[] =>
  step.responsibility.kind === 'role' ? (state.places[step.responsibility.in] ?? []).slice(0, open.level + 2) : [];
