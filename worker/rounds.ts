import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Something that a process does over and over beside its main work. */
export interface Rounds {
  /** Settles when the round under way is over; no other begins. */
  readonly stop: () => Promise<void>;
}

/** The wait after a round that failed, in milliseconds: what it needs is away, most likely for more than a moment. */
const AFTER_FAILURE_MS = 2_000;

/**
 * Runs rounds one after the other until stopped. A round that fails is logged, and the next one comes all the same.
 *
 * @param idleMs the wait between rounds, in milliseconds
 * @param round answers whether there is more to do at once
 */
export const startRounds = (name: string, log: Logger, idleMs: number, round: () => Promise<boolean>): Rounds => {
  const stopped = new AbortController();
  const { signal } = stopped;
  const wait = (ms: number) => pause(ms, undefined, { signal }).catch(() => undefined);
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        if (!(await round())) await wait(idleMs);
      } catch (error) {
        log.error({ rounds: name, reason: error instanceof Error ? error.message : String(error) }, 'round failed');
        await wait(AFTER_FAILURE_MS);
      }
    }
  };
  const running = run();
  return {
    stop: () => {
      stopped.abort();
      return running;
    },
  };
};
