import type { DueOf } from './command';
import type { Step } from './definition/step';
import type { Time } from './definition/words';
import type { Instant } from './facts';
import { type Rulebook, stepOf } from './rulebook';
import type { CaseState } from './state';

/** The time that runs in a step now: of a hearing that was told and a notice that stands, the window. */
export const runningTime = (step: Step, state: CaseState): Time => {
  const progress = state.step?.progress;
  if (step.kind === 'hearing' && progress?.kind === 'hearing' && progress.told) return step.window;
  if (step.kind === 'notice' && progress?.kind === 'notice' && progress.published) return step.window;
  return step.time;
};

/** What falls due next in an open case, and when; undefined once it has ended. What a hold stops does not fall due while it stands. */
export const nextDue = (rulebook: Rulebook, state: CaseState): { readonly at: Instant; readonly of: DueOf } | undefined => {
  if (state.end !== undefined) return undefined;
  let next: { readonly at: Instant; readonly of: DueOf } | undefined;
  const consider = (at: Instant, of: DueOf) => {
    if (next === undefined || at < next.at) next = { at, of };
  };
  if (state.hold !== undefined) consider(state.hold.due, { kind: 'hold' });
  if (state.step !== undefined) {
    const stopped = state.hold !== undefined && runningTime(stepOf(rulebook, state.step.name), state).onHold === 'stops';
    if (!stopped) consider(state.step.due, { kind: 'step', step: state.step.name });
  }
  for (const clock in state.clocks) {
    const running = state.clocks[clock];
    const stopped = state.hold !== undefined && rulebook.definition.clocks[clock]?.onHold === 'stops';
    if (running !== undefined && !running.reported && !stopped) consider(running.due, { kind: 'clock', clock });
  }
  return next;
};
