import type { PersonFacts } from '../../../../core/facts';
import type { Differing } from '../official';
import { type Boundary, line } from './boundary';

const timeLeft = line('time-left');
const near = line('retirement-near');
const grades = line('grades-of-term');
const holds = line('holds-post');
const reliedOn = line('grades-not-relied-on');

const retiring = (retirement: string): Differing => ({ person: { retirement } });
const graded = (...evaluations: PersonFacts['evaluations']): Differing => ({ person: { evaluations } });
const relied = (...cases: readonly string[]): Differing => ({
  reliance: cases.map((one) => ({ person: 'p-official', case: one, rule: 'grades-of-term' })),
});
const good = (...years: readonly number[]): PersonFacts['evaluations'] => years.map((year) => ({ year, grade: 'good' }));
const poor = (year: number): PersonFacts['evaluations'][number] => ({ year, grade: 'incomplete' });

/** What ends with a term: the time left before retirement, on one side of the line or the other, and how the years of the term were graded. */
export const terms: readonly Boundary[] = [
  holds('who holds the post', { post: { holders: ['p-official'] } }, 'pass', 'holds-the-post', 'yes', 'yes'),
  holds('who has left it', { post: { holders: [] } }, 'fail', 'holds-the-post', 'no', 'yes'),
  holds('beside whom somebody else holds it', { post: { holders: ['p-other'] } }, 'fail', 'holds-the-post', 'no', 'yes'),

  timeLeft('retiring when the least time has just passed', retiring('2028-08-03'), 'pass', 'retirement', '2028-08-03', '2028-08-03'),
  timeLeft('retiring a day earlier', retiring('2028-08-02'), 'fail', 'retirement', '2028-08-02', '2028-08-03'),
  timeLeft(
    'from a leap day, retiring on the last day of February',
    { today: '2028-02-29', person: { retirement: '2030-02-28' } },
    'pass',
    'retirement',
    '2030-02-28',
    '2030-02-28',
  ),

  near('retiring a day too soon for another term', retiring('2028-08-02'), 'pass', 'retirement', '2028-08-02', '2028-08-03'),
  near('with just enough time for another term', retiring('2028-08-03'), 'fail', 'retirement', '2028-08-03', '2028-08-03'),
  near('retiring tomorrow', retiring('2026-08-04'), 'pass', 'retirement', '2026-08-04', '2028-08-03'),
  near('retiring today', retiring('2026-08-03'), 'fail', 'retirement', '2026-08-03', '2028-08-03'),
  near('retired already', retiring('2026-08-02'), 'fail', 'retirement', '2026-08-02', '2028-08-03'),

  reliedOn('in no case', relied(), 'pass', 'cases-judged-by-grades', '0', '0'),
  reliedOn('in two, one of them twice', relied('c-2', 'c-1', 'c-2'), 'unclear', 'cases-judged-by-grades', 'c-1, c-2', '0'),
  reliedOn(
    'in more than are named',
    relied('c-1', 'c-2', 'c-3', 'c-4', 'c-5', 'c-6'),
    'unclear',
    'cases-judged-by-grades',
    'c-1, c-2, c-3, c-4, c-5 +1',
    '0',
  ),
  reliedOn(
    'of somebody else',
    { reliance: [{ person: 'p-other', case: 'c-1', rule: 'grades-of-term' }] },
    'pass',
    'cases-judged-by-grades',
    '0',
    '0',
  ),
  reliedOn('where nobody looked', {}, 'unclear', 'cases-judged-by-grades', 'unknown', '0'),

  grades('graded in each of the three years', graded(...good(2023, 2024, 2025)), 'pass', 'years-graded', '3', '3'),
  grades('with a year between that was not graded', graded(...good(2023, 2025)), 'unclear', 'years-graded', '2', '3'),
  grades('graded in the year before, in place of the last', graded(...good(2022, 2023, 2024)), 'unclear', 'years-graded', '2', '3'),
  grades('graded this year already, which does not count', graded(...good(2024, 2025, 2026)), 'unclear', 'years-graded', '2', '3'),
  grades('never graded', graded(), 'unclear', 'years-graded', '0', '3'),
  grades('not completed in the first of the years', graded(poor(2023), ...good(2024, 2025)), 'fail', 'incomplete-in', '2023', '2023'),
  grades('not completed in the last of the years', graded(...good(2023, 2024), poor(2025)), 'fail', 'incomplete-in', '2025', '2023'),
  grades('not completed in the year before them', graded(poor(2022), ...good(2023, 2024, 2025)), 'pass', 'years-graded', '3', '3'),
  grades(
    'not completed in one year, and not graded in another',
    graded(poor(2024), ...good(2025)),
    'fail',
    'incomplete-in',
    '2024',
    '2023',
  ),
  grades(
    'with the worst grade that still counts as completed',
    graded({ year: 2023, grade: 'complete' }, ...good(2024, 2025)),
    'pass',
    'years-graded',
    '3',
    '3',
  ),
  grades(
    'on the first day of a new year, before the last is graded',
    { today: '2027-01-01', person: { evaluations: good(2023, 2024, 2025) } },
    'unclear',
    'years-graded',
    '2',
    '3',
  ),
];
