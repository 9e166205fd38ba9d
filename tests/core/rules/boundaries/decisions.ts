import type { DecisionFacts, DraftFacts, ReportFacts } from '../../../../core/facts';
import type { Differing } from '../official';
import { type Boundary, line } from './boundary';

const stands = line('decision-stands');
const inTime = line('asked-in-time');

const decided = (change: Partial<DecisionFacts>): Differing => ({
  decision: {
    case: 'c-earlier',
    procedure: 'appointment',
    people: ['p-official'],
    deciders: ['p-head'],
    issuer: 'b-managing',
    unit: 'b-unit',
    entered: '2026-06-15',
    annulled: false,
    ...change,
  },
});

const proved = line('draft-proved');
const sentIn = (change: Partial<DraftFacts>): Differing => ({
  draft: { draft: 'd0', what: 'procedure', name: 'own', author: 'p-official', proof: 'proved', ...change },
});

const notTaken = line('report-not-taken');
const reportStands = line('report-stands');
const reported = (change: Partial<ReportFacts>): Differing => ({ report: { report: 'r0', withdrawn: false, taken: false, ...change } });

/** What may still be said about an earlier decision, and of what was sent in. */
export const decisions: readonly Boundary[] = [
  stands('a decision that nobody has annulled', decided({}), 'pass', 'decision', 'stands', 'stands'),
  stands('one that was annulled', decided({ annulled: true }), 'fail', 'decision', 'annulled', 'stands'),
  stands('none', {}, 'unclear', 'decision', 'none', 'stands'),
  inTime('on the last of ninety days', decided({ entered: '2026-05-05' }), 'pass', 'decision-entered', '2026-05-05', '2026-08-03'),
  inTime('a day later', decided({ entered: '2026-05-04' }), 'fail', 'decision-entered', '2026-05-04', '2026-08-02'),
  inTime('no decision', {}, 'unclear', 'decision', 'none', '2026-08-03'),
  proved('a draft of their own that is proved', sentIn({}), 'pass', 'draft', 'proved', 'proved'),
  proved('one that is being proved', sentIn({ proof: 'waiting' }), 'unclear', 'draft', 'waiting', 'proved'),
  proved('one that was refused', sentIn({ proof: 'refused' }), 'fail', 'draft', 'refused', 'proved'),
  proved('somebody else’s', sentIn({ author: 'p-other' }), 'fail', 'draft', 'of-another', 'proved'),
  proved('none', {}, 'fail', 'draft', 'none', 'proved'),
  notTaken('a report that nobody has in hand', reported({}), 'pass', 'report', 'open', 'open'),
  notTaken('one that another case has', reported({ taken: true }), 'fail', 'report', 'taken', 'open'),
  notTaken('one that was taken back', reported({ withdrawn: true }), 'fail', 'report', 'withdrawn', 'open'),
  notTaken('none', {}, 'fail', 'report', 'none', 'open'),
  reportStands('a report that stands', reported({ taken: true }), 'pass', 'report', 'stands', 'stands'),
  reportStands('one that was taken back', reported({ withdrawn: true }), 'fail', 'report', 'withdrawn', 'stands'),
  reportStands('none', {}, 'fail', 'report', 'none', 'stands'),
];
