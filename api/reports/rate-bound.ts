/** A bound on how often something is done by everybody together: it keeps a level and an instant, and nothing of anybody. */
export interface RateBound {
  /** Whether it may be done once more now. @param now in milliseconds */
  readonly take: (now: number) => boolean;
}

/** A bucket that holds `burst` and fills up by so many in a minute. */
export const rateBound = ({ burst, perMinute }: { readonly burst: number; readonly perMinute: number }): RateBound => {
  let level = burst;
  let last = 0;
  return {
    take: (now) => {
      level = Math.min(burst, level + (Math.max(0, now - last) / 60_000) * perMinute);
      last = now;
      if (level < 1) return false;
      level -= 1;
      return true;
    },
  };
};
