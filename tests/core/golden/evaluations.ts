import { approve, runCheck } from '../support/appointment-path';
import { person, related } from '../support/changed-town';
import {
  aboutAn,
  aboutGroup,
  GRADED,
  named,
  petition,
  playEvaluationUpTo,
  playIncompleteUpTo,
  prepareEvaluation,
  QUARTER,
  RATED,
  sheet,
} from '../support/evaluation-path';
import { nextMorning } from '../support/next-morning';
import { type Play, peopleField, text, textField } from '../support/play';
import type { Scene } from './scene';

const checked = (play: Play, step: string): void => {
  nextMorning(play);
  runCheck(play, step);
};

/** The quarter. */
export const quarters: readonly Scene[] = [
  { path: 'scored', title: 'An’s quarter is scored: An’s own points count nowhere', plays: (play) => playEvaluationUpTo(play) },
  {
    path: 'silent-and-adjusted',
    title: 'An says nothing, which is held against nobody; the head decides other points, with reasons',
    plays: (play) => {
      playEvaluationUpTo(play, 'selfScore');
      play.waitOut();
      playEvaluationUpTo(play, 'decide');
      nextMorning(play);
      play.refused('reasons-missing', {
        kind: 'act',
        by: { person: 'Thanh' },
        step: 'decide',
        result: 'adjust',
        form: { points: { kind: 'number', value: 88 } },
      });
      play.act('Thanh', 'decide', 'adjust', {
        form: { points: { kind: 'number', value: 88 } },
        reasons: text('Two files were late for a cause outside the office.'),
      });
      playEvaluationUpTo(play);
    },
  },
  {
    path: 'scored-before',
    title: 'a quarter is scored once',
    plays: (play) => {
      play.remark('In the register: An’s third quarter has been scored.');
      prepareEvaluation(play, { scores: [{ year: 2026, quarter: 3, points: 80 }] });
      play.at('2026-10-05 09:00');
      play.do(aboutAn('Xuan', QUARTER));
      checked(play, 'checkEligible');
    },
  },
];

/** The year. */
export const years: readonly Scene[] = [
  { path: 'proposed', title: 'An is scored, and the grade good is proposed', plays: (play) => playEvaluationUpTo(play) },
  {
    path: 'higher-than-the-points',
    title: 'a grade higher than the points is not proposed; a lower one needs an answer with reasons',
    plays: (play) => {
      playEvaluationUpTo(play, 'nameGrade');
      nextMorning(play);
      play.act('Lan', 'nameGrade', 'submit', { form: named('excellent') });
      checked(play, 'checkGrade');
      nextMorning(play);
      play.act('Lan', 'nameGrade', 'submit', { form: named('complete') });
      checked(play, 'checkGrade');
      nextMorning(play);
      play.act('Yen', 'concludeGrade', 'met', { reasons: text('One task in four was done late.') });
      playEvaluationUpTo(play);
    },
  },
  {
    path: 'beyond-the-scale',
    title: 'points beyond the legal scale go back to whoever gave them',
    plays: (play) => {
      playEvaluationUpTo(play, 'score');
      nextMorning(play);
      play.act('Giang', 'score', 'submit', { form: sheet(60, 20, 10, 10) });
      checked(play, 'checkPoints');
    },
  },
  {
    path: 'not-complete',
    title: 'not complete: An is told the grounds and heard, the head decides with reasons, the body above may be asked',
    plays: (play) => playIncompleteUpTo(play),
  },
];

/** The closing of the year. */
export const gradings: readonly Scene[] = [
  {
    path: 'graded',
    title: 'seven are graded by one decision: one of the two proposed as excellent, all others good',
    plays: (play) => playEvaluationUpTo(play),
  },
  {
    path: 'over-the-cap',
    title: 'two excellent to five good are too many; what is listed goes back, and nobody else is listed who was not proposed',
    plays: (play) => {
      playEvaluationUpTo(play, 'rank');
      for (const excellent of [
        ['An', 'Mai'],
        ['Long', 'An'],
      ]) {
        nextMorning(play);
        play.act('Lan', 'rank', 'submit', { form: { excellent: peopleField(...excellent) }, reasons: text('They did most.') });
        checked(play, 'checkEligible');
      }
      playEvaluationUpTo(play, 'leadershipVote');
    },
  },
  {
    path: 'nobody-excellent',
    title: 'nobody need be excellent; who has no proposal is graded another time',
    plays: (play) => {
      prepareEvaluation(play);
      play.remark('In the register: no grade was proposed for Long.');
      play.town = person(play.town, 'Long', { proposals: [] });
      play.at('2026-11-02 09:00');
      play.do(aboutGroup(['An', 'Mai', 'Long']));
      checked(play, 'checkProposals');
      nextMorning(play);
      play.act('Lan', 'rank', 'submit', { form: { excellent: peopleField() }, reasons: text('Nobody did more than what was asked.') });
      playEvaluationUpTo(play);
    },
  },
  {
    path: 'relatives-vote-not',
    title: 'a member of the leadership whose relative is graded leaves the roll (ruling 11)',
    plays: (play) => {
      play.remark('In the register: Cuong is related to Long.');
      play.town = related(play.town, 'Cuong', 'Long');
      prepareEvaluation(play);
      play.skip('As on the happy path, up to the vote.', () => playEvaluationUpTo(play, 'leadershipVote'));
      nextMorning(play);
      play.ballot('leadershipVote', 'Lan', ['Binh', 'Dung', 'Giang'], approve(3, 2));
    },
  },
  {
    path: 'of-two-bodies',
    title: 'people of two bodies are not graded together: the cap is of one body',
    plays: (play) => {
      prepareEvaluation(play);
      play.town = person(play.town, 'Kim', { employer: 'school' });
      play.at('2026-11-02 09:00');
      play.refused('invalid-form', aboutGroup(RATED));
    },
  },
];

/** The petition. */
export const petitions: readonly Scene[] = [
  {
    path: 'corrected',
    title: 'An asks the province, which corrects the grade after a dialogue; who decided then takes no part',
    plays: (play) => playEvaluationUpTo(play),
  },
  {
    path: 'too-late',
    title: 'a petition on the sixth day is not admitted',
    plays: (play) => {
      play.town = { ...play.town, decision: { ...GRADED, entered: '2026-11-25' } };
      prepareEvaluation(play);
      playEvaluationUpTo(play, 'checkEligible');
      nextMorning(play);
      play.do({ kind: 'runCheck', by: { person: 'Te' }, step: 'checkEligible' });
    },
  },
  {
    path: 'upheld',
    title: 'the grade is upheld, with reasons; a correction downwards is never put forward',
    plays: (play) => {
      playEvaluationUpTo(play, 'propose');
      nextMorning(play);
      play.act('Te', 'propose', 'correct', {
        form: { grade: { kind: 'choice', option: 'complete' }, findings: textField('The points come to 60.') },
      });
      nextMorning(play);
      play.do({ kind: 'runCheck', by: { person: 'Te' }, step: 'checkCorrection' });
      nextMorning(play);
      play.act('Te', 'propose', 'uphold', { form: { findings: textField('The second quarter was counted.') } });
      nextMorning(play);
      play.act('Zung', 'answer', 'uphold', { reasons: text('The second quarter was counted, as the sheet shows.') });
    },
  },
  {
    path: 'by-another',
    title: 'nobody asks in the place of whom the decision graded',
    plays: (play) => {
      prepareEvaluation(play);
      play.at('2026-12-01 09:00');
      play.refused('not-your-step', petition('Lan'));
    },
  },
];
