import type { Definition } from '../../core/definition/definition';
import type { StepKind } from '../../core/definition/step';
import type { Text } from '../../core/definition/words';
import type { CaseEvent } from '../../core/event';
import { must } from '../../core/must';

/** Where a step stands in a case: behind it, open, still to come, or on a way that the case did not or cannot take. */
export type Standing = 'done' | 'open' | 'ahead' | 'aside';

export interface PathStep {
  readonly step: string;
  readonly kind: StepKind;
  readonly task: Text;
  readonly standing: Standing;
  /** The result it was last left with, and how often it was gone through. */
  readonly result?: string;
  readonly times: number;
}

/** The steps of a definition from first to last: each after every step that leads to it, ways back left out. */
export const stepsInOrder = (definition: Definition): readonly string[] => {
  const ranks = new Map<string, number>();
  const rank = (step: string, depth: number): void => {
    if ((ranks.get(step) ?? -1) >= depth || depth > Object.keys(definition.steps).length) return;
    ranks.set(step, depth);
    for (const next of leadsTo(definition, step)) rank(next, depth + 1);
  };
  rank(definition.starts, 0);
  return [...ranks.keys()].sort((a, b) => must(ranks.get(a), a) - must(ranks.get(b), b) || (a < b ? -1 : 1));
};

/** The picture of a case's way through its procedure. */
export const pathOf = (definition: Definition, events: readonly CaseEvent[]): readonly PathStep[] => {
  const left = new Map<string, { readonly result: string; readonly times: number }>();
  let open: string | undefined;
  for (const event of events) {
    if (event.kind === 'stepOpened') open = event.step;
    else if (event.kind === 'resultTaken') left.set(event.step, { result: event.result, times: (left.get(event.step)?.times ?? 0) + 1 });
    else if (event.kind === 'ended') open = undefined;
  }
  const ahead = open === undefined ? new Set<string>() : reachableFrom(definition, open);
  return stepsInOrder(definition).map((step) => {
    const { kind, task } = must(definition.steps[step], `step ${step}`);
    const gone = left.get(step);
    const standing = step === open ? 'open' : gone !== undefined ? 'done' : ahead.has(step) ? 'ahead' : 'aside';
    return { step, kind, task, standing, times: gone?.times ?? 0, ...(gone === undefined ? {} : { result: gone.result }) };
  });
};

const leadsTo = (definition: Definition, step: string): readonly string[] =>
  Object.values(must(definition.steps[step], `step ${step}`).result).flatMap(({ to, atMost }) =>
    'step' in to && atMost === undefined ? [to.step] : [],
  );

const reachableFrom = (definition: Definition, start: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const visit = (step: string): void => {
    for (const next of leadsTo(definition, step)) {
      if (found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(start);
  return found;
};
