import { ELIGIBILITY } from '../../rules/eligibility';
import type { Definition } from '../definition';
import { type Step, slotAsked } from '../step';
import { type Issue, type IssueCheck, issue } from './issue';
import { allKnown, known } from './known';

/** The names that a step of each kind uses besides those of its six clears and its outcomes. */
export const stepIssues: IssueCheck = (definition) =>
  Object.entries(definition.steps).flatMap(([name, step]) => {
    const path = `steps.${name}`;
    return [...known(`${path}.time.passed.then`, 'unknown-result', step.time.passed.then, step.result), ...ofKind(definition, path, step)];
  });

const ofKind = (definition: Definition, path: string, step: Step): readonly Issue[] => {
  const slot = (at: string, name: string) => known(`${path}.${at}`, 'unknown-slot', name, definition.people);
  switch (step.kind) {
    case 'act':
      return [];
    case 'period':
      return step.log === undefined ? [] : keeperIssues(definition, `${path}.log.keeper`, step.log.keeper);
    case 'ballot': {
      const asked = slotAsked(step.ask);
      return asked === undefined ? [] : slot(step.ask.kind === 'rate' ? 'ask.each' : 'ask.from', asked);
    }
    case 'opinions':
      return allKnown(`${path}.from`, 'unknown-place', step.from, definition.places);
    case 'check':
      return [...slot('of', step.of), ...allKnown(`${path}.rules`, 'unknown-eligibility-rule', step.rules, ELIGIBILITY)];
    case 'hearing':
      return [...slot('of', step.of), ...windowIssues(path, step)];
    case 'notice':
      return [...allKnown(`${path}.about`, 'unknown-effect', step.about, definition.effects), ...windowIssues(path, step)];
    case 'call':
      return slot('each', step.each);
    default:
      return step satisfies never;
  }
};

/** Whoever keeps the log is in a slot of people whom the case does not concern. */
const keeperIssues = ({ people, concerns }: Definition, path: string, keeper: string): readonly Issue[] =>
  concerns.includes(keeper) ? [issue(path, 'not-for-person-concerned')] : known(path, 'unknown-slot', keeper, people);

const windowIssues = (path: string, { window, result }: Extract<Step, { readonly kind: 'hearing' | 'notice' }>): readonly Issue[] =>
  known(`${path}.window.passed.then`, 'unknown-result', window.passed.then, result);
