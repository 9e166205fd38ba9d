import type { Definition } from '../../definition/definition';
import { EFFECTS } from '../../definition/effect-table';
import type { Outcome } from '../../definition/outcome';
import type { Step } from '../../definition/step';
import { finding, type StaticCheck, type StaticFinding } from './finding';

/**
 * Static part of review-open: the route of review is a step of the body that the outcome names, that body can't be the one that decided
 * (not even when too few of its own members were left and the ballot rose), and it can take back what was granted.
 */
export const reviewOpen: StaticCheck = (definition) =>
  Object.entries(definition.steps).flatMap(([name, step]) =>
    Object.entries(step.result).flatMap(([result, outcome]) => ofOutcome(definition, name, step, result, outcome)),
  );

const ofOutcome = (
  definition: Definition,
  name: string,
  step: Step,
  result: string,
  { review, grants }: Outcome,
): readonly StaticFinding[] => {
  const route = review === undefined ? undefined : definition.steps[review.route];
  if (review === undefined || route === undefined) return [];
  const path = `steps.${name}.result.${result}.review`;
  const params = { step: name, route: review.route, by: review.by };
  const findings: StaticFinding[] = [];
  if (route.person.kind !== 'role' || route.person.in !== review.by)
    findings.push(finding('review-open', `${path}.by`, 'review-not-by-named-body', params));
  if (mayDecide(definition, step).has(review.by)) findings.push(finding('review-open', `${path}.by`, 'reviewer-may-have-decided', params));
  for (const effect of grants ?? []) {
    const adverse = EFFECTS[definition.effects[effect]?.kind ?? 'assign'].adverse;
    const overturns = Object.values(route.result).some(({ revokes }) => revokes?.includes(effect));
    if (adverse && !overturns) findings.push(finding('review-open', `${path}.route`, 'review-cannot-overturn', { ...params, effect }));
  }
  return findings;
};

/** The places whose bodies may come to perform a step: its own, and those that are its superiors as far up as it may rise. */
const mayDecide = ({ places }: Definition, { person }: Step): ReadonlySet<string> => {
  if (person.kind !== 'role') return new Set();
  const found = new Set([person.in]);
  for (let level = 0; level < person.higher; level++) {
    const above = Object.keys(places).filter((name) => isAbove(places[name], found));
    for (const name of above) found.add(name);
  }
  return found;
};

const isAbove = (place: Definition['places'][string] | undefined, of: ReadonlySet<string>): boolean =>
  place?.kind === 'superior' && of.has(place.of);
