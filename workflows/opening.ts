import { ApplicationFailure, condition, log, workflowInfo } from '@temporalio/workflow';
import { postToOpen } from '../core/decide/posts-held';
import type { Facts, PostId } from '../core/facts';
import { digestOf } from '../core/ledger/digest';
import type { Rejection } from '../core/rejection';
import { openSealed } from '../sealing/sealed-command';
import type { Alarm } from './alarm';
import { reportToParent } from './children';
import { effects } from './effects';
import { type HostInput, NOT_OPENED, SEALED_UNDER } from './messages';
import { isIdle, now, type RunningCase } from './running-case';
import { turn } from './turn';

/** How long a case that a person opens waits for its first command, before it ends as one that never was. */
const FIRST_ACT_WITHIN_MS = 60_000;
/** How often a child reads the register anew because it changed while the child was being opened. */
const OPENINGS_MAX = 100;

/** @throws ApplicationFailure, which ends the workflow, for an input that is not sealed for this case or not of this procedure */
export const openInput = (sealed: unknown): HostInput => {
  const { workflowId, workflowType } = workflowInfo();
  const opened = openSealed(sealed, workflowId, SEALED_UNDER.start);
  if (!opened.ok) throw refuseToRun(`the input is ${opened.reason}, not sealed for this case`);
  const input = opened.value as HostInput;
  if (input.procedure.id !== workflowType) throw refuseToRun(`the type is not ${input.procedure.id}`);
  return input;
};

/** @throws ApplicationFailure, which ends the workflow, when the definition is another than the input says */
export const checkDefinition = ({ rulebook, input }: RunningCase): void => {
  if (rulebook.hash !== input.hash) throw refuseToRun('the definition is not the one that the hash names');
};

const refuseToRun = (why: string): ApplicationFailure => ApplicationFailure.nonRetryable(`This case can't be run: ${why}`, 'WrongInput');

/**
 * Waits until the case is opened: a child and whatever the engine opens open themselves, any other is opened by its first update. A host whose first act was
 * refused, or never came, would stay open for ever: it ends as failed, which leaves its id free for another try.
 *
 * @throws ApplicationFailure, which ends the workflow, when nothing was committed
 */
export const untilOpened = async (running: RunningCase, wake: Alarm): Promise<void> => {
  if (running.input.opening !== undefined && running.seq === 0) await openSelf(running, running.input.opening);
  while (running.seq === 0) {
    wake.setBy(Date.now() + FIRST_ACT_WITHIN_MS);
    const refused = () => running.refusals > 0 && isIdle(running);
    await condition(() => running.seq > 0 || refused() || wake.hasRung());
    const isLate = wake.takeRing();
    if (running.seq === 0 && isIdle(running)) throw nothingCommitted(isLate ? 'no act came' : 'its first act was refused');
  }
};

/** Opens a case by the command in its input, on facts of the moment. */
const openSelf = async (running: RunningCase, opening: NonNullable<HostInput['opening']>): Promise<void> => {
  for (let openings = 0; openings < OPENINGS_MAX; openings++) {
    const at = now(running);
    const people = Object.values(opening.people).flat();
    const { post, facts } = await readOpening(running, opening, { people, at });
    const command = { ...opening, ...post, at, facts };
    const asked = { id: `open:${opening.case}`, digest: digestOf(opening), command, values: [] };
    const answer = await running.lock.run(() => turn(running, asked));
    if (running.seq > 0) return showClock(running);
    if (answer.kind === 'rejected' && answer.code !== 'stale') {
      // Nobody would wait for it but the parent's training clock; the parent's own limit runs on.
      await reportToParent(running);
      throw opening.because === undefined ? nothingCommitted(`its opening was refused: ${answer.code}`) : notOpened(running, answer);
    }
  }
  throw new Error(`${running.input.case}: the register changed ${OPENINGS_MAX} times while the case was opened`);
};

/** The facts on which a case is opened; where nobody said about which post, first the one that its person holds now. */
const readOpening = async (
  { rulebook }: RunningCase,
  { post: named, people: slots }: NonNullable<HostInput['opening']>,
  question: Parameters<typeof effects.openingFacts>[0],
): Promise<{ readonly post: { readonly post?: PostId }; readonly facts: Facts }> => {
  const read = (post: PostId | undefined) => effects.openingFacts({ ...question, ...(post === undefined ? {} : { post }) });
  const facts = await read(named);
  const held = named === undefined ? postToOpen(rulebook.definition, slots, facts) : undefined;
  if (held === undefined) return { post: {}, facts };
  return { post: { post: held }, facts: await read(held) };
};

/** The register stands in the way, as where the post is no longer vacant. Ended as failed, its id is free for another try. */
const notOpened = ({ input }: RunningCase, { code, params }: Rejection): ApplicationFailure => {
  log.info(NOT_OPENED, { case: input.case, procedure: input.procedure.id, code, ...params });
  return ApplicationFailure.nonRetryable(`${NOT_OPENED}: ${code}`, 'NothingCommitted');
};

/** A case takes over its opener's training clock. */
const showClock = async ({ input, offsetMs }: RunningCase): Promise<void> => {
  if (offsetMs > 0) await effects.moveClock({ case: input.case, offsetMs });
};

const nothingCommitted = (why: string): ApplicationFailure =>
  ApplicationFailure.nonRetryable(`Nothing was committed: ${why}`, 'NothingCommitted');
