import type { Definition } from '../../definition/definition';
import { EFFECTS } from '../../definition/effect-table';
import type { Library } from '../../definition/issues/library';
import type { Outcome } from '../../definition/outcome';
import type { Step } from '../../definition/step';
import { finding, type StaticCheck, type StaticFinding } from './finding';

/**
 * Static part of review-open: the route of review is a step of the body that the outcome names, that body can't be the one that decided
 * (not even when too few of its own members were left and the ballot rose), and it can take back what was granted.
 */
export const reviewOpen: StaticCheck = (definition, library) =>
  Object.entries(definition.steps).flatMap(([name, step]) =>
    Object.entries(step.result).flatMap(([result, outcome]) => ofOutcome(definition, name, step, result, outcome, library)),
  );

const ofOutcome = (
  definition: Definition,
  name: string,
  step: Step,
  result: string,
  { review, grants }: Outcome,
  library: Library,
): readonly StaticFinding[] => {
  if (review === undefined) return [];
  const elsewhere = library.procedures[review.route];
  const route = definition.steps[review.route];
  if (route === undefined)
    return elsewhere === undefined ? [] : byProcedure(definition, name, step, result, { ...review, grants: grants ?? [] }, elsewhere);
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

/**
 * The review of a decision that takes effect at once is a case of its own: the procedure keeps the deciders out, the body above the one that decided decides
 * there, and what it grants undoes the decision, or is the reversal of each thing decided that harms.
 */
const byProcedure = (
  definition: Definition,
  name: string,
  step: Step,
  result: string,
  { route, by, grants }: NonNullable<Outcome['review']> & { readonly grants: readonly string[] },
  { bars, effects, places, steps }: Definition,
): readonly StaticFinding[] => {
  const path = `steps.${name}.result.${result}.review`;
  const params = { step: name, route, by };
  const deciding = Object.values(steps).filter(({ duty }) => duty === 'decides');
  const isAbove = (place: string): boolean => {
    const found = places[place];
    const below = found?.kind === 'superior' ? places[found.of] : undefined;
    return below?.kind === 'ofDecision' && below.as === 'issuer';
  };
  const decidedAbove = deciding.every(({ person }) => person.kind === 'role' && isAbove(person.in));
  const kinds = Object.values(effects).map(({ kind }) => kind);
  const undone = grants.map((effect) => EFFECTS[definition.effects[effect]?.kind ?? 'assign']).filter(({ adverse }) => adverse);
  const undoes = kinds.some((kind) => EFFECTS[kind].changes === 'decision') || undone.every(({ reversal }) => kinds.includes(reversal));
  const own = definition.places[by];
  const named = own?.kind === 'superior' && step.person.kind === 'role' && own.of === step.person.in;
  return [
    ...(named && decidedAbove ? [] : [finding('review-open', `${path}.by`, 'review-not-by-named-body', params)]),
    ...(bars.includes('originalDeciders') && !mayDecide(definition, step).has(by)
      ? []
      : [finding('review-open', `${path}.by`, 'reviewer-may-have-decided', params)]),
    ...(undoes ? [] : [finding('review-open', `${path}.route`, 'review-cannot-overturn', { ...params, effect: route })]),
  ];
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
