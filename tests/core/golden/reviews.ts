import { approve, COMMITTEE_BOARD } from '../support/appointment-path';
import { nextMorning } from '../support/next-morning';
import { text } from '../support/play';
import { playReviewUpTo, REVIEW, reviewOpening, sayOn, withFront } from '../support/review-path';
import type { Scene } from './scene';

/** Reviews of how a body carries out the resolution. */
export const reviews: readonly Scene[] = [
  {
    path: 'noted',
    title: 'the commune reviews its year, its committee approves, the province takes note',
    plays: (play) => playReviewUpTo(play),
  },
  {
    path: 'review-opens-by-itself',
    title: 'on its day the yearly review opens about the head of the committee; the personnel body finds it and draws it up',
    plays: (play) => {
      play.town = withFront(play.town);
      play.at('2026-12-01 04:00');
      play.do({
        kind: 'open',
        case: 'c-1',
        because: { kind: 'campaign', day: '2026-12-01' },
        people: { lead: ['Thanh'] },
        training: false,
      });
      nextMorning(play);
      play.refused('not-your-step', { kind: 'act', by: { person: 'Thanh' }, step: 'report', result: 'submit', form: REVIEW });
      play.act('Xuan', 'report', 'submit', { form: REVIEW });
      play.skip('As before, up to the province.', () => playReviewUpTo(play, 'receive'));
      playReviewUpTo(play);
    },
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
      play.town = withFront(play.town);
      play.at('2026-08-17 09:00');
      play.refused('not-your-step', reviewOpening('Lan'));
      playReviewUpTo(play, 'opinions');
      nextMorning(play);
      sayOn(play, 'Khoa', 'The figures are those of our files.');
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
