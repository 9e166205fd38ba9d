import { CancellationScope, condition } from '@temporalio/workflow';
import { NO_FACTS } from '../core/facts';
import { digestOf } from '../core/ledger/digest';
import type { SealedFor } from '../sealing/sealed-command';
import { type Alarm, alarm } from './alarm';
import { nextReport, noteReport, openChildren, takeReport, withdrawChildren } from './children';
import { carryOutDues, nextDueAt } from './dues';
import { effects } from './effects';
import { listen } from './handlers';
import { leave, mayLeave, prepareToLeave } from './leaving';
import type { HostInput } from './messages';
import { checkDefinition, openInput, untilOpened } from './opening';
import { beginRun, now, nowMs, type RunningCase } from './running-case';
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
  const wake = alarm();
  await untilOpened(running, wake);
  for (;;) {
    const due = nextDueAt(running);
    if (due !== undefined) wake.setBy(due);
    await condition(() => hasWork(running, wake));
    await work(running, wake);
    if (!mayLeave(running)) continue;
    await prepareToLeave(running);
    if (mayLeave(running)) return leave(running);
  }
};

const hasWork = (running: RunningCase, wake: Alarm): boolean =>
  wake.hasRung() ||
  comesTooLate(running, wake) ||
  running.nudged ||
  running.withdrawnByParent ||
  running.notSealed.length > 0 ||
  running.errands.toOpen.size > 0 ||
  running.errands.toWithdraw.size > 0 ||
  nextReport(running) !== undefined ||
  mayLeave(running);

const comesTooLate = (running: RunningCase, wake: Alarm): boolean => {
  const due = nextDueAt(running);
  return due !== undefined && !wake.isSetBy(due);
};

/** Everything that the case does by itself, in an order in which nothing waits for what comes after it. */
const work = async (running: RunningCase, wake: Alarm): Promise<void> => {
  await recordNotSealed(running);
  await answerNudge(running);
  await openChildren(running);
  await withdrawChildren(running);
  await withdrawSelf(running);
  for (let child = nextReport(running); child !== undefined; child = nextReport(running)) await takeReport(running, child);
  if (wake.takeRing()) await carryOutDues(running, nowMs(running));
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
