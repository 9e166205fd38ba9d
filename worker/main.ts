import { dirname, join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { pino } from 'pino';
import { readServiceEnvironment } from '../config/environment';
import { temporalConnection } from '../config/temporal-connection';
import { connect } from '../db/connect';
import { installationMode } from '../db/installation';
import { packInForce } from '../db/pack-in-force';
import { vietnamCalendar } from '../rules/calendars/vietnam';
import { dataConverter } from '../sealing/data-converter';
import { openKeyRing } from '../sealing/key-ring';
import { runAttemptCounts } from './attempts/run-attempt-counts';
import { createCaseWorker } from './case-worker';
import { createActivities } from './create-activities';
import { runDrafts } from './drafts/prove-drafts';
import { proverOnDemand } from './drafts/prover-on-demand';
import { runDailySchedule } from './openings/daily-schedule';
import { doJob } from './outbox/outbox-work';
import { runOutbox } from './outbox/run-outbox';
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

  const taskQueue = environment.TEMPORAL_TASK_QUEUE;
  const training = (await installationMode(db)) === 'training';
  const pack = packInForce(db);
  const under = async () => ({ pack: await pack(), calendar: vietnamCalendar, training });
  const activities = createActivities({ db, temporal, taskQueue, ring, under });
  const parts = { connection, namespace, taskQueue, bundle, activities, converter };
  const worker = await createCaseWorker(parts);
  const prover = proverOnDemand(log);
  const rounds = [
    runOutbox(db, (job) => doJob({ db, temporal, ring, ballotKeys }, job), log),
    runReconciler(db, temporal, log),
    runAttemptCounts(db, log),
    runDailySchedule(temporal, taskQueue, log),
    runDrafts({ db, pack, prover: prover.get, log }),
  ];
  // The SDK itself shuts the worker down on SIGINT and SIGTERM; `run` settles when that is done.
  await worker.run();
  await Promise.all(rounds.map((one) => one.stop()));
  await prover.close();
  await temporal.connection.close();
  await connection.close();
  await db.destroy();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
