import { approve, COMMITTEE_BOARD, runCheck } from '../support/appointment-path';
import { holdsPost } from '../support/changed-town';
import { options, PROVINCE_TELLERS } from '../support/conclusion-path';
import { answer, INCOMPLETE, opening, PROPOSAL, playMeasureUpTo, REQUEST, tell } from '../support/measure-path';
import { text, textField } from '../support/play';
import type { Scene } from './scene';

/** Resignation, at the official's own request. */
export const resignations: readonly Scene[] = [
  { path: 'accepted', title: 'the official asks to resign, and the resignation is accepted', plays: (play) => playMeasureUpTo(play) },
  {
    path: 'asked-by-another',
    title: 'nobody asks in the official’s place',
    plays: (play) => {
      play.town = holdsPost(play.town, 'An', {});
      play.at('2026-08-17 09:00');
      play.refused('not-your-step', opening('Lan', REQUEST));
      playMeasureUpTo(play, 'checkEligible');
    },
  },
  {
    path: 'taken-back',
    title: 'the official takes the request back before it is decided',
    plays: (play) => {
      play.skip('As on the happy path, up to the appraisal.', () => playMeasureUpTo(play, 'appraise'));
      play.at('2026-08-20 09:00');
      play.refused('not-your-step', { kind: 'withdraw', by: { person: 'Lan' }, reasons: text('Better not.') });
      play.do({ kind: 'withdraw', by: { person: 'An' }, reasons: text('The second operation went well.') });
    },
  },
  {
    path: 'removal-is-due',
    title: 'whoever must be removed is not let off by resigning',
    plays: (play) => {
      play.remark('In the register: An was graded as not completed in 2024 and in 2025.');
      play.town = holdsPost(play.town, 'An', INCOMPLETE);
      playMeasureUpTo(play, 'checkEligible');
      play.at('2026-08-18 09:00');
      runCheck(play, 'checkEligible');
    },
  },
];

/** Replacement before the end of the term. */
export const replacements: readonly Scene[] = [
  {
    path: 'elected-post',
    title: 'whoever was elected leaves through the council only',
    plays: (play) => {
      play.town = holdsPost(play.town, 'An', {});
      play.town = { ...play.town, post: { ...play.town.post, elected: true } };
      play.at('2026-08-17 09:00');
      play.refused('post-elected', opening('Lan', PROPOSAL));
    },
  },
  {
    path: 'left',
    title: 'the official is heard, the competent body decides that they leave, and no review is asked for',
    plays: (play) => playMeasureUpTo(play),
  },
  {
    path: 'says-nothing',
    title: 'the official is told the grounds and says nothing: that is no ground',
    plays: (play) => {
      play.skip('As on the happy path, up to the hearing.', () => playMeasureUpTo(play, 'hearing'));
      play.at('2026-08-19 09:00');
      play.remark('Without evidence shown, nothing was told.');
      play.refused('invalid-form', { kind: 'tell', by: { person: 'Yen' }, step: 'hearing', grounds: text('Two tasks.'), evidence: [] });
      tell(play);
      play.waitOut();
      play.refused('step-not-open', { kind: 'answer', by: { person: 'An' }, step: 'hearing', answer: text('Now I know what to say.') });
    },
  },
  {
    path: 'new-grounds',
    title: 'new grounds mean a new hearing',
    plays: (play) => {
      play.skip('As on the happy path, up to the appraisal.', () => playMeasureUpTo(play, 'appraise'));
      play.at('2026-08-27 09:00');
      const form = { appraisal: textField('The audit of the second quarter is not in the file.') };
      play.refused('reasons-missing', { kind: 'act', by: { person: 'Yen' }, step: 'appraise', result: 'newGrounds', form });
      play.act('Yen', 'appraise', 'newGrounds', { form, reasons: text('The audit of the second quarter shows more.') });
      play.at('2026-08-28 09:00');
      tell(play);
      play.remark('The time to talk and propose passes: it is reported, and stops nobody from being heard.');
      play.wait();
      play.at('2026-09-03 09:00');
      answer(play);
    },
  },
  {
    path: 'overturned',
    title: 'the official asks for a review, and the body above overturns the decision',
    plays: (play) => {
      play.skip('As on the happy path, up to the decision.', () => playMeasureUpTo(play, 'decide'));
      play.at('2026-09-03 08:00');
      play.convene('decide', 'Thanh', COMMITTEE_BOARD);
      const voted = ['Thanh', 'Thao', 'Trang', 'Tu', 'Tuan', 'Tung'];
      for (const person of ['Tu', 'Tuan']) play.do({ kind: 'count', by: { person }, step: 'decide', voted });
      const last = { kind: 'count', by: { person: 'Thao' }, step: 'decide', voted, tally: approve(5, 1) } as const;
      play.remark('What harms somebody is decided with reasons: they stand in the minutes.');
      play.refused('reasons-missing', last);
      play.do({ ...last, minutes: text('The tasks could have been begun without the money.') });
      play.at('2026-09-07 09:00');
      play.act('An', 'askReview', 'ask', { form: { request: textField('The rule forbids to begin without the money.') } });
      play.at('2026-09-09 08:00');
      play.remark('Members of the body that decided do not review.');
      play.refused('not-your-step', { kind: 'openBallot', by: { person: 'Thanh' }, step: 'review', tellers: PROVINCE_TELLERS, box: 'box' });
      play.ballot('review', 'Zung', PROVINCE_TELLERS, options({ upheld: 1, overturned: 5 }), { minutes: text('The rule does forbid it.') });
    },
  },
  {
    path: 'removal-is-due',
    title: 'removal is due: leaving is not the way',
    plays: (play) => {
      play.remark('In the register: An was graded as not completed in 2024 and in 2025.');
      play.town = holdsPost(play.town, 'An', INCOMPLETE);
      play.at('2026-08-17 09:00');
      play.do(opening('Lan', PROPOSAL));
      play.at('2026-08-18 09:00');
      runCheck(play, 'checkEligible');
    },
  },
  {
    path: 'late-and-reported',
    title: 'the time to decide passes: it is reported, extended once for reasons, and the case goes on',
    plays: (play) => {
      play.skip('As on the happy path, up to the decision.', () => playMeasureUpTo(play, 'decide'));
      play.at('2026-09-08 09:00');
      const extends_ = { kind: 'extend', by: { person: 'Thanh' }, reasons: text('Two members are with the flood relief.') } as const;
      play.do(extends_);
      play.refused('already-done', extends_);
      play.wait();
    },
  },
];

/** Removal. */
export const removals: readonly Scene[] = [
  { path: 'removed', title: 'removal is due, the official is heard and removed', plays: (play) => playMeasureUpTo(play) },
  {
    path: 'not-due',
    title: 'the register shows no ground of removal',
    plays: (play) => {
      play.town = holdsPost(play.town, 'An', {});
      play.skip('Proposed as on the happy path.', () => playMeasureUpTo(play, 'checkEligible'));
      play.at('2026-08-18 09:00');
      runCheck(play, 'checkEligible');
    },
  },
];
