/** A list in ascending order, each item once; the list itself where it already is so, as the readers of the register give it. */
export const sortedOnce = (list: readonly string[]): readonly string[] => {
  for (let at = 1; at < list.length; at++) if ((list[at - 1] as string) >= (list[at] as string)) return [...new Set(list)].sort();
  return list;
};

/** The first of a `sortedOnce` list that another such list lacks. */
export const firstMissing = (wanted: readonly string[], among: readonly string[]): string | undefined => {
  let at = 0;
  for (const item of wanted) {
    while (at < among.length && (among[at] as string) < item) at++;
    if (among[at] !== item) return item;
  }
  return undefined;
};
