import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrate } from '../../db/migrate';
import { createLogin } from '../../db/roles';
import { prepareOwnerDatabase, withLogin } from '../../tools/runtime/owner-database';
import { databaseUrl } from '../../tools/runtime/postgres';
import { loadSample } from '../../tools/sample/load';

/** Test passwords: the server listens on loopback only and is gone after the run. */
const OWNER_PASSWORD = 'test-owner';
const APPLICATION = { name: 'test_application', password: 'test-application', group: 'sauro_app' } as const;
const AUDITOR = { name: 'test_auditor', password: 'test-auditor', group: 'sauro_auditor' } as const;
const VAULT = { name: 'test_vault', password: 'test-vault', group: 'sauro_vault' } as const;
const TEMPLATE = 'sauro_template';
const SAMPLE_TEMPLATE = 'sauro_sample_template';
/** Any number, the same in all test files of a run. */
const TEMPLATE_LOCK = 7_305_114;

/** A migrated database of one's own, under the three roles. */
export interface FreshDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly auditorUrl: string;
  readonly vaultUrl: string;
  /** Of the server's superuser, for tests of what a superuser can do. */
  readonly superuserUrl: string;
  readonly drop: () => Promise<void>;
}

/**
 * An empty, migrated training database. The first request of a run migrates a template; the others copy it, which takes
 * a fraction of a second.
 */
export const freshDatabase = (): Promise<FreshDatabase> => copyOf(TEMPLATE);

/** The same with the sample province in it, as of the day of the run: loading it takes a second, copying it does not. */
export const sampleDatabase = (): Promise<FreshDatabase> => copyOf(SAMPLE_TEMPLATE);

const copyOf = async (template: string): Promise<FreshDatabase> => {
  const adminUrl = await postgresAdminUrl();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, async (client) => {
    // Copying needs a template that nobody is connected to, and only the maker ever is; the lock waits for the maker.
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await ensureTemplate(client, adminUrl);
    if (template === SAMPLE_TEMPLATE) await ensureSample(client, adminUrl);
    await client.query(copying(name, template));
  });
  const url = databaseUrl(adminUrl, name);
  return {
    name,
    ownerUrl: withLogin(url, 'sauro_owner', OWNER_PASSWORD),
    applicationUrl: withLogin(url, APPLICATION.name, APPLICATION.password),
    auditorUrl: withLogin(url, AUDITOR.name, AUDITOR.password),
    vaultUrl: withLogin(url, VAULT.name, VAULT.password),
    superuserUrl: url,
    drop: () => asAdmin(adminUrl, async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
};

const copying = (name: string, template: string): string =>
  `CREATE DATABASE ${name} OWNER sauro_owner TEMPLATE ${template} STRATEGY FILE_COPY`;

/** An empty database that no migration has touched, for tests of the migrations. */
export async function emptyDatabase(): Promise<Pick<FreshDatabase, 'name' | 'ownerUrl' | 'superuserUrl' | 'drop'>> {
  const adminUrl = await postgresAdminUrl();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const ownerUrl = await asAdmin(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    return prepareOwnerDatabase({ adminUrl, database: name, password: OWNER_PASSWORD });
  });
  const drop = (): Promise<void> => asAdmin(adminUrl, async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`)));
  return { name, ownerUrl, superuserUrl: databaseUrl(adminUrl, name), drop };
}

/** host:port of the run's Temporal server, namespace `default`. Test files keep apart by task queue and workflow ids. */
export async function temporalAddress(): Promise<string> {
  return ask('/temporal');
}

/** A task queue that no other test file uses. */
export function ownTaskQueue(): string {
  return `test-${randomBytes(6).toString('hex')}`;
}

/** The superuser's url on the run's PostgreSQL server. */
async function postgresAdminUrl(): Promise<string> {
  return ask('/postgres');
}

async function ask(way: string): Promise<string> {
  const desk = process.env.SAURO_TEST_SERVERS;
  if (desk === undefined) throw new Error('tests/support/global-setup has not run: start the tests with Jest');
  const response = await fetch(desk + way);
  const answer = await response.text();
  if (!response.ok) throw new Error(`The test run's server cannot be started: ${answer}`);
  return answer;
}

const isThere = async (admin: Client, database: string): Promise<boolean> =>
  (await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])).rowCount !== 0;

async function ensureTemplate(admin: Client, adminUrl: string): Promise<void> {
  if (await isThere(admin, TEMPLATE)) return;
  const draft = `${TEMPLATE}_draft`;
  await admin.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  const ownerUrl = await prepareOwnerDatabase({ adminUrl, database: draft, password: OWNER_PASSWORD });
  await migrate(ownerUrl, 'training');
  await createLogin(ownerUrl, APPLICATION);
  await createLogin(ownerUrl, AUDITOR);
  await createLogin(ownerUrl, VAULT);
  await admin.query(`ALTER DATABASE ${draft} RENAME TO ${TEMPLATE}`);
}

async function ensureSample(admin: Client, adminUrl: string): Promise<void> {
  if (await isThere(admin, SAMPLE_TEMPLATE)) return;
  const draft = `${SAMPLE_TEMPLATE}_draft`;
  await admin.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await admin.query(copying(draft, TEMPLATE));
  await loadSample(withLogin(databaseUrl(adminUrl, draft), 'sauro_owner', OWNER_PASSWORD));
  await admin.query(`ALTER DATABASE ${draft} RENAME TO ${SAMPLE_TEMPLATE}`);
}

async function asAdmin<Value>(adminUrl: string, act: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
