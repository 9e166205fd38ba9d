import type { Client } from '@temporalio/client';
import type { CaseId } from '../../core/facts';
import type { Database } from '../../db/connect';
import { hasHistory, storeHistory } from '../../db/histories';
import { packHistory } from './history-content';
import { NotYet } from './not-yet';

/**
 * Archives the history of a run that has closed: Temporal deletes it after its retention. Done twice, nothing changes.
 *
 * @param run the run; the case's last one, where it is left out
 * @throws NotYet while the run is open: the commit that ends a case is there before its workflow has returned
 */
export const archiveHistory = async (db: Database, temporal: Client, caseId: CaseId, run?: string): Promise<void> => {
  const { status, runId } = await temporal.workflow.getHandle(caseId, run).describe();
  if (status.name === 'RUNNING') throw new NotYet(`run ${runId} of ${caseId} is open`);
  // What packs it may be another build by now: the same history could come out in other bytes, and nothing be amiss.
  if (await hasHistory(db, caseId, runId)) return;
  const history = await temporal.workflow.getHandle(caseId, runId).fetchHistory();
  await storeHistory(db, { case: caseId, run: runId, content: packHistory(history) }, new Date().toISOString());
};
