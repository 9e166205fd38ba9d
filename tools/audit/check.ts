/** One thing that an audit compared, and the first difference it found. */
export interface Check {
  readonly name: 'chain' | 'case' | 'versions' | 'work-list' | 'papers' | 'register' | 'values' | 'kept' | 'vault' | 'history' | 'replay';
  /** How many things were compared. */
  readonly compared: number;
  /** The first difference in words of fact; absent where there is none. */
  readonly difference?: string;
}

/** Compares two lists pair by pair and names the first place where they part. */
export const compareLists = (name: Check['name'], what: string, expected: readonly unknown[], found: readonly unknown[]): Check => {
  const most = Math.max(expected.length, found.length);
  for (let index = 0; index < most; index++) {
    const [one, other] = [JSON.stringify(expected[index]), JSON.stringify(found[index])];
    if (one !== other)
      return {
        name,
        compared: index + 1,
        difference: `${what} ${index + 1}: the chain says ${one ?? 'nothing'}, found ${other ?? 'nothing'}`,
      };
  }
  return { name, compared: most };
};
