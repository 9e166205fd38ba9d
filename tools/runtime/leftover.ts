import { processEnd, runsWith } from './process-identity';

/** After a kill -9 of everything, what we started is gone within 10 s. */
export const LEFTOVER_LIMIT_SECONDS = 12;

/** A server that may still run from before: its process number, and the file or folder that its command line names. */
export interface Leftover {
  readonly program: string;
  readonly pid: number;
  readonly place: string;
}

/**
 * Waits until the server of an earlier start has let go of its data: two on one folder would destroy it.
 * @throws Error that names the process when it is still there after the limit.
 */
export async function waitForLeftover(leftover: Leftover, limitSeconds = LEFTOVER_LIMIT_SECONDS): Promise<void> {
  const { program, pid, place } = leftover;
  if (!runsWith(pid, place) || (await processEnd(pid, limitSeconds))) return;
  throw new Error(`Process ${pid} still runs ${program} on ${place}. Stop it first (kill -INT ${pid}).`);
}
