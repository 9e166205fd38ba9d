import { type Differing, official } from '../official';
import { type Boundary, line } from './boundary';

const conclusion = line('conclusion-valid');

const concluded = (positive: boolean, date: string, expires: string, today: string): Differing => ({
  today,
  person: { conclusions: [{ positive, concluded: date, expires, case: 'c-1' }] },
});

const stands = line('conclusion-stands');
const inForceUntil = (expires: string): Differing => concluded(true, '2025-08-04', expires, '2026-08-03');

/** The conclusion on political standards: the latest counts, while it lasts. */
export const conclusions: readonly Boundary[] = [
  conclusion(
    'on the last day of a conclusion',
    concluded(true, '2025-08-04', '2026-08-04', '2026-08-03'),
    'pass',
    'conclusion-expires',
    '2026-08-04',
    '2026-08-03',
  ),
  conclusion(
    'on the day on which a conclusion expires',
    concluded(true, '2025-08-03', '2026-08-03', '2026-08-03'),
    'fail',
    'conclusion-expires',
    '2026-08-03',
    '2026-08-03',
  ),
  conclusion(
    'a negative conclusion',
    concluded(false, '2026-06-01', '2027-06-01', '2026-08-03'),
    'fail',
    'conclusion-negative',
    '2027-06-01',
    '2026-08-03',
  ),
  conclusion(
    'an earlier positive and a later negative one',
    {
      person: {
        conclusions: [...official.conclusions, { positive: false, concluded: '2026-07-01', expires: '2027-07-01', case: 'c-2' }],
      },
    },
    'fail',
    'conclusion-negative',
    '2027-07-01',
    '2026-08-03',
  ),
  conclusion(
    'an earlier negative and a later positive one',
    {
      person: {
        conclusions: [{ positive: false, concluded: '2026-05-01', expires: '2027-05-01', case: 'c-2' }, ...official.conclusions],
      },
    },
    'pass',
    'conclusion-expires',
    '2027-06-01',
    '2026-08-03',
  ),
  conclusion(
    'a positive and a negative one of the same day',
    {
      person: {
        conclusions: [...official.conclusions, { positive: false, concluded: '2026-06-01', expires: '2027-06-01', case: 'c-2' }],
      },
    },
    'fail',
    'conclusion-negative',
    '2027-06-01',
    '2026-08-03',
  ),
  conclusion(
    'a negative and a positive one of the same day',
    {
      person: {
        conclusions: [{ positive: false, concluded: '2026-06-01', expires: '2027-06-01', case: 'c-2' }, ...official.conclusions],
      },
    },
    'fail',
    'conclusion-negative',
    '2027-06-01',
    '2026-08-03',
  ),
  conclusion('no conclusion', { person: { conclusions: [] } }, 'fail', 'conclusion', 'none', '2026-08-03'),
  stands('where one is in force', inForceUntil('2026-08-04'), 'pass', 'conclusions-in-force', '1', '1'),
  stands('where its last day has come', inForceUntil('2026-08-03'), 'fail', 'conclusions-in-force', '0', '1'),
  stands('where there is none', { person: { conclusions: [] } }, 'fail', 'conclusions-in-force', '0', '1'),
];
