import { playUpTo } from '../support/appointment-path';
import {
  COMMITTEE_TELLERS,
  calledBy,
  concludeAgainst,
  conclusionAbout,
  options,
  PROVINCE_TELLERS,
  prepare,
  reportTo,
} from '../support/conclusion-path';
import { text, textField } from '../support/play';
import type { Scene } from './scene';

/** A negative conclusion, as the calling case sees it. */
export const negativeConclusion: readonly Scene[] = [
  {
    path: 'conclusion-negative',
    title: 'the conclusion on political standards is negative, is answered, and is upheld on review',
    plays: (play) => {
      play.skip('As on the happy path, up to conference 5.', () => playUpTo(play, 'politicalStandards'));
      const child = calledBy(play);
      play.skip('As on the happy path, up to the conclusion of the committee.', () => prepare(child, 'An'));
      concludeAgainst(child, 'An');
      child.at('2026-09-14 09:00');
      child.act('An', 'askReview', 'ask', { form: { request: textField('The correction came before anybody asked.') } });
      child.at('2026-09-16 08:00');
      child.ballot('review', 'Zung', PROVINCE_TELLERS, options({ upheld: 5, overturned: 1 }));
      child.at('2026-09-17 09:00');
      child.act('Rong', 'issueNegative', 'issue');
      reportTo(play, child);
      play.at('2026-09-18 09:00');
      play.act('Yen', 'closeWithoutConclusion', 'refuse', { reasons: text('There is no positive conclusion on political standards.') });
    },
  },
];

/** Cases on political standards by themselves. */
export const conclusions: readonly Scene[] = [
  {
    path: 'overturned-on-review',
    title: 'a negative conclusion is overturned by the committee above',
    plays: (play) => {
      play.at('2026-08-25 08:00');
      conclusionAbout('An', play);
      play.skip('Requested, checked, verified and drafted.', () => prepare(play, 'An'));
      concludeAgainst(play, 'An');
      play.at('2026-09-14 09:00');
      play.act('An', 'askReview', 'ask', { form: { request: textField('The correction came before anybody asked.') } });
      play.at('2026-09-16 08:00');
      play.remark('Members of the committee that decided do not review.');
      play.refused('not-your-step', { kind: 'openBallot', by: { person: 'Thanh' }, step: 'review', tellers: PROVINCE_TELLERS, box: 'box' });
      play.ballot('review', 'Zung', PROVINCE_TELLERS, options({ upheld: 1, overturned: 5 }), {
        minutes: text('The correction was in time.'),
      });
      play.at('2026-09-17 09:00');
      play.act('Rong', 'issue', 'issue');
    },
  },
  {
    path: 'nobody-answers',
    title: 'the person says nothing, and nothing adverse follows from that',
    plays: (play) => {
      play.at('2026-08-25 08:00');
      conclusionAbout('An', play);
      play.at('2026-08-26 09:00');
      play.act('Xuan', 'request', 'submit', { form: { purpose: textField('Appointment to a leadership post.') } });
      play.at('2026-08-26 10:00');
      play.do({ kind: 'runCheck', by: { person: 'Xuan' }, step: 'checkFile' });
      play.remark('An supplies no facts. It is a right, not a duty.');
      play.waitOut();
      play.remark('One of two bodies verifies in writing, the other does not.');
      play.at('2026-09-04 09:00');
      play.do({ kind: 'opine', by: { person: 'Vinh' }, step: 'verify', opinion: text('Nothing speaks against the person.') });
      play.waitOut();
      play.at('2026-09-21 09:00');
      play.act('Yen', 'draft', 'submit', { form: { draft: textField('To be concluded by the committee.') } });
      play.at('2026-09-22 08:00');
      play.ballot('conclude', 'Thanh', COMMITTEE_TELLERS, options({ doubt: 4, meets: 2 }));
      play.at('2026-09-23 09:00');
      play.do({
        kind: 'tell',
        by: { person: 'Yen' },
        step: 'hearing',
        grounds: text('Two declarations differ.'),
        evidence: [text('Declaration of 2024')],
      });
      play.waitOut();
      play.remark('An was told and stayed silent. The committee still has to decide, on what it has.');
      play.at('2026-10-02 08:00');
      play.ballot('concludeHeard', 'Thanh', COMMITTEE_TELLERS, options({ meets: 1, meetsWithNote: 5 }));
      play.at('2026-10-05 08:00');
      play.act('Rong', 'issueNote', 'issue');
    },
  },
  {
    path: 'nobody-asks-for-review',
    title: 'a negative conclusion enters the register when the time for a review has passed',
    plays: (play) => {
      play.at('2026-08-25 08:00');
      conclusionAbout('An', play);
      play.skip('Requested, checked, verified and drafted.', () => prepare(play, 'An'));
      concludeAgainst(play, 'An');
      play.waitOut();
      play.remark('Nobody issues it: what is decided is carried out.');
      play.waitOut();
    },
  },
];
