import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { getCase } from '../../db/cases';
import type { Database } from '../../db/connect';
import { type Head, headQuery, nudgeSignal } from '../../workflows/messages';

/**
 * How a case's ledger and its workflow stand to each other. `behind`: the ledger knew more, and the workflow was nudged.
 * `lost`: the case is open and no workflow runs it. `set-back`: the workflow knows more than the ledger, which can only be
 * a database that was set back. `mute`: the workflow runs and does not answer, as when its task fails over and over. The last
 * three are for a person to mend.
 */
export type Agreement = 'agrees' | 'behind' | 'lost' | 'set-back' | 'mute';

/** How long a workflow may take to say what it knows, in milliseconds. */
const ANSWER_WITHIN_MS = 10_000;

/** Compares a case's row with its workflow. An unknown case agrees: there is nothing to compare. */
export const checkCase = async (db: Database, temporal: Client, caseId: string): Promise<Agreement> => {
  const before = await getCase(db, caseId);
  if (before === undefined) return 'agrees';
  const handle = temporal.workflow.getHandle(caseId);
  if (!(await isRunning(temporal, caseId))) return stillOpen(db, caseId);
  const head = await headOf(temporal, caseId);
  if (head === undefined) return 'mute';
  const ended = before.endedAt !== null;
  if (head.seq < before.headSeq || (ended && (await isRunning(temporal, caseId)))) {
    await handle.signal(nudgeSignal);
    return 'behind';
  }
  return head.seq > ((await getCase(db, caseId))?.headSeq ?? 0) ? 'set-back' : 'agrees';
};

/** What the workflow knows; undefined when it does not answer in time, or answers with a failure. */
const headOf = async (temporal: Client, caseId: string): Promise<Head | undefined> => {
  try {
    return await temporal.withDeadline(Date.now() + ANSWER_WITHIN_MS, () => temporal.workflow.getHandle(caseId).query(headQuery));
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) throw error;
    return undefined;
  }
};

const isRunning = async (temporal: Client, caseId: string): Promise<boolean> => {
  try {
    return (await temporal.workflow.getHandle(caseId).describe()).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
};

/** Asked again after its workflow turned out not to run: it may have ended between. */
const stillOpen = async (db: Database, caseId: string): Promise<Agreement> =>
  (await getCase(db, caseId))?.endedAt === null ? 'lost' : 'agrees';
