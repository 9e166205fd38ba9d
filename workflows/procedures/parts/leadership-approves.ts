import { end, head, members, party, reasons, t, to, unverified, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Source, Text } from '../../../core/definition/words';
import { meetsAgain } from './meets-again';
import { secretBallot } from './secret-ballot';

interface Approval {
  readonly task: Text;
  readonly authority: Source;
  /** The step to which approval leads, and the end to which refusal does. */
  readonly approved: string;
  readonly refused: string;
  /** The place whose members vote and the step in which they do, where that is not the leadership of the unit. */
  readonly body?: string;
  readonly vote?: string;
}

/**
 * The leadership of the unit, or another body, approves by secret ballot, more than half of its members; an exact half is settled by its head, who
 * reports every differing opinion and takes no further part (catalogue section 2).
 */
export const leadershipApproves = ({
  task,
  authority,
  approved,
  refused,
  body = 'leadership',
  vote = 'leadershipVote',
}: Approval): Definition['steps'] => ({
  [vote]: {
    ...secretBallot,
    duty: 'votes',
    person: members(body),
    task,
    announced: true,
    tellers: members(body),
    ask: { kind: 'approve' },
    responsibility: head(body),
    authority,
    time: workingDays('conference-step-days', { then: 'notHeld' }),
    result: {
      carried: to(approved, party('conference-minutes', 'count-record')),
      half: to('settleHalf', party('conference-minutes', 'count-record')),
      none: end(refused, { ...reasons, ...party('conference-minutes', 'count-record', 'refusal-notice') }),
      ...meetsAgain(vote),
    },
  },

  settleHalf: {
    kind: 'act',
    duty: 'proposes',
    departs: true,
    person: head(body, { delegable: false }),
    task: t(
      'Quyết định khi số phiếu bằng đúng một nửa, báo cáo đầy đủ ý kiến khác nhau',
      'Settle an exact half and report every differing opinion',
    ),
    form: [{ name: 'dissent', kind: 'text', label: t('Các ý kiến khác', 'The differing opinions'), max: 4000 }],
    responsibility: head(body),
    authority: unverified('Nghị định 170/2025/NĐ-CP', 'Điều 40'),
    time: workingDays('conference-step-days', { higher: 1, then: 'lapse' }),
    result: {
      support: to(approved, { ...reasons, breaksTie: vote, ...party('half-settlement') }),
      refuse: end(refused, { ...reasons, breaksTie: vote, ...party('half-settlement', 'refusal-notice') }),
      lapse: end('lapsed'),
    },
  },
});
