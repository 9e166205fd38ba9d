import type { FormValue } from '../../../core/command';
import { discipline } from '../../../workflows/procedures/discipline';
import { type Stage, UNIT_BOARD } from './appointment-path';
import { holdsPost } from './changed-town';
import { opening } from './measure-path';
import { nextMorning } from './next-morning';
import { next, playOn, stepsOn } from './path';
import { tell } from './plan-path';
import { Play, shippedRulebook, text, textField } from './play';

/** The proposal to discipline An for what was found out on a day. */
export const foundOut = (day: string): Record<string, FormValue> => ({
  detected: { kind: 'date', value: day },
  facts: textField('Land files of three households were given out without a record.'),
});
export const formOf = (form: string): Record<string, FormValue> => ({ form: { kind: 'choice', option: form } });

/** The leadership advises, which binds nobody. */
export const advise = (play: Play, votes: Record<'reprimand' | 'warning' | 'noDiscipline', number>): void => {
  play.ballot('leadershipOpinion', 'Lan', UNIT_BOARD, { kind: 'options', votes, invalid: 0 });
};

const acts = (step: string, by: string, result: string): Stage =>
  next(step, (play) => {
    play.act(by, step, result);
  });

const PATH: readonly Stage[] = [
  {
    step: '',
    plays: (play) => {
      if (play.town.post.vacant) play.town = holdsPost(play.town, 'An', {});
      play.at('2026-08-17 09:00');
      play.do(opening('Lan', foundOut('2026-08-10')));
    },
  },
  acts('admit', 'Yen', 'proceed'),
  next('selfReview', (play) => {
    play.act('An', 'selfReview', 'submit', { form: { report: textField('I gave the files out and wrote nothing down.') } });
  }),
  next('hearing', (play) => {
    tell(play, 'Three files were given out without a record.', 'The book of the archive');
    nextMorning(play);
    play.do({ kind: 'answer', by: { person: 'An' }, step: 'hearing', answer: text('The files came back the same day.') });
  }),
  next('opinions', (play) => {
    play.do({
      kind: 'opine',
      by: { person: 'Khanh' },
      step: 'opinions',
      opinion: text('A first breach; the committee asks for leniency.'),
    });
  }),
  acts('askLeadership', 'Yen', 'consult'),
  next('leadershipOpinion', (play) => advise(play, { reprimand: 5, warning: 1, noDiscipline: 0 })),
  next('appraise', (play) => {
    play.act('Yen', 'appraise', 'submit', { form: { appraisal: textField('What was proposed is borne out by the file.') } });
  }),
  next('decide', (play) => {
    play.act('Thanh', 'decide', 'discipline', { form: formOf('reprimand'), reasons: text('A first breach, without loss to anybody.') });
  }),
  { step: 'askReview', plays: (play) => play.waitOut() },
  acts('sign', 'Thanh', 'sign'),
  acts('issue', 'Rong', 'issue'),
  acts('announce', 'Xuan', 'announce'),
];
const PATHS = { [discipline.id]: PATH };

export const disciplinePlay = (): Play => new Play(shippedRulebook(discipline));
export const disciplineSteps = stepsOn(PATHS);
/** An is reprimanded. */
export const playDisciplineUpTo = playOn(PATHS);
