import { holdsPost } from '../support/changed-town';
import { options, PROVINCE_TELLERS } from '../support/conclusion-path';
import { advise, formOf, foundOut, playDisciplineUpTo } from '../support/discipline-path';
import { opening } from '../support/measure-path';
import { nextMorning } from '../support/next-morning';
import type { Play } from '../support/play';
import { text, textField } from '../support/play';
import type { Scene } from './scene';

const openedOn = (play: Play, day: string): void => {
  play.town = holdsPost(play.town, 'An', {});
  play.at('2026-08-17 09:00');
  play.do(opening('Lan', foundOut(day)));
};

/** Discipline. */
export const disciplines: readonly Scene[] = [
  {
    path: 'disciplined',
    title: 'An reviews what happened, is heard, and is reprimanded',
    plays: (play) => playDisciplineUpTo(play),
  },
  {
    path: 'found-out-long-ago',
    title: 'the time to handle a breach counts from the day on which it was found out, and only reports',
    plays: (play) => {
      openedOn(play, '2026-05-25');
      nextMorning(play);
      play.act('Yen', 'admit', 'proceed');
      play.waitOut();
      play.waitOut();
    },
  },
  {
    path: 'deferred',
    title: 'whoever is on maternity leave is not disciplined meanwhile; the clocks stop, and begin anew',
    plays: (play) => {
      openedOn(play, '2026-08-10');
      nextMorning(play);
      play.act('Yen', 'admit', 'defer', {
        form: { deferral: { kind: 'choice', option: 'maternity' } },
        reasons: text('On maternity leave until 1 March 2027.'),
      });
      play.waitOut();
      nextMorning(play);
      play.act('Yen', 'admit', 'proceed');
    },
  },
  {
    path: 'removal-is-due-instead',
    title: 'what is too grave for a warning is no discipline by another name: the removal opens as a case of its own',
    plays: (play) => {
      play.skip('As on the happy path, up to the decision.', () => playDisciplineUpTo(play, 'decide'));
      nextMorning(play);
      play.act('Thanh', 'decide', 'removalDue', { reasons: text('Files were sold, as the statement of 20 August says.') });
    },
  },
  {
    path: 'against-the-advice',
    title: 'the leadership advises against it by exactly half, which binds nobody; the head decides, and the province overturns it',
    plays: (play) => {
      play.skip('As on the happy path, up to the opinion of the leadership.', () => playDisciplineUpTo(play, 'leadershipOpinion'));
      nextMorning(play);
      advise(play, { reprimand: 3, warning: 0, noDiscipline: 3 });
      nextMorning(play);
      play.act('Yen', 'appraise', 'submit', { form: { appraisal: textField('The file bears it out.') } });
      nextMorning(play);
      play.act('Thanh', 'decide', 'discipline', { form: formOf('warning'), reasons: text('The files held data of three households.') });
      nextMorning(play);
      play.act('An', 'askReview', 'ask', { form: { request: textField('Nobody suffered any loss.') } });
      nextMorning(play);
      play.ballot('review', 'Zung', PROVINCE_TELLERS, options({ upheld: 1, overturned: 5 }), {
        minutes: text('A breach without loss and the first one: no ground for a warning.'),
      });
    },
  },
];
