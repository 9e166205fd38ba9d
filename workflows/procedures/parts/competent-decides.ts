import { end, head, members, party, reasons, t, to, unverified, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Text } from '../../../core/definition/words';
import { type Issue, issued } from './issued';
import { meetsAgain } from './meets-again';
import { secretBallot } from './secret-ballot';

interface Decision extends Issue {
  readonly vote: Text;
  readonly refused: string;
  readonly clock?: string;
}

/**
 * The competent body decides by secret ballot, an exact half by its head; the decision is signed, numbered, issued and announced. What was
 * decided is carried out by operation of the decision where a clerk does not act (ruling 13).
 */
export const competentDecides = (decision: Decision): Definition['steps'] => {
  const { effect, authority, refused } = decision;
  const stops = decision.clock === undefined ? {} : { stops: [decision.clock] };
  return {
    decide: {
      ...secretBallot,
      duty: 'decides',
      person: members('competent'),
      task: decision.vote,
      announced: true,
      tellers: members('competent'),
      ask: { kind: 'approve' },
      responsibility: head('competent'),
      authority,
      time: workingDays('decision-days', { then: 'notHeld' }),
      result: {
        carried: to('sign', { grants: [effect], ...stops, ...party('count-record') }),
        half: to('decideHalf', party('count-record')),
        none: end(refused, { ...reasons, ...stops, ...party('count-record', 'refusal-notice') }),
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
        appoint: to('sign', { ...reasons, grants: [effect], ...stops, ...party('half-settlement') }),
        refuse: end(refused, { ...reasons, ...stops, ...party('half-settlement', 'refusal-notice') }),
        lapse: end('lapsed'),
      },
    },

    ...issued(decision),
  };
};
