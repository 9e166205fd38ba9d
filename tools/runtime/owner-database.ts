import { Client } from 'pg';
import { databaseUrl } from './postgres';

const OWNER = 'sauro_owner';

/** The role that owns a database and makes other roles, but is no superuser: triggers and grants bind it too. */
export interface OwnerLogin {
  readonly adminUrl: string;
  readonly database: string;
  readonly password: string;
}

/** Makes the owner's role and the database where they are missing; answers the url under which the owner connects. */
export async function prepareOwnerDatabase({ adminUrl, database, password }: OwnerLogin): Promise<string> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [OWNER]);
    if (known.rowCount === 0) await client.query(`CREATE ROLE ${OWNER} LOGIN CREATEROLE NOSUPERUSER`);
    await client.query(`ALTER ROLE ${OWNER} PASSWORD ${client.escapeLiteral(password)}`);
    const existing = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (existing.rowCount === 0) {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} OWNER ${OWNER}`);
    }
  } finally {
    await client.end();
  }
  return withLogin(databaseUrl(adminUrl, database), OWNER, password);
}

/** The same database for somebody else. */
export function withLogin(url: string, name: string, password: string): string {
  const other = new URL(url);
  other.username = name;
  other.password = encodeURIComponent(password);
  return other.href;
}
