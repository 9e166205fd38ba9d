import {
  back,
  concerned,
  end,
  head,
  issuedBy,
  members,
  party,
  proposed,
  reasons,
  t,
  to,
  window,
  workingDays,
} from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Outcome } from '../../../core/definition/outcome';
import { type Issue, issued } from './issued';
import { secretBallot } from './secret-ballot';

const fairness = proposed('review-open');

/** The way of review of a measure that waits for it. */
export const REVIEW: NonNullable<Outcome['review']> = {
  route: 'review',
  by: 'higher',
  within: { rule: 'review-days', unit: 'workingDays' },
};

/**
 * What was decided against an official waits: the official may ask the next higher body for a review, and it enters the register when the review has
 * passed unused or upholds it (ruling 17's way, for every such measure).
 */
export const reviewedThenIssued = (measure: Issue): Definition['steps'] => ({
  askReview: {
    kind: 'act',
    duty: 'answers',
    person: concerned('official'),
    task: t('Đề nghị cấp trên xem xét lại', 'Ask the next higher body for a review'),
    form: [{ name: 'request', kind: 'text', label: t('Nội dung đề nghị', 'What you ask, and why'), max: 4000 }],
    responsibility: head('personnel'),
    authority: fairness,
    time: window('review-days', 'unused'),
    result: {
      ask: to('review', party('review-request')),
      unused: to('sign'),
    },
  },

  review: {
    ...secretBallot,
    duty: 'reviews',
    person: members('higher', { higher: 0 }),
    task: t('Cấp trên xem xét lại', 'The next higher body reviews'),
    announced: false,
    tellers: members('higher', { higher: 0 }),
    ask: { kind: 'options', options: ['upheld', 'overturned'] },
    responsibility: head('higher'),
    authority: fairness,
    time: workingDays('conclusion-days', { then: 'notHeld' }),
    result: {
      upheld: to('sign', issuedBy('higher', party('count-record', 'review-decision'))),
      overturned: end('overturned', {
        ...reasons,
        revokes: [measure.effect],
        ...issuedBy('higher', party('count-record', 'review-decision')),
      }),
      none: to('sign', party('count-record')), // nobody overturned it: what was decided stands
      noQuorum: back('review', 2, 'standing'),
      notHeld: back('review', 2, 'standing'),
      tooSmall: to('sign'),
      standing: to('sign'),
    },
  },

  ...issued(measure),
});
