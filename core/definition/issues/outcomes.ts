import type { Definition } from '../definition';
import type { Outcome } from '../outcome';
import { type Issue, type IssueCheck, issue } from './issue';
import { allKnown, known } from './known';
import type { Library } from './library';

/** Every name in an outcome exists, and is of the kind that it is used as. */
export const outcomeIssues: IssueCheck = (definition, library) =>
  Object.entries(definition.steps).flatMap(([name, step]) =>
    Object.entries(step.result).flatMap(([result, outcome]) =>
      inOutcome(definition, library, `steps.${name}.result.${result}`, outcome, step.result),
    ),
  );

const inOutcome = (
  definition: Definition,
  { procedures }: Library,
  path: string,
  outcome: Outcome,
  results: Readonly<Record<string, Outcome>>,
): readonly Issue[] => {
  const { effects, clocks, people, places } = definition;
  const { atMost, lists, papers, review } = outcome;
  return [
    ...target(definition, path, outcome),
    ...(atMost?.beyond === undefined ? [] : known(`${path}.atMost.beyond`, 'unknown-result', atMost.beyond, results)),
    ...(lists === undefined ? [] : known(`${path}.lists.into`, 'unknown-slot', lists.into, people)),
    ...(papers ?? []).flatMap(({ issuer, each }, index) => [
      ...(issuer === undefined ? [] : known(`${path}.papers[${index}].issuer`, 'unknown-place', issuer, places)),
      ...(each === undefined ? [] : known(`${path}.papers[${index}].each`, 'unknown-slot', each, people)),
    ]),
    ...allKnown(`${path}.starts`, 'unknown-clock', outcome.starts, clocks),
    ...allKnown(`${path}.stops`, 'unknown-clock', outcome.stops, clocks),
    ...allKnown(`${path}.grants`, 'unknown-effect', outcome.grants, effects),
    ...allKnown(`${path}.introduces`, 'unknown-effect', outcome.introduces, effects),
    ...allKnown(`${path}.requests`, 'unknown-effect', outcome.requests, effects),
    ...allKnown(`${path}.applies`, 'unknown-effect', outcome.applies, effects),
    ...allKnown(`${path}.revokes`, 'unknown-effect', outcome.revokes, effects),
    ...(review === undefined || procedures[review.route]?.decision
      ? []
      : known(`${path}.review.route`, 'unknown-step', review.route, definition.steps)),
    ...(review === undefined ? [] : known(`${path}.review.by`, 'unknown-place', review.by, places)),
    ...ofKind(definition, `${path}.concludes`, 'check', outcome.concludes),
    ...ofKind(definition, `${path}.settles`, 'notice', outcome.settles),
    ...ofKind(definition, `${path}.breaksTie`, 'ballot', outcome.breaksTie),
  ];
};

/** A case is withdrawn by a command, never by a result: a refusal can't be called a withdrawal. */
const target = (definition: Definition, path: string, { to }: Outcome): readonly Issue[] => {
  if ('step' in to) return known(`${path}.to.step`, 'unknown-step', to.step, definition.steps);
  if (definition.ends[to.end] === 'withdrawn') return [issue(`${path}.to.end`, 'withdrawn-by-result', { end: to.end })];
  return known(`${path}.to.end`, 'unknown-end', to.end, definition.ends);
};

const ofKind = (definition: Definition, path: string, kind: 'check' | 'notice' | 'ballot', name: string | undefined): readonly Issue[] => {
  if (name === undefined) return [];
  const steps = Object.fromEntries(Object.entries(definition.steps).filter(([, step]) => step.kind === kind));
  return known(path, `unknown-${kind}`, name, steps);
};
