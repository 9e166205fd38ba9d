import { addWorkingDays, workingDaysBetween } from '../calendar/working-days';
import type { TextOnRecord } from '../command';
import { runningTime } from '../due';
import type { By } from '../event';
import type { Instant } from '../facts';
import { must } from '../must';
import { stepOf } from '../rulebook';
import { emit, type Turn } from './turn';

/** Ends a hold. What stood still goes on with the working days it had left when the hold began. */
export const release = (turn: Turn, by: By, reasons: TextOnRecord | undefined): void => {
  const { rulebook, state, at } = turn;
  const hold = must(state.hold, 'a hold');
  /** What began while the hold stood, because a related case reported or a member recused, has all its days left. */
  const shifted = (since: Instant, due: Instant): Instant => {
    const left = workingDaysBetween(rulebook.calendar, since > hold.since ? since : hold.since, due);
    return addWorkingDays(rulebook.calendar, at, Math.max(1, left)).at;
  };
  const clocks: Record<string, Instant> = {};
  for (const [name, { since, due, reported }] of Object.entries(state.clocks)) {
    if (!reported && rulebook.definition.clocks[name]?.onHold === 'stops') clocks[name] = shifted(since, due);
  }
  const stopped = state.step !== undefined && runningTime(stepOf(rulebook, state.step.name), state).onHold === 'stops';
  const due = stopped && state.step !== undefined ? { due: shifted(state.step.since, state.step.due) } : {};
  emit(turn, { kind: 'released', by, ...(reasons === undefined ? {} : { reasons }), ...due, clocks });
};
