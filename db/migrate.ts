import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { connect, rowsOf } from './connect';
import { MIGRATIONS, type Migration } from './migrations/migrations';
import { packageRoot } from './package-root';
import { createGroupRoles } from './roles';

/** What a database is for. It is chosen when the database is made and never changes; only a training database takes training cases. */
export type InstallationMode = 'training' | 'production';

/** Two processes that start at once don't migrate at once. Any number will do, as long as it stays the same. */
const MIGRATION_LOCK = 7_305_113;

/**
 * Brings a database up to the newest schema: roles, the numbered migrations that it lacks, then the SQL functions as they stand
 * now. All in one transaction; run again, it changes nothing.
 *
 * @param ownerUrl of a role that owns the database and may create roles
 * @param mode what a new database is for; left out, an existing one is taken as it is and a new one is for production
 * @throws Error when the database is for something else
 */
export const migrate = async (ownerUrl: string, mode?: InstallationMode): Promise<void> => {
  const db = connect(ownerUrl, { most: 1, name: 'sauro migrate' });
  try {
    await db.transaction(async (transaction) => {
      await transaction.raw('SELECT pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
      await createGroupRoles(transaction);
      for (const migration of await pendingMigrations(transaction)) await applyMigration(transaction, migration);
      await installFunctions(transaction);
      await settleMode(transaction, mode);
    });
  } finally {
    await db.destroy();
  }
};

/** The migrations that a database still lacks, in their order. */
export const pendingMigrations = async (db: Knex): Promise<readonly Migration[]> => {
  await db.raw('CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())');
  const applied = new Set((await rowsOf<{ name: string }>(db, 'SELECT name FROM migrations')).map(({ name }) => name));
  return MIGRATIONS.filter(({ name }) => !applied.has(name));
};

/** One step forward. */
export const applyMigration = async (db: Knex, { name, up }: Migration): Promise<void> => {
  await up(db);
  await db.raw('INSERT INTO migrations (name) VALUES (?)', [name]);
};

/** The SQL functions of `db/functions/`, each replaced by what its file says now. */
export const installFunctions = async (db: Knex): Promise<void> => {
  const folder = join(packageRoot(), 'db', 'functions');
  for (const file of readdirSync(folder).toSorted()) {
    if (file.endsWith('.sql')) await db.raw(readFileSync(join(folder, file), 'utf8').replaceAll('?', '\\?'));
  }
};

const settleMode = async (db: Knex, mode: InstallationMode | undefined): Promise<void> => {
  const [found] = await rowsOf<{ mode: InstallationMode }>(db, 'SELECT mode FROM installation');
  if (found === undefined) await db.raw('INSERT INTO installation (mode) VALUES (?)', [mode ?? 'production']);
  else if (mode !== undefined && mode !== found.mode) throw new Error(`This database was made for ${found.mode}, not for ${mode}`);
};
