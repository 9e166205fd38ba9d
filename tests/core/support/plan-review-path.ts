import type { FormValue } from '../../../core/command';
import { planReview } from '../../../workflows/procedures/plan-review';
import { approve, COMMITTEE_BOARD } from './appointment-path';
import { person } from './changed-town';
import { next, type Paths, playOn, stepsOn } from './path';
import { Play, shippedRulebook, text, textField } from './play';
import type { Town } from './town';

const number = (value: number): FormValue => ({ kind: 'number', value });

/** The plan of 2027, as the personnel body reviews it. */
export const PLAN: Record<string, FormValue> = {
  asOf: { kind: 'date', value: '2027-01-31' },
  planned: number(42),
  women: number(14),
  young: number(9),
  few: textField('Head of the office: one planned. Deputy chair: four.'),
  exits: textField('Two over age, cases 3 and 7 of January.'),
  proposals: textField('Propose a second for the head of the office; political theory for five by the end of the year.'),
};

/** Whoever leads the review works at the committee whose plan it is. */
export const atCommittee = (town: Town, lead = 'Thanh'): Town => person(town, lead, { employer: 'committee' });

/** The opening of the review of the plan of the committee that Thanh heads. */
export const planReviewOpening = (by: string) =>
  ({
    kind: 'open',
    case: 'c-1',
    by: { person: by },
    people: { lead: ['Thanh'] },
    first: { result: 'submit', form: PLAN },
    training: false,
  }) as const;

const STAGES: Paths = {
  [planReview.id]: [
    {
      step: '',
      plays: (play) => {
        play.town = atCommittee(play.town);
        play.at('2027-02-15 09:00');
        play.do(planReviewOpening('Xuan'));
      },
    },
    next('opinions', (play) => {
      play.do({ kind: 'opine', by: { person: 'Vinh' }, step: 'opinions', opinion: text('Each exit has its case; nothing to add.') });
    }),
    next('committeeVote', (play) => {
      play.ballot('committeeVote', 'Thanh', COMMITTEE_BOARD, approve(5, 1));
    }),
    next('announce', (play) => {
      play.act('Yen', 'announce', 'announce');
    }),
  ],
};

export const planReviewPlay = (): Play => new Play(shippedRulebook(planReview));
export const planReviewSteps = stepsOn(STAGES);
/** The commune reviews its plan, its committee approves, and it is published and sent. */
export const playPlanReviewUpTo = playOn(STAGES);
