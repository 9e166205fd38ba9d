import type { PersonFacts } from '../../../../core/facts';
import { type Differing, official } from '../official';
import { type Boundary, line } from './boundary';

const health = line('health');
const dossier = line('dossier-complete');
const expired = line('nothing-expired');
const declaration = line('declaration-complete');

const certificate = (issued: string, today: string): Differing => ({
  today,
  person: { dossier: [{ item: 'health-certificate', issued, certified: true }] },
});
const without = (item: string): PersonFacts['dossier'] => official.dossier.filter((one) => one.item !== item);
const expiring = (expires: string, today: string): Differing => ({
  today,
  person: { dossier: [{ item: 'health-certificate', issued: '2026-01-01', expires, certified: true }] },
});
/** What lies in the dossier, and for how long it counts. */
export const dossierItems: readonly Boundary[] = [
  health('on the last day of six months', certificate('2026-02-03', '2026-08-02'), 'pass', 'health-certificate-issued', '2026-02-03', '6'),
  health(
    'on the day on which six months are over',
    certificate('2026-02-03', '2026-08-03'),
    'fail',
    'health-certificate-issued',
    '2026-02-03',
    '6',
  ),
  health(
    'six months from the end of August, a day before',
    certificate('2026-08-31', '2027-02-27'),
    'pass',
    'health-certificate-issued',
    '2026-08-31',
    '6',
  ),
  health(
    'six months from the end of August end with February',
    certificate('2026-08-31', '2027-02-28'),
    'fail',
    'health-certificate-issued',
    '2026-08-31',
    '6',
  ),
  health(
    'six months from the end of August end with a leap day',
    certificate('2027-08-31', '2028-02-28'),
    'pass',
    'health-certificate-issued',
    '2027-08-31',
    '6',
  ),
  health(
    'the newest of two certificates',
    {
      person: { dossier: [...official.dossier, { item: 'health-certificate', issued: '2025-01-01', certified: true }] },
    },
    'pass',
    'health-certificate-issued',
    '2026-05-04',
    '6',
  ),
  health('no certificate', { person: { dossier: [] } }, 'fail', 'health-certificate', 'none', '6'),

  dossier('everything there', {}, 'pass', 'dossier-items', '3', '3'),
  dossier('an item missing', { person: { dossier: without('asset-declaration') } }, 'fail', 'missing-asset-declaration', '2', '3'),
  dossier(
    'an item not certified',
    {
      person: {
        dossier: [...without('asset-declaration'), { item: 'asset-declaration', issued: '2026-01-05', certified: false }],
      },
    },
    'fail',
    'missing-asset-declaration',
    '2',
    '3',
  ),
  dossier('no dossier', { person: { dossier: [] } }, 'fail', 'missing-curriculum-vitae', '0', '3'),

  expired('a day before an item expires', expiring('2026-08-04', '2026-08-03'), 'pass', 'expired-items', '0', '0'),
  expired(
    'on the day on which an item expires',
    expiring('2026-08-03', '2026-08-03'),
    'fail',
    'expired-health-certificate',
    '2026-08-03',
    '2026-08-03',
  ),
  expired(
    'an expired item that was renewed',
    {
      person: {
        dossier: [...official.dossier, { item: 'health-certificate', issued: '2025-01-01', expires: '2025-07-01', certified: true }],
      },
    },
    'pass',
    'expired-items',
    '0',
    '0',
  ),
  expired(
    'an expired item that the post does not ask for',
    { person: { dossier: [{ item: 'licence', issued: '2020-01-01', expires: '2021-01-01', certified: true }] } },
    'pass',
    'expired-items',
    '0',
    '0',
  ),
  expired(
    'an expired item, and no post that says what it asks for',
    {
      post: null,
      person: { dossier: [{ item: 'licence', issued: '2020-01-01', expires: '2021-01-01', certified: true }] },
    },
    'fail',
    'expired-licence',
    '2021-01-01',
    '2026-08-03',
  ),

  declaration('both declared', {}, 'pass', 'declared-items', '2', '2'),
  declaration(
    'no asset declaration',
    { person: { dossier: without('asset-declaration') } },
    'unclear',
    'missing-asset-declaration',
    '1',
    '2',
  ),
  declaration(
    'a curriculum vitae that nobody certified',
    {
      person: {
        dossier: [...without('curriculum-vitae'), { item: 'curriculum-vitae', issued: '2026-01-05', certified: false }],
      },
    },
    'unclear',
    'missing-curriculum-vitae',
    '1',
    '2',
  ),
];
