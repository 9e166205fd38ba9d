import { back, end, head, lists, officer, party, reasons, resolution, secondary, t, to, workingDays } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { evaluationPlaces } from './parts/about-evaluated';
import { aboutPerson } from './parts/about-person';
import { eligible } from './parts/eligible';
import { entered } from './parts/issued';
import { leadershipApproves } from './parts/leadership-approves';
import { nominationAppraised } from './parts/nomination-appraised';
import { publishedFirst } from './parts/published-first';

const yearly = resolution('II.2.3');
const by335 = secondary('Nghị định 335/2025/NĐ-CP', 'Điều 20');
const GRADES = ['excellents', 'grades'];
const CONDITIONS = ['proposal-stands', 'year-proposed', 'excellent-proposed', 'within-cap'];

/**
 * P10, the closing of a year (xếp loại chất lượng của cơ quan, đơn vị): one case per body and group with similar duties (ruling 19). Those whose grade is
 * proposed are ranked; no more are excellent than the cap allows; the grades of all are granted by one decision and enter the register together.
 */
export const grading: Definition = {
  ...aboutPerson('rated'),
  id: 'grading',
  stage: 'evaluation',
  title: t('Xếp loại chất lượng của tập thể, nhóm cùng nhiệm vụ', 'Grading of a body’s group'),
  basis: [yearly, by335],
  people: { rated: { atMost: 50, given: true }, excellent: { atMost: 50, given: false } },
  concerns: ['rated', 'excellent'],
  places: evaluationPlaces('rated'),
  effects: {
    excellents: { kind: 'gradeExcellent', person: 'excellent', year: 'year-proposed' },
    grades: { kind: 'grade', person: 'rated', except: 'excellent', detail: { found: 'proposal-stands' }, year: 'year-proposed' },
  },

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: officer('personnel'),
      task: t('Lập danh sách xếp loại của nhóm', 'Draw up the list of the group'),
      form: [
        {
          name: 'group',
          kind: 'choice',
          label: t('Nhóm', 'Group'),
          options: [
            { name: 'leaders', label: t('Lãnh đạo, quản lý', 'Leaders and managers') },
            { name: 'specialists', label: t('Chuyên môn, nghiệp vụ', 'Specialists') },
          ],
        },
        {
          name: 'standing',
          kind: 'choice',
          label: t('Kết quả của cơ quan, đơn vị', 'The body itself'),
          options: [
            { name: 'usual', label: t('Bình thường', 'As usual') },
            { name: 'outstanding', label: t('Có thành tích nổi trội', 'Outstanding') },
          ],
        },
      ],
      responsibility: head('personnel'),
      authority: yearly,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('checkProposals', party('letter')),
        lapse: end('lapsed'),
      },
    },

    checkProposals: {
      kind: 'check',
      duty: 'records',
      person: officer('personnel'),
      task: t('Rà soát đề nghị mức xếp loại của từng người', 'Check that a grade is proposed for each'),
      rules: ['proposal-stands', 'year-proposed'],
      of: 'rated',
      narrows: true, // who has no proposal is graded another time; the others need not wait
      responsibility: head('personnel'),
      authority: by335,
      time: workingDays('check-days', { higher: 1, then: 'overdue' }),
      result: {
        pass: to('rank', party('eligibility-report')),
        fail: end('nothingProposed', party('eligibility-report')),
        unclear: end('lapsed'),
        overdue: end('lapsed'),
      },
    },

    rank: {
      kind: 'act',
      duty: 'proposes',
      person: head('leadership'),
      task: t('Chọn người hoàn thành xuất sắc trong số được đề nghị, nêu lý do', 'Choose the excellent among those proposed, and say why'),
      form: [
        {
          name: 'excellent',
          kind: 'people',
          from: 'rated',
          label: t('Hoàn thành xuất sắc nhiệm vụ', 'Excellent'),
          least: 0,
          most: 50,
          on: ['submit'],
        },
      ],
      responsibility: head('leadership'),
      authority: by335,
      time: workingDays('evaluation-score-days', { higher: 1, then: 'lapse' }),
      result: {
        submit: to('checkEligible', { ...reasons, ...lists('excellent', 50), ...party('excellent-list') }),
        lapse: end('lapsed'),
      },
    },

    checkEligible: {
      kind: 'check',
      duty: 'records',
      person: officer('personnel'),
      task: t('Đối chiếu danh sách với đề nghị và tỷ lệ tối đa', 'Hold the list against the proposals and the cap'),
      rules: CONDITIONS,
      of: 'rated',
      narrows: false,
      responsibility: head('personnel'),
      authority: by335,
      time: workingDays('check-days', { higher: 1, then: 'overdue' }),
      result: {
        pass: to('leadershipVote', party('eligibility-report')),
        fail: back('rank', 3, 'unsettled', party('eligibility-report')),
        unclear: back('rank', 3, 'unsettled', party('eligibility-report')),
        unsettled: end('lapsed'),
        overdue: end('lapsed'),
      },
    },

    ...leadershipApproves({
      task: t('Tập thể lãnh đạo bỏ phiếu kín về danh sách xếp loại', 'The leadership votes on the list by secret ballot'),
      authority: by335,
      approved: 'appraise',
      refused: 'notGraded',
    }),
    ...nominationAppraised({ authority: by335, appraised: 'publishCandidates', refused: 'notGraded', returned: 'rank' }),
    ...publishedFirst({ effect: GRADES, authority: yearly, clear: 'checkStill', refused: 'notGraded' }),
    ...eligible({
      of: 'rated',
      rules: CONDITIONS,
      authority: by335,
      met: 'decide',
      refused: 'notGraded',
      named: { check: 'checkStill', conclude: 'concludeStill' },
    }),

    decide: {
      kind: 'act',
      duty: 'decides',
      person: head('competent'),
      task: t('Quyết định xếp loại của cả nhóm', 'Decide on the grades of the group'),
      responsibility: head('competent'),
      authority: by335,
      time: workingDays('decision-days', { higher: 1, then: 'lapse' }),
      result: {
        grade: to('issue', { grants: GRADES }),
        refuse: end('notGraded', { ...reasons, ...party('refusal-notice') }),
        lapse: end('lapsed'),
      },
    },

    ...entered({
      effect: GRADES,
      announce: t(
        'Công khai kết quả trong cơ quan, thông báo cho từng người, cập nhật hồ sơ',
        'Publish within the body, tell each person, update the files',
      ),
      decision: 'grading-decision',
      notice: 'grading-notice',
      leads: { end: 'graded' },
    }),
  },

  ends: {
    graded: 'done',
    nothingProposed: 'refused',
    notGraded: 'refused',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
};
