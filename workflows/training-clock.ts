import { condition } from '@temporalio/workflow';
import { instantToMs } from '../core/calendar/instant';
import type { CaseId, Instant } from '../core/facts';
import { sealFor } from '../sealing/sealed-command';
import { nextReport } from './children';
import { carryOutDues, nextStop } from './dues';
import { effects } from './effects';
import { type Advanced, advancedSignal, advanceToSignal, SEALED_UNDER } from './messages';
import { now, nowMs, type RunningCase } from './running-case';
import { signalCase } from './signal-case';

/** Most stops of one advance. Far above what any procedure falls due within years; more is a loop. */
const STOPS_MAX = 2_000;

/**
 * Moves the training clock to an instant (ruling 27), stopping at every due of the case and of the children it has open,
 * in the order of their times, as if the time had passed: a child's end reaches its parent before a later due does.
 * Timers are not speeded up; the offset moves. An instant that has passed changes nothing.
 *
 * Not under the case's lock: the turns on the way take it one by one, and other commands may come between.
 */
export const advanceTo = (running: RunningCase, to: Instant): Promise<Advanced> =>
  running.clockLock.run(async () => {
    await askChildren(running, now(running));
    for (let stops = 0; stops < STOPS_MAX; stops++) {
      const stop = earliest([nextStop(running), ...childDues(running), to]);
      await stopAt(running, stop ?? to);
      if (stop !== to && running.state?.end === undefined) continue;
      await effects.moveClock({ case: running.input.case, offsetMs: running.offsetMs });
      return clockOf(running);
    }
    throw new Error(`${running.input.case}: an advance met more than ${STOPS_MAX} dues`);
  });

const stopAt = async (running: RunningCase, at: Instant): Promise<void> => {
  running.offsetMs += Math.max(0, instantToMs(at) - nowMs(running));
  await carryOutDues(running, nowMs(running));
  await askChildren(running, at);
};

/** Moves the clocks of all open children to an instant and waits until each has answered, or has ended and is on the record. */
const askChildren = async (running: RunningCase, to: Instant): Promise<void> => {
  await condition(() => running.errands.toOpen.size === 0);
  await Promise.all([...running.errands.open].map((child) => askChild(running, child, to)));
  await condition(() => nextReport(running) === undefined && !running.lock.busy());
};

const askChild = async (running: RunningCase, child: CaseId, to: Instant): Promise<void> => {
  running.clocks.delete(child);
  if (!(await signalCase(child, advanceToSignal, sealFor(child, SEALED_UNDER.advanceTo, { to })))) return;
  await condition(() => running.clocks.has(child) || !running.errands.open.has(child));
};

const childDues = ({ errands, clocks }: RunningCase): readonly (Instant | undefined)[] =>
  [...errands.open].map((child) => clocks.get(child)?.nextDue);

const earliest = (instants: readonly (Instant | undefined)[]): Instant | undefined => instants.filter((at) => at !== undefined).sort()[0];

const clockOf = (running: RunningCase): Advanced => {
  const stop = nextStop(running);
  return { now: now(running), ...(stop === undefined ? {} : { nextDue: stop }) };
};

/**
 * Carries out what the parent asks of this case's clock, and answers. A case that ended on the way doesn't: that it has
 * ended is its answer, and must not reach the parent after it.
 */
export const advanceForParent = async (running: RunningCase, to: Instant): Promise<void> => {
  await condition(() => running.seq > 0);
  const clock = await advanceTo(running, to);
  const { state, input } = running;
  if (state?.parent === undefined || state.end !== undefined) return;
  const answer = { case: input.case, ...clock };
  await signalCase(state.parent, advancedSignal, sealFor(state.parent, SEALED_UNDER.advanced, answer));
};
