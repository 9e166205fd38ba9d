import type { PersonFacts } from '../../../../core/facts';
import type { Differing } from '../official';
import { type Boundary, line } from './boundary';

const leads = line('leadership-post');
const age = line('age-for-next-term');
const due = line('plan-exit-due');
const found = line('plan-exit-found');

const on = (ground: string, person: Partial<PersonFacts> = {}, more: Differing = {}): Differing => ({
  ...more,
  person,
  values: { ground },
});
const reprimand = (decided: string, ends: string): Partial<PersonFacts> => ({ disciplines: [{ form: 'reprimand', decided, ends }] });
const concluded = (positive: boolean, expires: string): Partial<PersonFacts> => ({
  conclusions: [{ positive, concluded: '2026-02-01', expires, case: 'c-earlier' }],
});
const planned = (...plans: PersonFacts['planned']): Partial<PersonFacts> => ({ planned: plans, retirement: '2030-01-01' });
const lows = (low: number, held: string): Partial<PersonFacts> => ({
  confidence: [{ regime: 'party', held, levels: { high: 30 - low, confident: 0, low }, base: 30 }],
});
const DUE = ['pass', 'retirement', '2030-01-01', '2035-01-01'] as const;
const UNPLANNED = ['fail', 'planned-for-the-post', 'no', 'yes'] as const;

/** Who is put in the plan, and who leaves it. */
export const planning: readonly Boundary[] = [
  leads('the lowest post of leadership', { post: { level: 1 } }, 'pass', 'post-level', '1', '1'),
  leads('a post without leadership', { post: { level: 0 } }, 'fail', 'post-level', '0', '1'),
  leads('no post', { post: null }, 'unclear', 'post', 'none', '1'),

  age(
    'retiring when the next term has been served',
    { person: { retirement: '2035-01-01' } },
    'pass',
    'retirement',
    '2035-01-01',
    '2035-01-01',
  ),
  age('retiring a day before', { person: { retirement: '2034-12-31' } }, 'fail', 'retirement', '2034-12-31', '2035-01-01'),
  age(
    'on the last day before the term begins',
    { today: '2029-12-31', person: { retirement: '2035-01-01' } },
    'pass',
    'retirement',
    '2035-01-01',
    '2035-01-01',
  ),
  age(
    'once the term has begun, the one after it is the next',
    { today: '2030-01-01', person: { retirement: '2039-12-31' } },
    'fail',
    'retirement',
    '2039-12-31',
    '2040-01-01',
  ),
  age(
    'to the last day of that term',
    { today: '2034-12-31', person: { retirement: '2040-01-01' } },
    'pass',
    'retirement',
    '2040-01-01',
    '2040-01-01',
  ),

  due('over age: not so', on('overAge'), 'fail', 'retirement', '2047-06-01', '2035-01-01'),
  due('over age: by a day', on('overAge', { retirement: '2034-12-31' }), 'pass', 'retirement', '2034-12-31', '2035-01-01'),
  due('disciplined: never', on('disciplined'), 'fail', 'disciplines', '0', '0'),
  due(
    'disciplined: the reprimand runs',
    on('disciplined', reprimand('2025-09-01', '2026-09-01')),
    'pass',
    'discipline-runs-until',
    '2026-09-01',
    '2026-08-03',
  ),
  due(
    'disciplined: too short a time since a reprimand',
    on('disciplined', reprimand('2024-08-04', '2025-08-04')),
    'pass',
    'reprimand-of',
    '2024-08-04',
    '2026-08-04',
  ),
  due(
    'disciplined: long enough since a reprimand',
    on('disciplined', reprimand('2024-08-03', '2025-08-03')),
    'fail',
    'disciplines',
    '1',
    '0',
  ),
  due(
    'standards: concluded negatively',
    on('standards', concluded(false, '2027-02-01')),
    'pass',
    'conclusion-negative',
    '2027-02-01',
    '2026-08-03',
  ),
  due(
    'standards: the negative conclusion has expired',
    on('standards', concluded(false, '2026-08-03')),
    'fail',
    'conclusion-negative',
    'none',
    '2026-08-03',
  ),
  due(
    'standards: concluded positively',
    on('standards', concluded(true, '2027-02-01')),
    'fail',
    'conclusion-negative',
    'none',
    '2026-08-03',
  ),
  due('low confidence, which is not in the register', on('confidence'), 'unclear', 'confidence-vote', 'not-recorded', 'yes'),
  due('on no ground', {}, 'unclear', 'ground', 'none', '1'),
  due('from no post', on('overAge', {}, { post: null }), 'unclear', 'post', 'none', '1'),

  found('on no ground', {}, 'fail', 'plan-exit-ground', 'none', '2026-08-03'),
  found('over age: by a day', { person: { retirement: '2034-12-31' } }, 'pass', 'plan-exit-over-age', '2025-01-01', '2026-08-03'),
  found(
    'over age: once the next term has begun',
    { today: '2030-01-01', person: { retirement: '2039-12-31', planned: [{ level: 3, until: '2031-12-31' }] } },
    'pass',
    'plan-exit-over-age',
    '2030-01-01',
    '2030-01-01',
  ),
  found('disciplined', { person: reprimand('2025-09-01', '2026-09-01') }, 'pass', 'plan-exit-disciplined', '2025-09-01', '2026-08-03'),
  found('disciplined long ago', { person: reprimand('2024-08-03', '2025-08-03') }, 'fail', 'plan-exit-ground', 'none', '2026-08-03'),
  found(
    'disciplined, of two the one that still holds back',
    {
      person: {
        disciplines: [
          { form: 'warning', decided: '2026-01-05', ends: '2027-01-05' },
          { form: 'reprimand', decided: '2021-06-01', ends: '2022-06-01' },
        ],
      },
    },
    'pass',
    'plan-exit-disciplined',
    '2026-01-05',
    '2026-08-03',
  ),
  found(
    'concluded negatively',
    { person: concluded(false, '2027-02-01') },
    'pass',
    'plan-exit-not-to-standard',
    '2026-02-01',
    '2026-08-03',
  ),
  found(
    'a negative conclusion that has expired',
    { person: concluded(false, '2026-08-03') },
    'fail',
    'plan-exit-ground',
    'none',
    '2026-08-03',
  ),
  found(
    'low confidence of more than half',
    { person: lows(16, '2026-07-20') },
    'pass',
    'plan-exit-low-confidence',
    '2026-07-20',
    '2026-08-03',
  ),
  found('low confidence of half', { person: lows(15, '2026-07-20') }, 'fail', 'plan-exit-ground', 'none', '2026-08-03'),
  found(
    'of several grounds the one that came last',
    { person: { ...reprimand('2025-09-01', '2026-09-01'), ...lows(16, '2026-07-20'), retirement: '2034-12-31' } },
    'pass',
    'plan-exit-low-confidence',
    '2026-07-20',
    '2026-08-03',
  ),
  found('no longer planned', { person: { ...planned(), ...lows(16, '2026-07-20') } }, ...UNPLANNED),
  found('from no post', { post: null }, 'unclear', 'post', 'none', '1'),

  due('planned for the very post', on('overAge', planned({ level: 3, post: 'o-vacancy', until: '2026-08-03' })), ...DUE),
  due('planned for the level of the post', on('overAge', planned({ level: 3, until: '2030-12-31' })), ...DUE),
  due('planned for another post as high', on('overAge', planned({ level: 3, post: 'o-other', until: '2030-12-31' })), ...UNPLANNED),
  due('planned for another level', on('overAge', planned({ level: 4, until: '2030-12-31' })), ...UNPLANNED),
  due('on the day after the plan', on('overAge', planned({ level: 3, post: 'o-vacancy', until: '2026-08-02' })), ...UNPLANNED),
];
