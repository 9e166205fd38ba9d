import { placement } from '../../../workflows/procedures/placement';
import type { Stage } from './appointment-path';
import { person } from './changed-town';
import { meet } from './move-path';
import { next, playOn, stepsOn } from './path';
import { Play, shippedRulebook, textField } from './play';

export const placementPlay = (): Play => new Play(shippedRulebook(placement));

export const placementOpening = (by = 'Lan') =>
  ({
    kind: 'open',
    case: 'c-1',
    by: { person: by },
    people: { official: ['An'] },
    first: {
      result: 'submit',
      form: {
        placement: { kind: 'choice', option: 'nonLeadership' },
        plan: textField('Specialist for land matters at the office.'),
      },
    },
    training: false,
  }) as const;

const STAGES: readonly Stage[] = [
  {
    step: '',
    plays: (play) => {
      play.town = person(play.town, 'An', { employer: 'office' });
      play.at('2026-08-17 09:00');
      play.do(placementOpening());
    },
  },
  next('meet', (play) => {
    meet(play);
    play.waitOut();
  }),
  next('appraise', (play) => {
    play.act('Yen', 'appraise', 'submit', { form: { appraisal: textField('It fits what An has done before.') } });
  }),
  next('decide', (play) => {
    play.act('Thanh', 'decide', 'decide');
  }),
  next('issue', (play) => {
    play.act('Rong', 'issue', 'issue');
  }),
  next('announce', (play) => {
    play.act('Xuan', 'announce', 'announce');
  }),
];

const PATHS = { [placement.id]: STAGES };
export const placementSteps = stepsOn(PATHS);
export const playPlacementUpTo = playOn(PATHS);
