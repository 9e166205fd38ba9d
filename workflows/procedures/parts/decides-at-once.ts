import { end, head, issuedBy, members, party, reasons, t, to, unverified, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Source, Text } from '../../../core/definition/words';
import { meetsAgain } from './meets-again';
import { secretBallot } from './secret-ballot';

interface Decision {
  readonly effect: string;
  readonly authority: Source;
  readonly vote: Text;
  readonly sign: Text;
  readonly decision: string;
  readonly next: string;
  readonly refused: string;
}

/**
 * The competent body decides by secret ballot, with reasons, on a measure that can't wait for its review: it takes effect when it is signed, and the
 * official may complain to the body above (the procedure `complaint`), which undoes it where it sets it aside.
 */
export const decidesAtOnce = ({ effect, authority, vote, sign, decision, next, refused }: Decision): Definition['steps'] => {
  const review = { route: 'complaint', by: 'higher', within: { rule: 'complaint-days', unit: 'calendarDays' } } as const;
  const decided = { ...reasons, grants: [effect], stops: ['deciding'], review };
  const entered = to(next, { applies: [effect], ...issuedBy('competent', party(decision)) });
  return {
    decide: {
      ...secretBallot,
      duty: 'decides',
      person: members('competent', { higher: 0 }), // the body above hears the complaint, so it must not have decided
      task: vote,
      announced: true,
      tellers: members('competent'),
      ask: { kind: 'approve' },
      responsibility: head('competent'),
      authority,
      time: workingDays('urgent-decision-days', { then: 'notHeld' }),
      result: {
        carried: to('sign', { ...decided, ...party('count-record') }),
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
      time: workingDays('urgent-decision-days', { then: 'lapse' }),
      result: {
        decide: to('sign', { ...decided, ...party('half-settlement') }),
        refuse: end(refused, { ...reasons, stops: ['deciding'], ...party('half-settlement', 'measure-refusal') }),
        lapse: end('lapsed'),
      },
    },

    sign: {
      kind: 'act',
      duty: 'records',
      person: head('competent'),
      task: sign,
      responsibility: head('competent'),
      authority,
      time: workingDays('urgent-signature-days', { higher: 1, then: 'byOperation' }),
      result: {
        sign: entered,
        byOperation: entered, // execution of a decision that was made, not silence
      },
    },
  };
};
