import type { FormValue } from '../../../core/command';
import { resolutionReview } from '../../../workflows/procedures/resolution-review';
import { approve, COMMITTEE_BOARD } from './appointment-path';
import { joins, person } from './changed-town';
import { next, type Paths, playOn, stepsOn } from './path';
import { Play, shippedRulebook, text, textField } from './play';
import type { Town } from './town';

/** The review of 2026, as the personnel body draws it up. */
export const REVIEW: Record<string, FormValue> = {
  review: { kind: 'choice', option: 'yearly' },
  asOf: { kind: 'date', value: '2026-07-31' },
  figures: textField('The report on targets of 31 July 2026: five of twelve are met.'),
  results: textField('Two posts were filled in time; training in digital skills is behind, for want of a teacher.'),
  proposals: textField('That the school of the province teach in the commune.'),
};

/** The town with a Front of the commune's committee, which Khoa heads. The committee is where whoever leads the work works. */
export const withFront = (town: Town, lead = 'Thanh'): Town => {
  const bodies = town.bodies.map((body) => (body.id === 'committee' ? { ...body, organs: { ...body.organs, front: 'front' } } : body));
  const fronted = { ...town, bodies: [...bodies, { id: 'front', superior: 'committee', organs: {} }] };
  return person(joins(fronted, 'front', 'head', 'Khoa'), lead, { employer: 'committee' });
};

/** The opening of the review of the committee that Thanh heads. */
export const reviewOpening = (by: string) =>
  ({
    kind: 'open',
    case: 'c-1',
    by: { person: by },
    people: { lead: ['Thanh'] },
    first: { result: 'submit', form: REVIEW },
    training: false,
  }) as const;

export const sayOn = (play: Play, who: string, what: string): void => {
  play.do({ kind: 'opine', by: { person: who }, step: 'opinions', opinion: text(what) });
};

const STAGES: Paths = {
  [resolutionReview.id]: [
    {
      step: '',
      plays: (play) => {
        play.town = withFront(play.town);
        play.at('2026-08-17 09:00');
        play.do(reviewOpening('Xuan'));
      },
    },
    next('opinions', (play) => {
      sayOn(play, 'Khoa', 'The figures are those of our files.');
      sayOn(play, 'Vinh', 'The two inspections of the year should be named.');
    }),
    next('committeeVote', (play) => {
      play.ballot('committeeVote', 'Thanh', COMMITTEE_BOARD, approve(5, 1), { minutes: text('The lack of a teacher was spoken of most.') });
    }),
    next('send', (play) => {
      play.act('Yen', 'send', 'submit');
    }),
    next('receive', (play) => {
      play.act('Zung', 'receive', 'takeNote', { form: { direction: textField('The school sends a teacher from October 2026 on.') } });
    }),
  ],
};

export const reviewPlay = (): Play => new Play(shippedRulebook(resolutionReview));
export const reviewSteps = stepsOn(STAGES);
/** The commune reviews its year, and the province takes note. */
export const playReviewUpTo = playOn(STAGES);
