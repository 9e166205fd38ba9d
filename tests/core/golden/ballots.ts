import { agree, choose, playUpTo, runCheck, UNIT_BOARD } from '../support/appointment-path';
import { related } from '../support/changed-town';
import { type Play, peopleField, text, textField } from '../support/play';
import type { Scene } from './scene';

const SIX_OF_NINE = ['Binh', 'Cuong', 'Dung', 'Giang', 'Khanh', 'Lan'];

const recuse = (play: Play, person: string, why: string): void => {
  play.do({ kind: 'recuse', by: { person }, reasons: text(why) });
};

/** What ballots come to, and who is on their roll. */
export const ballots: readonly Scene[] = [
  {
    path: 'nobody-over-half',
    title: 'nobody is above half, and the two highest go on',
    plays: (play) => {
      play.skip('As on the happy path, up to conference 1.', () => playUpTo(play, 'agreeList'));
      play.at('2026-08-07 08:30');
      agree(play, 'An', 'Nga', 'Mai');
      play.at('2026-08-10 14:00');
      runCheck(play, 'checkEligible');
      play.at('2026-08-12 08:00');
      play.remark('Mai sits in the expanded leadership and stands for the post: eight are left.');
      play.ballot('nominate', 'Lan', UNIT_BOARD, choose({ An: 3, Mai: 2, Nga: 3 }));
      play.at('2026-08-13 08:00');
      play.ballot('leadershipVote', 'Lan', UNIT_BOARD, choose({ An: 3, Nga: 2 }, 1));
    },
  },
  {
    path: 'exactly-half',
    title: 'the head settles an exact half, reports the dissent, and takes no further part',
    plays: (play) => {
      play.skip('As on the happy path, but both candidates come to conference 5.', () => {
        playUpTo(play, 'nominate');
        play.at('2026-08-12 08:00');
        play.ballot('nominate', 'Lan', UNIT_BOARD, choose({ An: 4, Nga: 4 }, 1));
        play.at('2026-08-13 08:00');
        play.ballot('leadershipVote', 'Lan', UNIT_BOARD, choose({ An: 3, Nga: 3 }));
        playUpTo(play, 'finalVote');
      });
      play.at('2026-08-25 08:00');
      play.ballot('finalVote', 'Lan', UNIT_BOARD, choose({ An: 3, Nga: 3 }), {
        minutes: text('Three speak for experience, three for youth.'),
      });
      play.at('2026-08-25 14:00');
      const chosen = { candidates: peopleField('An') };
      const reasons = text('The office needs experience with land disputes.');
      play.remark('A half is settled with reasons, and with the differing opinions on record.');
      play.refused('invalid-form', { kind: 'act', by: { person: 'Lan' }, step: 'settleHalf', result: 'choose', form: chosen, reasons });
      play.refused('invalid-form', {
        kind: 'act',
        by: { person: 'Lan' },
        step: 'settleHalf',
        result: 'choose',
        form: { candidates: peopleField('Mai'), dissent: textField('-') },
        reasons,
      });
      play.act('Lan', 'settleHalf', 'choose', {
        form: { ...chosen, dissent: textField('Three members prefer Nga, who is younger.') },
        reasons,
      });
      play.at('2026-08-26 09:00');
      play.refused('excluded', { kind: 'withdraw', by: { person: 'Lan' }, reasons: text('I have changed my mind.') });
    },
  },
  {
    path: 'quorum-missed',
    title: 'a conference without quorum meets again',
    plays: (play) => {
      play.skip('As on the happy path, up to conference 2.', () => playUpTo(play, 'nominate'));
      play.at('2026-08-12 08:00');
      play.ballot('nominate', 'Lan', UNIT_BOARD, choose({}), { present: SIX_OF_NINE.slice(0, 5) });
      play.at('2026-08-14 08:00');
      play.remark('Six of nine are two thirds.');
      play.ballot('nominate', 'Lan', UNIT_BOARD, choose({ An: 5, Nga: 1 }), { present: SIX_OF_NINE });
    },
  },
  {
    path: 'quorum-never-reached',
    title: 'a conference that never has a quorum is given up',
    plays: (play) => {
      play.skip('As on the happy path, up to conference 2.', () => playUpTo(play, 'nominate'));
      for (const day of ['12', '14', '18']) {
        play.at(`2026-08-${day} 08:00`);
        play.ballot('nominate', 'Lan', UNIT_BOARD, choose({}), { present: SIX_OF_NINE.slice(0, 4) });
      }
    },
  },
  {
    path: 'candidate-and-relative',
    title: 'candidates and their relatives are on no roll and on no counting board',
    plays: (play) => {
      play.skip('As on the happy path, up to conference 1.', () => playUpTo(play, 'agreeList'));
      play.remark('In the register: Long declares that he is married to Mai. Both sit in the expanded leadership; Mai is listed.');
      play.town = related(play.town, 'Long', 'Mai');
      play.at('2026-08-07 08:30');
      agree(play, 'An', 'Mai');
      play.at('2026-08-10 14:00');
      runCheck(play, 'checkEligible');
      play.at('2026-08-12 08:00');
      play.refused('invalid-form', {
        kind: 'openBallot',
        by: { person: 'Lan' },
        step: 'nominate',
        tellers: ['Binh', 'Cuong', 'Long'],
        box: 'box',
      });
      play.refused('invalid-form', {
        kind: 'openBallot',
        by: { person: 'Lan' },
        step: 'nominate',
        tellers: ['Binh', 'Cuong', 'Mai'],
        box: 'box',
      });
      play.do({ kind: 'openBallot', by: { person: 'Lan' }, step: 'nominate', tellers: UNIT_BOARD, box: 'box' });
      play.refused('invalid-form', { kind: 'attend', by: { person: 'Binh' }, step: 'nominate', present: [...SIX_OF_NINE, 'Mai'] });
      play.refused('not-your-step', { kind: 'attend', by: { person: 'Long' }, step: 'nominate', present: SIX_OF_NINE });
      play.do({ kind: 'attend', by: { person: 'Binh' }, step: 'nominate', present: SIX_OF_NINE });
      play.remark('Nobody is counted among the voters who was not present and on the roll.');
      play.refused('invalid-form', { kind: 'count', by: { person: 'Binh' }, step: 'nominate', voted: ['Lan', 'Long'] });
      play.do({ kind: 'count', by: { person: 'Binh' }, step: 'nominate', voted: SIX_OF_NINE });
      play.remark('In the register: Cuong, of the counting board, declares that An is a cousin.');
      play.town = related(play.town, 'Cuong', 'An');
      play.refused('excluded', { kind: 'count', by: { person: 'Cuong' }, step: 'nominate', voted: SIX_OF_NINE });
    },
  },
  {
    path: 'recusal-voids-the-ballot',
    title: 'a member who recuses during an open ballot voids it',
    plays: (play) => {
      play.skip('As on the happy path, up to conference 3.', () => playUpTo(play, 'leadershipVote'));
      play.at('2026-08-13 08:00');
      play.convene('leadershipVote', 'Lan', UNIT_BOARD);
      recuse(play, 'Giang', 'An once testified against me in court.');
      play.at('2026-08-13 14:00');
      play.refused('already-done', { kind: 'recuse', by: { person: 'Giang' }, reasons: text('Once more.') });
      play.ballot('leadershipVote', 'Lan', UNIT_BOARD, choose({ An: 4 }, 1));
    },
  },
  {
    path: 'too-few-voters',
    title: 'a ballot with too few voters goes to the body above, and at last nowhere',
    plays: (play) => {
      play.skip('As on the happy path, up to conference 5.', () => playUpTo(play, 'finalVote'));
      play.at('2026-08-25 08:00');
      recuse(play, 'Cuong', 'An is my neighbour, and we are in dispute.');
      recuse(play, 'Dung', 'An is my debtor.');
      play.remark('Four of six are left, and five are needed for a secret ballot.');
      play.convene('finalVote', 'Lan', ['Binh', 'Giang', 'Hoa']);
      recuse(play, 'Phuc', 'I share a business with An’s brother.');
      recuse(play, 'Son', 'I was An’s guardian.');
      play.remark(
        'The ballot was void as soon as one on its roll recused. Of the six above four are left too, and the law goes no higher.',
      );
      play.at('2026-08-26 08:00');
      play.do({ kind: 'openBallot', by: { person: 'Lan' }, step: 'finalVote', tellers: ['Binh', 'Giang', 'Hoa'], box: 'box' });
    },
  },
];
