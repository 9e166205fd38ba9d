import type { Grade } from '../../../../core/definition/grades';
import type { PersonFacts } from '../../../../core/facts';
import { official } from '../official';
import { type Boundary, line } from './boundary';

const scale = line('points-within-scale');
const byPoints = line('grade-by-points');
const incomplete = line('incomplete-by-points');
const quarters = line('quarters-recorded');
const mandatory = line('mandatory-criteria');
const unscored = line('quarter-unscored');
const stands = line('proposal-stands');
const year = line('year-proposed');
const listed = line('excellent-proposed');
const cap = line('within-cap');
const inTime = line('petition-in-time');
const graded = line('graded-by-decision');
const upward = line('grade-upward');

/** Points of the four groups, the last two of which are general criteria. */
const points = (results: number, service: number, coordination: number, discipline: number) => ({
  results,
  service,
  coordination,
  discipline,
});
const ninety = points(50, 15, 12, 13);
const criteria = (lowest: number, grade: string) => ({
  values: { administrativeReform: 90, digitalTransformation: lowest, satisfaction: 85, grade },
});
const scores = (...given: readonly number[]): Partial<PersonFacts> => ({
  scores: given.map((of, place) => ({ year: 2026, quarter: place + 1, points: of })),
});
const proposed = (grade: Grade, of = 2026): Partial<PersonFacts> => ({ evaluations: [], proposals: [{ year: of, grade }] });
/** So many people of a group, each with such a proposal; the official is the first. */
const group = (excellent: number, good: number, chosen: number, standing = 'usual') => {
  const of = (grade: Grade, count: number) =>
    Array.from({ length: count }, (_, n): PersonFacts => ({ ...official, id: `p-${grade}-${n}`, ...proposed(grade) }));
  const rated = [...of('excellent', excellent), ...of('good', good)];
  return { listed: { rated, excellent: rated.slice(0, chosen) }, values: { standing } };
};
const decision = {
  case: 'c-grading',
  procedure: 'grading',
  people: [official.id],
  deciders: ['p-head'],
  issuer: 'committee',
  unit: 'unit',
  entered: '2026-08-01',
  annulled: false,
};
const given = (grade: Grade, by = 'c-grading'): Partial<PersonFacts> => ({ evaluations: [{ year: 2025, grade, case: by }] });

/** Scores, proposed grades, the closing under the cap, and the petition. */
export const evaluation: readonly Boundary[] = [
  scale('all that the scale gives', { values: points(40, 30, 15, 15) }, 'pass', 'task-points', '70', '70'),
  scale('one too many for the tasks', { values: points(41, 30, 15, 15) }, 'fail', 'task-points', '71', '70'),
  scale('one too many for the general criteria', { values: points(40, 20, 16, 15) }, 'fail', 'general-points', '31', '30'),

  byPoints(
    'excellent with the least points',
    { values: { ...ninety, grade: 'excellent' } },
    'pass',
    'proposed-grade',
    'excellent',
    'excellent',
  ),
  byPoints(
    'excellent with a point less',
    { values: { ...ninety, discipline: 12, grade: 'excellent' } },
    'fail',
    'proposed-grade',
    'excellent',
    'good',
  ),
  byPoints('lower than the points', { values: { ...ninety, grade: 'good' } }, 'unclear', 'proposed-grade', 'good', 'excellent'),
  byPoints(
    'good with the least points',
    { values: { ...points(40, 10, 10, 10), grade: 'good' } },
    'pass',
    'proposed-grade',
    'good',
    'good',
  ),
  byPoints(
    'complete with the least points',
    { values: { ...points(30, 5, 5, 10), grade: 'complete' } },
    'pass',
    'proposed-grade',
    'complete',
    'complete',
  ),
  byPoints(
    'complete with a point less',
    { values: { ...points(30, 5, 5, 9), grade: 'complete' } },
    'fail',
    'proposed-grade',
    'complete',
    'incomplete',
  ),
  byPoints('no grade named', { values: ninety }, 'unclear', 'proposed-grade', 'none', 'excellent'),

  incomplete('a point less than complete', { values: points(30, 5, 5, 9) }, 'pass', 'points', '49', '50'),
  incomplete('on another ground', { values: points(30, 5, 5, 10) }, 'unclear', 'points', '50', '50'),

  quarters(
    'three quarters, as far apart as may be',
    { person: scores(75, 75, 75), values: ninety },
    'pass',
    'points-from-quarters',
    '15',
    '15',
  ),
  quarters('a point further apart', { person: scores(74, 74, 74), values: ninety }, 'unclear', 'points-from-quarters', '16', '15'),
  quarters('two quarters', { person: scores(90, 90), values: ninety }, 'unclear', 'quarters-scored', '2', '3'),
  quarters(
    'of the year before on the last day in January',
    { today: '2027-01-15', person: scores(90, 90, 90), values: ninety },
    'pass',
    'points-from-quarters',
    '0',
    '15',
  ),
  quarters(
    'of the year that has begun a day later',
    { today: '2027-01-16', person: scores(90, 90, 90), values: ninety },
    'unclear',
    'quarters-scored',
    '0',
    '3',
  ),

  mandatory('excellent with the least of each', criteria(70, 'excellent'), 'pass', 'lowest-mandatory-criterion', '70', '70'),
  mandatory('excellent with less', criteria(69, 'excellent'), 'unclear', 'lowest-mandatory-criterion', '69', '70'),
  mandatory('good with less', criteria(69, 'good'), 'pass', 'lowest-mandatory-criterion', '69', '70'),

  unscored(
    'the second quarter, after the first',
    { person: scores(80), values: { quarter: 'second' } },
    'pass',
    'scores-of-quarter',
    '0',
    '0',
  ),
  unscored('the same quarter again', { person: scores(80), values: { quarter: 'first' } }, 'fail', 'scores-of-quarter', '1', '0'),
  unscored(
    'the fourth quarter in January is of the year before',
    { today: '2027-01-05', person: { scores: [{ year: 2026, quarter: 4, points: 80 }] }, values: { quarter: 'fourth' } },
    'fail',
    'scores-of-quarter',
    '1',
    '0',
  ),

  stands('proposed for this year', { person: proposed('good') }, 'pass', 'grade-proposed-for', 'good', '2026'),
  stands('proposed for the year before', { person: proposed('good', 2025) }, 'fail', 'grade-proposed-for', 'none', '2026'),
  stands(
    'graded already',
    { person: { ...proposed('good'), evaluations: [{ year: 2026, grade: 'good' }] } },
    'fail',
    'grade-proposed-for',
    'none',
    '2026',
  ),
  year(
    'proposed for the year before, in January',
    { today: '2027-01-15', person: proposed('good') },
    'pass',
    'year-proposed',
    '2026',
    '2026',
  ),
  year('a day later', { today: '2027-01-16', person: proposed('good') }, 'fail', 'year-proposed', 'none', '2027'),

  listed('not listed', { person: proposed('good') }, 'pass', 'listed-as-excellent', 'no', 'good'),
  listed(
    'listed, and proposed as excellent',
    { person: proposed('excellent'), listed: { excellent: [official] } },
    'pass',
    'listed-as-excellent',
    'yes',
    'excellent',
  ),
  listed(
    'listed, and proposed as good',
    { person: proposed('good'), listed: { excellent: [official] } },
    'fail',
    'listed-as-excellent',
    'yes',
    'good',
  ),

  cap('one to five rated good', group(1, 5, 1), 'pass', 'listed-excellent', '1', '1'),
  cap('one to four: a share is rounded down', group(1, 4, 1), 'fail', 'listed-excellent', '1', '0'),
  cap('whoever is not listed counts as good', group(2, 4, 1), 'pass', 'listed-excellent', '1', '1'),
  cap('two to five', group(2, 5, 2), 'fail', 'listed-excellent', '2', '1'),
  cap('one to four of an outstanding body', group(1, 4, 1, 'outstanding'), 'pass', 'listed-excellent', '1', '1'),
  cap('nobody', group(0, 1, 0), 'pass', 'listed-excellent', '0', '0'),

  inTime('on the last day', { today: '2026-08-06', decision }, 'pass', 'decision-entered', '2026-08-01', '2026-08-06'),
  inTime('a day late', { today: '2026-08-07', decision }, 'fail', 'decision-entered', '2026-08-01', '2026-08-06'),
  graded('by that decision', { person: given('good'), decision }, 'pass', 'graded-by-decision', '2025', 'yes'),
  graded('by another since', { person: given('good', 'c-later'), decision }, 'fail', 'graded-by-decision', 'none', 'yes'),
  upward('one higher', { person: given('complete'), decision, values: { grade: 'good' } }, 'pass', 'corrected-grade', 'good', 'complete'),
  upward('the same', { person: given('good'), decision, values: { grade: 'good' } }, 'fail', 'corrected-grade', 'good', 'good'),
  upward('lower', { person: given('good'), decision, values: { grade: 'complete' } }, 'fail', 'corrected-grade', 'complete', 'good'),
];
