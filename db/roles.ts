import type { Knex } from 'knex';
import { connect, rowsOf } from './connect';

/** The groups that the schema grants rights to; `sauro_vault` alone may read who sent a report in. Whoever runs the migrations owns everything and is in none. */
export type DatabaseGroup = 'sauro_app' | 'sauro_auditor' | 'sauro_vault';

const GROUPS: readonly DatabaseGroup[] = ['sauro_app', 'sauro_auditor', 'sauro_vault'];

/** Makes the group roles that the server lacks. Roles belong to the server, not to one database: another may have made them. */
export const createGroupRoles = async (db: Knex): Promise<void> => {
  for (const group of GROUPS) await createRole(db, group, 'NOLOGIN');
};

/** A role that may log in to one database. */
export interface Login {
  readonly name: string;
  readonly password: string;
  readonly group: DatabaseGroup;
}

/**
 * Makes or renews a login for a migrated database, with the rights of its group and no others.
 *
 * @param ownerUrl of the database's owner
 * @returns the url under which the login connects
 * @throws RangeError when the name is not lower-case letters, digits and underscores
 */
export const createLogin = async (ownerUrl: string, { name, password, group }: Login): Promise<string> => {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new RangeError(`not a role name: ${name}`);
  const db = connect(ownerUrl, { most: 1, name: 'sauro roles' });
  try {
    await db.transaction(async (transaction) => {
      await createRole(transaction, name, 'LOGIN');
      await setPassword(transaction, name, password);
      await transaction.raw('GRANT ?? TO ??', [group, name]);
    });
  } finally {
    await db.destroy();
  }
  const url = new URL(ownerUrl);
  url.username = name;
  url.password = encodeURIComponent(password);
  return url.href;
};

/** Another database of the server may make the same role at this moment, and no lock spans databases. */
const createRole = async (db: Knex, name: string, kind: 'LOGIN' | 'NOLOGIN'): Promise<void> => {
  const rights = `${kind} NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`;
  await db.raw(`DO $$ BEGIN CREATE ROLE ?? ${rights}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`, [name]);
};

/** A utility statement takes no parameters: the server itself quotes the password into one. */
const setPassword = async (db: Knex, name: string, password: string): Promise<void> => {
  const [made] = await rowsOf<{ statement: string }>(db, "SELECT format('ALTER ROLE %I PASSWORD %L', ?::text, ?::text) AS statement", [
    name,
    password,
  ]);
  if (made === undefined) throw new Error('The server made no statement');
  await db.raw(made.statement.replaceAll('?', '\\?'));
};
