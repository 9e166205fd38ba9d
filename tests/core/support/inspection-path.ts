import type { FormValue } from '../../../core/command';
import { crossInspection } from '../../../workflows/procedures/cross-inspection';
import { holdsPost } from './changed-town';
import { nextMorning } from './next-morning';
import { type Paths, playOn, stepsOn } from './path';
import { Play, shippedRulebook, text, textField } from './play';
import { withInspectors } from './report-path';

const PLAN: Record<string, FormValue> = {
  manner: { kind: 'choice', option: 'surprise' },
  link: { kind: 'choice', option: 'evaluation' },
  scope: textField('How the quarters of 2026 were scored.'),
};

/** The opening of an inspection of An, who holds the post. */
export const inspectionOpening = (by: string) =>
  ({
    kind: 'open',
    case: 'c-1',
    by: { person: by },
    people: { official: ['An'] },
    post: 'post',
    first: { result: 'submit', form: PLAN },
    training: false,
  }) as const;

/** An holds the post, and the inspection committees have an officer each. */
export const prepareInspection = (play: Play): void => {
  play.town = withInspectors(holdsPost(play.town, 'An', {}));
};

export const report = (play: Play, by: string, found: string, findings: string): void => {
  play.act(by, 'inspect', 'submit', { form: { found: { kind: 'choice', option: found }, findings: textField(findings) } });
};
export const hearInspected = (play: Play): void => {
  const evidence = [text('The sheets of the second quarter')];
  play.do({ kind: 'tell', by: { person: 'Vinh' }, step: 'hearing', grounds: text('Four sheets bear one day.'), evidence });
  nextMorning(play);
  play.do({ kind: 'answer', by: { person: 'An' }, step: 'hearing', answer: text('They were handed in late, all on that day.') });
};
export const concludeInspection = (
  play: Play,
  by: string,
  result: string,
  conclusion: string,
  more: Record<string, FormValue> = {},
): void => {
  play.act(by, 'conclude', result, {
    form: { conclusion: textField(conclusion), ...more },
    reasons: text('The sheets, and what An said.'),
  });
};
export const TO_MEND = { toMend: textField('Each quarter is scored in its month, with a date for each sheet.') };

const next = (step: string, plays: (play: Play) => void) => ({
  step,
  plays: (play: Play) => {
    nextMorning(play);
    plays(play);
  },
});

const STAGES: Paths = {
  [crossInspection.id]: [
    {
      step: '',
      plays: (play) => {
        if (play.town.post.vacant) prepareInspection(play);
        play.at('2026-08-17 09:00');
        play.do(inspectionOpening('Vy'));
      },
    },
    next('order', (play) => {
      play.act('Vinh', 'order', 'approvePlan');
    }),
    next('inspect', (play) => report(play, 'Vy', 'shortcomings', 'Four sheets of the quarter were filled in on one day.')),
    next('hearing', hearInspected),
    next('conclude', (play) => concludeInspection(play, 'Vinh', 'mend', 'The quarter was scored late.', TO_MEND)),
    {
      step: 'mending',
      plays: (play) => {
        play.at('2026-10-20 09:00');
        play.do({
          kind: 'reachMilestone',
          by: { person: 'Vy' },
          step: 'mending',
          milestone: 'report',
          report: text('The third quarter was scored in its month.'),
        });
      },
    },
  ],
};

export const inspectionPlay = (): Play => {
  const play = new Play(shippedRulebook(crossInspection));
  prepareInspection(play);
  return play;
};
export const inspectionSteps = stepsOn(STAGES);
/** An is inspected without warning, heard, and mends what was found. */
export const playInspectionUpTo = playOn(STAGES);
