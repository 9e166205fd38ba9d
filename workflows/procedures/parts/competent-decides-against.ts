import { end, head, members, party, reasons, t, to, unverified, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Text } from '../../../core/definition/words';
import type { Issue } from './issued';
import { meetsAgain } from './meets-again';
import { REVIEW, reviewedThenIssued } from './reviewed-then-issued';
import { secretBallot } from './secret-ballot';

interface Measure extends Issue {
  readonly vote: Text;
  readonly refused: string;
}

/**
 * The competent body decides by secret ballot on a measure against an official, with reasons; it enters the register after its review.
 */
export const competentDecidesAgainst = (measure: Measure): Definition['steps'] => {
  const { effect, authority, refused } = measure;
  const decided = { ...reasons, grants: [effect], stops: ['deciding'], review: REVIEW };
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

    ...reviewedThenIssued(measure),
  };
};
