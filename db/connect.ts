import knex, { type Knex } from 'knex';
import { TypeOverrides, types } from 'pg';

export type Database = Knex;

/** Instants in the one written form, dates as they stand, counts as numbers: what core works with, instead of Date objects. */
const parsers = new TypeOverrides();
parsers.setTypeParser(types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());
parsers.setTypeParser(types.builtins.DATE, (text) => text);
parsers.setTypeParser(types.builtins.INT8, (text) => {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`not a safe integer: ${text}`);
  return number;
});

export interface ConnectOptions {
  /** Most connections of the pool. */
  readonly most?: number;
  /** Shows in pg_stat_activity. */
  readonly name?: string;
}

/** Connections kept by one process when nothing else is said. */
const POOL_MOST = 10;
/** How long a request waits for a free connection before it fails, in milliseconds. */
const ACQUIRE_TIMEOUT_MS = 10_000;
/** A statement that runs longer is ended by the server, in milliseconds: the commit's activity gives up at 5 s. */
const STATEMENT_TIMEOUT_MS = 15_000;

/** Opens a pool on a PostgreSQL database. Connections are made when they are first needed; end it with `destroy()`. */
export const connect = (url: string, { most = POOL_MOST, name = 'sauro' }: ConnectOptions = {}): Database =>
  knex({
    client: 'pg',
    connection: {
      connectionString: url,
      application_name: name,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      options: '-c timezone=UTC -c datestyle=ISO',
      types: { getTypeParser: (oid: number) => parsers.getTypeParser(oid) },
    },
    // Otherwise the values of a failed statement, passwords and slips among them, would stand in its error's message.
    compileSqlOnError: false,
    // Knex would print to the console what it also throws; the process that gets the error logs it, in its own form.
    log: { warn: () => undefined, error: () => undefined, deprecate: () => undefined, debug: () => undefined },
    pool: { min: 0, max: most },
    acquireConnectionTimeout: ACQUIRE_TIMEOUT_MS,
  });

/** The rows of a statement written out in SQL. `name` keeps its plan on the connection: for statements of every act. */
export const rowsOf = async <Row>(
  db: Knex,
  sql: string,
  bindings: readonly Knex.RawBinding[] | Knex.ValueDict = [],
  name?: string,
): Promise<readonly Row[]> => {
  const statement = db.raw<{ rows: Row[] }>(sql, bindings);
  const { rows } = await (name === undefined ? statement : statement.options({ name }));
  return rows;
};
