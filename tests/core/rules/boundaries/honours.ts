import type { PersonFacts } from '../../../../core/facts';
import type { Differing } from '../official';
import { type Boundary, line } from './boundary';

const last = line('good-last-year');
const once = line('not-rewarded-for');
const discipline = line('no-discipline-running');
const service = line('training-service');
const grades = line('training-grades');
const age = line('training-age');
const commitment = line('training-commitment');

type Grade = PersonFacts['evaluations'][number]['grade'];
const graded = (...years: readonly (readonly [number, Grade])[]): Partial<PersonFacts> => ({
  evaluations: years.map(([year, grade]) => ({ year, grade })),
});
const rewarded = (detail: string, began: string): Differing => ({
  person: { rewards: [{ detail, began }] },
  values: { title: 'certificateOfMerit' },
});
const course = (name: string, person: Partial<PersonFacts> = {}, today?: string): Differing => ({
  person,
  values: { course: name },
  ...(today === undefined ? {} : { today }),
});
const undertaken = (name: string, months: number, undertakes: number): Differing => ({
  values: { course: name, months, commitment: undertakes },
});
const SHORT = ['pass', 'short-course', 'yes', 'yes'] as const;

/** What reward and training ask. */
export const honours: readonly Boundary[] = [
  last('graded good last year', { person: graded([2025, 'good']) }, 'pass', 'years-graded', '1', '1'),
  last('graded complete last year', { person: graded([2025, 'complete'], [2024, 'good']) }, 'fail', 'below-good-in', '2025', '2025'),
  last('graded below good the year before', { person: graded([2025, 'excellent'], [2024, 'complete']) }, 'pass', 'years-graded', '1', '1'),
  last('not graded last year', { person: graded([2024, 'good']) }, 'unclear', 'years-graded', '0', '1'),

  once('never rewarded', { values: { title: 'certificateOfMerit' } }, 'pass', 'same-title-this-year', '0', '1'),
  once(
    'given the title on the first day of the year',
    rewarded('certificateOfMerit', '2026-01-01'),
    'fail',
    'same-title-this-year',
    '1',
    '1',
  ),
  once(
    'given the title on the last day of the year before',
    rewarded('certificateOfMerit', '2025-12-31'),
    'pass',
    'same-title-this-year',
    '0',
    '1',
  ),
  once('given another title this year', rewarded('advancedWorker', '2026-01-01'), 'pass', 'same-title-this-year', '0', '1'),
  once('of no title', {}, 'unclear', 'title', 'none', '1'),

  discipline('never disciplined', {}, 'pass', 'disciplines', '0', '0'),
  discipline(
    'on the day before the discipline ends',
    { person: { disciplines: [{ form: 'reprimand', decided: '2025-08-04', ends: '2026-08-04' }] } },
    'fail',
    'discipline-runs-until',
    '2026-08-04',
    '2026-08-03',
  ),
  discipline(
    'on the day on which the discipline ends',
    { person: { disciplines: [{ form: 'reprimand', decided: '2025-08-03', ends: '2026-08-03' }] } },
    'pass',
    'disciplines',
    '1',
    '0',
  ),

  service('a month short, for a degree', course('master', { monthsServed: 35 }), 'fail', 'months-served', '35', '36'),
  service('exactly so many months, for a degree', course('doctorate', { monthsServed: 36 }), 'pass', 'months-served', '36', '36'),
  service('a month short, for a short course', course('leadership', { monthsServed: 35 }), ...SHORT),
  service('for no course', {}, 'unclear', 'course', 'none', '1'),

  grades('good for two years', course('master', graded([2024, 'good'], [2025, 'excellent'])), 'pass', 'years-graded', '2', '2'),
  grades('complete two years ago', course('master', graded([2024, 'complete'], [2025, 'good'])), 'fail', 'below-good-in', '2024', '2024'),
  grades(
    'complete three years ago',
    course('master', graded([2023, 'complete'], [2024, 'good'], [2025, 'good'])),
    'pass',
    'years-graded',
    '2',
    '2',
  ),
  grades('one year without a grade', course('master', graded([2025, 'good'])), 'unclear', 'years-graded', '1', '2'),
  grades('below good, for a short course', course('digitalSkills', graded([2025, 'complete'])), ...SHORT),

  age('on the last day of being 45', course('master', { birth: '1980-08-04' }), 'pass', 'last-day-before', '2026-08-03', '2026-08-04'),
  age('on the day of turning 46', course('master', { birth: '1980-08-03' }), 'fail', 'last-day-before', '2026-08-03', '2026-08-03'),
  age(
    'older, and sent to a degree before',
    course('doctorate', { birth: '1970-01-01', trainings: [{ detail: 'master', began: '2010-09-01' }] }),
    'pass',
    'sent-before',
    '2010-09-01',
    '45',
  ),
  age(
    'older, and sent to a degree abroad before',
    course('doctorateAbroad', { birth: '1970-01-01', trainings: [{ detail: 'masterAbroad', began: '2010-09-01' }] }),
    'pass',
    'sent-before',
    '2010-09-01',
    '45',
  ),
  age(
    'older, and sent to a short course before',
    course('doctorate', { birth: '1970-01-01', trainings: [{ detail: 'digitalSkills', began: '2010-09-01' }] }),
    'fail',
    'last-day-before',
    '2026-08-03',
    '2016-01-01',
  ),
  age('older, for a short course', course('politicalTheory', { birth: '1970-01-01' }), ...SHORT),

  commitment('three times the course', undertaken('master', 24, 72), 'pass', 'months-undertaken', '72', '72'),
  commitment('a month less', undertaken('master', 24, 71), 'fail', 'months-undertaken', '71', '72'),
  commitment('nothing, for a short course', undertaken('leadership', 1, 0), ...SHORT),
];
