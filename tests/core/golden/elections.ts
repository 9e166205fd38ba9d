import { approve, COMMITTEE_BOARD, runCheck } from '../support/appointment-path';
import { holdsPost } from '../support/changed-town';
import { COUNCIL_BOARD, electing, introducing, introduction, playElectionUpTo, RELIEF } from '../support/election-path';
import { opening } from '../support/measure-path';
import { nextMorning } from '../support/next-morning';
import { text, textField } from '../support/play';
import type { Scene } from './scene';

/** Introduction and election. */
export const elections: readonly Scene[] = [
  {
    path: 'elected',
    title: 'the committee introduces An, the council elects An, and the election is confirmed',
    plays: (play) => playElectionUpTo(play),
  },
  {
    path: 'not-an-elected-post',
    title: 'nobody is elected to a post that is filled by appointment',
    plays: (play) => {
      play.at('2026-08-17 09:00');
      play.refused('post-not-elected', introduction('Lan'));
    },
  },
  {
    path: 'nobody-determined-who-is-local',
    title: 'for one of the five posts nobody determined whether An is local: the head of personnel answers, with reasons',
    plays: (play) => {
      play.town = electing(play.town);
      play.town = { ...play.town, post: { ...play.town.post, nonLocal: true } };
      play.at('2026-08-17 09:00');
      play.do(introduction('Lan', introducing('undetermined')));
      nextMorning(play);
      runCheck(play, 'checkEligible');
      nextMorning(play);
      play.act('Yen', 'concludeEligible', 'notMet', { reasons: text('By the determination of 17 August An is local.') });
    },
  },
  {
    path: 'exactly-half-of-the-council',
    title: 'in the council exactly half of all deputies is not enough, however few came',
    plays: (play) => {
      play.skip('As on the happy path, up to the council.', () => playElectionUpTo(play, 'councilVote'));
      nextMorning(play);
      play.ballot('councilVote', 'Phuc', COUNCIL_BOARD, approve(3, 2), { minutes: text('Two deputies are abroad.') });
    },
  },
  {
    path: 'not-confirmed',
    title: 'the head of the commune does not confirm the election: nobody comes into the post',
    plays: (play) => {
      play.skip('As on the happy path, up to the confirmation.', () => playElectionUpTo(play, 'confirm'));
      nextMorning(play);
      play.act('Quang', 'confirm', 'refuse', { reasons: text('The session was not called in time.') });
    },
  },
];

/** Relief from an elected post. */
export const reliefs: readonly Scene[] = [
  {
    path: 'relieved',
    title: 'An is heard, the committee introduces the relief, and the council that elected An decides',
    plays: (play) => playElectionUpTo(play),
  },
  {
    path: 'not-introduced',
    title: 'the committee does not introduce the relief: the council is not asked',
    plays: (play) => {
      play.skip('As on the happy path, up to the vote of the committee.', () => playElectionUpTo(play, 'decide'));
      nextMorning(play);
      play.ballot('decide', 'Thanh', COMMITTEE_BOARD, approve(3, 3), { minutes: text('The money came late.') });
    },
  },
  {
    path: 'the-council-keeps-an',
    title: 'the council does not follow the introduction: An stays in the post',
    plays: (play) => {
      play.skip('As on the happy path, up to the council.', () => playElectionUpTo(play, 'councilVote'));
      nextMorning(play);
      play.ballot('councilVote', 'Phuc', COUNCIL_BOARD, approve(2, 5), { minutes: text('The council has confidence in An.') });
    },
  },
  {
    path: 'taken-back-on-review',
    title: 'An asks for a review, and the head of the commune takes the relief back',
    plays: (play) => {
      play.skip('As on the happy path, up to the request for a review.', () => playElectionUpTo(play, 'askReview'));
      nextMorning(play);
      play.act('An', 'askReview', 'ask', { form: { request: textField('I was not told of the second report.') } });
      nextMorning(play);
      play.act('Quang', 'confirm', 'refuse', { reasons: text('The second report was not shown.') });
    },
  },
  {
    path: 'by-the-ordinary-way',
    title: 'in the post that An was appointed to, the council has no say',
    plays: (play) => {
      play.town = holdsPost(play.town, 'An', {});
      play.at('2026-08-17 09:00');
      play.refused('post-not-elected', opening('Lan', RELIEF));
    },
  },
];
