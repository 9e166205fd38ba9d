import type { PersonFacts } from '../../core/facts';

/**
 * Whom an appointment to a leadership post of a division may list, and how the record of each differs from a clean one. Each rule
 * of core/rules/eligibility.ts has somebody who fails it. Months and days count back from the sample's day.
 */
export interface CandidateLine {
  readonly login: string;
  /** The rules that the person fails, or that they leave unclear, on the sample's day. */
  readonly fails: readonly string[];
  readonly notPlanned?: true;
  readonly prosecuted?: true;
  readonly discipline?: { readonly form: PersonFacts['disciplines'][number]['form']; readonly monthsAgo: number; readonly months: number };
  readonly attains?: Readonly<Record<string, number | null>>;
  /** Item of the dossier: missing, not certified, issued earlier, or expired. */
  readonly dossier?: Readonly<Record<string, 'missing' | 'uncertified' | 'old' | 'expired'>>;
  /** So many years running, the last among them, graded as not completed. */
  readonly incomplete?: number;
  readonly conclusion?: { readonly positive: boolean; readonly monthsAgo: number; readonly months: number };
}

const clean = (login: string): CandidateLine => ({ login, fails: [] });
const failing = (login: string, rules: readonly string[], how: Omit<CandidateLine, 'login' | 'fails'> = {}): CandidateLine => ({
  login,
  fails: rules,
  ...how,
});

/**
 * `fails` says nothing of those who have no conclusion on political standards yet: that is everybody's start, since the appointment
 * asks for one.
 */
export const CANDIDATES: readonly CandidateLine[] = [
  clean('pho-phong-kinh-te-1'),
  clean('pho-phong-kinh-te-2'),
  clean('pho-phong-van-hoa'),
  clean('chuyen-vien-kinh-te-1'),
  { ...clean('chuyen-vien-dia-chinh'), conclusion: { positive: true, monthsAgo: 1, months: 12 } },
  failing('pho-giam-doc-hanh-chinh-cong', ['in-plan'], { notPlanned: true }),
  failing('pho-van-phong-ubnd', ['months-in-post'], { incomplete: 2 }),
  failing('chuyen-vien-kinh-te-2', ['age-for-term']),
  failing('chuyen-vien-kinh-te-3', ['family-pair']),
  failing('chuyen-vien-kinh-te-4', ['conclusion-valid'], { conclusion: { positive: true, monthsAgo: 14, months: 12 } }),
  failing('chuyen-vien-kinh-te-5', ['dossier-complete', 'declaration-complete'], { dossier: { 'asset-declaration': 'uncertified' } }),
  failing('chuyen-vien-van-hoa-1', ['discipline-interval'], { discipline: { form: 'warning', monthsAgo: 5, months: 12 } }),
  failing('chuyen-vien-van-hoa-2', ['discipline-interval'], { discipline: { form: 'reprimand', monthsAgo: 14, months: 12 } }),
  failing('chuyen-vien-van-hoa-3', ['not-prosecuted'], { prosecuted: true }),
  failing('chuyen-vien-hanh-chinh-cong-1', ['post-standard'], { attains: { 'political-theory': 1 } }),
  failing('chuyen-vien-hanh-chinh-cong-2', ['post-standard'], { attains: { 'digital-skills': null } }),
  failing('chuyen-vien-hanh-chinh-cong-3', ['dossier-complete'], { dossier: { 'residence-comment': 'missing' } }),
  failing('chuyen-vien-van-phong-1', ['health'], { dossier: { 'health-certificate': 'old' } }),
  failing('chuyen-vien-van-phong-2', ['nothing-expired'], { dossier: { 'asset-declaration': 'expired' } }),
  failing('chuyen-vien-van-phong-3', ['conclusion-valid'], { conclusion: { positive: false, monthsAgo: 3, months: 12 } }),
];
