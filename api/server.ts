import { dirname, join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { readServiceEnvironment } from '../config/environment';
import { temporalConnection } from '../config/temporal-connection';
import { compileCalendar } from '../core/calendar/compiled-calendar';
import { connect } from '../db/connect';
import { installationMode } from '../db/installation';
import { packInForce } from '../db/pack-in-force';
import { vietnamCalendar } from '../rules/calendars/vietnam';
import { dataConverter } from '../sealing/data-converter';
import { openKeyRing } from '../sealing/key-ring';
import { createApp } from './app';
import { rulebooksFrom } from './cases/rulebooks';
import type { Services } from './services';

/** How long a request may take to arrive, and its head alone, in milliseconds: nobody holds a connection open by dripping. */
const REQUEST_WITHIN_MS = 30_000;
const HEAD_WITHIN_MS = 10_000;
/** How long a command may take: far above what a recovery after a crash takes, in milliseconds. */
const ANSWER_WITHIN_MS = 20_000;
/** Most connections at once. */
const CONNECTIONS_MAX = 1_000;
/** How long requests under way may still take once the process is told to end, in milliseconds. */
const DRAIN_WITHIN_MS = 10_000;

/** Makes what the api works with from the environment. */
const makeServices = async (): Promise<Services & { readonly host: string; readonly port: number }> => {
  const environment = readServiceEnvironment();
  const log = pino({ name: 'api', base: null });
  const db = connect(environment.DATABASE_URL, { name: 'sauro api' });
  const ring = openKeyRing(environment.SAURO_KEYS_FILE);
  const vaultUrl = environment.SAURO_VAULT_DATABASE_URL;
  const vaultKeys = environment.SAURO_VAULT_KEYS_FILE ?? join(dirname(environment.SAURO_KEYS_FILE), 'vault.json');
  const { connectionOptions, namespace } = temporalConnection();
  const connection = Connection.lazy(connectionOptions);
  const temporal = new Client({
    connection,
    namespace: namespace ?? environment.TEMPORAL_NAMESPACE,
    dataConverter: dataConverter(ring),
    identity: 'sauro api',
  });
  return {
    db,
    temporal,
    taskQueue: environment.TEMPORAL_TASK_QUEUE,
    answerWithinMs: ANSWER_WITHIN_MS,
    ring,
    ballotKeys: { ring, folder: join(dirname(environment.SAURO_KEYS_FILE), 'ballots') },
    vault: {
      ring: openKeyRing(vaultKeys),
      ...(vaultUrl === undefined ? {} : { db: connect(vaultUrl, { most: 2, name: 'sauro vault' }) }),
    },
    rulebooks: rulebooksFrom(db, compileCalendar(vietnamCalendar)),
    pack: packInForce(db),
    calendar: vietnamCalendar,
    training: (await installationMode(db)) === 'training',
    now: () => new Date(),
    log,
    host: environment.SAURO_HOST,
    port: environment.SAURO_PORT,
  };
};

/** The api's process: one composition root, until it is told to end. */
const main = async (): Promise<void> => {
  const { host, port, ...services } = await makeServices();
  const server = createApp(services).listen(port, host, () => services.log.info({ host, port }, 'listening'));
  server.requestTimeout = REQUEST_WITHIN_MS;
  server.headersTimeout = HEAD_WITHIN_MS;
  server.maxConnections = CONNECTIONS_MAX;
  const end = () => {
    setTimeout(() => server.closeAllConnections(), DRAIN_WITHIN_MS).unref();
    server.close(() => {
      void Promise.all([services.db.destroy(), services.vault.db?.destroy(), services.temporal.connection.close()]).then(() =>
        process.exit(0),
      );
    });
    server.closeIdleConnections();
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
};

main().catch((error: unknown) => {
  pino({ name: 'api', base: null }).fatal({ reason: error instanceof Error ? error.message : String(error) }, 'the api cannot start');
  process.exitCode = 1;
});
