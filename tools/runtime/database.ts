import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { StartEnvironment } from '../../config/environment';
import { migrate } from '../../db/migrate';
import { createLogin } from '../../db/roles';
import type { DataFolder } from './data-folder';
import { prepareOwnerDatabase } from './owner-database';
import { freePort } from './ports';
import { startPostgres } from './postgres';
import { type Supervised, supervise } from './supervise';

const DATABASE = 'sauro';

const loginsSchema = z.object({ suffix: z.string(), owner: z.string(), application: z.string(), auditor: z.string(), vault: z.string() });
type Logins = Readonly<z.infer<typeof loginsSchema>>;

/** A migrated database and how each kind of user connects to it. */
export interface Database {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly auditorUrl: string;
  /** The login that alone reads who sent a report in. */
  readonly vaultUrl: string;
  /** Whether it is the one this folder holds, which is for training, or somebody's own. */
  readonly kind: 'embedded' | 'given';
  /** The server, when it is ours to stop. */
  readonly server?: Supervised;
}

/** What to bring up and where to tell how it goes. */
export interface DatabaseOrder {
  readonly environment: StartEnvironment;
  readonly folder: DataFolder;
  readonly report: (line: string) => void;
}

/**
 * The database that the environment names, or else one of our own in the data folder, at the newest schema. A database
 * of our own is for training; a given one keeps what it was made for.
 * @throws Error when the server does not come up or the migrations fail; a server of ours is then stopped.
 */
export async function bringUpDatabase(order: DatabaseOrder): Promise<Database> {
  const logins = readLogins(join(order.folder.path, 'logins.json'));
  const { DATABASE_URL: given, SAURO_OWNER_DATABASE_URL: owner } = order.environment;
  const ownerOfGiven = owner ?? given;
  if (ownerOfGiven !== undefined) {
    await migrate(ownerOfGiven);
    const urls = await loginUrls(ownerOfGiven, logins);
    // With both urls named, the second is the login that the operator made for the application.
    const applicationUrl = owner !== undefined && given !== undefined ? given : urls.applicationUrl;
    return { ...urls, applicationUrl, kind: 'given' };
  }
  return bringUpEmbedded(order, logins);
}

async function bringUpEmbedded({ folder, report }: DatabaseOrder, logins: Logins): Promise<Database> {
  const port = await freePort();
  let adminUrl = '';
  const start = async () => {
    const options = { folder: folder.postgres, logFile: folder.logFile('postgres'), port, report };
    const server = await startPostgres({ ...options, durability: 'durable' });
    adminUrl = server.adminUrl;
    return server.process;
  };
  const server = await supervise({ name: 'postgres', start }, report);
  try {
    const ownerUrl = await prepareOwnerDatabase({ adminUrl, database: DATABASE, password: logins.owner });
    await migrate(ownerUrl, 'training');
    return { ...(await loginUrls(ownerUrl, logins)), kind: 'embedded', server };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function loginUrls(
  ownerUrl: string,
  logins: Logins,
): Promise<Pick<Database, 'ownerUrl' | 'applicationUrl' | 'auditorUrl' | 'vaultUrl'>> {
  const { suffix, application, auditor, vault } = logins;
  const applicationLogin = { name: `sauro_app_${suffix}`, password: application, group: 'sauro_app' } as const;
  const auditorLogin = { name: `sauro_auditor_${suffix}`, password: auditor, group: 'sauro_auditor' } as const;
  const vaultLogin = { name: `sauro_vault_${suffix}`, password: vault, group: 'sauro_vault' } as const;
  return {
    ownerUrl,
    vaultUrl: await createLogin(ownerUrl, vaultLogin),
    applicationUrl: await createLogin(ownerUrl, applicationLogin),
    auditorUrl: await createLogin(ownerUrl, auditorLogin),
  };
}

/** Names and passwords of this installation's logins. The suffix keeps two installations on one server apart. */
function readLogins(file: string): Logins {
  const password = (): string => randomBytes(24).toString('base64url');
  const made: Logins = {
    suffix: randomBytes(4).toString('hex'),
    owner: password(),
    application: password(),
    auditor: password(),
    vault: password(),
  };
  // A folder of an older version lacks the logins that came later: they are added.
  const kept: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const logins = loginsSchema.parse({ ...made, ...(kept as Partial<Logins>) });
  writeFileSync(file, JSON.stringify(logins), { mode: 0o600 });
  return logins;
}
