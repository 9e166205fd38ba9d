/** One letter in so many may be wrong for a name still to count as meant. */
const LETTERS_PER_SLIP = 4;

/** The existing name that comes nearest to one that doesn't exist, if any is near enough to have been meant. */
export const closest = (name: string, names: readonly string[]): string | undefined => {
  let best: string | undefined;
  let least = 1 + Math.floor(name.length / LETTERS_PER_SLIP);
  for (const candidate of names) {
    const distance = slipsBetween(name.toLowerCase(), candidate.toLowerCase());
    if (distance > least || (distance === least && best !== undefined)) continue;
    best = candidate;
    least = distance;
  }
  return best;
};

/** Letters to add, drop or change to make one word of another (Levenshtein). */
const slipsBetween = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};
