/** A die of which the seed is known: a walk that it led is walked again from the same seed. */
export class Die {
  constructor(private state: number) {}

  /** A number from 0 up to, not including, 1. Mulberry32, by Tommy Ettinger: small, and good enough to wander by. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  /** A whole number from 0 up to, not including, `below`. */
  roll(below: number): number {
    return Math.floor(this.next() * below);
  }
  happens(oneIn: number): boolean {
    return this.roll(oneIn) === 0;
  }
  pick<T>(from: readonly T[]): T {
    const picked = from[this.roll(from.length)];
    if (picked === undefined) throw new Error('Nothing to pick from');
    return picked;
  }
  /** Some of a list, in its order. */
  some<T>(from: readonly T[], least: number, most: number): readonly T[] {
    const wanted = least + this.roll(Math.max(1, Math.min(most, from.length) - least + 1));
    const left = [...from];
    const chosen = new Set<T>();
    while (chosen.size < wanted && left.length > 0) chosen.add(left.splice(this.roll(left.length), 1)[0] as T);
    return from.filter((one) => chosen.has(one));
  }
}
