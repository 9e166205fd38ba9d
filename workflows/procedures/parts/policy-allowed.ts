import { back, end, head, party, reasons, t, to, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Source } from '../../../core/definition/words';

interface Policy {
  readonly authority: Source;
  readonly policy: Source;
  /** The step to which approval leads, and the clock of the whole procedure that it starts. */
  readonly approved: string;
  readonly clock: string;
}

/** The unit proposes that a post be filled, and the competent body allows it: the policy comes before the persons (catalogue P1, step 0). */
export const policyAllowed = ({ authority, policy, approved, clock }: Policy): Definition['steps'] => ({
  propose: {
    kind: 'act',
    duty: 'proposes',
    person: head('leadership'),
    task: t('Trình xin chủ trương bổ nhiệm', 'Propose that the post be filled'),
    form: [
      { name: 'need', kind: 'text', label: t('Lý do, yêu cầu nhiệm vụ', 'Why the post must be filled'), max: 2000 },
      { name: 'field', kind: 'text', label: t('Lĩnh vực dự kiến phân công', 'Field the person will be in charge of'), max: 500 },
    ],
    responsibility: head('leadership'),
    authority,
    time: workingDays('proposal-days', { then: 'lapse' }),
    result: {
      submit: to('decidePolicy', party('policy-proposal')),
      lapse: end('lapsed'),
    },
  },

  decidePolicy: {
    kind: 'act',
    duty: 'allows',
    person: head('competent'),
    task: t('Quyết định chủ trương bổ nhiệm', 'Decide whether the post is to be filled'),
    responsibility: head('competent'),
    authority: policy,
    time: workingDays('policy-days', { higher: 1, then: 'lapse' }),
    result: {
      approve: to(approved, { ...party('policy-approval'), starts: [clock] }),
      return: back('propose', 2, undefined, { ...reasons, ...party('policy-return') }),
      refuse: end('policyRefused', { ...reasons, ...party('policy-refusal') }),
      lapse: end('lapsed'),
    },
  },
});
