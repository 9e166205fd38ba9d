import type { PersonFacts } from '../../../core/facts';
import { postFitAlert } from '../../../workflows/procedures/post-fit-alert';
import { runCheck } from './appointment-path';
import { holdsPost } from './changed-town';
import { opening } from './measure-path';
import { nextMorning } from './next-morning';
import { type Paths, playOn, stepsOn } from './path';
import { Play, shippedRulebook, text, textField } from './play';

/** An's degree is below what the post asks for. */
const BELOW: Partial<PersonFacts> = { attainments: [{ requirement: 'degree', value: 1 }] };

/** An holds the post; this is what the register has of them. */
export const prepareAlert = (play: Play, official: Partial<PersonFacts>): void => {
  play.town = holdsPost(play.town, 'An', official);
};

export const explain = (play: Play): void => {
  play.do({
    kind: 'tell',
    by: { person: 'Yen' },
    step: 'hearing',
    grounds: text('The post asks for a degree of level 2; the register has level 1.'),
    evidence: [text('The published standard of the post')],
  });
};
export const conclude = (play: Play, by: string, result: string, support: string, why: string): void => {
  play.act(by, 'assess', result, {
    form: { support: { kind: 'choice', option: support }, plan: textField('The evening course, from September 2026 on.') },
    reasons: text(why),
  });
};

const STAGES: Paths = {
  [postFitAlert.id]: [
    {
      step: '',
      plays: (play) => {
        if (play.town.post.vacant) prepareAlert(play, BELOW);
        play.at('2026-08-17 09:00');
        play.do(opening('Xuan', { observed: textField('Files on building permits go back to An for the third time.') }));
      },
    },
    {
      step: 'compare',
      plays: (play) => {
        nextMorning(play);
        runCheck(play, 'compare');
      },
    },
    {
      step: 'hearing',
      plays: (play) => {
        nextMorning(play);
        explain(play);
        nextMorning(play);
        play.do({ kind: 'answer', by: { person: 'An' }, step: 'hearing', answer: text('I am enrolled for the degree already.') });
      },
    },
    {
      step: 'assess',
      plays: (play) => {
        nextMorning(play);
        conclude(play, 'Lan', 'advise', 'training', 'The degree is missing, and the course closes the gap.');
      },
    },
  ],
};

export const alertPlay = (): Play => new Play(shippedRulebook(postFitAlert));
export const alertSteps = stepsOn(STAGES);
/** An is alerted, answers, and is sent to a course. */
export const playAlertUpTo = playOn(STAGES);
