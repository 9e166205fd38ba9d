import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ApplicationFailure,
  Client,
  Connection,
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { CaseActivities } from '../../activities/case-activities';
import type { PeriodicActivities } from '../../activities/periodic-activities';
import type { Command, Open } from '../../core/command';
import { digestOf } from '../../core/ledger/digest';
import type { Rejection } from '../../core/rejection';
import { dataConverter } from '../../sealing/data-converter';
import { type SealedFor, sealFor } from '../../sealing/sealed-command';
import { BUNDLES } from '../../tools/runtime/kept-bundles';
import { workflowBundle } from '../../worker/workflow-bundle';
import { advanceUpdate, commandUpdate, type HostInput, REFUSAL, type Receipt, SEALED_UNDER } from '../../workflows/messages';
import { CASE_START_OPTIONS } from '../../workflows/start-options';
import { ownTaskQueue, temporalAddress } from '../support/servers';
import { testKeyRing } from '../support/test-key-ring';
import { type MemoryLedger, memoryLedger } from './memory-ledger';
import { inputOf, openCommand } from './small-procedures';

export type Answered =
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | Rejection
  | { readonly kind: 'failed'; readonly type: string; readonly details: unknown }
  /** The case closed before it took the update in. */
  | { readonly kind: 'gone' };

/** A real Temporal server, a real worker with the real codec, and a ledger in memory. */
export interface CaseRig {
  readonly client: Client;
  readonly taskQueue: string;
  readonly codePath: string;
  readonly converter: DataConverter;
  readonly ledger: MemoryLedger;
  readonly open: (
    caseId: string,
    more?: { readonly input?: Partial<HostInput>; readonly command?: Partial<Open>; readonly id?: string },
  ) => Promise<Answered>;
  readonly command: (caseId: string, id: string, command: Command, seen?: number) => Promise<Answered>;
  readonly advance: (caseId: string, id: string, to: string) => Promise<Answered>;
  /** Sends an update with whatever argument. */
  readonly send: (caseId: string, id: string, argument: unknown) => Promise<Answered>;
  /** Without a worker what is sent waits, and the next worker finds it all at once. */
  readonly stopWorker: () => Promise<void>;
  /** Starts a worker, which knows nothing. */
  readonly startWorker: () => Promise<void>;
  /** Throws where the history of a case does not replay on the code that made it. */
  readonly replay: (caseId: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

Runtime.install({ logger: new DefaultLogger('ERROR') });

/** For `beforeAll`, in milliseconds: the first rig on new sources bundles them, which takes its time on a busy machine. */
export const RIG_STARTS_WITHIN_MS = 120_000;

export const newCaseId = (): string => `c-${randomBytes(8).toString('hex')}`;
/** Waits until something holds, for what a case does by itself. */
export const until = async (holds: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> => {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
export const digestFor = (command: unknown): string => digestOf(JSON.parse(JSON.stringify(command)));

/** What a rig has in the place of its own. */
export interface RigParts {
  /** Address of a Temporal server in the place of the run's. */
  readonly server?: string;
  /** Effects in the place of the ledger in memory. */
  readonly activities?: CaseActivities | PeriodicActivities;
}

export async function startRig({ server, activities }: RigParts = {}): Promise<CaseRig> {
  const folder = mkdtempSync(join(tmpdir(), 'sauro-host-'));
  const converter = dataConverter(testKeyRing(folder));
  const address = server ?? (await temporalAddress());
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  const client = new Client({ connection, dataConverter: converter });
  const ledger = memoryLedger();
  const taskQueue = ownTaskQueue();
  const codePath = await workflowBundle(BUNDLES);
  const work = async () => {
    const worker = await Worker.create({
      connection: native,
      taskQueue,
      workflowBundle: { codePath },
      activities: { ...(activities ?? ledger.activities) },
      dataConverter: converter,
      stickyQueueScheduleToStartTimeout: '2s',
      shutdownGraceTime: '1s',
      shutdownForceTime: '2s',
    });
    return { worker, running: worker.run() };
  };
  let current = await work();
  const halt = async () => {
    current.worker.shutdown();
    await current.running;
  };

  const send = (caseId: string, id: string, argument: unknown) =>
    answerOf(() => client.workflow.getHandle(caseId).executeUpdate(commandUpdate, { updateId: id, args: [argument as SealedFor<never>] }));
  let tries = 0;
  const tryOf = (id: string) => `${id}.${++tries}`;
  const seal = (caseId: string, update: string, id: string, command: Command, seen: number) =>
    sealFor(caseId, update, { kind: 'command', id, command, values: [], digest: digestFor(command), seen } as const);

  return {
    client,
    taskQueue,
    codePath,
    converter,
    ledger,
    send,
    command: (caseId, id, command, seen = 0) => {
      const update = tryOf(id);
      return send(caseId, update, seal(caseId, update, id, command, seen));
    },
    open: (caseId, more = {}) => {
      const input = inputOf(caseId, more.input);
      const id = more.id ?? `open-${caseId}`;
      const update = tryOf(id);
      const command = openCommand(caseId, new Date().toISOString(), { training: input.training, ...more.command });
      const startWorkflowOperation = () =>
        new WithStartWorkflowOperation(input.procedure.id, {
          ...CASE_START_OPTIONS,
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowId: caseId,
          taskQueue,
          args: [sealFor(caseId, SEALED_UNDER.start, input)],
        });
      return answerOf(() =>
        client.workflow.executeUpdateWithStart(commandUpdate, {
          updateId: update,
          args: [seal(caseId, update, id, command, 0)],
          startWorkflowOperation: startWorkflowOperation(),
        }),
      );
    },
    advance: (caseId, id, to) =>
      answerOf(() =>
        client.workflow
          .getHandle(caseId)
          .executeUpdate(advanceUpdate, { updateId: id, args: [sealFor(caseId, id, { kind: 'advance', to } as const)] })
          .then((advanced) => advanced as never),
      ),
    stopWorker: halt,
    startWorker: async () => {
      current = await work();
    },
    replay: async (caseId) => {
      const history = await client.workflow.getHandle(caseId).fetchHistory();
      await Worker.runReplayHistory({ workflowBundle: { codePath }, dataConverter: converter }, history, caseId);
    },
    stop: async () => {
      await halt();
      await native.close();
      await connection.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A receipt, the rejection, or the kind of failure: what the api makes of an update's end. */
async function answerOf(update: () => Promise<Receipt>): Promise<Answered> {
  try {
    return { kind: 'receipt', receipt: await update() };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { kind: 'gone' };
    if (isTaskLost(error)) return answerOf(update);
    if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure)) throw error;
    const { type, details } = error.cause;
    return type === REFUSAL.rejection ? (details?.[0] as Rejection) : { kind: 'failed', type: type ?? '', details };
  }
}

/** The task that carried the update was not taken, as when an alarm rang while the case closed; whoever sent it sends it again. */
const isTaskLost = (error: unknown): boolean =>
  error instanceof ServiceError && /unexpected workflow task failure/.test(String(error.cause?.message));
