import type { Differing } from '../official';
import { type Boundary, line } from './boundary';

const discipline = line('discipline-interval');
const prosecuted = line('not-prosecuted');
const family = line('family-pair');

const after = (form: 'reprimand' | 'warning' | 'removal', decided: string, today: string, ends = decided): Differing => ({
  today,
  person: { disciplines: [{ form, decided, ends }] },
});

/** Discipline, prosecution and family. */
export const conduct: readonly Boundary[] = [
  discipline('never disciplined', {}, 'pass', 'disciplines', '0', '0'),
  discipline(
    'two years after a reprimand, a day short',
    after('reprimand', '2024-08-04', '2026-08-03'),
    'fail',
    'reprimand-of',
    '2024-08-04',
    '2026-08-04',
  ),
  discipline('two years after a reprimand', after('reprimand', '2024-08-03', '2026-08-03'), 'pass', 'disciplines', '1', '0'),
  discipline('two years after a reprimand on a leap day', after('reprimand', '2024-02-29', '2026-02-28'), 'pass', 'disciplines', '1', '0'),
  discipline(
    'two years after a reprimand on a leap day, a day short',
    after('reprimand', '2024-02-29', '2026-02-27'),
    'fail',
    'reprimand-of',
    '2024-02-29',
    '2026-02-28',
  ),
  discipline(
    'three years after a warning, a day short',
    after('warning', '2023-08-04', '2026-08-03'),
    'fail',
    'warning-of',
    '2023-08-04',
    '2026-08-04',
  ),
  discipline('three years after a warning', after('warning', '2023-08-03', '2026-08-03'), 'pass', 'disciplines', '1', '0'),
  discipline(
    'five years after removal, a day short',
    after('removal', '2021-08-04', '2026-08-03'),
    'fail',
    'removal-of',
    '2021-08-04',
    '2026-08-04',
  ),
  discipline('five years after removal', after('removal', '2021-08-03', '2026-08-03'), 'pass', 'disciplines', '1', '0'),
  discipline(
    'soon after a reprimand, for a post no higher',
    { person: { ...after('reprimand', '2026-06-01', '').person, postLevel: 3 } },
    'pass',
    'disciplines',
    '1',
    '0',
  ),
  discipline(
    'a discipline that runs a day longer, for a post no higher',
    { person: { ...after('reprimand', '2025-08-04', '', '2026-08-04').person, postLevel: 3 } },
    'fail',
    'discipline-runs-until',
    '2026-08-04',
    '2026-08-03',
  ),
  discipline(
    'a discipline that ends today, for a post no higher',
    { person: { ...after('reprimand', '2025-08-03', '', '2026-08-03').person, postLevel: 3 } },
    'pass',
    'disciplines',
    '1',
    '0',
  ),
  discipline(
    'an old reprimand and a new warning',
    {
      person: {
        disciplines: [
          { form: 'reprimand', decided: '2015-01-01', ends: '2016-01-01' },
          { form: 'warning', decided: '2026-01-01', ends: '2026-07-01' },
        ],
      },
    },
    'fail',
    'warning-of',
    '2026-01-01',
    '2029-01-01',
  ),
  discipline(
    'a recent reprimand, and no post to compare with',
    { post: null, person: after('reprimand', '2026-06-01', '').person ?? {} },
    'fail',
    'reprimand-of',
    '2026-06-01',
    '2028-06-01',
  ),

  prosecuted('not prosecuted', {}, 'pass', 'prosecuted', 'no', 'no'),
  prosecuted('prosecuted', { person: { prosecuted: true } }, 'fail', 'prosecuted', 'yes', 'no'),

  family('no tie', {}, 'pass', 'close-family-in-paired-posts', '0', '0'),
  family(
    'close family in a paired post',
    { kin: [{ person: 'p-official', relative: 'p-paired', close: true }] },
    'fail',
    'close-family-in-paired-posts',
    '1',
    '0',
  ),
  family(
    'close family in a paired post, declared by the other',
    { kin: [{ person: 'p-paired', relative: 'p-official', close: true }] },
    'fail',
    'close-family-in-paired-posts',
    '1',
    '0',
  ),
  family(
    'a distant relative in a paired post',
    { kin: [{ person: 'p-official', relative: 'p-paired', close: false }] },
    'pass',
    'close-family-in-paired-posts',
    '0',
    '0',
  ),
  family(
    'close family elsewhere',
    { kin: [{ person: 'p-official', relative: 'p-other', close: true }] },
    'pass',
    'close-family-in-paired-posts',
    '0',
    '0',
  ),
];
