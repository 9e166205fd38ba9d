import { end, head, officer, party, reasons, t, to, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Source } from '../../../core/definition/words';
import { leaving } from './about-official';
import { entered } from './issued';
import { officialTold } from './official-told';

/**
 * Not having completed the tasks is a grade that harms: it follows from the points or from a ground that a person answers for, the official is told the
 * grounds and heard, personnel appraises, the head of the competent body decides with reasons; the body above reviews it on a petition. It is a
 * ground on which a replacement is considered, in an elected post a relief, and opens that case (resolution I.2.2(5), II.2.2): whether the official leaves
 * is decided there.
 */
export const gradedIncomplete = ({ authority }: { readonly authority: Source }): Definition['steps'] => ({
  checkIncomplete: {
    kind: 'check',
    duty: 'records',
    person: officer('personnel'),
    task: t('Đối chiếu mức không hoàn thành nhiệm vụ với điểm', 'Hold “not complete” against the points'),
    rules: ['incomplete-by-points'],
    of: 'official',
    narrows: false,
    responsibility: head('personnel'),
    authority,
    time: workingDays('check-days', { higher: 1, then: 'overdue' }),
    result: {
      pass: to('hearing', party('eligibility-report')),
      fail: end('notGraded', party('eligibility-report')),
      unclear: to('concludeIncomplete', party('eligibility-report')),
      overdue: end('lapsed'),
    },
  },

  concludeIncomplete: {
    kind: 'act',
    duty: 'appraises',
    person: head('personnel'),
    task: t('Kết luận căn cứ xếp loại không hoàn thành nhiệm vụ', 'Conclude whether there is a ground for “not complete”'),
    responsibility: head('personnel'),
    authority,
    time: workingDays('check-days', { higher: 1, then: 'lapse' }),
    result: {
      met: to('hearing', { ...reasons, concludes: 'checkIncomplete', ...party('eligibility-conclusion') }),
      notMet: end('notGraded', { ...reasons, ...party('eligibility-conclusion') }),
      lapse: end('lapsed'),
    },
  },

  ...officialTold({ heard: 'appraiseIncomplete' }),

  appraiseIncomplete: {
    kind: 'act',
    duty: 'appraises',
    person: head('personnel'),
    task: t('Thẩm định căn cứ và giải trình', 'Appraise the grounds and the answer'),
    form: [{ name: 'appraisal', kind: 'text', label: t('Nội dung thẩm định', 'Appraisal'), max: 4000 }],
    responsibility: head('personnel'),
    authority,
    time: workingDays('appraisal-days', { higher: 1, then: 'lapse' }),
    result: {
      submit: to('decideIncomplete', party('appraisal-report')),
      object: end('notGraded', { ...reasons, ...party('appraisal-report', 'refusal-notice') }),
      lapse: end('lapsed'),
    },
  },

  decideIncomplete: {
    kind: 'act',
    duty: 'decides',
    person: head('competent', { higher: 0 }), // the body above answers the petition, so it must not have decided
    task: t('Quyết định xếp loại không hoàn thành nhiệm vụ', 'Decide on the grade “not complete”'),
    responsibility: head('competent'),
    authority,
    time: workingDays('decision-days', { then: 'lapse' }),
    result: {
      decide: to('issue', {
        ...reasons,
        grants: ['incomplete'],
        review: { route: 'grade-petition', by: 'higher', within: { rule: 'petition-days', unit: 'calendarDays' } },
      }),
      refuse: end('notGraded', { ...reasons, ...party('refusal-notice') }),
      lapse: end('lapsed'),
    },
  },

  ...entered({
    effect: 'incomplete',
    announce: t('Thông báo cho người được xếp loại, cập nhật hồ sơ', 'Tell the person, update the file'),
    decision: 'incomplete-decision',
    notice: 'record-notice',
    leads: { end: 'gradedIncomplete' },
    opens: leaving('replacement', { for: 'official', post: 'heldAtOpening' }),
  }),
});
