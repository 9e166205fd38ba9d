/** Random numbers that a seed brings back: the same seed gives the same walk. */
export interface Random {
  /** From nought up to, and not including, one. */
  readonly next: () => number;
  readonly chance: (likelihood: number) => boolean;
  readonly one: <T>(list: readonly T[]) => T | undefined;
  readonly some: <T>(list: readonly T[], least: number, most: number) => readonly T[];
}

const TWO_TO_32 = 2 ** 32;

/** A generator with 32 bits of state (mulberry32): enough to walk, and short enough to be read. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    chance: (likelihood) => next() < likelihood,
    one: (list) => list[below(list.length)],
    some: (list, least, most) => {
      const rest = [...list];
      const count = Math.min(rest.length, least + below(Math.max(0, most - least) + 1));
      return Array.from({ length: count }, () => rest.splice(below(rest.length), 1)).flat();
    },
  };
};
