import { continueAsNew, workflowInfo } from '@temporalio/workflow';
import { type SealedFor, sealFor } from '../sealing/sealed-command';
import { reportToParent } from './children';
import { effects } from './effects';
import { type HostInput, SEALED_UNDER } from './messages';
import { isIdle, type RunningCase } from './running-case';

/** Updates after which a run hands over to the next; the server allows 2,000 in one history. */
const UPDATES_MAX = 1_800;
/** Commands that the next run is told were carried out; a repeat comes soon after the first try or not at all. */
const DONE_KEPT = 50;

/** Whether this run is over: the case has ended, or its history grows long; and nothing is under way in it. */
export const mayLeave = (running: RunningCase): boolean =>
  (running.state?.end !== undefined || mustHandOver(running)) &&
  running.notSealed.length === 0 &&
  running.errands.toOpen.size === 0 &&
  running.errands.toWithdraw.size === 0 &&
  isIdle(running);

/** That its parent has withdrawn the case is told once, and is no part of what the next run is handed: it comes first. */
const mustHandOver = (running: RunningCase): boolean =>
  !running.withdrawnByParent && (workflowInfo().continueAsNewSuggested || running.updates >= UPDATES_MAX);

/**
 * Sees to what must be on its way before the run closes, because afterwards nobody would ask for it. Updates may arrive
 * meanwhile. Of the end the commit itself has seen to: with the closing entry it queued the archiving of the last run.
 */
export const prepareToLeave = async (running: RunningCase): Promise<void> => {
  const goal = running.state?.end === undefined ? 'next run' : 'end';
  if (running.preparedFor === goal) return;
  running.preparedFor = goal;
  if (goal === 'end') await reportToParent(running);
  else await effects.queueArchive({ case: running.input.case, run: workflowInfo().runId });
};

/**
 * Returns for a case that has ended, and goes on as a new run for one that has not. To be called when nothing is under way:
 * an update that was taken in and not answered would fail.
 */
export const leave = async (running: RunningCase): Promise<void> => {
  const { input, state, seq, head, offsetMs } = running;
  if (state === undefined || state.end !== undefined) return;
  const errands = {
    toOpen: [...running.errands.toOpen],
    toWithdraw: [...running.errands.toWithdraw],
    reported: [...running.errands.reported],
    open: [...running.errands.open],
  };
  const { opening: _opened, ...rest } = input;
  const done = [...running.done].slice(-DONE_KEPT);
  const next: HostInput = { ...rest, offsetMs, carried: { state, seq, head, done, errands } };
  await continueAsNew<(input: SealedFor<HostInput>) => Promise<void>>(sealFor(input.case, SEALED_UNDER.start, next));
};
