import { approve, COMMITTEE_BOARD, runCheck, UNIT_BOARD } from '../support/appointment-path';
import { holdsPost, person } from '../support/changed-town';
import { calledBy, concludeAgainst, prepare, reportTo } from '../support/conclusion-path';
import { text, textField } from '../support/play';
import { playTermUpTo, proposeTerm, reportOnTerm, termOpening } from '../support/term-path';
import type { Scene } from './scene';

const DISSENT = textField('Three members would rather give the post to somebody who can stay a whole term.');

/** Reappointment: another term, or to retirement where that comes first. */
export const reappointments: readonly Scene[] = [
  {
    path: 'reappointed',
    title: 'the official is reappointed, to retirement, which comes before the term would end',
    plays: (play) => playTermUpTo(play),
  },
  {
    path: 'opens-by-itself',
    title: 'ninety days before the term ends the case opens by itself, and the head of the leadership takes it up late',
    plays: (play) => {
      play.town = holdsPost(play.town, 'An', { retirement: '2030-03-01' });
      play.at('2026-08-04 04:00');
      const {
        by: _by,
        first: { form },
        ...opening
      } = termOpening('Lan', 'An');
      play.do({ ...opening, first: undefined, because: { kind: 'termEnd', day: '2026-11-02' } });
      play.wait();
      play.at('2026-08-20 09:00');
      play.remark('Nobody opened it, so nobody may withdraw it.');
      play.refused('not-your-step', { kind: 'withdraw', by: { person: 'Lan' }, reasons: text('There is time yet.') });
      play.act('Lan', 'propose', 'submit', { form });
    },
  },
  {
    path: 'exactly-half',
    title: 'the head settles an exact half of the leadership, and takes no further part',
    plays: (play) => {
      play.skip('As on the happy path, up to the vote of the leadership.', () => playTermUpTo(play, 'leadershipVote'));
      play.at('2026-08-25 08:00');
      play.ballot('leadershipVote', 'Lan', UNIT_BOARD, approve(3, 3));
      play.at('2026-08-25 14:00');
      const settles = { kind: 'act', by: { person: 'Lan' }, step: 'settleHalf', result: 'support' } as const;
      play.remark('A half is settled by the head alone, with reasons, and with the differing opinions on record.');
      play.refused('not-your-step', { ...settles, by: { person: 'Binh' }, form: { dissent: DISSENT }, reasons: text('I am for it.') });
      play.refused('reasons-missing', { ...settles, form: { dissent: DISSENT } });
      play.refused('invalid-form', { ...settles, form: {}, reasons: text('The work of the term is not finished.') });
      play.act('Lan', 'settleHalf', 'support', { form: { dissent: DISSENT }, reasons: text('The work of the term is not finished.') });
      play.at('2026-08-26 09:00');
      play.refused('excluded', { kind: 'withdraw', by: { person: 'Lan' }, reasons: text('I have changed my mind.') });
    },
  },
  {
    path: 'refused-by-the-leadership',
    title: 'the leadership is against it, and says why',
    plays: (play) => {
      play.skip('As on the happy path, up to the vote of the leadership.', () => playTermUpTo(play, 'leadershipVote'));
      play.at('2026-08-25 08:00');
      play.remark('The last of the counting board signs with the minutes, which hold the reasons.');
      play.ballot('leadershipVote', 'Lan', UNIT_BOARD, approve(2, 4), { minutes: text('Two tasks of the term were not begun.') });
    },
  },
  {
    path: 'official-is-the-head',
    title: 'the official is the head of the unit, so that the head of the level above acts in their place',
    plays: (play) => {
      play.remark('In the register: Lan, head of the office’s leadership, holds the post.');
      play.town = holdsPost(play.town, 'Lan', {
        retirement: '2040-03-01',
        evaluations: [2023, 2024, 2025].map((year) => ({ year, grade: 'good' })),
      });
      play.at('2026-08-17 09:00');
      play.refused('excluded', termOpening('Lan', 'Lan'));
      play.remark('Nor can it be opened about somebody who does not hold the post.');
      play.refused('invalid-form', termOpening('Quang', 'An'));
      proposeTerm(play, 'Quang', 'Lan');
      play.at('2026-08-19 09:00');
      reportOnTerm(play, 'Lan');
      play.at('2026-08-20 09:00');
      runCheck(play, 'checkEligible');
      play.at('2026-08-25 08:00');
      play.refused('excluded', { kind: 'openBallot', by: { person: 'Lan' }, step: 'leadershipVote', tellers: UNIT_BOARD, box: 'box' });
      play.ballot('leadershipVote', 'Quang', UNIT_BOARD, approve(4, 1));
    },
  },
  {
    path: 'unclear-and-answered',
    title: 'a year was not graded, and the head of personnel answers for it',
    plays: (play) => {
      const graded = (...years: readonly number[]) => years.map((year) => ({ year, grade: 'good' as const }));
      play.remark('In the register: An was not graded for 2024.');
      play.town = holdsPost(play.town, 'An', { retirement: '2040-03-01', evaluations: graded(2023, 2025) });
      play.skip('As on the happy path, up to the check.', () => playTermUpTo(play, 'checkEligible'));
      play.at('2026-08-20 09:00');
      runCheck(play, 'checkEligible');
      play.at('2026-08-21 09:00');
      play.refused('not-your-step', {
        kind: 'act',
        by: { person: 'Xuan' },
        step: 'concludeEligible',
        result: 'met',
        form: {},
        reasons: text('It will be all right.'),
      });
      play.act('Yen', 'concludeEligible', 'met', { reasons: text('An was on maternity leave for the whole of 2024.') });
      play.at('2026-08-25 08:00');
      play.ballot('leadershipVote', 'Lan', UNIT_BOARD, approve(5, 1));
    },
  },
  {
    path: 'conclusion-negative',
    title: 'the conclusion on political standards is negative, and the case is closed for reasons',
    plays: (play) => {
      play.skip('As on the happy path, up to the conclusion on political standards.', () => playTermUpTo(play, 'politicalStandards'));
      const child = calledBy(play);
      play.skip('The conclusion is prepared, An is heard, and asks for no review.', () => {
        prepare(child, 'An');
        concludeAgainst(child, 'An');
        child.waitOut();
      });
      child.at('2026-09-22 09:00');
      child.act('Rong', 'issueNegative', 'issue');
      reportTo(play, child);
      play.at('2026-09-23 09:00');
      play.refused('reasons-missing', { kind: 'act', by: { person: 'Yen' }, step: 'closeWithoutConclusion', result: 'refuse', form: {} });
      play.act('Yen', 'closeWithoutConclusion', 'refuse', { reasons: text('There is no positive conclusion on political standards.') });
    },
  },
];

/** Extension of a term to retirement. */
export const extensions: readonly Scene[] = [
  {
    path: 'extended',
    title: 'the term of the official is extended to retirement',
    plays: (play) => playTermUpTo(play),
  },
  {
    path: 'declined',
    title: 'the official does not wish to go on',
    plays: (play) => {
      playTermUpTo(play, 'selfReport');
      play.at('2026-08-19 09:00');
      const form = { report: textField('Thirty-four years are enough.') };
      play.remark('Nobody says it in their place.');
      const declines = { kind: 'act', step: 'selfReport', result: 'decline', form, reasons: text('My health.') } as const;
      play.refused('not-your-step', { ...declines, by: { person: 'Lan' } });
      play.do({ ...declines, by: { person: 'An' } });
    },
  },
  {
    path: 'silent',
    title: 'the official says nothing, and nothing is read into that',
    plays: (play) => {
      play.skip('As on the happy path, up to the report of the official.', () => playTermUpTo(play, 'selfReport'));
      play.waitOut();
      play.refused('step-not-open', {
        kind: 'act',
        by: { person: 'An' },
        step: 'selfReport',
        result: 'report',
        form: { report: textField('Here it is.') },
      });
      play.at('2026-08-26 09:00');
      runCheck(play, 'checkEligible');
    },
  },
  {
    path: 'enough-time-left',
    title: 'the official has time for another term: there is nothing to extend',
    plays: (play) => {
      play.remark('In the register: An retires on 20 August 2028.');
      play.town = holdsPost(play.town, 'An', {
        retirement: '2028-08-20',
        evaluations: [2023, 2024, 2025].map((year) => ({ year, grade: 'good' })),
      });
      play.skip('As on the happy path, up to the check.', () => playTermUpTo(play, 'checkEligible'));
      play.at('2026-08-20 09:00');
      runCheck(play, 'checkEligible');
    },
  },
  {
    path: 'half-decided-by-the-head',
    title: 'the competent body is exactly halved, and its head decides',
    plays: (play) => {
      play.skip('As on the happy path, up to the decision.', () => playTermUpTo(play, 'decide'));
      play.at('2026-09-03 08:00');
      play.ballot('decide', 'Thanh', COMMITTEE_BOARD, approve(3, 3));
      play.at('2026-09-03 14:00');
      play.act('Thanh', 'decideHalf', 'refuse', {
        form: { dissent: textField('Three members are for it: nobody else knows the land register.') },
        reasons: text('A successor has been trained.'),
      });
    },
  },
  {
    path: 'nobody-signs',
    title: 'the term is extended, though nobody signs and nobody issues',
    plays: (play) => {
      play.skip('As on the happy path, up to the decision of the competent body.', () => playTermUpTo(play, 'sign'));
      play.remark('In the register: the day on which An retires is corrected. What the check found is what was decided.');
      play.town = person(play.town, 'An', { retirement: '2027-11-01' });
      play.waitOut();
      play.remark('Nobody issues.');
      play.waitOut();
      play.remark('Nobody announces.');
      play.waitOut();
    },
  },
];
