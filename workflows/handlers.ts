import { ApplicationFailure, CancellationScope, currentUpdateInfo, setHandler } from '@temporalio/workflow';
import { instantToMs } from '../core/calendar/instant';
import { type Rejection, reject } from '../core/rejection';
import { openSealed, type SealRefusal } from '../sealing/sealed-command';
import { noteReport } from './children';
import { effects } from './effects';
import {
  type Advanced,
  type AdvanceRequest,
  advancedSignal,
  advanceToSignal,
  advanceUpdate,
  childEndedSignal,
  commandUpdate,
  headQuery,
  nudgeSignal,
  REFUSAL,
  type Receipt,
  SEALED_UNDER,
  type SealedCommand,
  withdrawnByParentSignal,
} from './messages';
import { nowMs, type RunningCase } from './running-case';
import { advanceForParent, advanceTo } from './training-clock';
import { judge, turn } from './turn';

/** Farthest that one advance of the training clock goes, in milliseconds: about ten years. */
const ADVANCE_MAX_MS = 10 * 366 * 24 * 60 * 60 * 1000;

/** Signals without a seal that wait to be recorded; more at once are a flood, of which the history keeps the rest. */
const NOT_SEALED_KEPT = 100;

/**
 * Sets what the case answers to. Every handler is shielded from cancellation by itself: shielding the main loop alone
 * leaves the handlers to break when someone cancels the workflow.
 */
export const listen = (running: RunningCase): void => {
  setHandler(commandUpdate, (sealed) => shielded(() => takeCommand(running, sealed)), {
    validator: (sealed) => refuseEarly(running, sealed),
  });
  setHandler(advanceUpdate, (sealed) => shielded(() => takeAdvance(running, sealed)));
  setHandler(headQuery, () => ({ seq: running.seq, hash: running.head }));
  setHandler(nudgeSignal, () => {
    running.nudged = true;
  });
  setHandler(childEndedSignal, (sealed) => {
    const report = openSignal<{ readonly case: string }>(running, sealed, SEALED_UNDER.childEnded);
    if (report !== undefined) noteReport(running, report.case);
  });
  setHandler(withdrawnByParentSignal, (sealed) => {
    if (openSignal(running, sealed, SEALED_UNDER.withdrawnByParent) !== undefined) running.withdrawnByParent = true;
  });
  setHandler(advanceToSignal, async (sealed) => {
    const asked = openSignal<{ readonly to: string }>(running, sealed, SEALED_UNDER.advanceTo);
    if (asked !== undefined && running.input.training) await shielded(() => advanceForParent(running, asked.to));
  });
  setHandler(advancedSignal, (sealed) => {
    const clock = openSignal<{ readonly case: string } & Advanced>(running, sealed, SEALED_UNDER.advanced);
    if (clock !== undefined) running.clocks.set(clock.case, clock);
  });
};

const shielded = <T>(work: () => Promise<T>): Promise<T> => CancellationScope.nonCancellable(work);

const takeCommand = async (running: RunningCase, sealed: unknown): Promise<Receipt> => {
  const { id, command, values, digest } = await openUpdate<SealedCommand>(running, sealed, 'command');
  const answer = await running.lock.run(() => turn(running, { id, digest, command, values }));
  if (answer.kind === 'rejected') throw refused(running, answer);
  const { entry } = answer;
  return {
    case: running.input.case,
    seq: entry.seq,
    hash: entry.hash,
    command: entry.commandId,
    digest: entry.commandDigest,
    at: entry.at,
  };
};

const takeAdvance = async (running: RunningCase, sealed: unknown): Promise<Advanced> => {
  const { to } = await openUpdate<AdvanceRequest>(running, sealed, 'advance');
  if (!running.input.training) throw refused(running, reject('wrong-command', { why: 'not-training' }));
  if (running.state === undefined) throw refused(running, reject('unknown-case'));
  if (instantToMs(to) > nowMs(running) + ADVANCE_MAX_MS) {
    throw refused(running, reject('invalid-form', { field: 'to', why: 'too-far' }, 'to'));
  }
  return advanceTo(running, to);
};

/**
 * The validator of commands: what it refuses leaves no trace in the history, which holds at most 2,000 Updates. It speaks
 * only when it is certain: the case is idle, and knows at least what the api knew, so that nothing that a crash has hidden
 * from it is judged by an old state. All else goes to the handler, which asks the ledger.
 */
const refuseEarly = (running: RunningCase, sealed: unknown): void => {
  const opened = openSealed(sealed, running.input.case, updateInfo().id);
  if (!opened.ok || running.state === undefined || running.lock.busy()) return;
  const { kind, id, command, seen } = opened.value as SealedCommand;
  if (kind !== 'command' || seen > running.seq || running.done.has(id)) return;
  const decision = judge(running, command);
  if (decision.kind === 'rejected') throw rejectionFailure(decision);
};

const openUpdate = async <T extends { readonly kind: string }>(running: RunningCase, sealed: unknown, kind: T['kind']): Promise<T> => {
  const update = updateInfo().id;
  running.updates += 1;
  const opened = openSealed(sealed, running.input.case, update);
  if (opened.ok && (opened.value as T).kind === kind) return opened.value as T;
  const reason: SealRefusal = opened.ok ? 'moved' : opened.reason;
  await effects.recordNotSealed({ case: running.input.case, under: update, reason });
  running.refusals += 1;
  throw ApplicationFailure.create({
    message: 'The payload is not sealed for this case and update',
    type: REFUSAL.notSealed,
    nonRetryable: true,
    details: [reason],
  });
};

/** What a signal carries; undefined where it is not sealed for this case, which the main loop then records. */
const openSignal = <T>(running: RunningCase, sealed: unknown, word: string): T | undefined => {
  const opened = openSealed(sealed, running.input.case, word);
  if (opened.ok) return opened.value as T;
  if (running.notSealed.length < NOT_SEALED_KEPT) running.notSealed.push({ case: running.input.case, under: word, reason: opened.reason });
  return undefined;
};

const refused = (running: RunningCase, rejection: Rejection): ApplicationFailure => {
  running.refusals += 1;
  return rejectionFailure(rejection);
};

const rejectionFailure = (rejection: Rejection): ApplicationFailure =>
  ApplicationFailure.create({
    message: `Refused: ${rejection.code}`,
    type: REFUSAL.rejection,
    nonRetryable: true,
    details: [rejection],
  });

const updateInfo = (): { readonly id: string } => {
  const info = currentUpdateInfo();
  if (info === undefined) throw new Error('Only an update has an id');
  return info;
};
