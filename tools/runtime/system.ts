import type { StartEnvironment } from '../../config/environment';
import { type DataFolder, openDataFolder } from './data-folder';
import { bringUpDatabase, type Database } from './database';
import { serviceVariables, startNode } from './node-service';
import { freePort, isPortFree } from './ports';
import type { RunningSystem } from './running-system';
import { untilAnswers, untilPolled } from './service-readiness';
import { type Service, type Supervised, supervise } from './supervise';
import { findTemporalHere } from './temporal-binary';
import { startTemporal } from './temporal-server';

/** Those that take requests go first, those that keep what was acknowledged last. */
const STOP_ORDER = ['api', 'worker', 'temporal', 'postgres'] as const;
type ServiceName = (typeof STOP_ORDER)[number];

/** What to run, and where to tell how it goes. */
export interface SystemOrder {
  readonly environment: StartEnvironment;
  readonly report: (line: string) => void;
  /** Called with a migrated database before any service starts: sample data go in here. */
  readonly prepare: (database: Database) => Promise<void>;
}

/** A whole system: database, Temporal, worker and api, each a process of its own under this one. */
export interface System {
  /** Settles when it answers; fails, with everything stopped again, when it cannot come up. */
  readonly ready: Promise<RunningSystem>;
  /** Process id of a service now, for tests that kill; undefined for one that is not ours or not up. */
  readonly pid: (service: ServiceName) => number | undefined;
  /** Stops all of it in order, also in the middle of coming up. */
  readonly stop: () => Promise<void>;
}

/** Begins to bring a system up. */
export function createSystem(order: SystemOrder): System {
  const running = new Map<ServiceName, Supervised>();
  let stopped: Promise<void> | undefined;

  /** Whatever comes up after the stop was ordered is stopped at once. */
  async function keep(name: ServiceName, service: Supervised): Promise<void> {
    if (stopped === undefined) running.set(name, service);
    else {
      await service.stop();
      throw new Error('stopped while starting');
    }
  }

  async function stopAll(): Promise<void> {
    for (const name of STOP_ORDER) {
      await running.get(name)?.stop();
      running.delete(name);
    }
  }

  const stop = (): Promise<void> => (stopped ??= stopAll());
  const ready = bringUp(order, keep).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { ready, pid: (service) => running.get(service)?.pid(), stop };
}

type Keep = (name: ServiceName, service: Supervised) => Promise<void>;

async function bringUp(order: SystemOrder, keep: Keep): Promise<RunningSystem> {
  const { environment, report, prepare } = order;
  const folder = openDataFolder(environment.SAURO_DATA);
  const port = await choosePort(environment);
  const [database, temporal] = await bothOrNeither(
    bringUpDatabase({ environment, folder, report }).then(async (made) => {
      if (made.server !== undefined) await keep('postgres', made.server);
      await prepare(made);
      return made;
    }),
    bringUpTemporal(order, folder, keep),
  );
  const url = `http://${environment.SAURO_HOST}:${port}`;
  const variables = serviceVariables(environment, folder, port, database, temporal.address);
  const service = (name: 'worker' | 'api', script: string, isUp: () => Promise<void>): Service => {
    // Only the first start is waited for: after a crash a service may have to wait for others that are away too.
    let awaited: () => Promise<void> = isUp;
    return {
      name,
      start: async () => {
        const own =
          name === 'api'
            ? { ...variables, SAURO_VAULT_DATABASE_URL: environment.SAURO_VAULT_DATABASE_URL ?? database.vaultUrl }
            : variables;
        const started = await startNode(name, script, own, folder, awaited);
        awaited = async () => undefined;
        return started;
      },
    };
  };
  const worker = service('worker', 'worker/main.js', () => untilPolled(temporal, environment));
  const api = service('api', 'api/server.js', () => untilAnswers(`${url}/readyz`));
  await bothOrNeither(
    supervise(worker, report).then((started) => keep('worker', started)),
    supervise(api, report).then((started) => keep('api', started)),
  );
  const { ownerUrl, applicationUrl, auditorUrl } = database;
  return { url, ownerUrl, applicationUrl, auditorUrl, temporalAddress: temporal.address };
}

/** If one fails the other must have settled before anybody can stop what it made. */
async function bothOrNeither<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second]);
  return Promise.all([first, second]);
}

async function choosePort({ SAURO_HOST: host, SAURO_PORT: port }: StartEnvironment): Promise<number> {
  if (port === 0) return freePort();
  if (await isPortFree(port, host)) return port;
  throw new Error(
    `Port ${port} of ${host} is taken. Stop what listens there, or choose another: SAURO_PORT=${port + 1} npm start ` +
      '(SAURO_PORT=0 takes any free one).',
  );
}

/** Where Temporal answers, and the program to ask it with when the server is ours. */
interface Temporal {
  readonly address: string;
  readonly binary?: string;
}

async function bringUpTemporal({ environment, report }: SystemOrder, folder: DataFolder, keep: Keep): Promise<Temporal> {
  if (environment.TEMPORAL_ADDRESS !== undefined) return { address: environment.TEMPORAL_ADDRESS };
  const binary = await findTemporalHere(report, environment.SAURO_TEMPORAL_BINARY);
  const port = await freePort();
  const start = async () => {
    const server = await startTemporal({
      binary,
      databaseFile: folder.temporalDatabase,
      logFile: folder.logFile('temporal'),
      port,
      namespace: environment.TEMPORAL_NAMESPACE,
      promptTimers: false,
    });
    return server.process;
  };
  await keep('temporal', await supervise({ name: 'temporal', start }, report));
  return { address: `127.0.0.1:${port}`, binary };
}
