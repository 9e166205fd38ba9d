import type { Definition } from './definition';
import { startedBy } from './started-by';

/** All procedures that a definition calls or opens, itself or through another, by id. */
export const reachedFrom = (
  definition: Definition,
  find: (id: string) => Definition | undefined,
  reached = new Map<string, Definition>(),
): ReadonlyMap<string, Definition> => {
  for (const id of startedBy(definition)) {
    const next = reached.has(id) ? undefined : find(id);
    if (next === undefined) continue;
    reached.set(id, next);
    reachedFrom(next, find, reached);
  }
  return reached;
};
