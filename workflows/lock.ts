/** Lets one piece of work at a time touch a case, in the order in which they asked. */
export interface Lock {
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
  /** Whether anything holds the lock or waits for it. */
  readonly busy: () => boolean;
}

/** A first-in-first-out lock. Work that throws releases it; the error goes to whoever asked for that work. */
export const fifoLock = (): Lock => {
  let tail: Promise<unknown> = Promise.resolve();
  let held = 0;
  const release = () => {
    held -= 1;
  };
  return {
    busy: () => held > 0,
    run: (work) => {
      held += 1;
      const mine = tail.then(work);
      tail = mine.then(release, release);
      return mine;
    },
  };
};
