import type { PersonFacts } from '../../../../core/facts';
import type { Differing } from '../official';
import { type Boundary, line } from './boundary';

const inPlan = line('in-plan');
const months = line('months-in-post');
const age = line('age-for-term');
const standard = line('post-standard');
const below = line('below-post-standard');

const planned = (...plans: PersonFacts['planned']): Differing => ({ person: { planned: plans } });

/** Plan, time in post, age and the standard of the post. */
export const career: readonly Boundary[] = [
  below('one short of the least', { person: { attainments: [{ requirement: 'degree', value: 1 }] } }, 'pass', 'degree', '1', '2'),
  below('exactly the least', { person: { attainments: [{ requirement: 'degree', value: 2 }] } }, 'fail', 'requirements-met', '1', '1'),
  below('of which nothing is recorded', { person: { attainments: [] } }, 'unclear', 'degree', 'not-recorded', '2'),

  inPlan('planned for a post as high', planned({ level: 3, until: '2030-12-31' }), 'pass', 'highest-planned-level', '3', '3'),
  inPlan('planned for a higher post', planned({ level: 4, until: '2030-12-31' }), 'pass', 'highest-planned-level', '4', '3'),
  inPlan('planned for a lower post only', planned({ level: 2, until: '2030-12-31' }), 'fail', 'highest-planned-level', '2', '3'),
  inPlan(
    'planned for this very post',
    planned({ level: 2, post: 'o-vacancy', until: '2030-12-31' }),
    'pass',
    'highest-planned-level',
    '3',
    '3',
  ),
  inPlan('on the last day of the plan', { today: '2030-12-31' }, 'pass', 'highest-planned-level', '3', '3'),
  inPlan('on the day after the plan', { today: '2031-01-01' }, 'fail', 'highest-planned-level', '0', '3'),
  inPlan('in no plan', planned(), 'fail', 'highest-planned-level', '0', '3'),

  months('a month short', { person: { monthsInPost: 23 } }, 'fail', 'months-in-post', '23', '24'),
  months('exactly so many months', { person: { monthsInPost: 24 } }, 'pass', 'months-in-post', '24', '24'),
  months('a first appointment', { person: { monthsInPost: 0, everAppointed: false } }, 'pass', 'first-appointment', 'yes', '24'),

  age('retiring on the last day of the term', { person: { retirement: '2031-08-03' } }, 'pass', 'retirement', '2031-08-03', '2031-08-03'),
  age('retiring a day before the term ends', { person: { retirement: '2031-08-02' } }, 'fail', 'retirement', '2031-08-02', '2031-08-03'),
  age(
    'retiring soon, for a post no higher',
    { person: { retirement: '2026-09-01', postLevel: 3 } },
    'pass',
    'equal-or-lower-post',
    '3',
    '3',
  ),
  age(
    'retiring soon, appointed for the first time',
    { person: { retirement: '2026-09-01', postLevel: 3, everAppointed: false } },
    'fail',
    'retirement',
    '2026-09-01',
    '2031-08-03',
  ),
  age(
    'a term from a leap day',
    { today: '2028-02-29', person: { retirement: '2033-02-28' } },
    'pass',
    'retirement',
    '2033-02-28',
    '2033-02-28',
  ),
  age(
    'a term from a leap day, a day short',
    { today: '2028-02-29', person: { retirement: '2033-02-27' } },
    'fail',
    'retirement',
    '2033-02-27',
    '2033-02-28',
  ),

  standard(
    'exactly the standard',
    { person: { attainments: [{ requirement: 'degree', value: 2 }] } },
    'pass',
    'requirements-met',
    '1',
    '1',
  ),
  standard('just below the standard', { person: { attainments: [{ requirement: 'degree', value: 1 }] } }, 'fail', 'degree', '1', '2'),
  standard('nothing recorded', { person: { attainments: [] } }, 'unclear', 'degree', 'not-recorded', '2'),
  standard(
    'one requirement not recorded, another not met',
    {
      post: {
        standard: [
          { requirement: 'theory', least: 1 },
          { requirement: 'degree', least: 4 },
        ],
      },
    },
    'fail',
    'degree',
    '3',
    '4',
  ),
];
