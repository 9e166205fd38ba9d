import { GRADES, type Grade, gradedYear, isGrade, LAST_DAY, quarterOf, scoredYear } from '../definition/grades';
import { numberOf } from '../definition/rule-values';
import { type Answer, answer, type EligibilityRule, type Judged, unclear } from './rule';

/** The four groups of indicators (resolution II.2.3), as an evaluation's form names them. */
const GROUPS = ['results', 'service', 'coordination', 'discipline'] as const;
/** Which of the legal scale's two parts each group belongs to: 1 where it counts with the tasks, else with the general criteria. */
const IN_TASKS = GROUPS.map((group) => `evaluation-${group}-in-tasks`);
const POINTS = GROUPS.map((name) => ({ name, kind: 'number' as const }));
const CHOSEN_GRADE = { name: 'grade', kind: 'choice' } as const;
/** The criteria that the resolution makes mandatory (II.2.7): totals of the unit or service, never of one citizen. */
const MANDATORY = ['administrativeReform', 'digitalTransformation', 'satisfaction'] as const;

const pointsOf = ({ values }: Judged, groups: readonly string[] = GROUPS): number =>
  groups.reduce((total, group) => total + Number(values[group] ?? 0), 0);

/** The points of each part stay within the legal scale: the general criteria, and the tasks (NĐ 335/2025, catalogue section 5). */
const pointsWithinScale: EligibilityRule = {
  values: ['evaluation-general-most', 'evaluation-tasks-most', ...IN_TASKS],
  reads: POINTS,
  judge: (judged) => {
    const { rulebook } = judged;
    const inTasks = GROUPS.filter((_, place) => numberOf(rulebook, IN_TASKS[place] ?? '') === 1);
    const [general, tasks] = [
      pointsOf(
        judged,
        GROUPS.filter((group) => !inTasks.includes(group)),
      ),
      pointsOf(judged, inTasks),
    ];
    const [mostGeneral, mostTasks] = [numberOf(rulebook, 'evaluation-general-most'), numberOf(rulebook, 'evaluation-tasks-most')];
    return general > mostGeneral
      ? answer(false, 'general-points', general, mostGeneral)
      : answer(tasks <= mostTasks, 'task-points', tasks, mostTasks);
  },
};

const BANDS = ['grade-excellent-points', 'grade-good-points', 'grade-complete-points'] as const;

/** The grade to which so many points come. */
const gradeAt = ({ rulebook }: Judged, points: number): Grade =>
  GRADES[BANDS.findIndex((band) => points >= numberOf(rulebook, band))] ?? 'incomplete';

/**
 * The grade follows from the points. A lower one is for a person to answer, since a grade has conditions besides the points (366-QĐ/TW, article 11); a
 * higher one is never given.
 */
const gradeByPoints: EligibilityRule = {
  values: BANDS,
  reads: [...POINTS, CHOSEN_GRADE],
  judge: (judged) => {
    const { grade } = judged.values;
    const due = gradeAt(judged, pointsOf(judged));
    if (!isGrade(grade)) return unclear('proposed-grade', 'none', due);
    if (grade === due) return answer(true, 'proposed-grade', grade, due);
    return GRADES.indexOf(grade) < GRADES.indexOf(due)
      ? answer(false, 'proposed-grade', grade, due)
      : unclear('proposed-grade', grade, due);
  },
};

/** Not complete by the points; on any other ground a person answers, with reasons. */
const incompleteByPoints: EligibilityRule = {
  values: BANDS,
  reads: POINTS,
  judge: (judged) => {
    const [points, least] = [pointsOf(judged), numberOf(judged.rulebook, 'grade-complete-points')];
    return points < least ? answer(true, 'points', points, least) : unclear('points', points, least);
  },
};

/** The quarters feed the year (resolution II.2.3): where too few were recorded, or the year's points lie far from theirs, a person answers. */
const quartersRecorded: EligibilityRule = {
  values: ['evaluation-least-quarters', 'evaluation-quarter-gap', LAST_DAY],
  reads: POINTS,
  judge: (judged) => {
    const { rulebook, person, today } = judged;
    const year = gradedYear(today, numberOf(rulebook, LAST_DAY));
    const scores = person.scores.filter((score) => score.year === year);
    const least = numberOf(rulebook, 'evaluation-least-quarters');
    if (scores.length < least) return unclear('quarters-scored', scores.length, least);
    const mean = Math.round(scores.reduce((total, { points }) => total + points, 0) / Math.max(1, scores.length));
    const [apart, most] = [Math.abs(pointsOf(judged) - mean), numberOf(rulebook, 'evaluation-quarter-gap')];
    return apart > most ? unclear('points-from-quarters', apart, most) : answer(true, 'points-from-quarters', apart, most);
  },
};

/** Administrative reform, digital transformation and satisfaction were entered; whoever is to be excellent with a low one needs a person's answer. */
const mandatoryCriteria: EligibilityRule = {
  values: ['mandatory-criteria-percent'],
  reads: [...MANDATORY.map((name) => ({ name, kind: 'number' as const })), CHOSEN_GRADE],
  judge: ({ rulebook, values }) => {
    const least = numberOf(rulebook, 'mandatory-criteria-percent');
    const lowest = Math.min(...MANDATORY.map((name) => Number(values[name] ?? 0)));
    const low = values['grade'] === 'excellent' && lowest < least;
    return low ? unclear('lowest-mandatory-criterion', lowest, least) : answer(true, 'lowest-mandatory-criterion', lowest, least);
  },
};

/** Nobody's quarter is scored twice. */
const quarterUnscored: EligibilityRule = {
  values: ['quarter-unscored'],
  reads: [{ name: 'quarter', kind: 'choice' }],
  judge: ({ person, today, values }) => {
    const quarter = String(values['quarter'] ?? '');
    const number = quarterOf(quarter);
    const year = scoredYear(today, quarter);
    const scored = person.scores.filter((score) => score.year === year && score.quarter === number);
    return answer(scored.length === 0, 'scores-of-quarter', scored.length, 0);
  },
};

/** The grade proposed for the year graded, where no decision has graded that year yet. */
const standingProposal = ({ rulebook, today }: Judged, person: Judged['person']) => {
  const year = gradedYear(today, numberOf(rulebook, LAST_DAY));
  const graded = person.evaluations.some((one) => one.year === year);
  return graded ? undefined : person.proposals.find((one) => one.year === year);
};

const proposalStands: EligibilityRule = {
  values: ['proposal-stands', LAST_DAY],
  finds: 'word',
  judge: (judged) => {
    const proposal = standingProposal(judged, judged.person);
    const year = gradedYear(judged.today, numberOf(judged.rulebook, LAST_DAY));
    return proposal === undefined
      ? answer(false, 'grade-proposed-for', 'none', year)
      : answer(true, 'grade-proposed-for', proposal.grade, year);
  },
};

/** The year for which the grade is proposed, which is the one that is graded. */
const yearProposed: EligibilityRule = {
  values: ['proposal-stands', LAST_DAY],
  finds: 'year',
  judge: (judged) => {
    const proposal = standingProposal(judged, judged.person);
    const year = gradedYear(judged.today, numberOf(judged.rulebook, LAST_DAY));
    return answer(proposal !== undefined, 'year-proposed', proposal?.year ?? 'none', year);
  },
};

/** Only who was proposed as excellent is listed as such. */
const excellentProposed: EligibilityRule = {
  values: ['proposal-stands', LAST_DAY],
  judge: (judged) => {
    const { person, listed } = judged;
    const grade = standingProposal(judged, person)?.grade ?? 'none';
    if (!(listed['excellent'] ?? []).some(({ id }) => id === person.id)) return answer(true, 'listed-as-excellent', 'no', grade);
    return answer(grade === 'excellent', 'listed-as-excellent', 'yes', grade);
  },
};

/** How the most that a share comes to is rounded, as the rule pack says it: down, to the nearest, up. */
const ROUNDINGS: readonly ((number: number) => number)[] = [Math.floor, Math.round, Math.ceil];

/**
 * No more are excellent than the share of those rated good allows, within one body and group (NĐ 335/2025, article 20). Whether the excellent themselves
 * count in that number, and how it is rounded, the rule pack says. Who was proposed as excellent and is not listed counts as good.
 */
const withinCap: EligibilityRule = {
  values: ['excellent-percent', 'excellent-percent-outstanding', 'excellent-base', 'excellent-rounding', LAST_DAY],
  reads: [{ name: 'standing', kind: 'choice' }],
  judge: (judged): Answer => {
    const { rulebook, listed, values } = judged;
    const rated = listed['rated'] ?? [];
    const excellent = (listed['excellent'] ?? []).length;
    const goodOrBetter = rated.filter((person) => ['good', 'excellent'].includes(standingProposal(judged, person)?.grade ?? '')).length;
    const base = numberOf(rulebook, 'excellent-base') === 1 ? goodOrBetter : goodOrBetter - excellent;
    const percent = numberOf(rulebook, values['standing'] === 'outstanding' ? 'excellent-percent-outstanding' : 'excellent-percent');
    const round = ROUNDINGS[numberOf(rulebook, 'excellent-rounding')] ?? Math.floor;
    const most = round((base * percent) / 100);
    return answer(excellent <= most, 'listed-excellent', excellent, most);
  },
};

/** The decision of which the case is about graded the person, and that grade still stands: the year that it is of. */
const gradedByDecision: EligibilityRule = {
  values: ['graded-by-decision'],
  finds: 'year',
  judge: (judged) => {
    const graded = gradeOfDecision(judged);
    return answer(graded !== undefined, 'graded-by-decision', graded?.year ?? 'none', 'yes');
  },
};

const gradeOfDecision = ({ person, decision }: Judged) =>
  person.evaluations.find((one) => one.case !== undefined && one.case === decision?.case);

/** A grade is corrected upwards only: whoever asks for a review is never worse off for it. */
const gradeUpward: EligibilityRule = {
  values: ['graded-by-decision'],
  reads: [CHOSEN_GRADE],
  judge: (judged) => {
    const [before, { grade }] = [gradeOfDecision(judged)?.grade, judged.values];
    if (before === undefined || !isGrade(grade)) return answer(false, 'corrected-grade', String(grade ?? 'none'), before ?? 'none');
    return answer(GRADES.indexOf(grade) < GRADES.indexOf(before), 'corrected-grade', grade, before);
  },
};

/** The rules of evaluation and grading (catalogue P10). */
export const EVALUATION: Readonly<Record<string, EligibilityRule>> = {
  'points-within-scale': pointsWithinScale,
  'grade-by-points': gradeByPoints,
  'incomplete-by-points': incompleteByPoints,
  'quarters-recorded': quartersRecorded,
  'mandatory-criteria': mandatoryCriteria,
  'quarter-unscored': quarterUnscored,
  'proposal-stands': proposalStands,
  'year-proposed': yearProposed,
  'excellent-proposed': excellentProposed,
  'within-cap': withinCap,
  'graded-by-decision': gradedByDecision,
  'grade-upward': gradeUpward,
};
