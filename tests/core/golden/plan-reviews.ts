import { approve, COMMITTEE_BOARD } from '../support/appointment-path';
import { nextMorning } from '../support/next-morning';
import { atCommittee, PLAN, planReviewOpening, playPlanReviewUpTo } from '../support/plan-review-path';
import { text, textField } from '../support/play';
import type { Scene } from './scene';

/** Yearly reviews of a whole plan. */
export const planReviews: readonly Scene[] = [
  {
    path: 'plan-reviewed',
    title: 'the personnel body reviews the plan, the committee approves, and it is published and sent',
    plays: (play) => playPlanReviewUpTo(play),
  },
  {
    path: 'plan-review-opens-by-itself',
    title: 'on 1 February the review opens about the head of the committee; the personnel body finds it and does it',
    plays: (play) => {
      play.town = atCommittee(play.town);
      play.at('2027-02-01 04:00');
      play.do({
        kind: 'open',
        case: 'c-1',
        because: { kind: 'campaign', day: '2027-02-01' },
        people: { lead: ['Thanh'] },
        training: false,
      });
      nextMorning(play);
      play.refused('not-your-step', { kind: 'act', by: { person: 'Thanh' }, step: 'review', result: 'submit', form: PLAN });
      const { exits: _unsaid, ...unfinished } = PLAN;
      play.refused('invalid-form', { kind: 'act', by: { person: 'Xuan' }, step: 'review', result: 'submit', form: unfinished });
      play.act('Xuan', 'review', 'submit', { form: PLAN });
      play.skip('As before, up to the publication.', () => playPlanReviewUpTo(play, 'announce'));
      playPlanReviewUpTo(play);
    },
  },
  {
    path: 'plan-not-approved',
    title: 'the inspection committee is silent, which is no consent; the committee does not approve, and says why',
    plays: (play) => {
      play.town = atCommittee(play.town);
      play.at('2027-02-15 09:00');
      play.refused('not-your-step', planReviewOpening('Lan'));
      playPlanReviewUpTo(play, 'opinions');
      play.waitOut();
      nextMorning(play);
      play.ballot('committeeVote', 'Thanh', COMMITTEE_BOARD, approve(1, 5), { minutes: text('Two posts are not in the review at all.') });
    },
  },
  {
    path: 'half-for-the-plan',
    title: 'half the committee is for the review: its head settles, reports every other opinion, and another publishes it',
    plays: (play) => {
      play.skip('As on the happy path, up to the vote.', () => playPlanReviewUpTo(play, 'committeeVote'));
      nextMorning(play);
      play.ballot('committeeVote', 'Thanh', COMMITTEE_BOARD, approve(3, 3));
      nextMorning(play);
      play.act('Thanh', 'settleHalf', 'support', {
        form: { dissent: textField('Three would see more people planned from other units.') },
        reasons: text('They are proposed in the year, one by one.'),
      });
      nextMorning(play);
      play.refused('not-your-step', { kind: 'act', by: { person: 'Thanh' }, step: 'announce', result: 'announce', form: {} });
      play.act('Yen', 'announce', 'announce');
    },
  },
  {
    path: 'plan-review-never-published',
    title:
      'nobody publishes what was approved, at any level that is asked: the review stands, and its report is issued by operation of the vote',
    plays: (play) => {
      play.skip('As on the happy path, up to the publication.', () => playPlanReviewUpTo(play, 'announce'));
      play.waitOut();
    },
  },
];
