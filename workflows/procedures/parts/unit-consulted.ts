import { end, head, members, party, reasons, t, to, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Source } from '../../../core/definition/words';
import { meetsAgain } from './meets-again';
import { secretBallot } from './secret-ballot';

interface Consultation {
  readonly authority: Source;
  readonly consulted: string;
  readonly refused: string;
}

/**
 * The expanded leadership supports an official by secret ballot, more than half of those summoned; then the key officials give their opinion, which is
 * recorded and announced to nobody (the five conferences of an appointment, catalogue P4).
 */
export const unitConsulted = ({ authority, consulted, refused }: Consultation): Definition['steps'] => ({
  expandedVote: {
    ...secretBallot,
    duty: 'votes',
    person: members('expanded'),
    task: t('Tập thể lãnh đạo mở rộng bỏ phiếu kín giới thiệu', 'The expanded leadership votes by secret ballot'),
    announced: false,
    tellers: members('expanded'),
    ask: { kind: 'approve' },
    carried: { moreThan: 'majority', of: 'summoned' },
    responsibility: head('leadership'),
    authority,
    time: workingDays('conference-step-days', { then: 'notHeld' }),
    result: {
      carried: to('keyOfficials', party('conference-minutes', 'count-record')),
      none: end(refused, { ...reasons, ...party('conference-minutes', 'count-record', 'refusal-notice') }), // an exact half is not more than half
      ...meetsAgain('expandedVote'),
    },
  },

  keyOfficials: {
    ...secretBallot,
    duty: 'votes',
    person: members('officials'),
    task: t('Lấy ý kiến cán bộ chủ chốt bằng phiếu kín', 'The key officials give their opinion by secret ballot'),
    announced: false,
    tellers: members('officials'),
    ask: { kind: 'record', from: 'official' },
    carried: { moreThan: 'majority', of: 'summoned' },
    responsibility: head('leadership'),
    authority,
    time: workingDays('conference-step-days', { then: 'notHeld' }),
    result: {
      recorded: to(consulted, party('conference-minutes', 'count-record')),
      ...meetsAgain('keyOfficials'),
    },
  },
});
