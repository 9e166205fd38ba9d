import { concerned, end, head, party, proposed, resolution, secondary, t, to, workingDays } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { aboutOwnDecision } from './parts/about-own-decision';
import { appraised } from './parts/appraised';
import { competentDecides } from './parts/competent-decides';
import { eligible } from './parts/eligible';

const byLaw = secondary('Luật Khiếu nại 02/2011/QH13');
const fairness = proposed('review-open');

/**
 * P18, complaint and internal review: whom a decision is about asks the body above the one that made it to set it aside. Nobody who decided then has a
 * part in it. What is set aside is undone in the register as an annulment would.
 */
export const complaint: Definition = {
  ...aboutOwnDecision,
  id: 'complaint',
  stage: 'appointment',
  title: t('Khiếu nại, đề nghị xem xét lại quyết định', 'Complaint about a decision'),
  basis: [resolution('II.2.5'), byLaw],
  places: { ...aboutOwnDecision.places, issuerPersonnel: { kind: 'organ', organ: 'personnel', of: 'issuer' } },
  effects: { reversal: { kind: 'overturn', person: 'official' } },
  clocks: { settling: { limit: { rule: 'complaint-settling-days', unit: 'calendarDays' }, onHold: 'stops', report: 'competent' } },

  steps: {
    ask: {
      kind: 'act',
      duty: 'answers',
      person: concerned('official'),
      task: t('Khiếu nại, đề nghị xem xét lại', 'Complain about the decision'),
      form: [
        { name: 'which', kind: 'text', label: t('Số, ngày của quyết định', 'Number and date of the decision'), max: 300 },
        { name: 'why', kind: 'text', label: t('Nội dung, lý do', 'What you ask, and why'), max: 4000 },
      ],
      responsibility: head('personnel'),
      authority: byLaw,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('checkEligible', { requests: ['reversal'], ...party('statement') }),
        lapse: end('lapsed'),
      },
    },

    ...eligible({
      of: 'official',
      rules: ['asked-in-time', 'decision-stands'],
      authority: byLaw,
      met: 'issuerAnswers',
      refused: 'notAdmitted',
    }),

    issuerAnswers: {
      kind: 'opinions',
      duty: 'advises',
      person: head('issuerPersonnel'), // who decided then takes no part; who prepared it knows the file
      task: t(
        'Cơ quan tham mưu của nơi đã quyết định giải trình bằng văn bản',
        'The personnel body of those who decided answers in writing',
      ),
      from: ['issuerPersonnel'],
      responsibility: head('personnel'),
      authority: fairness,
      time: workingDays('opinion-days', { then: 'incomplete' }),
      result: {
        complete: to('verify', { starts: ['settling'], ...party('opinions-record') }),
        incomplete: to('verify', { starts: ['settling'], ...party('opinions-record') }),
      },
    },

    verify: {
      kind: 'act',
      duty: 'proposes',
      person: head('inspection'),
      task: t('Xác minh nội dung, đề xuất hướng giải quyết', 'Verify, and propose how to settle the complaint'),
      form: [{ name: 'findings', kind: 'text', label: t('Kết quả xác minh, đề xuất', 'Findings and proposal'), max: 4000 }],
      responsibility: head('inspection'),
      authority: byLaw,
      time: workingDays('verification-days', { higher: 1, then: 'lapse' }),
      result: {
        submit: to('appraise', party('letter')),
        lapse: end('lapsed'),
      },
    },

    ...appraised({
      task: t('Thẩm định kết quả xác minh', 'Appraise the findings'),
      authority: fairness,
      otherwise: { refused: 'rejected' },
    }),
    ...competentDecides({
      effect: 'reversal',
      authority: byLaw,
      vote: t('Cấp trên trực tiếp biểu quyết giải quyết khiếu nại', 'The body above votes on the complaint'),
      sign: t('Ký quyết định giải quyết khiếu nại', 'Sign the decision on the complaint'),
      announce: t('Gửi, công bố quyết định giải quyết', 'Send and announce the decision'),
      decision: 'complaint-decision',
      notice: 'term-notice',
      done: 'setAside',
      refused: 'rejected',
      clock: 'settling',
    }),
  },

  ends: { setAside: 'done', notAdmitted: 'refused', rejected: 'refused', lapsed: 'lapsed', withdrawn: 'withdrawn' },
};
