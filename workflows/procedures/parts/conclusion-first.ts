import { end, head, officer, reasons, resolution, t, to, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';

const openness = resolution('II.2.5');

/**
 * The political-standards conclusion of the committee competent for each person in a slot, as a case of its own (P9). Whoever has no positive one
 * leaves; where nobody is left, the case is closed by a person, for reasons.
 */
export const conclusionFirst = ({ of, concluded }: { readonly of: string; readonly concluded: string }): Definition['steps'] => ({
  politicalStandards: {
    kind: 'call',
    duty: 'records',
    person: officer('personnel'),
    task: t(
      'Đề nghị cấp ủy có thẩm quyền kết luận về tiêu chuẩn chính trị',
      'Ask the competent committee for its conclusion on political standards',
    ),
    procedure: 'political-standards',
    each: of,
    keeps: ['meets', 'meetsWithNote'],
    late: 'withdraw',
    responsibility: head('personnel'),
    authority: openness,
    time: workingDays('conclusion-wait-days', { report: 3, then: 'lapsed' }),
    result: {
      kept: to(concluded),
      none: to('closeWithoutConclusion'),
      lapsed: end('lapsed'),
    },
  },

  closeWithoutConclusion: {
    kind: 'act',
    duty: 'records',
    person: head('personnel'),
    task: t(
      'Kết thúc khi không có kết luận đạt tiêu chuẩn chính trị, nêu rõ lý do',
      'Close the case for want of a positive conclusion, and say why',
    ),
    responsibility: head('personnel'),
    authority: openness,
    time: workingDays('check-days', { higher: 1, then: 'lapse' }),
    result: {
      refuse: end('conclusionNegative', reasons), // no paper to the unit: the reasons may be those of a negative conclusion, which it may not read
      lapse: end('lapsed'),
    },
  },
});
