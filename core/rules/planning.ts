import { numberOf } from '../definition/rule-values';
import type { LocalDate, PersonFacts, PostFacts } from '../facts';
import { CONFIDENCE, lowConfidence, voteOnRecord } from './confidence';
import { disciplineInterval } from './discipline';
import { type Answer, answer, type EligibilityRule, type Judged, turned, unclear } from './rule';

const AGE = ['plan-next-term-year', 'plan-term-years'] as const;

/**
 * The first day after one full term of the next term of office: terms follow one another from the year that the pack names, and whoever is planned must
 * serve one in full (Quy định 50-QĐ/TW, catalogue P4 d). Years are counted from 1 January, since the day of a congress is known only later.
 */
const nextTermEnds = (judged: Judged): LocalDate => `${nextTerm(judged).year + nextTerm(judged).years}-01-01`;

/** The year in which the next term of office begins, and how many years one lasts. */
const nextTerm = ({ rulebook, today }: Judged): { readonly year: number; readonly years: number } => {
  const [first, years] = AGE.map((value) => numberOf(rulebook, value)) as [number, number];
  const since = Math.max(0, Number(today.slice(0, 4)) + 1 - first);
  return { year: first + Math.ceil(since / years) * years, years };
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

/** The negative conclusions on political standards that are in force. */
const negativeConclusions = ({ person, today }: Judged): PersonFacts['conclusions'] =>
  person.conclusions.filter(({ positive, expires }) => !positive && expires > today);

const concludedNegative = (judged: Judged): Answer => {
  const { today } = judged;
  const [negative] = negativeConclusions(judged);
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

type Since = (judged: Judged) => LocalDate | undefined;

/** Since when the register shows each ground; undefined where it doesn't. Somebody is too old since the term began that is counted now. */
const SINCE: Readonly<Record<'over-age' | 'disciplined' | 'not-to-standard' | 'low-confidence', Since>> = {
  'over-age': (judged) => {
    const { year, years } = nextTerm(judged);
    return ageForNextTerm.judge(judged).verdict === 'fail' ? `${year - years}-01-01` : undefined;
  },
  disciplined: (judged) => {
    const holdsBack = (discipline: PersonFacts['disciplines'][number]) =>
      disciplineInterval.judge({ ...judged, person: { ...judged.person, disciplines: [discipline] } }).verdict === 'fail';
    return latest(judged.person.disciplines.filter(holdsBack).map(({ decided }) => decided));
  },
  'not-to-standard': (judged) => latest(negativeConclusions(judged).map(({ concluded }) => concluded)),
  'low-confidence': (judged) => (lowConfidence(judged)?.verdict === 'pass' ? voteOnRecord(judged)?.held : undefined),
};

const latest = (days: readonly LocalDate[]): LocalDate | undefined => days.toSorted().at(-1);

/**
 * The day since when the register shows a ground of `plan-exit-due`: of several, the one that came last. It reads no form, and so says when such a case
 * opens by itself; on which ground somebody is to leave is for whoever proposes it.
 */
const planExitFound: EligibilityRule = {
  values: planExitDue.values,
  shares: CONFIDENCE.shares,
  finds: 'day',
  judge: (judged) => {
    const { post, today } = judged;
    if (post === undefined) return unclear('post', 'none', 1);
    if (!isPlannedFor(judged, post)) return answer(false, 'planned-for-the-post', 'no', 'yes');
    const [last] = Object.entries(SINCE)
      .flatMap(([ground, since]) => {
        const day = since(judged);
        return day === undefined ? [] : [{ ground, day }];
      })
      .sort((a, b) => (a.day < b.day ? 1 : -1));
    return last === undefined
      ? answer(false, 'plan-exit-ground', 'none', today)
      : answer(true, `plan-exit-${last.ground}`, last.day, today);
  },
};

/** The rules of planning. */
export const PLANNING: Readonly<Record<string, EligibilityRule>> = {
  'age-for-next-term': ageForNextTerm,
  'plan-exit-due': planExitDue,
  'plan-exit-found': planExitFound,
};
