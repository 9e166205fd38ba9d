/** Failed attempts that a name may have before it must wait. */
const FREE_FAILURES = 5;
/** The wait after the first failure beyond these doubles from one second up to this, in milliseconds. */
const WAIT_MAX_MS = 60_000;
/** After so long without a failure a name starts anew, in milliseconds. */
const FORGET_AFTER_MS = 15 * 60_000;
/** Most names that are kept; beyond it the oldest is forgotten. Names are kept in memory only, and no address ever. */
const NAMES_MAX = 10_000;

interface Failures {
  readonly count: number;
  readonly last: number;
}

/** Slows down whoever guesses the password of one login name. Bounded, so nobody is locked out for long by a stranger's guesses. */
export interface Throttle {
  /** Milliseconds until the name may try again; nought when it may. */
  readonly waitMs: (name: string, now: number) => number;
  readonly failed: (name: string, now: number) => void;
  /** Takes one failure back: nobody could tell whether it was one, because the database was away. */
  readonly undecided: (name: string) => void;
  readonly succeeded: (name: string) => void;
}

export const loginThrottle = (): Throttle => {
  const names = new Map<string, Failures>();
  return {
    waitMs: (name, now) => {
      const failures = names.get(name);
      if (failures === undefined || failures.count < FREE_FAILURES) return 0;
      const wait = Math.min(WAIT_MAX_MS, 1000 * 2 ** (failures.count - FREE_FAILURES));
      return Math.max(0, failures.last + wait - now);
    },
    failed: (name, now) => {
      const before = names.get(name);
      names.delete(name);
      names.set(name, { count: before === undefined || now - before.last > FORGET_AFTER_MS ? 1 : before.count + 1, last: now });
      if (names.size > NAMES_MAX) names.delete(names.keys().next().value ?? name);
    },
    undecided: (name) => {
      const before = names.get(name);
      if (before !== undefined) names.set(name, { ...before, count: before.count - 1 });
    },
    succeeded: (name) => {
      names.delete(name);
    },
  };
};

/** Lets so many pieces of work run at once; the others wait their turn. For password hashing, which takes memory on purpose. */
export const limitConcurrency = (most: number): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
};
