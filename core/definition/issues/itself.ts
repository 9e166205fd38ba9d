import { ELIGIBILITY } from '../../rules/eligibility';
import type { Campaign } from '../campaign';
import { campaignBegan } from '../campaign-day';
import type { Definition } from '../definition';
import { mayBeginUnasked } from '../unasked';
import { type Issue, issue } from './issue';
import { known } from './known';
import type { Library } from './library';

/** By then every day of a rule pack has come: a campaign's day comes in every year, once, or never. */
const LAST_DAY = '9999-12-31';

/**
 * What opens by itself begins with a step of somebody in office: about a post and its holder, whose term it is; about somebody and a post for which they
 * are planned; or about people, in a campaign on days that come. Of whom, a rule may say that reads the register: there is no form yet.
 */
export const itselfIssues = (definition: Definition, library: Library): readonly Issue[] => {
  const { itself } = definition.opens;
  if (itself === undefined) return [];
  return [
    ...('within' in itself
      ? campaignIssues(definition, itself, library)
      : itself.when === 'termEnd'
        ? termIssues(definition)
        : planIssues(definition, itself.where)),
    ...whereIssues(itself.where),
    ...(mayBeginUnasked(definition) ? [] : [issue('opens.itself', 'not-begun-unasked', { procedure: definition.id })]),
  ];
};

const termIssues = ({ post }: Definition): readonly Issue[] =>
  typeof post === 'object' ? [] : [issue('opens.itself', 'itself-without-holder')];

/** About somebody and any post, held or not; the rule says since when. */
const planIssues = (definition: Definition, where: string): readonly Issue[] => [
  ...(definition.post === 'any' && isAboutOne(definition) ? [] : [issue('opens.itself', 'itself-without-plan')]),
  ...(Object.hasOwn(ELIGIBILITY, where) && ELIGIBILITY[where]?.finds !== 'day'
    ? [issue('opens.itself.where', 'where-finds-no-day', { rule: where })]
    : []),
];

/** Whether nobody but those in one slot, and no decision, is to be named when it opens. */
const isAboutOne = ({ people, decision }: Definition): boolean =>
  decision !== true && Object.values(people).filter(({ given }) => given).length === 1;

const whereIssues = (where: string | undefined): readonly Issue[] => {
  if (where === undefined) return [];
  const path = 'opens.itself.where';
  if ((ELIGIBILITY[where]?.reads ?? []).length > 0) return [issue(path, 'where-reads-a-form', { rule: where })];
  return known(path, 'unknown-eligibility-rule', where, ELIGIBILITY);
};

/** About people in one slot; about the post besides that each of them holds. */
const campaignIssues = (definition: Definition, { when, on, about }: Campaign, { pack }: Library): readonly Issue[] => {
  const { post, people, places } = definition;
  const [slot, { atMost }] = Object.entries(people).find(([, { given }]) => given) ?? ['', { atMost: 0 }];
  const fitting = typeof post === 'object' ? post.heldBy === slot && about === undefined : post === false;
  const issues: Issue[] = [];
  if (!fitting || !isAboutOne(definition)) issues.push(issue('opens.itself', 'campaign-not-about-a-person'));
  if (about === 'together' && atMost === 1) issues.push(issue('opens.itself.about', 'together-about-one', { slot }));
  if (typeof about === 'object') issues.push(...known('opens.itself.about.headOf', 'unknown-place', about.headOf, places));
  for (const [path, rule] of [on].flat().map((one, n) => [when === 'days' ? `opens.itself.on[${n}]` : 'opens.itself.on', one] as const)) {
    const isNumber = typeof pack.values[rule]?.value === 'number'; // whether it may be one is asked of every rule value that is used
    if (isNumber && campaignBegan({ when, on: rule }, pack, LAST_DAY) === undefined) issues.push(issue(path, 'no-campaign-day', { rule }));
  }
  return issues;
};
