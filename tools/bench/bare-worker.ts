import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { readServiceEnvironment } from '../../config/environment';
import { temporalConnection } from '../../config/temporal-connection';
import { connect, rowsOf } from '../../db/connect';
import { converterPaths, dataConverter } from '../../sealing/data-converter';
import { openKeyRing } from '../../sealing/key-ring';
import { CASE_WORKER_OPTIONS } from '../../worker/case-worker';
import { logTemporalTo } from '../../worker/temporal-log';
import type { BareActivities } from './bare-workflow';

/** A process of its own, as ours is one: same connection settings, same data converter, same worker options. */
async function main(): Promise<void> {
  const environment = readServiceEnvironment();
  logTemporalTo(pino({ name: 'bare worker' }));
  const db = connect(environment.DATABASE_URL, { name: 'bench bare worker' });
  const { connectionOptions } = temporalConnection();
  const connection = await NativeConnection.connect(connectionOptions);
  const { code } = await bundleWorkflowCode({ ...converterPaths, workflowsPath: require.resolve('./bare-workflow') });
  const activities: BareActivities = {
    insertAct: async ({ case: caseId, seq, id }) => {
      await rowsOf(db, 'INSERT INTO bench_acts (case_id, seq, id) VALUES (?, ?, ?)', [caseId, seq, id], 'bench-act');
    },
  };
  const worker = await Worker.create({
    connection,
    namespace: environment.TEMPORAL_NAMESPACE,
    taskQueue: environment.TEMPORAL_TASK_QUEUE,
    workflowBundle: { code },
    activities: { ...activities },
    dataConverter: dataConverter(openKeyRing(environment.SAURO_KEYS_FILE)),
    ...CASE_WORKER_OPTIONS,
  });
  await worker.run();
  await connection.close();
  await db.destroy();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
