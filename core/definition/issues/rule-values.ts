import { ELIGIBILITY } from '../../rules/eligibility';
import type { Definition } from '../definition';
import { isGraded, LAST_DAY } from '../grades';
import type { RulePack } from '../rule-pack';
import type { Step } from '../step';
import { supportValues } from '../support';
import type { Limit, Time } from '../words';
import { type Issue, type IssueCheck, issue } from './issue';
import { known } from './known';

/** How a definition uses a value of the rule pack. A number's unit stands at the end of its name: `decision-days`, `term-months`. */
type As = 'days' | 'months' | 'number' | 'share' | 'day';
interface Use {
  readonly path: string;
  readonly rule: string;
  readonly as: As;
}

/** Number of the rule pack by which `hold` is limited; a definition that may be held needs it. */
const HOLD_RULE = 'hold-days';

/** Every value of the rule pack that is used exists, and is a number of the right unit or a share, as its place demands. */
export const ruleValueIssues: IssueCheck = (definition, { pack }) => usesOf(definition).flatMap((use) => useIssues(pack, use));

const useIssues = (pack: RulePack, { path, rule, as }: Use): readonly Issue[] => {
  const entry = pack.values[rule];
  if (entry === undefined) return known(path, 'unknown-rule-value', rule, pack.values);
  if (as === 'share') return typeof entry.value === 'object' ? [] : [issue(path, 'rule-not-share', { rule })];
  if (as === 'day') return typeof entry.value === 'object' ? [issue(path, 'no-campaign-day', { rule })] : [];
  if (typeof entry.value !== 'number') return [issue(path, 'rule-not-number', { rule })];
  if (as === 'number') return [];
  if (!rule.endsWith(`-${as}`)) return [issue(path, 'rule-of-other-unit', { rule, unit: as })];
  return entry.value === 0 ? [issue(path, 'limit-zero', { rule })] : [];
};

const usesOf = (definition: Definition): readonly Use[] => [
  ...Object.entries(definition.clocks).map(([name, { limit }]) => limitUse(`clocks.${name}.limit`, limit)),
  ...Object.entries(definition.effects).flatMap(([name, { term }]) =>
    typeof term === 'string' ? [{ path: `effects.${name}.term`, rule: term, as: 'months' as const }] : [],
  ),
  ...Object.entries(definition.effects).flatMap(([name, { kind, year }]) =>
    isGraded(kind) && year === undefined ? [{ path: `effects.${name}.kind`, rule: LAST_DAY, as: 'number' as const }] : [],
  ),
  ...Object.entries(definition.effects).flatMap(([name, { support }]) => supportUses(definition, `effects.${name}.support`, support)),
  ...(definition.holds === undefined ? [] : [{ path: 'holds', rule: HOLD_RULE, as: 'days' as const }]),
  ...openingUses(definition),
  ...Object.entries(definition.steps).flatMap(([name, step]) => inStep(`steps.${name}`, step)),
];

/** The amounts for every kind of area that may be chosen. */
const supportUses = ({ steps }: Definition, path: string, support: string | undefined): readonly Use[] =>
  Object.values(steps).flatMap(({ form = [] }) =>
    form.flatMap((field) =>
      field.kind !== 'choice' || field.name !== support
        ? []
        : field.options.flatMap((option) => Object.values(supportValues(option.name)).map((rule): Use => ({ path, rule, as: 'number' }))),
    ),
  );

const openingUses = ({ opens: { itself } }: Definition): readonly Use[] => {
  if (itself === undefined) return [];
  if (itself.when === 'termEnd')
    return [limitUse('opens.itself.limit', itself.limit), ...eligibilityUses('opens.itself.where', itself.where)];
  if (itself.when === 'inPlan') return eligibilityUses('opens.itself.where', itself.where);
  return [
    ...(itself.when === 'days'
      ? itself.on.map((rule, index): Use => ({ path: `opens.itself.on[${index}]`, rule, as: 'day' }))
      : [{ path: 'opens.itself.on', rule: itself.on, as: 'number' } as const]),
    { path: 'opens.itself.within', rule: itself.within, as: 'days' },
    ...(itself.where === undefined ? [] : eligibilityUses('opens.itself.where', itself.where)),
  ];
};

const eligibilityUses = (path: string, rule: string): readonly Use[] => [
  ...(ELIGIBILITY[rule]?.values ?? []).map((value): Use => ({ path, rule: value, as: 'number' })),
  ...(ELIGIBILITY[rule]?.shares ?? []).map((value): Use => ({ path, rule: value, as: 'share' })),
];

const inStep = (path: string, step: Step): readonly Use[] => [
  ...timeUses(`${path}.time`, step.time),
  ...Object.entries(step.result).flatMap(([result, { review, opens = [] }]) => [
    ...(review === undefined ? [] : [limitUse(`${path}.result.${result}.review.within`, review.within)]),
    ...opens.flatMap(({ where }, index) =>
      where === undefined ? [] : eligibilityUses(`${path}.result.${result}.opens[${index}].where`, where),
    ),
  ]),
  ...ofKind(path, step),
];

const ofKind = (path: string, step: Step): readonly Use[] => {
  switch (step.kind) {
    case 'ballot':
      return [
        { path: `${path}.minimum`, rule: step.minimum, as: 'number' },
        { path: `${path}.quorum.share`, rule: step.quorum.share, as: 'share' },
        { path: `${path}.carried.moreThan`, rule: step.carried.moreThan, as: 'share' },
      ];
    case 'hearing':
    case 'notice':
      return timeUses(`${path}.window`, step.window);
    case 'check':
      return step.rules.flatMap((rule, index) => eligibilityUses(`${path}.rules[${index}]`, rule));
    case 'period':
      return [
        ...step.milestones.map(({ at }, index) => ({ path: `${path}.milestones[${index}].at`, rule: at, as: 'number' as const })),
        ...(step.log === undefined ? [] : [limitUse(`${path}.log.every`, step.log.every)]),
      ];
    case 'act':
    case 'opinions':
    case 'call':
      return [];
    default:
      return step satisfies never;
  }
};

const timeUses = (path: string, { limit, extend }: Time): readonly Use[] => [
  limitUse(`${path}.limit`, limit),
  ...(extend === undefined ? [] : [limitUse(`${path}.extend.limit`, extend.limit)]),
];

const limitUse = (path: string, { rule, unit }: Limit): Use => ({
  path: `${path}.rule`,
  rule,
  as: unit === 'months' ? 'months' : 'days',
});
