import type { PersonFacts } from '../../../../core/facts';
import type { Differing } from '../official';
import { type Boundary, line } from './boundary';

const due = line('removal-due');
const notDue = line('removal-not-due');

const incomplete = (...years: readonly number[]): Differing => ({
  person: { evaluations: years.map((year) => ({ year, grade: 'incomplete' })) },
});
const conclusion = (positive: boolean, expires: string): PersonFacts['conclusions'][number] => ({
  positive,
  concluded: '2026-01-10',
  expires,
  case: 'c-earlier',
});
const concluded = (positive: boolean, expires: string): Differing => ({ person: { conclusions: [conclusion(positive, expires)] } });
const disciplined = (ends: string): Differing => ({ person: { disciplines: [{ form: 'warning', decided: '2025-08-04', ends }] } });

/** When removal is due by the register, and leaving or resigning is not the way. */
export const measures: readonly Boundary[] = [
  due('not completed in the last two years', incomplete(2024, 2025), 'pass', 'incomplete-years', '2', '2'),
  due('not completed in the last year alone', incomplete(2025), 'fail', 'incomplete-years', '1', '2'),
  due('not completed in two years, the last of them not among them', incomplete(2023, 2024), 'fail', 'incomplete-years', '1', '2'),
  due(
    'with a negative conclusion that is in force',
    concluded(false, '2026-08-04'),
    'pass',
    'conclusion-negative',
    '2026-08-04',
    '2026-08-03',
  ),
  due('with a negative conclusion whose last day has come', concluded(false, '2026-08-03'), 'fail', 'incomplete-years', '0', '2'),
  due('with a positive conclusion', concluded(true, '2027-01-10'), 'fail', 'incomplete-years', '0', '2'),
  due('under a discipline that still runs', disciplined('2026-08-04'), 'unclear', 'discipline-runs-until', '2026-08-04', '2026-08-03'),
  due('after a discipline', disciplined('2026-08-03'), 'fail', 'incomplete-years', '0', '2'),

  notDue('not completed in the last two years', incomplete(2024, 2025), 'fail', 'incomplete-years', '2', '2'),
  notDue('not completed in the last year alone', incomplete(2025), 'pass', 'incomplete-years', '1', '2'),
  notDue(
    'with a negative conclusion that is in force',
    concluded(false, '2026-08-04'),
    'fail',
    'conclusion-negative',
    '2026-08-04',
    '2026-08-03',
  ),
  notDue('under a discipline that still runs', disciplined('2026-08-04'), 'unclear', 'discipline-runs-until', '2026-08-04', '2026-08-03'),
];
