import { setTimeout as pause } from 'node:timers/promises';
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Opened } from '../../activities/periodic-activities';
import type { CaseId } from '../../core/facts';
import { type DueOpening, openingOf } from '../../core/openings/opening';
import { getCase } from '../../db/cases';
import type { Database } from '../../db/connect';
import { currentDefinitions } from '../../db/published';
import { sealFor } from '../../sealing/sealed-command';
import { newHostInput, type OpenedUnder } from '../../workflows/host-input';
import { SEALED_UNDER } from '../../workflows/messages';
import { CASE_START_OPTIONS } from '../../workflows/start-options';

/** What cases are opened with. */
export interface OpeningTools {
  readonly db: Database;
  readonly temporal: Client;
  readonly taskQueue: string;
  readonly under: () => Promise<OpenedUnder>;
}

/** How long one try waits for the commit, in milliseconds: about what a recovery after a crash takes, and no longer than a worker takes to stop. */
const COMMITTED_WITHIN_MS = 8_000;
/** The first wait between two looks, in milliseconds; it grows to the longest. */
const LOOK_FIRST_MS = 50;
const LOOK_MOST_MS = 500;

/**
 * Starts a case that opens by itself and waits until it is committed. Asked again, the same case answers: its id follows from what it is about.
 *
 * @throws Error when it is neither committed nor refused in time: it is started, and whoever asks again waits for the same
 */
export const openDue = async (tools: OpeningTools, opening: DueOpening): Promise<Opened> => {
  const { db, temporal, taskQueue } = tools;
  if (await isCommitted(db, opening.case)) return 'already';
  const under = await tools.under();
  const input = newHostInput(await currentDefinitions(db), under, opening);
  if (input === undefined) return 'refused';
  try {
    await temporal.workflow.start(opening.procedure, {
      ...CASE_START_OPTIONS,
      workflowId: opening.case,
      workflowIdConflictPolicy: 'USE_EXISTING',
      taskQueue,
      args: [sealFor(opening.case, SEALED_UNDER.start, { ...input, opening: openingOf(opening, under.training) })],
    });
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return 'already';
    throw error;
  }
  return untilCommitted(tools, opening.case);
};

const isCommitted = async (db: Database, caseId: CaseId): Promise<boolean> => (await getCase(db, caseId)) !== undefined;

const untilCommitted = async ({ db, temporal }: OpeningTools, caseId: CaseId): Promise<Opened> => {
  const end = Date.now() + COMMITTED_WITHIN_MS;
  for (let waitMs = LOOK_FIRST_MS; Date.now() < end; waitMs = Math.min(LOOK_MOST_MS, waitMs * 2)) {
    await pause(waitMs);
    if (await isCommitted(db, caseId)) return 'opened';
    // A host that closed without a commit was refused; it had closed before it is looked for once more.
    if (!(await isRunning(temporal, caseId))) return (await isCommitted(db, caseId)) ? 'opened' : 'refused';
  }
  throw new Error(`${caseId} was started and is not committed`);
};

const isRunning = async (temporal: Client, caseId: CaseId): Promise<boolean> =>
  (await temporal.workflow.getHandle(caseId).describe()).status.name === 'RUNNING';
