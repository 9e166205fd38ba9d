import type { Step } from '../step';
import type { Person, Time } from '../words';
import { type Issue, type IssueCheck, issue } from './issue';
import { known } from './known';

interface Performer {
  readonly path: string;
  readonly person: Person;
  /** Whether the person concerned may stand here: only where they act for themselves. */
  readonly own: boolean;
}

/** Who acts, answers, counts and extends: places and slots exist, and nobody whom the case concerns holds a power in it. */
export const personIssues: IssueCheck = (definition) =>
  Object.entries(definition.steps).flatMap(([name, step]) => [
    ...performersOf(`steps.${name}`, step).flatMap(({ path, person, own }) => {
      if (person.kind === 'role') return known(`${path}.in`, 'unknown-place', person.in, definition.places);
      if (!own) return [issue(path, 'not-for-person-concerned')];
      return known(`${path}.slot`, 'unknown-slot', person.slot, definition.people);
    }),
    ...voterIssues(`steps.${name}`, step),
  ]);

const performersOf = (path: string, step: Step): readonly Performer[] => {
  const performers: Performer[] = [
    { path: `${path}.person`, person: step.person, own: step.kind === 'act' },
    { path: `${path}.responsibility`, person: step.responsibility, own: false },
    ...extenders(`${path}.time`, step.time),
  ];
  if (step.kind === 'ballot') performers.push({ path: `${path}.tellers`, person: step.tellers, own: false });
  if (step.kind === 'hearing' || step.kind === 'notice') performers.push(...extenders(`${path}.window`, step.window));
  return performers;
};

const extenders = (path: string, { extend }: Time): readonly Performer[] =>
  extend === undefined ? [] : [{ path: `${path}.extend.by`, person: extend.by, own: false }];

/** A ballot is the members' own: they vote and count in person. */
const voterIssues = (path: string, step: Step): readonly Issue[] => {
  if (step.kind !== 'ballot') return [];
  const issues: Issue[] = [];
  if (step.person.kind === 'role' && step.person.role !== 'member')
    issues.push(issue(`${path}.person.role`, 'ballot-not-by-members', { role: step.person.role }));
  for (const who of ['person', 'tellers'] as const) {
    const spec = step[who];
    if (spec.kind === 'role' && spec.delegable) issues.push(issue(`${path}.${who}.delegable`, 'ballot-delegable'));
  }
  return issues;
};
