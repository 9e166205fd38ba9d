import { runCheck } from '../support/appointment-path';
import { person, related, without } from '../support/changed-town';
import { calledBy, concludeAgainst, prepare, reportTo } from '../support/conclusion-path';
import {
  COUNCIL_BOARD,
  playHonourUpTo,
  prepareTown,
  publish,
  recommend,
  rewardOpening,
  trainingOpening,
  undertake,
} from '../support/honour-path';
import { nextMorning } from '../support/next-morning';
import { text, textField } from '../support/play';
import type { Scene } from './scene';

/** Emulation and reward. */
export const rewards: readonly Scene[] = [
  {
    path: 'rewarded',
    title: 'An settled old files, and is given a certificate of merit',
    plays: (play) => playHonourUpTo(play),
  },
  {
    path: 'does-not-wish',
    title: 'the person put forward does not wish it',
    plays: (play) => {
      playHonourUpTo(play, 'selfReport');
      play.at('2026-08-18 09:00');
      play.act('An', 'selfReport', 'decline');
    },
  },
  {
    path: 'rewarded-before',
    title: 'one achievement, one award: the same title was given this year',
    plays: (play) => {
      play.remark('In the register: An was given a certificate of merit in March.');
      prepareTown(play, { rewards: [{ detail: 'certificateOfMerit', began: '2026-03-02' }] });
      playHonourUpTo(play, 'checkEligible');
      play.at('2026-08-19 09:00');
      runCheck(play, 'checkEligible');
    },
  },
  {
    path: 'disciplined-meanwhile',
    title: 'what was met when An was put forward is met no longer when it is to be decided',
    plays: (play) => {
      play.skip('As on the happy path, up to the last check.', () => playHonourUpTo(play, 'checkStill'));
      play.remark('In the register: An was reprimanded on 27 August.');
      play.town = person(play.town, 'An', { disciplines: [{ form: 'reprimand', decided: '2026-08-27', ends: '2027-08-27' }] });
      play.at('2026-09-07 09:00');
      runCheck(play, 'checkStill');
    },
  },
  {
    path: 'exactly-four-fifths',
    title: 'exactly the share that the council needs is enough',
    plays: (play) => {
      play.skip('As on the happy path, up to the vote of the council.', () => playHonourUpTo(play, 'councilVote'));
      play.remark('In the register: Van is a relative of An. Five members are left, of whom four are for it.');
      play.town = related(play.town, 'An', 'Van');
      play.at('2026-08-24 08:00');
      play.ballot('councilVote', 'Quang', COUNCIL_BOARD, recommend(4, 1));
    },
  },
  {
    path: 'short-of-four-fifths',
    title: 'four of six are a majority, and not enough',
    plays: (play) => {
      play.skip('As on the happy path, up to the vote of the council.', () => playHonourUpTo(play, 'councilVote'));
      play.at('2026-08-24 08:00');
      play.ballot('councilVote', 'Quang', COUNCIL_BOARD, recommend(4, 2), { minutes: text('The files were settled by the whole office.') });
    },
  },
  {
    path: 'objected',
    title: 'an objection is verified, and the reward stopped',
    plays: (play) => {
      play.skip('As on the happy path, up to the publication.', () => playHonourUpTo(play, 'publishCandidates'));
      publish(play);
      play.at('2026-08-26 10:00');
      play.do({
        kind: 'object',
        by: { person: 'Xuan' },
        step: 'publishCandidates',
        objection: text('Half of the files were settled in 2024.'),
      });
      play.wait();
      play.at('2026-09-07 09:00');
      play.refused('reasons-missing', { kind: 'act', by: { person: 'Vinh' }, step: 'settleObjections', result: 'stop', form: {} });
      play.act('Vinh', 'settleObjections', 'stop', { reasons: text('Nineteen of the forty files were settled by others.') });
    },
  },
  {
    path: 'no-head-of-its-own',
    title: 'where the unit has no head, the head above proposes, and then does not decide',
    plays: (play) => {
      play.remark('In the register: the office has no head.');
      prepareTown(play);
      play.town = without(play.town, 'office');
      play.at('2026-08-17 09:00');
      play.refused('not-your-step', rewardOpening('Lan'));
      play.do(rewardOpening('Quang'));
      play.skip('As on the happy path, up to the decision.', () => playHonourUpTo(play, 'decide'));
      play.at('2026-09-08 09:00');
      play.refused('excluded', { kind: 'act', by: { person: 'Quang' }, step: 'decide', result: 'award', form: {} });
      play.act('Zung', 'decide', 'award');
    },
  },
];

/** Training. */
export const trainings: readonly Scene[] = [
  {
    path: 'trained',
    title: 'An is sent to a master’s course, and comes back with the degree',
    plays: (play) => playHonourUpTo(play),
  },
  {
    path: 'short-course',
    title: 'of a short course nothing is asked that is meant for postgraduate study',
    plays: (play) => {
      play.remark('In the register: An is 52, has served for a year and has been graded as complete.');
      prepareTown(play, { birth: '1974-02-01', monthsServed: 12, evaluations: [{ year: 2025, grade: 'complete' }] });
      play.at('2026-08-17 09:00');
      play.do(trainingOpening('Giang', 'leadership', 1));
      play.at('2026-08-18 09:00');
      runCheck(play, 'checkEligible');
      play.skip('As on the happy path, up to the commitment.', () => playHonourUpTo(play, 'commit'));
      play.at('2026-08-21 09:00');
      undertake(play, 0);
      play.at('2026-08-24 09:00');
      runCheck(play, 'checkCommitment');
    },
  },
  {
    path: 'too-old',
    title: 'too old when first sent to postgraduate study, and graded below good',
    plays: (play) => {
      play.remark('In the register: An turned 46 in May 2026, and was graded as complete in 2024.');
      prepareTown(play, {
        birth: '1980-05-20',
        evaluations: [
          { year: 2024, grade: 'complete' },
          { year: 2025, grade: 'good' },
        ],
      });
      playHonourUpTo(play, 'checkEligible');
      play.at('2026-08-18 09:00');
      runCheck(play, 'checkEligible');
    },
  },
  {
    path: 'too-little-undertaken',
    title: 'too little is undertaken twice',
    plays: (play) => {
      play.skip('As on the happy path, up to the commitment.', () => playHonourUpTo(play, 'commit'));
      play.at('2026-08-21 09:00');
      play.refused('not-your-step', {
        kind: 'act',
        by: { person: 'Giang' },
        step: 'commit',
        result: 'commit',
        form: { commitment: { kind: 'number', value: 36 } },
      });
      undertake(play, 24);
      play.at('2026-08-24 09:00');
      runCheck(play, 'checkCommitment');
      play.at('2026-08-25 09:00');
      undertake(play, 35);
      play.at('2026-08-26 09:00');
      runCheck(play, 'checkCommitment');
    },
  },
  {
    path: 'sent-back',
    title: 'the need is not shown: the nomination goes back once, and names another course',
    plays: (play) => {
      play.skip('As on the happy path, up to the appraisal.', () => playHonourUpTo(play, 'appraise'));
      play.at('2026-08-20 09:00');
      play.act('Yen', 'appraise', 'return', {
        form: { appraisal: textField('A master’s degree is more than the post asks for.') },
        reasons: text('The standard of the post names a course in public finance.'),
      });
      play.at('2026-08-21 09:00');
      play.act('Giang', 'propose', 'submit', { form: trainingOpening('Giang', 'positionSkills', 2).first.form });
      play.at('2026-08-24 09:00');
      runCheck(play, 'checkEligible');
    },
  },
  {
    path: 'broken-off',
    title: 'the course is broken off, for reasons',
    plays: (play) => {
      play.skip('As on the happy path, up to the course.', () => playHonourUpTo(play, 'course'));
      play.at('2027-02-01 09:00');
      const breaks = { kind: 'breakPeriod', by: { person: 'Yen' }, step: 'course' } as const;
      play.refused('not-your-step', { ...breaks, by: { person: 'Xuan' }, reasons: text('An left the course.') });
      play.refused('reasons-missing', breaks);
      play.do({ ...breaks, reasons: text('An left the course in January without leave.') });
    },
  },
  {
    path: 'no-certificate',
    title: 'no certificate comes in time',
    plays: (play) => {
      play.skip('As on the happy path, up to the course.', () => playHonourUpTo(play, 'course'));
      play.waitOut();
    },
  },
];

/** Study abroad. */
export const studiesAbroad: readonly Scene[] = [
  {
    path: 'studied-abroad',
    title: 'the committee concludes first, and An is sent to a master’s course abroad',
    plays: (play) => playHonourUpTo(play),
  },
  {
    path: 'abroad-concluded-against',
    title: 'whom the committee concludes against is not sent',
    plays: (play) => {
      play.skip('As on the happy path, up to the conclusion.', () => playHonourUpTo(play, 'politicalStandards'));
      const child = calledBy(play);
      play.skip('The conclusion is prepared, An is heard, and asks for no review.', () => {
        prepare(child, 'An', 'Study abroad.');
        concludeAgainst(child, 'An');
        child.waitOut();
      });
      child.at('2026-09-22 09:00');
      child.act('Rong', 'issueNegative', 'issue');
      reportTo(play, child);
      nextMorning(play);
      play.act('Yen', 'closeWithoutConclusion', 'refuse', { reasons: text('There is no positive conclusion.') });
    },
  },
  {
    path: 'abroad-conclusion-withdrawn',
    title: 'the conclusion was withdrawn while the nomination was appraised: what was met is checked again before the decision',
    plays: (play) => {
      play.skip('As on the happy path, up to the last check.', () => playHonourUpTo(play, 'checkStill'));
      play.remark('In the register: the conclusion about An has been withdrawn.');
      play.town = person(play.town, 'An', { conclusions: [] });
      nextMorning(play);
      runCheck(play, 'checkStill');
    },
  },
];
