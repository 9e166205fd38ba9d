import { mostChosen } from '../chosen';
import type { Definition } from '../definition';
import type { Outcome } from '../outcome';
import type { Step, StepOf } from '../step';
import { takersOf } from '../takers';
import { type Issue, type IssueCheck, issue } from './issue';
import type { Library } from './library';

type Lists = NonNullable<Outcome['lists']>;

/** A result that lists people has them from the person who takes it, or from a choice by ballot; and never more than its slot holds. */
export const listIssues: IssueCheck = (definition, library) =>
  Object.entries(definition.steps).flatMap(([name, step]) =>
    Object.entries(step.result).flatMap(([result, { lists }]) => {
      if (lists === undefined) return [];
      const path = `steps.${name}.result.${result}.lists`;
      return [...slotIssues(definition, path, lists), ...sourceIssues({ definition, library, path, step, result, lists })];
    }),
  );

const slotIssues = ({ people }: Definition, path: string, { into, atMost }: Lists): readonly Issue[] => {
  const slot = people[into];
  return slot !== undefined && atMost > slot.atMost
    ? [issue(`${path}.atMost`, 'lists-too-many', { slot: into, listed: atMost, atMost: slot.atMost })]
    : [];
};

interface Listing {
  readonly definition: Definition;
  readonly library: Library;
  readonly path: string;
  readonly step: Step;
  readonly result: string;
  readonly lists: Lists;
}

const sourceIssues = (listing: Listing): readonly Issue[] => {
  const { path, step, result } = listing;
  const byEngine = (takersOf(step)[result] ?? []).some(
    ({ by, insteadOf }) => (by !== 'person' && by !== 'count') || insteadOf !== undefined,
  );
  if (byEngine || (step.kind !== 'act' && step.kind !== 'ballot')) return [issue(path, 'lists-impossible', { kind: step.kind, result })];
  return step.kind === 'act' ? byAct(listing, step) : byBallot(listing, step);
};

/** The field of the slot's own name says who; people given to the case aren't exchanged for others. */
const byAct = ({ definition, path, result, lists: { into, atMost } }: Listing, step: StepOf<'act'>): readonly Issue[] => {
  const field = step.form?.find(({ name }) => name === into);
  if (field?.kind !== 'people' || (field.on !== undefined && !field.on.includes(result)))
    return [issue(path, 'lists-without-field', { slot: into, result })];
  const issues: Issue[] = [];
  if (field.most > atMost) issues.push(issue(`${path}.atMost`, 'lists-too-few', { slot: into, atMost, most: field.most }));
  if (definition.people[into]?.given === true && field.from !== into) issues.push(issue(`${path}.into`, 'lists-given', { slot: into }));
  return issues;
};

const byBallot = ({ definition, library, path, result, lists: { into, atMost } }: Listing, step: StepOf<'ballot'>): readonly Issue[] => {
  const most = mostChosen(step, result, definition.people, library.pack);
  if (most === undefined) return [issue(path, 'lists-impossible', { kind: step.kind, result })];
  const from = step.ask.kind === 'choose' ? step.ask.from : undefined;
  const issues: Issue[] = [];
  if (most > atMost) issues.push(issue(`${path}.atMost`, 'lists-too-few', { slot: into, atMost, most }));
  if (definition.people[into]?.given === true && from !== into) issues.push(issue(`${path}.into`, 'lists-given', { slot: into }));
  return issues;
};
