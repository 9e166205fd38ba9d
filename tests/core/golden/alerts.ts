import { conclude, playAlertUpTo, prepareAlert } from '../support/alert-path';
import { runCheck } from '../support/appointment-path';
import { nextMorning } from '../support/next-morning';
import type { Scene } from './scene';

const GRADED = { evaluations: [2023, 2024, 2025].map((year) => ({ year, grade: 'good' as const })) };

/** Alerts on fit to a post. */
export const alerts: readonly Scene[] = [
  {
    path: 'alerted',
    title: 'what the post asks for and An lacks is told, answered, and met with a course',
    plays: (play) => playAlertUpTo(play),
  },
  {
    path: 'fits',
    title: 'whoever meets the standard hears of no alert',
    plays: (play) => {
      prepareAlert(play, GRADED);
      playAlertUpTo(play, 'compare');
      nextMorning(play);
      runCheck(play, 'compare');
    },
  },
  {
    path: 'contested',
    title: 'An shows that the register was wrong, and the alert is taken back',
    plays: (play) => {
      play.skip('As on the happy path, up to the conclusion.', () => playAlertUpTo(play, 'assess'));
      nextMorning(play);
      conclude(play, 'Lan', 'retract', 'none', 'The degree of 2024 was never entered in the register; An has shown it.');
    },
  },
  {
    path: 'nobody-stands-by-it',
    title: 'an alert that nobody concludes on is no alert any more',
    plays: (play) => {
      play.skip('As on the happy path, up to the conclusion.', () => playAlertUpTo(play, 'assess'));
      play.waitOut();
    },
  },
];
