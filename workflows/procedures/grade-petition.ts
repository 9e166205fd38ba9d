import {
  back,
  concerned,
  end,
  head,
  officer,
  party,
  proposed,
  reasons,
  resolution,
  secondary,
  t,
  to,
  window,
  workingDays,
} from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { aboutOwnDecision } from './parts/about-own-decision';
import { appraised } from './parts/appraised';
import { eligible } from './parts/eligible';
import { gradeField } from './parts/grade-field';
import { entered } from './parts/issued';

const byLaw = secondary('Luật Viên chức 2025', 'Điều 27');
const fairness = proposed('review-open');

/**
 * P10, petition about a grade (đề nghị xem xét lại kết quả xếp loại): whom a decision graded asks the body above within days, which answers after a
 * dialogue, and finally. Nobody who decided then takes part. The grade is corrected upwards, or upheld with reasons.
 */
export const gradePetition: Definition = {
  ...aboutOwnDecision,
  id: 'grade-petition',
  stage: 'evaluation',
  title: t('Đề nghị xem xét lại kết quả xếp loại', 'Petition about a grade'),
  basis: [resolution('II.2.3'), byLaw],
  effects: { correction: { kind: 'correctGrade', person: 'official', detail: 'grade', year: 'graded-by-decision' } },
  clocks: { settling: { limit: { rule: 'petition-answer-days', unit: 'workingDays' }, onHold: 'stops', report: 'competent' } },

  steps: {
    ask: {
      kind: 'act',
      duty: 'answers',
      person: concerned('official'),
      task: t('Đề nghị xem xét lại kết quả xếp loại', 'Ask for a review of the grade'),
      form: [{ name: 'why', kind: 'text', label: t('Nội dung, lý do', 'What you ask, and why'), max: 4000 }],
      responsibility: head('personnel'),
      authority: byLaw,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('checkEligible', { requests: ['correction'], starts: ['settling'], ...party('statement') }),
        lapse: end('lapsed'),
      },
    },

    ...eligible({
      of: 'official',
      rules: ['petition-in-time', 'decision-stands', 'graded-by-decision'],
      authority: byLaw,
      met: 'dialogue',
      refused: 'notAdmitted',
    }),

    dialogue: {
      kind: 'hearing',
      duty: 'records',
      person: head('personnel'),
      of: 'official',
      task: t(
        'Đối thoại: nêu căn cứ xếp loại, cho xem tài liệu, nghe ý kiến',
        'Dialogue: tell the grounds of the grade, show the file, listen',
      ),
      responsibility: head('personnel'),
      authority: byLaw,
      time: workingDays('urgent-talk-days', { higher: 1, then: 'untold' }),
      window: window('urgent-answer-days', 'silent'),
      result: {
        answered: to('propose', party('hearing-minutes')),
        silent: to('propose', party('hearing-minutes')),
        untold: to('propose'), // the petition is answered all the same
      },
    },

    propose: {
      kind: 'act',
      duty: 'proposes',
      person: officer('personnel'),
      task: t('Đề xuất trả lời', 'Propose the answer'),
      form: [
        gradeField(t('Mức sau điều chỉnh', 'Grade after the correction'), 'correct'),
        { name: 'findings', kind: 'text', label: t('Kết quả xem xét', 'Findings'), max: 4000, on: ['correct', 'uphold'] },
      ],
      responsibility: head('personnel'),
      authority: fairness,
      time: workingDays('check-days', { higher: 1, then: 'lapse' }),
      result: {
        correct: to('checkCorrection', party('proposal')),
        uphold: to('answer', party('proposal')),
        lapse: end('lapsed'),
      },
    },

    checkCorrection: {
      kind: 'check',
      duty: 'records',
      person: officer('personnel'),
      task: t('Đối chiếu mức đề xuất với mức đã xếp loại', 'Hold the grade proposed against the one given'),
      rules: ['grade-upward', 'graded-by-decision', 'decision-stands'],
      of: 'official',
      narrows: false,
      responsibility: head('personnel'),
      authority: fairness,
      time: workingDays('check-days', { higher: 1, then: 'overdue' }),
      result: {
        pass: to('appraise', party('eligibility-report')),
        fail: back('propose', 1, 'unsettled', party('eligibility-report')),
        unclear: back('propose', 1, 'unsettled', party('eligibility-report')),
        unsettled: to('answer', party('eligibility-report')),
        overdue: end('lapsed'),
      },
    },

    ...appraised({
      task: t('Thẩm định đề xuất', 'Appraise the proposal'),
      authority: fairness,
      limit: 'check-days',
      otherwise: { returned: 'propose' },
    }),

    decide: {
      kind: 'act',
      duty: 'decides',
      person: head('competent'),
      task: t('Quyết định điều chỉnh kết quả xếp loại', 'Decide on the correction'),
      responsibility: head('competent'),
      authority: byLaw,
      time: workingDays('decision-days', { higher: 1, then: 'lapse' }),
      result: {
        correct: to('issue', { ...reasons, grants: ['correction'], stops: ['settling'] }),
        uphold: end('upheld', { ...reasons, stops: ['settling'], ...party('petition-answer') }),
        lapse: end('lapsed'),
      },
    },

    answer: {
      kind: 'act',
      duty: 'records',
      person: head('competent'),
      task: t('Trả lời giữ nguyên kết quả xếp loại, nêu lý do', 'Answer that the grade is upheld, with reasons'),
      responsibility: head('competent'),
      authority: byLaw,
      time: workingDays('decision-days', { higher: 1, then: 'lapse' }),
      result: {
        uphold: end('upheld', { ...reasons, stops: ['settling'], ...party('petition-answer') }),
        return: back('propose', 1, undefined, reasons),
        lapse: end('lapsed'),
      },
    },

    ...entered({
      effect: 'correction',
      announce: t('Thông báo kết quả điều chỉnh, cập nhật hồ sơ', 'Tell the correction, update the file'),
      decision: 'correction-decision',
      notice: 'petition-notice',
      leads: { end: 'corrected' },
      opens: [{ procedure: 'grade-recheck', for: 'official' }],
    }),
  },

  ends: { corrected: 'done', upheld: 'refused', notAdmitted: 'refused', lapsed: 'lapsed', withdrawn: 'withdrawn' },
};
