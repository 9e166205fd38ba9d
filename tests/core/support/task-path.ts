import type { Definition } from '../../../core/definition/definition';
import { difficultTask } from '../../../workflows/procedures/difficult-task';
import { quickOpinion } from '../../../workflows/procedures/quick-opinion';
import type { Stage } from './appointment-path';
import { prepareTown } from './honour-path';
import { type Paths, playOn, stepsOn } from './path';
import { Play, shippedRulebook, text, textField } from './play';

const OPINION = {
  situation: { kind: 'choice', option: 'noRule' },
  question: textField('May the one-stop shop take files by telephone from people who can’t come?'),
  intention: textField('To note the call, and to have the paper signed at home by the village officer.'),
} as const;
const TASK = {
  work: textField('Settle the forty land files that have been pending since 2019.'),
  responsibility: textField('Answers for each file; the head of the office answers for the whole.'),
  authority: textField('May call in the land registry and propose what needs the commune’s decision.'),
  deadline: { kind: 'date', value: '2027-06-30' },
  outcome: textField('Each file decided or refused with reasons.'),
} as const;

export const openingAbout = (by: string, slot: 'asker' | 'assignee') =>
  ({
    kind: 'open',
    case: 'c-1',
    by: { person: by },
    people: { [slot]: ['An'] },
    first: { result: 'submit', form: slot === 'asker' ? OPINION : TASK },
    training: false,
  }) as const;

const opened = (by: string, slot: 'asker' | 'assignee'): Stage => ({
  step: '',
  plays: (play) => {
    if (!play.town.bodies.some(({ id }) => id === 'council')) prepareTown(play);
    play.at('2026-08-17 09:00');
    play.do(openingAbout(by, slot));
  },
});
const act = (step: string, at: string, plays: (play: Play) => void): Stage => ({
  step,
  plays: (play) => {
    play.at(at);
    plays(play);
  },
});

export const giveOpinion = (play: Play, who: string): void => {
  play.act(who, 'answer', 'proceed', {
    form: { opinion: textField('You may, as long as the paper is signed before it is decided.') },
    reasons: text('Nothing forbids it, and the signature is what the rule asks for.'),
  });
};
export const closeTask = (play: Play, result: string, achieved: string, why: string): void => {
  play.act('Lan', 'close', result, { form: { reached: textField(achieved) }, reasons: text(why) });
};

const STAGES: Paths = {
  [quickOpinion.id]: [opened('An', 'asker'), act('answer', '2026-08-18 09:00', (play) => giveOpinion(play, 'Giang'))],
  [difficultTask.id]: [
    opened('Giang', 'assignee'),
    act('enter', '2026-08-18 09:00', (play) => play.act('Lan', 'enter', 'enter')),
    act('consent', '2026-08-19 09:00', (play) => play.act('An', 'consent', 'takeOn')),
    act('close', '2027-06-15 09:00', (play) => closeTask(play, 'achieved', 'All forty are settled.', 'Seen in the register of files.')),
  ],
};

export const taskPlay = (definition: Definition): Play => new Play(shippedRulebook(definition));

/** The steps of the happy path of a play's procedure after its opening, in their order. */
export const taskSteps = stepsOn(STAGES);

/** Plays the happy path of the play's procedure from where it stands to this step, or to the end. */
export const playTaskUpTo = playOn(STAGES);
