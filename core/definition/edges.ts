import type { Definition } from './definition';
import type { Outcome } from './outcome';
import { type Taker, takersOf } from './takers';

/** One way out of a step: a result that someone or something takes. */
export interface Edge {
  readonly step: string;
  readonly result: string;
  readonly outcome: Outcome;
  readonly takers: readonly Taker[];
}

export type Edges = Readonly<Record<string, readonly Edge[]>>;

/** Definitions never change, and their ways are asked for by every check: each is walked once. */
const known = new WeakMap<Definition, Edges>();

/** Every way through a definition, by the step it leaves. Results that nothing takes lead nowhere and are left out. */
export const edgesOf = (definition: Definition): Edges => {
  const before = known.get(definition);
  if (before !== undefined) return before;
  const edges = walk(definition);
  known.set(definition, edges);
  return edges;
};

const walk = (definition: Definition): Edges => {
  const edges: Record<string, Edge[]> = {};
  for (const [name, step] of Object.entries(definition.steps)) {
    const takers = takersOf(step);
    edges[name] = Object.entries(step.result)
      .map(([result, outcome]) => ({ step: name, result, outcome, takers: takers[result] ?? [] }))
      .filter((edge) => edge.takers.length > 0);
  }
  return edges;
};

/** The step to which an outcome leads; undefined where it leads to an end. */
export const nextStep = ({ to }: Outcome): string | undefined => ('step' in to ? to.step : undefined);

/**
 * The steps that can be reached from some steps, themselves among them, along the edges that `may` allows.
 * A name that is no step is passed over: the checks of references speak of it.
 */
export const reachableFrom = (edges: Edges, from: readonly string[], may: (edge: Edge) => boolean = () => true): ReadonlySet<string> => {
  const reached = new Set<string>();
  const open = from.filter((step) => Object.hasOwn(edges, step));
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (reached.has(step)) continue;
    reached.add(step);
    for (const edge of edges[step] ?? []) {
      const next = nextStep(edge.outcome);
      if (next !== undefined && Object.hasOwn(edges, next) && may(edge)) open.push(next);
    }
  }
  return reached;
};
