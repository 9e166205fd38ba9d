import { ELIGIBILITY } from '../../rules/eligibility';
import type { Definition } from '../definition';
import { edgesOf, reachableFrom } from '../edges';
import { EFFECTS } from '../effect-table';
import { isWorded } from '../record-kinds';
import { type Issue, type IssueCheck, issue } from './issue';
import { known } from './known';

/** Effects are about somebody in a slot, about a post where their kind is, and have an end or a word where their kind is about one. */
export const effectIssues: IssueCheck = (definition) =>
  Object.entries(definition.effects).flatMap(([name, { kind, person, term, until, detail }]) => [
    ...known(`effects.${name}.person`, 'unknown-slot', person, definition.people),
    ...(EFFECTS[kind].ofPost && definition.post === false ? [issue(`effects.${name}.kind`, 'effect-without-post', { kind })] : []),
    ...(EFFECTS[kind].changes === 'decision' && !definition.decision
      ? [issue(`effects.${name}.kind`, 'effect-without-decision', { kind })]
      : []),
    ...(EFFECTS[kind].changes === 'term' && term === undefined && until === undefined
      ? [issue(`effects.${name}`, 'effect-without-end', { kind })]
      : []),
    ...(until === undefined ? [] : untilIssues(definition, name, until)),
    ...(isWorded(kind) && detail === undefined ? [issue(`effects.${name}`, 'effect-without-detail', { kind })] : []),
  ]);

/** The rules that find a day to which something may last. */
const FINDING_DAYS = Object.fromEntries(Object.entries(ELIGIBILITY).filter(([, { findsDay }]) => findsDay));

/** Where a day is read from a rule's finding, every way to the register goes through a check of that rule about those people, and it was run. */
const untilIssues = (definition: Definition, name: string, rule: string): readonly Issue[] => {
  const path = `effects.${name}.until`;
  const unknown = known(path, 'unknown-eligibility-rule', rule, FINDING_DAYS);
  if (unknown.length > 0) return unknown;
  const edges = edgesOf(definition);
  const person = definition.effects[name]?.person;
  const finds = (step: string): boolean => {
    const check = definition.steps[step];
    return check?.kind === 'check' && check.of === person && check.rules.includes(rule);
  };
  const around = reachableFrom(
    edges,
    [definition.starts],
    ({ step, takers }) => !finds(step) || takers.some(({ by, insteadOf }) => by !== 'check' || insteadOf !== undefined),
  );
  const avoids = [...around].some((step) => (edges[step] ?? []).some(({ outcome }) => outcome.applies?.includes(name)));
  return avoids ? [issue(path, 'until-not-found', { rule })] : [];
};
