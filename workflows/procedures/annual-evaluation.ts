import {
  back,
  concerned,
  end,
  head,
  officer,
  party,
  reasons,
  resolution,
  secondary,
  t,
  to,
  window,
  workingDays,
} from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { aboutEvaluated, evaluationPlaces } from './parts/about-evaluated';
import { appraised } from './parts/appraised';
import { gradeField } from './parts/grade-field';
import { gradedIncomplete } from './parts/graded-incomplete';
import { inCampaign } from './parts/in-campaign';
import { scoredInGroups } from './parts/scored-in-groups';

const yearly = resolution('II.2.3');
const by335 = secondary('Nghị định 335/2025/NĐ-CP');
const by366 = secondary('Quy định 366-QĐ/TW', 'Điều 11');
const { withdraw: _never, ...about } = aboutEvaluated;

/**
 * P10, annual evaluation (đánh giá, xếp loại chất lượng hằng năm): one case per person, up to a proposed grade (ruling 19). The grades of a body are then
 * granted together, under the cap, by `grading`. Whoever is to be graded as not having completed the tasks is heard in this case, and it decides.
 */
export const annualEvaluation: Definition = {
  ...about,
  id: 'annual-evaluation',
  opens: inCampaign({ when: 'yearly', on: 'annual-evaluation-opens-on' }),
  title: t('Đánh giá, xếp loại chất lượng hằng năm', 'Annual evaluation'),
  basis: [yearly, resolution('II.2.7'), by335, by366],
  places: {
    ...evaluationPlaces('official'),
    partyCommittee: { kind: 'organ', organ: 'party-committee', of: 'unit' },
    higher: { kind: 'superior', of: 'competent' },
  },
  effects: {
    proposal: { kind: 'proposeGrade', person: 'official', detail: 'grade' },
    incomplete: { kind: 'gradeIncomplete', person: 'official' },
  },

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: officer('personnel'),
      task: t('Mở kỳ đánh giá năm', 'Open the evaluation of the year'),
      form: [
        {
          name: 'tasks',
          kind: 'text',
          label: t('Danh mục nhiệm vụ, sản phẩm đã giao trong năm', 'Tasks and products of the year'),
          max: 4000,
        },
      ],
      responsibility: head('personnel'),
      authority: yearly,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('selfReview', party('letter')),
        lapse: end('lapsed'),
      },
    },

    selfReview: {
      kind: 'act',
      duty: 'answers',
      person: concerned('official'),
      task: t('Tự kiểm điểm, tự đánh giá', 'Review your own year'),
      form: [
        { name: 'review', kind: 'text', label: t('Nội dung tự kiểm điểm', 'Self-review'), max: 4000, on: ['submit'] },
        {
          name: 'ownPoints',
          kind: 'number',
          label: t('Điểm tự chấm (để tham khảo)', 'Own points, for reference only'),
          least: 0,
          most: 100,
          on: ['submit'],
        },
      ],
      responsibility: head('personnel'),
      authority: by335,
      time: window('self-report-days', 'silent'),
      result: {
        submit: to('score', party('statement')),
        silent: to('score'), // a right and a duty, but no ground against anybody
      },
    },

    ...scoredInGroups({ authority: by335, scored: 'comments' }),

    comments: {
      kind: 'opinions',
      duty: 'advises',
      person: head('leadership'),
      task: t('Tập thể lãnh đạo nhận xét, cấp ủy cho ý kiến', 'The leadership comments, and the Party committee gives its opinion'),
      from: ['leadership', 'partyCommittee'],
      responsibility: head('personnel'),
      authority: by366,
      time: workingDays('opinion-days', { then: 'incomplete' }),
      result: {
        complete: to('nameGrade', party('opinions-record')),
        incomplete: to('nameGrade', party('opinions-record')),
      },
    },

    nameGrade: {
      kind: 'act',
      duty: 'records',
      person: head('leadership'),
      task: t('Đề nghị mức xếp loại sau khi nghe các ý kiến', 'Name the grade, having heard the opinions'),
      form: [
        gradeField(t('Mức đề nghị', 'Grade proposed'), 'submit'),
        { name: 'ground', kind: 'text', label: t('Căn cứ, nhận xét', 'Grounds'), max: 4000 },
      ],
      responsibility: head('leadership'),
      authority: by366,
      time: workingDays('evaluation-score-days', { higher: 1, then: 'lapse' }),
      result: {
        submit: to('checkGrade', party('proposal')),
        notComplete: to('checkIncomplete', { ...reasons, ...party('proposal') }),
        lapse: end('lapsed'),
      },
    },

    checkGrade: {
      kind: 'check',
      duty: 'records',
      person: officer('personnel'),
      task: t(
        'Đối chiếu mức đề nghị với điểm, điểm các quý, tiêu chí bắt buộc',
        'Hold the grade against the points, the quarters and the mandatory criteria',
      ),
      rules: ['grade-by-points', 'quarters-recorded', 'mandatory-criteria'],
      of: 'official',
      narrows: false,
      responsibility: head('personnel'),
      authority: by335,
      time: workingDays('check-days', { higher: 1, then: 'overdue' }),
      result: {
        pass: to('appraise', party('eligibility-report')),
        fail: back('nameGrade', 2, 'unsettled', party('eligibility-report')),
        unclear: to('concludeGrade', party('eligibility-report')),
        unsettled: end('lapsed'),
        overdue: end('lapsed'),
      },
    },

    concludeGrade: {
      kind: 'act',
      duty: 'appraises',
      person: head('personnel'),
      task: t('Kết luận những điểm chưa rõ về mức xếp loại', 'Answer what the check left unclear about the grade'),
      responsibility: head('personnel'),
      authority: by366,
      time: workingDays('check-days', { higher: 1, then: 'lapse' }),
      result: {
        met: to('appraise', { ...reasons, concludes: 'checkGrade', ...party('eligibility-conclusion') }),
        notMet: back('nameGrade', 2, undefined, { ...reasons, ...party('eligibility-conclusion') }),
        lapse: end('lapsed'),
      },
    },

    ...appraised({
      task: t('Thẩm định mức đề nghị', 'Appraise the grade'),
      authority: by366,
      limit: 'appraisal-days',
      otherwise: { returned: 'nameGrade' },
    }),

    decide: {
      kind: 'act',
      duty: 'decides',
      person: head('competent'),
      task: t('Quyết định mức đề nghị xếp loại', 'Decide which grade is proposed'),
      responsibility: head('competent'),
      authority: by335,
      time: workingDays('decision-days', { higher: 1, then: 'lapse' }),
      result: {
        confirm: end('proposed', { grants: ['proposal'], applies: ['proposal'], ...party('grade-proposal') }),
        return: back('nameGrade', 1, undefined, reasons),
        lapse: end('lapsed'),
      },
    },

    ...gradedIncomplete({ authority: by366 }),
  },

  ends: { proposed: 'done', gradedIncomplete: 'done', notGraded: 'refused', lapsed: 'lapsed' },
};
