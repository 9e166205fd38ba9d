import { numberOf } from '../definition/rule-values';
import type { PersonFacts } from '../facts';
import { type Answer, answer, type EligibilityRule, type Judged, unclear } from './rule';

type Grade = PersonFacts['evaluations'][number]['grade'];

/** Graded in each of the last years, so many as the rule says, and never with one of the `poor` grades. A year without a grade is for a person to answer. */
export const gradedYears =
  (rule: string, poor: { readonly grades: readonly Grade[]; readonly fact: string }) =>
  ({ rulebook, person, today }: Judged): Answer => {
    const years = numberOf(rulebook, rule);
    const last = Number(today.slice(0, 4)) - 1;
    const graded = person.evaluations.filter(({ year }) => year > last - years && year <= last);
    const poorOne = graded.find(({ grade }) => poor.grades.includes(grade));
    if (poorOne !== undefined) return answer(false, poor.fact, poorOne.year, last - years + 1);
    return graded.length < years ? unclear('years-graded', graded.length, years) : answer(true, 'years-graded', graded.length, years);
  };

/** Good or better in each of the last years. */
export const goodYears = (rule: string) => gradedYears(rule, { grades: ['complete', 'incomplete'], fact: 'below-good-in' });

/** Most cases that a finding names; more are counted. */
const NAMED_MOST = 5;

/**
 * No other case judged the person by their grades. Where some did, the finding names them, and a person says what must be looked at again: the rule can't
 * know which of them the change would have turned.
 */
const notReliedOn: EligibilityRule = {
  values: ['grades-not-relied-on'],
  asksReliance: true,
  judge: ({ person, reliance }) => {
    if (reliance === undefined) return unclear('cases-judged-by-grades', 'unknown', 0);
    const cases = [...new Set(reliance.flatMap((one) => (one.person === person.id ? [one.case] : [])))].sort();
    if (cases.length === 0) return answer(true, 'cases-judged-by-grades', 0, 0);
    const more = cases.length > NAMED_MOST ? ` +${cases.length - NAMED_MOST}` : '';
    return unclear('cases-judged-by-grades', `${cases.slice(0, NAMED_MOST).join(', ')}${more}`, 0);
  },
};

/** The rules of grades. */
export const GRADES: Readonly<Record<string, EligibilityRule>> = {
  'grades-not-relied-on': notReliedOn,
  /** Graded in each of the last years, and never as not having completed the tasks (catalogue sections 5 and 6). */
  'grades-of-term': {
    values: ['graded-years'],
    ofGrades: true,
    judge: gradedYears('graded-years', { grades: ['incomplete'], fact: 'incomplete-in' }),
  },
};
