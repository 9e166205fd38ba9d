import type { Definition } from '../definition';
import { type Edges, edgesOf, nextStep, reachableFrom } from '../edges';
import type { Step } from '../step';
import { takersOf } from '../takers';
import { caseWideEnds } from './head';
import { type Issue, type IssueCheck, issue } from './issue';

/** Every result is taken by someone or something; every step and end is reached, and every step leads to an end. */
export const wayIssues: IssueCheck = (definition) => {
  const edges = edgesOf(definition);
  const reached = reachableFrom(edges, [definition.starts]);
  const issues: Issue[] = Object.entries(definition.steps).flatMap(([name, step]) => takingIssues(`steps.${name}`, step));
  for (const name of Object.keys(definition.steps)) {
    if (!reached.has(name)) issues.push(issue(`steps.${name}`, 'unreachable-step', { step: name }));
    else if (!endsFrom(edges, name)) issues.push(issue(`steps.${name}`, 'no-way-out', { step: name }));
  }
  return [...issues, ...endIssues(definition, edges, reached)];
};

const takingIssues = (path: string, step: Step): readonly Issue[] => {
  const takers = takersOf(step);
  const issues: Issue[] = [];
  if (step.kind === 'act' && Object.values(takers).every((all) => all.every(({ by }) => by !== 'person')))
    issues.push(issue(`${path}.result`, 'nothing-to-choose'));
  for (const [result, { atMost }] of Object.entries(step.result)) {
    const by = takers[result] ?? [];
    const at = `${path}.result.${result}`;
    if (by.length === 0) issues.push(issue(at, 'never-taken', { result, kind: step.kind }));
    if (atMost === undefined) continue;
    const isBeyond = by.some(({ insteadOf }) => insteadOf !== undefined) || atMost.beyond === result;
    if (isBeyond) issues.push(issue(`${at}.atMost`, 'beyond-bounded', { result }));
    if (atMost.beyond === undefined && by.some((taker) => taker.by !== 'person'))
      issues.push(issue(`${at}.atMost`, 'beyond-missing', { result }));
  }
  return issues;
};

const endsFrom = (edges: Edges, step: string): boolean =>
  [...reachableFrom(edges, [step])].some((name) => (edges[name] ?? []).some(({ outcome }) => nextStep(outcome) === undefined));

const endIssues = (definition: Definition, edges: Edges, reached: ReadonlySet<string>): readonly Issue[] => {
  const met = new Set(caseWideEnds(definition));
  for (const step of reached) for (const { outcome } of edges[step] ?? []) if ('end' in outcome.to) met.add(outcome.to.end);
  return Object.keys(definition.ends)
    .filter((end) => !met.has(end))
    .map((end) => issue(`ends.${end}`, 'unreachable-end', { end }));
};
