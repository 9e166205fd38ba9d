import { type Edge, edgesOf, nextStep } from '../../definition/edges';
import { finding, type StaticCheck, type StaticFinding } from './finding';

/** Static part of bounded: without the results that may only be taken so many times, no way leads back to where it came from. */
export const bounded: StaticCheck = (definition) => {
  const edges = edgesOf(definition);
  const done = new Set<string>();
  const findings: StaticFinding[] = [];
  const visit = (step: string, way: readonly Edge[]): void => {
    for (const edge of edges[step] ?? []) {
      const next = nextStep(edge.outcome);
      if (next === undefined || edge.outcome.atMost !== undefined || done.has(next)) continue;
      const start = way.findIndex((passed) => passed.step === next);
      if (next === step || start >= 0) findings.push(circle([...(start >= 0 ? way.slice(start) : []), edge], next));
      else visit(next, [...way, edge]);
    }
    done.add(step);
  };
  for (const step of Object.keys(edges)) if (!done.has(step)) visit(step, []);
  return findings;
};

const circle = (way: readonly Edge[], back: string): StaticFinding => {
  const last = way.at(-1);
  return finding('bounded', `steps.${last?.step}.result.${last?.result}`, 'unbounded-cycle', {
    way: [...way.map(({ step }) => step), back].join(' → '),
  });
};
