import { numberOf } from '../definition/rule-values';
import type { PostFacts } from '../facts';
import { CONFIDENCE, lowConfidence } from './confidence';
import { disciplineInterval } from './discipline';
import { type Answer, answer, type EligibilityRule, type Judged, turned, unclear } from './rule';

const AGE = ['plan-next-term-year', 'plan-term-years'] as const;

/**
 * The first day after one full term of the next term of office: terms follow one another from the year that the pack names, and whoever is planned must
 * serve one in full (Quy định 50-QĐ/TW, catalogue P4 d). Years are counted from 1 January, since the day of a congress is known only later.
 */
const nextTermEnds = ({ rulebook, today }: Judged): string => {
  const [first, years] = AGE.map((value) => numberOf(rulebook, value)) as [number, number];
  const since = Math.max(0, Number(today.slice(0, 4)) + 1 - first);
  return `${first + (Math.ceil(since / years) + 1) * years}-01-01`;
};

const ageForNextTerm: EligibilityRule = {
  values: AGE,
  judge: (judged) => {
    const end = nextTermEnds(judged);
    return answer(judged.person.retirement >= end, 'retirement', judged.person.retirement, end);
  },
};

/** In the plan for this very post, or for its level and no post in particular. */
const isPlannedFor = ({ person, today }: Judged, post: PostFacts): boolean =>
  person.planned.some((plan) => plan.until >= today && (plan.post === undefined ? plan.level === post.level : plan.post === post.id));

/** A negative conclusion on political standards that is in force. */
const concludedNegative = ({ person, today }: Judged): Answer => {
  const negative = person.conclusions.find(({ positive, expires }) => !positive && expires > today);
  return negative === undefined
    ? answer(false, 'conclusion-negative', 'none', today)
    : answer(true, 'conclusion-negative', negative.expires, today);
};

/**
 * Whether the register shows the ground on which somebody is to leave the plan (Quy định 50-QĐ/TW, catalogue P4 g): too old for a full next term;
 * disciplined, from a reprimand up, and not yet free of it; concluded not to meet the political standards; low confidence of more than half. Of a vote that
 * is not on record a person answers.
 */
const planExitDue: EligibilityRule = {
  values: [...AGE, ...disciplineInterval.values, ...CONFIDENCE.values],
  shares: CONFIDENCE.shares,
  reads: [{ name: 'ground', kind: 'choice' }],
  judge: (judged) => {
    const { post, values } = judged;
    if (post === undefined) return unclear('post', 'none', 1);
    if (!isPlannedFor(judged, post)) return answer(false, 'planned-for-the-post', 'no', 'yes');
    switch (values['ground']) {
      case 'overAge':
        return turned(ageForNextTerm.judge(judged));
      case 'disciplined':
        return turned(disciplineInterval.judge(judged));
      case 'standards':
        return concludedNegative(judged);
      case 'confidence':
        return lowConfidence(judged) ?? unclear('confidence-vote', 'not-recorded', 'yes');
      default:
        return unclear('ground', 'none', 1);
    }
  },
};

/** The rules of planning. */
export const PLANNING: Readonly<Record<string, EligibilityRule>> = {
  'age-for-next-term': ageForNextTerm,
  'plan-exit-due': planExitDue,
};
