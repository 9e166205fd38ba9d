import type { Knex } from 'knex';
import { rowsOf } from './connect';
import type { InstallationMode } from './migrate';

/** What the database is for. @throws Error when it was never migrated */
export const installationMode = async (db: Knex): Promise<InstallationMode> => {
  const [row] = await rowsOf<{ mode: InstallationMode }>(db, 'SELECT mode FROM installation');
  if (row === undefined) throw new Error('The database was never migrated');
  return row.mode;
};
