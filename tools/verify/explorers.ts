import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { cutShort, type Exploration } from '../../core/verify/exploration';
import { VIEWS_MAX } from '../../core/verify/explore';
import type { Job } from './explorer';
import type { ProvingCode } from './proving-code';

/** What one exploration may take. Reaching a bound is "unknown", and unknown is refused. */
export interface Limits {
  readonly views: number;
  readonly memoryMb: number;
  readonly seconds: number;
}
export const LIMITS: Limits = { views: VIEWS_MAX, memoryMb: 1_024, seconds: 120 };

/** Memory in which new objects are made, in MB: an exploration makes many and keeps few. */
const YOUNG_MB = 64;

/** One core is left to whoever else runs, and to V8, which compiles beside each thread for as long as that is new. */
const THREADS = Math.max(1, availableParallelism() - 1);

/** Threads that explore; each is used again, because a warm one is several times as fast. */
export interface Explorers {
  readonly explore: (job: Omit<Job, 'viewsMax'>) => Promise<Exploration>;
  readonly close: () => Promise<void>;
}

export const openExplorers = (code: ProvingCode, limits: Limits = LIMITS): Explorers => {
  const all = new Set<Worker>();
  const idle: Worker[] = [];
  const waiting: (() => void)[] = [];
  let free = THREADS;
  const enter = async (): Promise<void> => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) free++;
    else next();
  };
  return {
    explore: async (job) => {
      await enter();
      try {
        const thread = idle.pop() ?? startThread(code, limits);
        all.add(thread);
        const exploration = await exploreIn(thread, { ...job, viewsMax: limits.views }, limits);
        if (exploration.bound === undefined || exploration.bound === 'views') idle.push(thread);
        else await thread.terminate();
        return exploration;
      } finally {
        leave();
      }
    },
    close: async () => {
      await Promise.all([...all].map((thread) => thread.terminate()));
    },
  };
};

const startThread = ({ entry, argv }: ProvingCode, { memoryMb }: Limits): Worker =>
  new Worker(entry, { argv: [...argv], resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB } });

/** @throws the thread's own error, which is a bug; Error where it ends without an answer */
const exploreIn = (thread: Worker, job: Job, { seconds }: Limits): Promise<Exploration> =>
  new Promise<Exploration>((resolve, reject) => {
    const { definition, follow } = job;
    const timer = setTimeout(() => settle(() => resolve(cutShort(follow, 'time'))), seconds * 1000);
    const onMessage = (exploration: Exploration): void => settle(() => resolve(exploration));
    const onError = (error: Error & { readonly code?: string }): void =>
      settle(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(cutShort(follow, 'memory')) : reject(error)));
    const onExit = (code: number): void =>
      settle(() => reject(new Error(`The exploration of ${definition.id} as ${follow} ended with code ${code}`)));
    const settle = (how: () => void): void => {
      clearTimeout(timer);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      how();
    };
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.postMessage(job);
  });
