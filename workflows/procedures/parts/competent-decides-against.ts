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
  unverified,
  window,
  workingDays,
} from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Text } from '../../../core/definition/words';
import { type Issue, issued } from './issued';
import { meetsAgain } from './meets-again';
import { secretBallot } from './secret-ballot';

const fairness = proposed('review-open');

interface Measure extends Issue {
  readonly vote: Text;
  readonly refused: string;
}

/**
 * The competent body decides by secret ballot on a measure against an official, with reasons; the official may ask the next higher body for a
 * review, and the decision enters the register when the review has passed unused or upholds it (ruling 17's way, for every such measure).
 */
export const competentDecidesAgainst = (measure: Measure): Definition['steps'] => {
  const { effect, authority, refused } = measure;
  const review = { route: 'review', by: 'higher', within: { rule: 'review-days', unit: 'workingDays' } } as const;
  const decided = { ...reasons, grants: [effect], stops: ['deciding'], review };
  return {
    decide: {
      ...secretBallot,
      duty: 'decides',
      person: members('competent', { higher: 0 }), // the next higher body reviews, so it must not have decided
      task: measure.vote,
      announced: true,
      tellers: members('competent'),
      ask: { kind: 'approve' },
      responsibility: head('competent'),
      authority,
      time: workingDays(
        'measure-decision-days',
        { then: 'notHeld' },
        { limit: { rule: 'measure-extension-days', unit: 'workingDays' }, by: head('competent') },
      ),
      result: {
        carried: to('askReview', { ...decided, ...party('count-record', 'measure-notice') }),
        half: to('decideHalf', party('count-record')),
        none: end(refused, { ...reasons, stops: ['deciding'], ...party('count-record', 'measure-refusal') }),
        ...meetsAgain('decide'),
      },
    },

    decideHalf: {
      kind: 'act',
      duty: 'decides',
      person: head('competent', { higher: 0, delegable: false }),
      task: t('Người đứng đầu quyết định khi số phiếu bằng đúng một nửa', 'The head decides on an exact half'),
      form: [{ name: 'dissent', kind: 'text', label: t('Các ý kiến khác', 'The differing opinions'), max: 4000 }],
      responsibility: head('competent'),
      authority: unverified('Nghị định 170/2025/NĐ-CP', 'Điều 33'),
      time: workingDays('decision-days', { then: 'lapse' }),
      result: {
        decide: to('askReview', { ...decided, ...party('half-settlement', 'measure-notice') }),
        refuse: end(refused, { ...reasons, stops: ['deciding'], ...party('half-settlement', 'measure-refusal') }),
        lapse: end('lapsed'),
      },
    },

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
          revokes: [effect],
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
  };
};
