/** A sequence of numbers from fast-check, read as choices. The same sequence makes the same choices, so that a walk can be shrunk. */
export class Dice {
  private next = 0;
  constructor(private readonly numbers: readonly number[]) {}

  /** A whole number from 0 up to, not including, `below`. */
  roll(below: number): number {
    const number = this.numbers[this.next % Math.max(1, this.numbers.length)] ?? 0;
    this.next++;
    return below <= 0 ? 0 : (number + Math.floor(this.next / Math.max(1, this.numbers.length))) % below;
  }
  pick<T>(from: readonly T[]): T | undefined {
    return from[this.roll(from.length)];
  }
  happens(inHowMany: number): boolean {
    return this.roll(inHowMany) === 0;
  }
}
