import { numberOf } from '../definition/rule-values';
import { goodYears } from './grades';
import { yearsLater } from './local-dates';
import { type Answer, answer, type EligibilityRule, type Judged, unclear } from './rule';

/** The courses that lead to a postgraduate degree, by the names that a form gives them: the conditions of NĐ171 are about these. */
const POSTGRADUATE: readonly unknown[] = ['master', 'doctorate', 'masterAbroad', 'doctorateAbroad'];

/** None of these conditions is about a short course. */
const ofPostgraduate =
  (judge: (judged: Judged) => Answer) =>
  (judged: Judged): Answer => {
    const { course } = judged.values;
    if (course === undefined) return unclear('course', 'none', 1);
    return POSTGRADUATE.includes(course) ? judge(judged) : answer(true, 'short-course', 'yes', 'yes');
  };

/** One achievement, one award (catalogue P15): so many rewards of one title in a calendar year. */
const notRewardedFor: EligibilityRule = {
  values: ['rewards-of-a-title'],
  reads: [{ name: 'title', kind: 'choice' }],
  judge: ({ rulebook, person, today, values }) => {
    const most = numberOf(rulebook, 'rewards-of-a-title');
    const { title } = values;
    if (title === undefined) return unclear('title', 'none', most);
    const before = person.rewards.filter(({ detail, began }) => detail === title && began.slice(0, 4) === today.slice(0, 4));
    return answer(before.length < most, 'same-title-this-year', before.length, most);
  },
};

/** No reward while a discipline runs. */
const noDisciplineRunning: EligibilityRule = {
  values: ['no-discipline-running'],
  judge: ({ person, today }) => {
    const running = person.disciplines.find(({ ends }) => ends > today);
    if (running !== undefined) return answer(false, 'discipline-runs-until', running.ends, today);
    return answer(true, 'disciplines', person.disciplines.length, 0);
  },
};

const COURSE = [{ name: 'course', kind: 'choice' }] as const;

/** So many months of service before postgraduate study (NĐ171). */
const trainingService: EligibilityRule = {
  values: ['training-service-months'],
  reads: COURSE,
  judge: ofPostgraduate(({ rulebook, person }) => {
    const least = numberOf(rulebook, 'training-service-months');
    return answer(person.monthsServed >= least, 'months-served', person.monthsServed, least);
  }),
};

/** Graded good for so many years running before postgraduate study (NĐ171). */
const trainingGrades: EligibilityRule = {
  values: ['training-good-years'],
  ofGrades: true,
  reads: COURSE,
  judge: ofPostgraduate(goodYears('training-good-years')),
};

/** At most so many years old when sent to postgraduate study for the first time, in whole years (NĐ171). */
const trainingAge: EligibilityRule = {
  values: ['training-first-age'],
  reads: COURSE,
  judge: ofPostgraduate(({ rulebook, person, today }) => {
    const most = numberOf(rulebook, 'training-first-age');
    const earlier = person.trainings.find(({ detail }) => POSTGRADUATE.includes(detail));
    if (earlier !== undefined) return answer(true, 'sent-before', earlier.began, most);
    const tooOld = yearsLater(person.birth, most + 1);
    return answer(today < tooOld, 'last-day-before', today, tooOld);
  }),
};

/** Whoever is sent to postgraduate study undertakes to serve so many times as long afterwards (NĐ171). */
const trainingCommitment: EligibilityRule = {
  values: ['training-commitment-times'],
  reads: [...COURSE, { name: 'months', kind: 'number' }, { name: 'commitment', kind: 'number' }],
  judge: ofPostgraduate(({ rulebook, values }) => {
    const least = Number(values.months) * numberOf(rulebook, 'training-commitment-times');
    return answer(Number(values.commitment) >= least, 'months-undertaken', String(values.commitment), least);
  }),
};

/** The rules of reward and training. */
export const HONOURS: Readonly<Record<string, EligibilityRule>> = {
  'good-last-year': { values: ['reward-good-years'], ofGrades: true, judge: goodYears('reward-good-years') },
  'not-rewarded-for': notRewardedFor,
  'no-discipline-running': noDisciplineRunning,
  'training-service': trainingService,
  'training-grades': trainingGrades,
  'training-age': trainingAge,
  'training-commitment': trainingCommitment,
};
