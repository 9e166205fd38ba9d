import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import pino from 'pino';
import { createApp } from '../../api/app';
import { rulebooksFrom } from '../../api/cases/rulebooks';
import type { Services } from '../../api/services';
import { compileCalendar } from '../../core/calendar/compiled-calendar';
import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import { connect, type Database } from '../../db/connect';
import { packInForce } from '../../db/pack-in-force';
import { publishDefinition, publishPack } from '../../db/published';
import { vietnamCalendar } from '../../rules/calendars/vietnam';
import { vietnamPack } from '../../rules/packs/vietnam';
import { dataConverter } from '../../sealing/data-converter';
import { openKeyRing } from '../../sealing/key-ring';
import { BUNDLES } from '../../tools/runtime/kept-bundles';
import { type LoadedSample, loadSample } from '../../tools/sample/load';
import { createCaseWorker } from '../../worker/case-worker';
import { createActivities } from '../../worker/create-activities';
import { doJob } from '../../worker/outbox/outbox-work';
import { runOutbox } from '../../worker/outbox/run-outbox';
import { workflowBundle } from '../../worker/workflow-bundle';
import { SHIPPED } from '../../workflows/procedures/shipped';
import { type FreshDatabase, ownTaskQueue, sampleDatabase, temporalAddress } from '../support/servers';
import { checkDocumented } from './as-documented';

/** The api over HTTP, on the sample province, with everything behind it. */
export interface ApiUnderTest {
  readonly url: string;
  readonly services: Services;
  readonly database: FreshDatabase;
  readonly owner: Database;
  readonly sample: LoadedSample;
  /** Everything the api has logged. */
  readonly logged: () => string;
  /** Signs a sample account in; the token. */
  readonly signIn: (login: string) => Promise<string>;
  /** A folder of its own, gone with it. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

export interface ApiOptions {
  /** Where Temporal is; the run's own server where it is not said. */
  readonly temporal?: string;
  /** Whether a worker runs the cases and prints the papers. */
  readonly worker?: boolean;
  readonly answerWithinMs?: number;
}

/** Brings the api up in this process, on a free port of its own. */
export const startApi = async ({
  temporal,
  worker: withWorker = false,
  answerWithinMs = 20_000,
}: ApiOptions = {}): Promise<ApiUnderTest> => {
  const folder = mkdtempSync(join(tmpdir(), 'sauro-api-'));
  const database = await sampleDatabase();
  const sample = await loadSample(database.ownerUrl);
  const owner = connect(database.ownerUrl, { most: 2 });
  const db = connect(database.applicationUrl);
  await publishAll(db);
  const ring = openKeyRing(join(folder, 'ring.json'));
  const connection = Connection.lazy({ address: temporal ?? (await temporalAddress()) });
  const lines: string[] = [];
  const services: Services = {
    db,
    temporal: new Client({ connection, dataConverter: dataConverter(ring) }),
    taskQueue: ownTaskQueue(),
    answerWithinMs,
    ring,
    vault: { ring: openKeyRing(join(folder, 'vault.json')), db: connect(database.vaultUrl, { most: 2 }) },
    ballotKeys: { ring, folder: join(folder, 'ballot-keys') },
    rulebooks: rulebooksFrom(db, compileCalendar(vietnamCalendar)),
    pack: packInForce(db),
    calendar: vietnamCalendar,
    training: true,
    now: () => new Date(),
    log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
  };
  const worker = withWorker ? await startWorker(services) : undefined;
  const server = createApp(services).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    folder,
    services,
    database,
    owner,
    sample,
    logged: () => lines.join(''),
    signIn: async (login) => {
      const reply = await call(url, { path: '/sessions', body: { login, password: sample.password } });
      if (reply.status !== 201) throw new Error(`${login} could not sign in: ${JSON.stringify(reply.body)}`);
      return (reply.body as { readonly token: string }).token;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await worker?.stop();
      await connection.close();
      await Promise.all([db.destroy(), owner.destroy(), services.vault.db?.destroy()]);
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A worker in this process: cases, and what their commits leave to do. */
export const startWorker = async (services: Services): Promise<{ readonly stop: () => Promise<void> }> => {
  const { db, temporal, ring, ballotKeys, taskQueue, log } = services;
  const connection = await NativeConnection.connect({ address: await temporalAddress() });
  const bundle = await workflowBundle(BUNDLES);
  const worker = await createCaseWorker({
    connection,
    namespace: 'default',
    taskQueue,
    bundle,
    activities: createActivities({
      db,
      temporal,
      taskQueue,
      ring: services.ring,
      under: async () => ({ ...services, pack: await services.pack() }),
    }),
    converter: dataConverter(ring),
  });
  const running = worker.run();
  const outbox = runOutbox(db, (job) => doJob({ db, temporal, ring, ballotKeys }, job), log);
  return {
    stop: async () => {
      worker.shutdown();
      await running;
      await outbox.stop();
      await connection.close();
    },
  };
};

const publishAll = async (db: Database): Promise<void> => {
  for (const definition of SHIPPED) {
    await publishDefinition(db, { hash: digestOf(definition), procedure: definition.id, text: canonicalJson(definition) });
  }
  await publishPack(db, { hash: digestOf(vietnamPack), version: vietnamPack.version, text: canonicalJson(vietnamPack) });
};

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'DELETE' | 'PUT';
  /** Within the versioned api. */
  readonly path: string;
  readonly token?: string;
  readonly key?: string;
  readonly lang?: string;
  readonly body?: unknown;
  /** Sent as it stands, where a test is about what can't be written as JSON. */
  readonly raw?: string | Uint8Array;
  readonly contentType?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Calls the api. */
export const call = async (
  url: string,
  { method, path, token, key, lang, body, raw, contentType = 'application/json' }: Asked,
): Promise<Answer> => {
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch(`${url}/api/v1${path}`, {
    method: method ?? (sent === undefined ? 'GET' : 'POST'),
    headers: {
      ...(sent === undefined ? {} : { 'Content-Type': contentType }),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      ...(lang === undefined ? {} : { 'Accept-Language': lang }),
    },
    ...(sent === undefined ? {} : { body: sent as string }),
  });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  const answer: unknown = isJson ? JSON.parse(text) : text;
  checkDocumented(method ?? (sent === undefined ? 'GET' : 'POST'), path, response.status, answer);
  return { status: response.status, headers: response.headers, body: answer };
};

export const newKey = (): string => randomUUID();
