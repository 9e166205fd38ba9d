/** Most diagrams that a process keeps: several times the procedures there are, in both languages. */
const KEPT_MAX = 100;

/** Whatever makes the text of a diagram. */
type Make = () => Promise<string>;

/**
 * Makes a diagram once for each key, however many ask for it at a time. The key must name all that the diagram follows from. The one that was
 * made longest ago goes when there are too many; one that failed is not kept.
 */
export const keepDiagrams = (): ((key: string, make: Make) => Promise<string>) => {
  const kept = new Map<string, Promise<string>>();
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT_MAX) break;
      kept.delete(oldest);
    }
    return made;
  };
};
