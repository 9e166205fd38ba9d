import { ELIGIBILITY } from '../../rules/eligibility';
import type { EligibilityRule } from '../../rules/rule';
import { isChosenFrom } from '../chosen-from';
import type { Definition } from '../definition';
import { edgesOf, reachableFrom } from '../edges';
import { EFFECTS } from '../effect-table';
import { isDisciplineForm, isWorded } from '../record-kinds';
import { type Issue, type IssueCheck, issue } from './issue';
import { known } from './known';

/** Effects are about somebody in a slot, about a post where their kind is, and have an end or a word where their kind is about one. */
export const effectIssues: IssueCheck = (definition) =>
  Object.entries(definition.effects).flatMap(([name, { kind, person, term, until, detail, points, year, except, regime, support }]) => [
    ...known(`effects.${name}.person`, 'unknown-slot', person, definition.people),
    ...(EFFECTS[kind].ofPost && definition.post === false ? [issue(`effects.${name}.kind`, 'effect-without-post', { kind })] : []),
    ...(EFFECTS[kind].changes === 'decision' && !definition.decision
      ? [issue(`effects.${name}.kind`, 'effect-without-decision', { kind })]
      : []),
    ...(EFFECTS[kind].changes === 'term' && term === undefined && until === undefined
      ? [issue(`effects.${name}`, 'effect-without-end', { kind })]
      : []),
    ...(until === undefined ? [] : foundIssues(definition, name, `effects.${name}.until`, finder(until, 'day'))),
    ...(typeof detail === 'object' ? foundIssues(definition, name, `effects.${name}.detail.found`, finder(detail.found, 'word')) : []),
    ...(year === undefined ? [] : foundIssues(definition, name, `effects.${name}.year`, finder(year, 'year'))),
    ...(isWorded(kind) && detail === undefined ? [issue(`effects.${name}`, 'effect-without-detail', { kind })] : []),
    ...(kind === 'recordScore' && points === undefined ? [issue(`effects.${name}`, 'effect-without-points', { kind })] : []),
    ...exceptIssues(definition, name, except),
    ...(support !== undefined && !EFFECTS[kind].onePerPost ? [issue(`effects.${name}.support`, 'support-without-move', { kind })] : []),
    ...(EFFECTS[kind].changes === 'discipline' ? disciplineIssues(definition, name) : []),
    ...(EFFECTS[kind].ofVote ? voteIssues(definition, name, person, regime) : []),
  ]);

/** Whom an effect passes over are people of its own, chosen from among them. */
const exceptIssues = (definition: Definition, name: string, except: string | undefined): readonly Issue[] => {
  if (except === undefined) return [];
  const path = `effects.${name}.except`;
  const unknown = known(path, 'unknown-slot', except, definition.people);
  const person = definition.effects[name]?.person ?? '';
  return unknown.length > 0 || isChosenFrom(definition, except, person)
    ? unknown
    : [issue(path, 'except-not-among', { except, slot: person })];
};

/** What records a vote says whose, nobody grants it, and it is entered by the count of a ballot that rates those very people. */
const voteIssues = (definition: Definition, name: string, person: string, regime: string | undefined): readonly Issue[] => [
  ...(regime === undefined ? [issue(`effects.${name}`, 'effect-without-regime', { effect: name })] : []),
  ...Object.entries(definition.steps).flatMap(([step, { result }]) =>
    Object.entries(result).flatMap(([taken, outcome]) => {
      if (outcome.grants?.includes(name) !== true && outcome.applies?.includes(name) !== true) return [];
      return outcome.grants?.includes(name) !== true && isRated(definition, step, taken, person)
        ? []
        : [issue(`steps.${step}.result.${taken}`, 'vote-recorded-elsewhere', { effect: name })];
    }),
  ),
];

const isRated = ({ steps }: Definition, name: string, result: string, person: string): boolean => {
  const step = steps[name];
  return step?.kind === 'ballot' && step.ask.kind === 'rate' && step.ask.each === person && result === 'recorded';
};

/** A discipline is entered in a form that the register knows, and begins and ends. */
const disciplineIssues = ({ effects, steps }: Definition, name: string): readonly Issue[] => {
  const { kind, detail, term } = effects[name] ?? {};
  const endless = kind === 'discipline' && term === undefined ? [issue(`effects.${name}`, 'effect-without-end', { kind })] : [];
  const options = Object.values(steps).flatMap(({ form = [] }) =>
    form.flatMap((field) => (field.kind === 'choice' && field.name === detail ? field.options : [])),
  );
  const unknown = options.filter((option) => !isDisciplineForm(option.name));
  return [...endless, ...unknown.map((option) => issue(`effects.${name}.detail`, 'unknown-discipline-form', { form: option.name }))];
};

/** A rule that is named for what it finds. */
interface Finder {
  readonly rule: string;
  readonly among: Readonly<Record<string, unknown>>;
}
const finder = (name: string, what: NonNullable<EligibilityRule['finds']>): Finder => ({
  rule: name,
  among: Object.fromEntries(Object.entries(ELIGIBILITY).filter(([, { finds }]) => finds === what)),
});

/** Where something is read from a rule's finding, every way to the decision goes through a check of that rule about those people, and it was run. */
const foundIssues = (definition: Definition, name: string, path: string, { rule, among }: Finder): readonly Issue[] => {
  const unknown = known(path, 'unknown-eligibility-rule', rule, among);
  if (unknown.length > 0) return unknown;
  const edges = edgesOf(definition);
  const person = definition.effects[name]?.person ?? '';
  const finds = (step: string): boolean => {
    const check = definition.steps[step];
    if (check?.kind !== 'check' || !check.rules.includes(rule)) return false;
    return check.of === person || isChosenFrom(definition, person, check.of);
  };
  const around = reachableFrom(
    edges,
    [definition.starts],
    ({ step, takers }) => !finds(step) || takers.some(({ by, insteadOf }) => by !== 'check' || insteadOf !== undefined),
  );
  const avoids = [...around].some((step) =>
    (edges[step] ?? []).some(({ outcome }) => outcome.applies?.includes(name) || outcome.grants?.includes(name)),
  );
  return avoids ? [issue(path, 'until-not-found', { rule })] : [];
};
