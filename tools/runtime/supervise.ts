import { setTimeout as pause } from 'node:timers/promises';
import type { GuardedProcess } from './guarded-process';

const FIRST_PAUSE_SECONDS = 0.5;
const LONGEST_PAUSE_SECONDS = 30;
/** A service that ran this long had started well: its next end counts as a first one. */
const HEALTHY_SECONDS = 60;

/** Something that should run until told otherwise. `start` settles when it is up, and fails when it cannot come up. */
export interface Service {
  readonly name: string;
  readonly start: () => Promise<GuardedProcess>;
}

/** A service under supervision. */
export interface Supervised {
  readonly name: string;
  /** Process id now; undefined between an end and the next start. */
  readonly pid: () => number | undefined;
  /** Ends it for good and returns when it is gone. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a service, and starts it again each time it ends by itself, after a pause that doubles up to 30 s.
 * @throws Error when the first start fails; later failures are reported and tried again.
 */
export async function supervise(service: Service, report: (line: string) => void): Promise<Supervised> {
  const stopping = new AbortController();
  let current: GuardedProcess | undefined = await service.start();
  const watching = watch();

  async function watch(): Promise<void> {
    let pauseSeconds = FIRST_PAUSE_SECONDS;
    while (!stopping.signal.aborted) {
      const begin = performance.now();
      const code = await current?.exited;
      current = undefined;
      if (stopping.signal.aborted) return;
      if (performance.now() - begin > HEALTHY_SECONDS * 1000) pauseSeconds = FIRST_PAUSE_SECONDS;
      if (code !== undefined) report(`${service.name} ended with code ${code}; next start in ${pauseSeconds} s`);
      await pause(pauseSeconds * 1000, undefined, { signal: stopping.signal }).catch(() => undefined);
      pauseSeconds = Math.min(pauseSeconds * 2, LONGEST_PAUSE_SECONDS);
      if (!stopping.signal.aborted) await startAgain();
    }
  }

  async function startAgain(): Promise<void> {
    try {
      current = await service.start();
      report(`${service.name} runs again`);
    } catch (error) {
      report(`${service.name} does not start: ${error instanceof Error ? error.message : String(error)}`);
    }
    // Told to stop while it was coming up: nobody else would stop this one.
    if (stopping.signal.aborted) await current?.stop();
  }

  return {
    name: service.name,
    pid: () => current?.pid,
    stop: async () => {
      stopping.abort();
      await current?.stop();
      await watching;
    },
  };
}
