import { randomBytes, randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { connect, rowsOf } from '../../db/connect';
import { CASE_START_OPTIONS } from '../../workflows/start-options';
import { bareAct, bareCase } from './bare-workflow';
import type { Contender } from './contender';

export const BARE_TASK_QUEUE = 'bench-bare';

/** The table that the bare workflow's one insert goes to. @param ownerUrl of the database's owner */
export const makeBareTable = async (ownerUrl: string): Promise<void> => {
  const db = connect(ownerUrl, { most: 1, name: 'bench' });
  try {
    await rowsOf(db, 'CREATE TABLE IF NOT EXISTS bench_acts (case_id text, seq integer, id text NOT NULL, PRIMARY KEY (case_id, seq))');
    await rowsOf(db, 'GRANT INSERT ON bench_acts TO sauro_app');
  } finally {
    await db.destroy();
  }
};

/** Started like a case, and sent its acts by update, each under an id of its own. */
export const bareContender = (temporal: Client): Contender => ({
  name: 'bare',
  open: async () => {
    const workflowId = `bare-${randomBytes(13).toString('hex')}`;
    const handle = await temporal.workflow.start(bareCase, { ...CASE_START_OPTIONS, workflowId, taskQueue: BARE_TASK_QUEUE });
    const act = async (): Promise<void> => {
      await handle.executeUpdate(bareAct, { updateId: randomUUID(), args: [{ id: randomBytes(32).toString('hex') }] });
    };
    await act();
    return { id: workflowId, act };
  },
});
