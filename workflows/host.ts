import { CancellationScope, condition } from '@temporalio/workflow';
import { NO_FACTS } from '../core/facts';
import { digestOf } from '../core/ledger/digest';
import type { SealedFor } from '../sealing/sealed-command';
import { nextReport, noteReport, openChildren, takeReport, withdrawChildren } from './children';
import { effects } from './effects';
import { listen } from './handlers';
import { leave, mayLeave, prepareToLeave } from './leaving';
import type { HostInput } from './messages';
import { checkDefinition, openInput, untilOpened } from './opening';
import { beginRun, now, type RunningCase } from './running-case';
import { carryOutDues, type DueTimer, dueTimer } from './timer';
import { catchUp, turn } from './turn';

/**
 * Runs one case of any procedure, from its opening to its end. The type of the workflow is the procedure's id; everything
 * the case is judged by is in its input. It does not end because someone cancels it: a case ends by its own procedure.
 */
export const host = (sealed: SealedFor<HostInput>): Promise<void> => {
  const running = beginRun(openInput(sealed));
  checkDefinition(running);
  listen(running);
  return CancellationScope.nonCancellable(() => live(running));
};

const live = async (running: RunningCase): Promise<void> => {
  await untilOpened(running);
  const timer = dueTimer(running);
  for (;;) {
    timer.set();
    await condition(() => hasWork(running, timer));
    await work(running, timer);
    if (!mayLeave(running)) continue;
    await prepareToLeave(running);
    if (mayLeave(running)) return leave(running);
  }
};

const hasWork = (running: RunningCase, timer: DueTimer): boolean =>
  timer.wantsCare() ||
  running.nudged ||
  running.withdrawnByParent ||
  running.notSealed.length > 0 ||
  running.errands.toOpen.size > 0 ||
  running.errands.toWithdraw.size > 0 ||
  nextReport(running) !== undefined ||
  mayLeave(running);

/** Everything that the case does by itself, in an order in which nothing waits for what comes after it. */
const work = async (running: RunningCase, timer: DueTimer): Promise<void> => {
  await recordNotSealed(running);
  await answerNudge(running);
  await openChildren(running);
  await withdrawChildren(running);
  await withdrawSelf(running);
  for (let child = nextReport(running); child !== undefined; child = nextReport(running)) await takeReport(running, child);
  if (timer.fired()) await carryOutDues(running);
};

const recordNotSealed = async ({ notSealed }: RunningCase): Promise<void> => {
  for (let attempt = notSealed.shift(); attempt !== undefined; attempt = notSealed.shift()) {
    await effects.recordNotSealed(attempt);
  }
};

/** The ledger may know more than the case, or a child's report may have been lost. */
const answerNudge = async (running: RunningCase): Promise<void> => {
  if (!running.nudged) return;
  running.nudged = false;
  await running.lock.run(() => catchUp(running));
  const progress = running.state?.step?.progress;
  if (progress?.kind === 'call') for (const child of progress.waiting) noteReport(running, child.case);
};

/** A child that has already granted something goes on alone: core refuses to abandon it, and that is the answer. */
const withdrawSelf = async (running: RunningCase): Promise<void> => {
  if (!running.withdrawnByParent) return;
  running.withdrawnByParent = false;
  const command = { kind: 'abandon', at: now(running), facts: NO_FACTS } as const;
  const asked = { id: 'abandon', digest: digestOf({ kind: 'abandon' }), command, values: [] };
  await running.lock.run(() => turn(running, asked));
};
