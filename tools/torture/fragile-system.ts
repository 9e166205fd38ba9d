import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readStartEnvironment, type StartEnvironment } from '../../config/environment';
import { migrate } from '../../db/migrate';
import { createLogin } from '../../db/roles';
import { type DataFolder, openDataFolder } from '../runtime/data-folder';
import type { GuardedProcess } from '../runtime/guarded-process';
import { serviceVariables, startNode } from '../runtime/node-service';
import { prepareOwnerDatabase } from '../runtime/owner-database';
import { freePort } from '../runtime/ports';
import { databaseUrl, startPostgres } from '../runtime/postgres';
import { publishShipped } from '../runtime/publish-shipped';
import { untilAnswers, untilPolled } from '../runtime/service-readiness';
import { findTemporalHere } from '../runtime/temporal-binary';
import { startTemporal } from '../runtime/temporal-server';
import { loadSample, SAMPLE_PASSWORD } from '../sample/load';

/** What can be killed. */
export const PROCESSES = ['postgres', 'temporal', 'worker', 'api'] as const;
export type ProcessName = (typeof PROCESSES)[number];

/** Servers that are there already: then only worker and api are started, and nothing else can be killed. */
export interface GivenServers {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly vaultUrl: string;
  readonly superuserUrl: string;
  readonly temporalAddress: string;
  readonly taskQueue: string;
}

export interface FragileOrder {
  /** Where the system keeps everything; nobody else's. */
  readonly folder: string;
  /** `fast` is safe against a killed process, `durable` against a power cut too. */
  readonly durability: 'durable' | 'fast';
  readonly report: (line: string) => void;
  /** Where bundles of workflow code are kept from run to run; making one takes seconds. */
  readonly bundles?: string;
  readonly servers?: GivenServers;
}

/**
 * A whole system with the sample in it, each part a process that can be killed, held still and started again by name. What was killed stays away until it is
 * started; what ends by itself is started again, as under `npm start`: a worker ends that comes up while Temporal is away.
 */
export interface FragileSystem {
  readonly url: string;
  readonly password: string;
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly superuserUrl: string;
  readonly temporalAddress: string;
  readonly taskQueue: string;
  readonly folder: DataFolder;
  readonly pid: (name: ProcessName) => number | undefined;
  /** kill -9, and waits until they are gone. */
  readonly kill: (names: readonly ProcessName[]) => Promise<void>;
  /** Stops the processes where they stand: what is on its way to them waits. Only kill ends that. */
  readonly freeze: (names: readonly ProcessName[]) => void;
  /** Starts what is not running, servers before services; a service may still be coming up when this settles. */
  readonly start: (names: readonly ProcessName[]) => Promise<void>;
  readonly stop: () => Promise<void>;
}

type Starts = Readonly<Partial<Record<ProcessName, () => Promise<GuardedProcess>>>>;

/** Brings a system up and loads the sample of today. @throws Error when a part does not come up; the others are then stopped */
export const bringUpFragile = async (order: FragileOrder): Promise<FragileSystem> => {
  const folder = openDataFolder(order.folder);
  if (order.bundles !== undefined) shareBundles(folder, order.bundles);
  const running = new Map<ProcessName, GuardedProcess>();
  let starts: Starts = {};
  let stopping = false;
  const startAgain = async (name: ProcessName, ended: GuardedProcess): Promise<void> => {
    await ended.exited;
    if (running.get(name) !== ended) return;
    running.delete(name);
    await pause(START_PAUSE_MS);
    if (!stopping) await start([name]);
  };
  const start = async (names: readonly ProcessName[]): Promise<void> => {
    for (const name of PROCESSES) {
      const begin = starts[name];
      if (!names.includes(name) || running.has(name) || begin === undefined) continue;
      const begun = await begin();
      running.set(name, begun);
      void startAgain(name, begun);
    }
  };
  const stop = async (): Promise<void> => {
    stopping = true;
    for (const name of PROCESSES.toReversed()) {
      const ending = running.get(name);
      running.delete(name);
      await ending?.stop();
    }
  };
  try {
    const servers = await serversOf(order, folder);
    starts = servers.starts;
    await start(['postgres', 'temporal']);
    const places = await servers.prepare();
    await fill(places.ownerUrl);
    const services = await servicesOf(order, folder, { ...places, binary: servers.binary });
    starts = { ...servers.starts, ...services.starts };
    await start(['worker', 'api']);
    await services.untilUp();
    return {
      ...places,
      taskQueue: services.taskQueue,
      url: services.url,
      password: SAMPLE_PASSWORD,
      folder,
      start,
      stop,
      ...powerOver(running),
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

const powerOver = (running: Map<ProcessName, GuardedProcess>): Pick<FragileSystem, 'pid' | 'kill' | 'freeze'> => ({
  pid: (name) => running.get(name)?.pid,
  freeze: (names) => names.forEach((name) => signal(running.get(name), 'SIGSTOP')),
  kill: async (names) => {
    const killed = names.map((name) => running.get(name));
    names.forEach((name) => running.delete(name));
    killed.forEach((one) => signal(one, 'SIGKILL'));
    for (const one of killed) await one?.exited;
  },
});

const signal = (process_: GuardedProcess | undefined, name: 'SIGSTOP' | 'SIGKILL'): void => {
  if (process_ !== undefined) process.kill(process_.pid, name);
};

const fill = async (ownerUrl: string): Promise<void> => {
  await publishShipped(ownerUrl);
  await loadSample(ownerUrl);
};

const shareBundles = ({ path }: DataFolder, bundles: string): void => {
  mkdirSync(bundles, { recursive: true });
  symlinkSync(bundles, join(path, 'bundles'));
};

type Places = Omit<GivenServers, 'taskQueue'>;

interface Servers {
  /** Temporal's own program, to ask with. */
  readonly binary: string;
  readonly starts: Starts;
  /** Once they run: the database made ready, and how to reach everything. */
  readonly prepare: () => Promise<Places>;
}

const serversOf = async (order: FragileOrder, folder: DataFolder): Promise<Servers> => {
  const { servers, report } = order;
  const binary = await findTemporalHere(report);
  if (servers !== undefined) return { binary, starts: {}, prepare: async () => servers };
  const ports = { postgres: await freePort(), temporal: await freePort() };
  let adminUrl = '';
  return {
    binary,
    starts: {
      postgres: () =>
        untilItStarts(async () => {
          const options = { folder: folder.postgres, logFile: folder.logFile('postgres'), port: ports.postgres, report };
          const server = await startPostgres({ ...options, durability: order.durability });
          adminUrl = server.adminUrl;
          return server.process;
        }),
      temporal: () =>
        untilItStarts(async () => {
          const options = { binary, databaseFile: folder.temporalDatabase, logFile: folder.logFile('temporal'), port: ports.temporal };
          return (await startTemporal({ ...options, namespace: 'default', promptTimers: true })).process;
        }),
    },
    prepare: async () => {
      const ownerUrl = await prepareOwnerDatabase({ adminUrl, database: 'sauro', password: 'owner-of-this-run' });
      await migrate(ownerUrl, 'training');
      const applicationUrl = await createLogin(ownerUrl, {
        name: 'sauro_app_run',
        password: 'application-of-this-run',
        group: 'sauro_app',
      });
      const vaultUrl = await createLogin(ownerUrl, { name: 'sauro_vault_run', password: 'vault-of-this-run', group: 'sauro_vault' });
      return {
        ownerUrl,
        applicationUrl,
        vaultUrl,
        superuserUrl: databaseUrl(adminUrl, 'sauro'),
        temporalAddress: `127.0.0.1:${ports.temporal}`,
      };
    },
  };
};

const START_TRIES = 40;
const START_PAUSE_MS = 250;

/** What was killed may hold its port or its shared memory for a moment longer. */
const untilItStarts = async <Started>(start: () => Promise<Started>): Promise<Started> => {
  for (let tries = 1; ; tries++) {
    try {
      return await start();
    } catch (error) {
      if (tries === START_TRIES) throw error;
      await pause(START_PAUSE_MS);
    }
  }
};

interface NodeServices {
  readonly starts: Starts;
  readonly taskQueue: string;
  readonly url: string;
  readonly untilUp: () => Promise<void>;
}

const servicesOf = async (order: FragileOrder, folder: DataFolder, places: Places & Pick<Servers, 'binary'>): Promise<NodeServices> => {
  const environment: StartEnvironment = readStartEnvironment({
    SAURO_DATA: folder.path,
    TEMPORAL_TASK_QUEUE: order.servers?.taskQueue ?? 'sauro',
  });
  const port = await freePort();
  const url = `http://${environment.SAURO_HOST}:${port}`;
  const variables = serviceVariables(environment, folder, port, places, places.temporalAddress);
  const atOnce = async (): Promise<void> => undefined;
  const service =
    (name: string, script: string, more: NodeJS.ProcessEnv = {}) =>
    () =>
      startNode(name, script, { ...variables, ...more }, folder, atOnce);
  return {
    taskQueue: environment.TEMPORAL_TASK_QUEUE,
    url,
    starts: {
      worker: service('worker', 'worker/main.js'),
      api: service('api', 'api/server.js', { SAURO_VAULT_DATABASE_URL: places.vaultUrl }),
    },
    untilUp: async () => {
      await untilPolled({ address: places.temporalAddress, binary: places.binary }, environment);
      await untilAnswers(`${url}/readyz`);
    },
  };
};
