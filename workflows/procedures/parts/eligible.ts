import { end, head, officer, party, reasons, t, to, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Outcome } from '../../../core/definition/outcome';
import type { Source } from '../../../core/definition/words';

interface Eligibility {
  readonly of: string;
  readonly rules: readonly string[];
  readonly authority: Source;
  /** The step that follows for those who meet the conditions, and the end for those who do not. */
  readonly met: string;
  readonly refused: string;
  /** What follows for those who do not meet them. */
  readonly opens?: Outcome['opens'];
  /** The names of the two steps, where the conditions are checked once more. */
  readonly named?: { readonly check: string; readonly conclude: string };
}

const NAMED = { check: 'checkEligible', conclude: 'concludeEligible' };

/** The conditions of a decision about one given person; what the register leaves unclear is answered by the head of personnel. */
export const eligible = ({ of, rules, authority, met, refused, opens, named = NAMED }: Eligibility): Definition['steps'] => {
  const follows = opens === undefined ? {} : { opens };
  return {
    [named.check]: {
      kind: 'check',
      duty: 'records',
      person: officer('personnel'),
      task: t('Rà soát tiêu chuẩn, điều kiện', 'Check the person against the standard and the conditions'),
      rules,
      of,
      narrows: false,
      responsibility: head('personnel'),
      authority,
      time: workingDays('check-days', { higher: 1, then: 'overdue' }),
      result: {
        pass: to(met, party('eligibility-report')),
        fail: end(refused, { ...follows, ...party('eligibility-report') }),
        unclear: to(named.conclude, party('eligibility-report')),
        overdue: end('lapsed'),
      },
    },

    [named.conclude]: {
      kind: 'act',
      duty: 'appraises',
      person: head('personnel'),
      task: t('Kết luận những điều kiện chưa rõ', 'Answer what the check left unclear'),
      responsibility: head('personnel'),
      authority,
      time: workingDays('check-days', { higher: 1, then: 'lapse' }),
      result: {
        met: to(met, { ...reasons, concludes: named.check, ...party('eligibility-conclusion') }),
        notMet: end(refused, { ...reasons, ...follows, ...party('eligibility-conclusion') }),
        lapse: end('lapsed'),
      },
    },
  };
};
