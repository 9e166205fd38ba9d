import { randomUUID } from 'node:crypto';
import {
  ApplicationFailure,
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import type { Definition } from '../../core/definition/definition';
import type { CaseId } from '../../core/facts';
import type { Rejection } from '../../core/rejection';
import { sealFor } from '../../sealing/sealed-command';
import {
  type Advanced,
  advanceUpdate,
  commandUpdate,
  type HostInput,
  REFUSAL,
  type Receipt,
  SEALED_UNDER,
  type SealedCommand,
} from '../../workflows/messages';
import { CASE_START_OPTIONS } from '../../workflows/start-options';
import { isOutage, OUTAGE_RETRY_SECONDS } from '../http/outage';
import { type Refusal, refusalOf, refuseForNow } from '../http/refusal';
import type { Services } from '../services';

/** How long an advance of the training clock may take: it carries out every due on its way, in milliseconds. */
const ADVANCE_WITHIN_MS = 120_000;

type Line = Pick<Services, 'temporal' | 'taskQueue' | 'answerWithinMs'>;

/** What became of an update: `unheard` means that nobody knows yet, and `gone` that no workflow of that id takes it. */
export type Heard<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | Rejection
  | { readonly kind: 'unheard' }
  | { readonly kind: 'gone' };

/**
 * Sends a command to its case, under an update id of its own: Temporal answers an id that it has completed with what it answered
 * then, a refusal too. That the command is carried out once is the ledger's doing, which knows it by its own id.
 */
export const sendCommand = ({ temporal, answerWithinMs }: Line, caseId: CaseId, command: SealedCommand): Promise<Heard<Receipt>> => {
  const update = randomUUID();
  return hear(
    temporal.withDeadline(Date.now() + answerWithinMs, () =>
      temporal.workflow.getHandle(caseId).executeUpdate(commandUpdate, { updateId: update, args: [sealFor(caseId, update, command)] }),
    ),
  );
};

/** Starts a case with its opening command. Sent again under the same id, the same case answers. */
export const sendOpening = (
  { temporal, taskQueue, answerWithinMs }: Line,
  input: HostInput,
  command: SealedCommand,
): Promise<Heard<Receipt>> => {
  const update = randomUUID();
  const startWorkflowOperation = new WithStartWorkflowOperation(input.procedure.id, {
    ...CASE_START_OPTIONS,
    workflowId: input.case,
    taskQueue,
    args: [sealFor(input.case, SEALED_UNDER.start, input)],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  return hear(
    temporal.withDeadline(Date.now() + answerWithinMs, () =>
      temporal.workflow.executeUpdateWithStart(commandUpdate, {
        updateId: update,
        args: [sealFor(input.case, update, command)],
        startWorkflowOperation,
      }),
    ),
  );
};

/** Moves the training clock of a case. Asked again under the same id, it answers the same. */
export const sendAdvance = ({ temporal }: Line, caseId: CaseId, update: string, to: string): Promise<Heard<Advanced>> =>
  hear(
    temporal.withDeadline(Date.now() + ADVANCE_WITHIN_MS, () =>
      temporal.workflow
        .getHandle(caseId)
        .executeUpdate(advanceUpdate, { updateId: update, args: [sealFor(caseId, update, { kind: 'advance', to })] }),
    ),
  );

/** An answer, or the reason why there is none. @throws what is neither a refusal nor an outage: a bug */
const hear = async <Answer>(asked: Promise<Answer>): Promise<Heard<Answer>> => {
  try {
    return { kind: 'answer', answer: await asked };
  } catch (error) {
    const rejection = rejectionIn(error);
    if (rejection !== undefined) return rejection;
    if (error instanceof WorkflowNotFoundError || error instanceof WorkflowExecutionAlreadyStartedError) return { kind: 'gone' };
    if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isOutage(error) || mayHaveArrived(error)) return { kind: 'unheard' };
    throw error;
  }
};

/** Answers of the server that no repeat would change: invalid argument, permission denied, unimplemented, unauthenticated. */
const OUR_FAULT = [3, 7, 12, 16];

/** An error of the server under which the update may still have been taken. */
const mayHaveArrived = (error: unknown): boolean => {
  if (!(error instanceof ServiceError)) return false;
  const { cause } = error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code !== 'number' || !OUR_FAULT.includes(code);
};

const rejectionIn = (error: unknown): Rejection | undefined => {
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure)) return undefined;
  return error.cause.type === REFUSAL.rejection ? (error.cause.details?.[0] as Rejection | undefined) : undefined;
};

/** What the host refused, as the api tells it. That our stamp lies ahead of its time is our clock's fault, never the sender's. */
export const refusalOfHost = ({ log }: Pick<Services, 'log'>, rejection: Rejection, definition: Definition): Refusal => {
  if (rejection.code !== 'early' || rejection.path !== 'at') return refusalOf(rejection, definition);
  log.error('the clock of the api stands ahead of the clock of the servers behind it');
  return refuseForNow('unavailable', OUTAGE_RETRY_SECONDS);
};
