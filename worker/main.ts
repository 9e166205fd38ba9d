import { dirname, join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { pino } from 'pino';
import { createCaseActivities } from '../activities/create-case-activities';
import { readServiceEnvironment } from '../config/environment';
import { temporalConnection } from '../config/temporal-connection';
import { connect } from '../db/connect';
import { dataConverter } from '../sealing/data-converter';
import { openKeyRing } from '../sealing/key-ring';
import { runAttemptCounts } from './attempts/run-attempt-counts';
import { createCaseWorker } from './case-worker';
import { doJob } from './outbox/outbox-work';
import { runOutbox } from './outbox/run-outbox';
import { paperSheet } from './papers/paper-sheet';
import { runReconciler } from './reconcile/run-reconciler';
import { logTemporalTo } from './temporal-log';
import { workflowBundle } from './workflow-bundle';

/** The worker's composition root: runs cases, does what commits leave to do, keeps ledger and workflows together. */
async function main(): Promise<void> {
  const environment = readServiceEnvironment();
  const log = pino({ name: 'worker' });
  logTemporalTo(log);

  const ring = openKeyRing(environment.SAURO_KEYS_FILE);
  const ballotKeys = { ring, folder: join(dirname(environment.SAURO_KEYS_FILE), 'ballots') };
  const converter = dataConverter(ring);
  const db = connect(environment.DATABASE_URL, { name: 'sauro worker' });
  const { connectionOptions, namespace = environment.TEMPORAL_NAMESPACE } = temporalConnection();
  const bundle = await workflowBundle(join(environment.SAURO_DATA, 'bundles'));
  const connection = await NativeConnection.connect(connectionOptions);
  const temporal = new Client({ connection: await Connection.connect(connectionOptions), namespace, dataConverter: converter });

  const activities = createCaseActivities(db, paperSheet);
  const parts = { connection, namespace, taskQueue: environment.TEMPORAL_TASK_QUEUE, bundle, activities, converter };
  const worker = await createCaseWorker(parts);
  const rounds = [
    runOutbox(db, (job) => doJob({ db, temporal, ring, ballotKeys }, job), log),
    runReconciler(db, temporal, log),
    runAttemptCounts(db, log),
  ];
  // The SDK itself shuts the worker down on SIGINT and SIGTERM; `run` settles when that is done.
  await worker.run();
  await Promise.all(rounds.map((one) => one.stop()));
  await temporal.connection.close();
  await connection.close();
  await db.destroy();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
