/** How soon a caller may try again when a server behind us is away, in seconds. */
export const OUTAGE_RETRY_SECONDS = 5;

/** Errors of the operating system, of a socket and of the PostgreSQL protocol that say "not reachable now". */
const CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '08000',
  '08001',
  '08003',
  '08006',
  '53300', // too many connections
  '57P01', // the administrator ends the server
  '57P02',
  '57P03', // the server starts up or shuts down
  '57014', // the statement's time is up
]);
/** How pg words a connection that broke, where it gives no code. Knex puts the statement and a dash in front. */
const LOST_LINE =
  /(^| - )(Connection terminated|timeout expired|Query read timeout|Client (has encountered a connection error|was closed) and is not queryable)|unable to acquire a connection/i;
const GRPC_DEADLINE = 4;
const GRPC_EXHAUSTED = 8;
const GRPC_UNAVAILABLE = 14;

/** Whether an error, or what caused it, says that PostgreSQL or Temporal is away for now: an outage, not a bug. */
export const isOutage = (error: unknown): boolean => {
  for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; at = 'cause' in at ? at.cause : undefined, depth++) {
    if (
      'code' in at &&
      (CODES.has(String(at.code)) || at.code === GRPC_UNAVAILABLE || at.code === GRPC_DEADLINE || at.code === GRPC_EXHAUSTED)
    )
      return true;
    if (at instanceof AggregateError && at.errors.some(isOutage)) return true;
    if (at instanceof Error && (at.name === 'KnexTimeoutError' || LOST_LINE.test(at.message))) return true;
  }
  return false;
};
