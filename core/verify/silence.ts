/** Where the time leads from a view when nobody acts; `bounded` where it may lead there only so many times. */
export interface Silent {
  readonly to: number;
  readonly bounded: boolean;
}

/**
 * A view from which silence goes round without end: one that it reaches again over ways that are not bounded. Undefined where there is none, and
 * then silence alone ends every case: each view has a way on, ways that may be taken only so many times run out, and the others never come back.
 */
export const endlessSilence = (silent: ReadonlyMap<number, readonly Silent[]>): number | undefined => {
  const done = new Set<number>();
  for (const start of silent.keys()) {
    const found = searchFrom(silent, start, done);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Depth first, with a list of its own instead of the stack: ways are as long as a case. */
const searchFrom = (silent: ReadonlyMap<number, readonly Silent[]>, start: number, done: Set<number>): number | undefined => {
  const onWay = new Set<number>();
  const way: { readonly view: number; next: number }[] = [];
  const enter = (view: number): void => {
    onWay.add(view);
    way.push({ view, next: 0 });
  };
  if (!done.has(start)) enter(start);
  for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
    const edge = silent.get(at.view)?.[at.next++];
    if (edge === undefined) {
      done.add(at.view);
      onWay.delete(at.view);
      way.pop();
    } else if (!edge.bounded && onWay.has(edge.to)) return edge.to;
    else if (!edge.bounded && !done.has(edge.to)) enter(edge.to);
  }
  return undefined;
};
