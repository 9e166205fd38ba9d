import { approve, COMMITTEE_BOARD } from '../support/appointment-path';
import { nextMorning } from '../support/next-morning';
import { text } from '../support/play';
import { playReviewUpTo, REVIEW, reviewOpening, sayOn } from '../support/review-path';
import type { Scene } from './scene';

/** Reviews of how a body carries out the resolution. */
export const reviews: readonly Scene[] = [
  {
    path: 'noted',
    title: 'the commune reviews its year, its committee approves, the province takes note',
    plays: (play) => playReviewUpTo(play),
  },
  {
    path: 'returned-with-reasons',
    title: 'the province returns the report, with reasons, and gets it again by the same way',
    plays: (play) => {
      playReviewUpTo(play, 'receive');
      nextMorning(play);
      const returns = { kind: 'act', by: { person: 'Zung' }, step: 'receive', result: 'return', form: {} } as const;
      play.refused('not-your-step', { ...returns, by: { person: 'Thanh' }, reasons: text('We send it back to ourselves.') });
      play.refused('reasons-missing', returns);
      play.act('Zung', 'receive', 'return', { reasons: text('The causes are missing.') });
      nextMorning(play);
      play.act('Xuan', 'report', 'submit', { form: REVIEW });
      play.skip('As before, up to the province.', () => playReviewUpTo(play, 'receive'));
      playReviewUpTo(play);
    },
  },
  {
    path: 'half-the-committee',
    title: 'half the committee is for the report: its head settles, and reports every other opinion',
    plays: (play) => {
      play.at('2026-08-17 09:00');
      play.refused('not-your-step', reviewOpening('Lan'));
      playReviewUpTo(play, 'opinions');
      nextMorning(play);
      sayOn(play, 'Lan', 'The figures are those of our files.');
      while (play.step === 'opinions') play.wait();
      nextMorning(play);
      play.ballot('committeeVote', 'Thanh', COMMITTEE_BOARD, approve(3, 3));
      nextMorning(play);
      play.act('Thanh', 'settleHalf', 'refuse', {
        form: { dissent: { kind: 'text', text: text('Three hold that the report is good enough.') } },
        reasons: text('The inspection committee was not heard.'),
      });
    },
  },
  {
    path: 'review-never-answered',
    title: 'the province is silent: that is reported, and the report is neither noted nor returned',
    plays: (play) => {
      play.skip('As on the happy path, up to the province.', () => playReviewUpTo(play, 'receive'));
      play.waitOut();
    },
  },
];
