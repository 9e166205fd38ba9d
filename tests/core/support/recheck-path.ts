import { gradeRecheck } from '../../../workflows/procedures/grade-recheck';
import { runCheck, type Stage } from './appointment-path';
import { nextMorning } from './next-morning';
import { playOn, stepsOn } from './path';
import { Play, shippedRulebook, text, textField } from './play';

export const recheckPlay = (): Play => new Play(shippedRulebook(gradeRecheck));

export const recheckOpening = {
  kind: 'open',
  case: 'c-1',
  by: { person: 'Xuan' },
  people: { official: ['An'] },
  first: { result: 'submit', form: { change: textField('From “complete” to “good”, for 2025.') } },
  training: false,
} as const;

/** Two cases judged An by the grades that have changed. */
const RELIED = ['c-reward', 'c-training'].map((one) => ({ person: 'An', case: one, rule: 'good-last-year' }));

const STAGES: readonly Stage[] = [
  {
    step: '',
    plays: (play) => {
      play.town = { ...play.town, reliance: RELIED };
      play.at('2026-08-17 09:00');
      play.do(recheckOpening);
    },
  },
  {
    step: 'checkReliance',
    plays: (play) => {
      nextMorning(play);
      runCheck(play, 'checkReliance');
    },
  },
  {
    step: 'conclude',
    plays: (play) => {
      nextMorning(play);
      play.act('Yen', 'conclude', 'reconsider', {
        form: { cases: textField('c-training: An was refused for want of a good year, and may ask again.') },
        reasons: text('With the grade as corrected the condition of the last two years is met.'),
      });
    },
  },
];

const PATHS = { [gradeRecheck.id]: STAGES };
export const recheckSteps = stepsOn(PATHS);
export const playRecheckUpTo = playOn(PATHS);
