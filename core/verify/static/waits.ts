import type { Definition } from '../../definition/definition';
import type { Library } from '../../definition/issues/library';
import { finding, type StaticCheck, type StaticFinding } from './finding';

/**
 * No case waits for itself: procedures don't call each other in a circle. Holds add no wait between procedures: a hold names no other case, and ends
 * at its own limit (ruling 15), so a case that is held keeps only those waiting that called it, and calls are what this follows.
 */
export const waitsWithoutCycle: StaticCheck = (definition, library) =>
  Object.entries(definition.steps).flatMap(([name, step]) => {
    if (step.kind !== 'call') return [];
    const way = wayBack(definition, library, step.procedure);
    return way === undefined ? [] : [cycle(name, [definition.id, ...way])];
  });

const cycle = (name: string, way: readonly string[]): StaticFinding =>
  finding('waits-without-cycle', `steps.${name}.procedure`, 'call-cycle', { way: way.join(' → ') });

/** The procedures that lead from a called one back to the caller, or to one that is already on the way. */
const wayBack = (definition: Definition, { procedures }: Library, called: string): readonly string[] | undefined => {
  const seen = new Set<string>();
  const search = (id: string, way: readonly string[]): readonly string[] | undefined => {
    if (id === definition.id || way.includes(id)) return [...way, id];
    if (seen.has(id)) return undefined;
    seen.add(id);
    for (const next of callsOf(procedures[id])) {
      const found = search(next, [...way, id]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return search(called, []);
};

const callsOf = (definition: Definition | undefined): readonly string[] =>
  Object.values(definition?.steps ?? {}).flatMap((step) => (step.kind === 'call' ? [step.procedure] : []));
