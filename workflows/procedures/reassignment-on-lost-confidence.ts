import {
  back,
  end,
  head,
  issuedBy,
  officer,
  party,
  proposed,
  reasons,
  resolution,
  running,
  runningMonths,
  t,
  to,
  workingDays,
} from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { decidesAtOnce } from './parts/decides-at-once';
import { officialHeard } from './parts/official-heard';
import { officialMoved } from './parts/official-moved';

const bySection = resolution('II.4');
const restored = { applies: ['restoration'], ...issuedBy('competent', party('return-notice')) };

/**
 * P12b, other work for an official who has lost confidence though nothing is concluded (resolution II.4): a preventive measure, neutral and limited in time, on
 * documented indicators, after a hearing and with the same pay. It is reviewed by itself; where nothing is concluded the official is back, which is made known.
 */
export const reassignmentOnLostConfidence: Definition = {
  ...officialMoved,
  id: 'reassignment-on-lost-confidence',
  stage: 'transfer',
  title: t('Tạm bố trí công tác khác khi giảm sút uy tín, chưa có kết luận', 'Reassignment on lost confidence'),
  basis: [bySection],
  places: { ...officialMoved.places, higher: { kind: 'superior', of: 'competent' } },
  effects: { reassignment: { kind: 'reassign', person: 'official' }, restoration: { kind: 'restore', person: 'official' } },
  clocks: {
    proposing: { limit: { rule: 'measure-proposal-days', unit: 'workingDays' }, onHold: 'stops', report: 'competent' },
    deciding: { limit: { rule: 'measure-decision-days', unit: 'workingDays' }, onHold: 'stops', report: 'higher' },
  },
  starts: 'propose',

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('senderLeadership'),
      task: t('Đề nghị tạm bố trí công tác khác, nêu chỉ dấu khách quan', 'Propose other work, and name the objective indicators'),
      form: [
        {
          name: 'indicator',
          kind: 'choice',
          label: t('Chỉ dấu', 'Indicator'),
          options: [
            { name: 'confidence', label: t('Kết quả lấy phiếu tín nhiệm', 'A vote of confidence') },
            { name: 'evaluation', label: t('Kết quả đánh giá, xếp loại', 'An evaluation') },
            { name: 'verification', label: t('Đang được thẩm tra, xác minh', 'A verification that was opened') },
          ],
        },
        { name: 'facts', kind: 'text', label: t('Tài liệu chứng minh', 'What shows it'), max: 4000 },
        { name: 'work', kind: 'text', label: t('Công việc tạm giao', 'The work meanwhile'), max: 1000 },
      ],
      responsibility: head('senderLeadership'),
      authority: bySection,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('hearing', { starts: ['proposing'], ...party('proposal') }),
        lapse: end('lapsed'),
      },
    },

    ...officialHeard({ authority: bySection, refused: 'notReassigned', heard: 'appraise' }),
    ...decidesAtOnce({
      effect: 'reassignment',
      authority: bySection,
      vote: t('Cấp có thẩm quyền biểu quyết về việc tạm bố trí công tác khác', 'The competent body votes on the reassignment'),
      sign: t('Ký, ban hành quyết định', 'Sign and issue the decision'),
      decision: 'reassignment-decision',
      next: 'reassigned',
      refused: 'notReassigned',
    }),

    reassigned: {
      kind: 'period',
      duty: 'records',
      person: officer('personnel'),
      task: t('Thời gian tạm bố trí công tác khác', 'The reassignment runs'),
      milestones: [],
      responsibility: head('competent'),
      authority: proposed('time-limited'),
      time: runningMonths('reassignment-months', 'completed'),
      result: {
        completed: to('reviewMeasure'),
        broken: end('restored', { ...reasons, ...restored }),
      },
    },

    reviewMeasure: {
      kind: 'act',
      duty: 'records',
      person: head('inspection'),
      task: t('Rà soát: còn căn cứ hay không', 'Review the measure: do the indicators still stand'),
      responsibility: head('inspection'),
      authority: proposed('time-limited'),
      time: running({ rule: 'reassignment-review-days', unit: 'workingDays' }, 'expired'),
      result: {
        unfounded: end('restored', { ...reasons, ...restored }),
        goOn: back('reassigned', 1, undefined, { ...reasons, ...issuedBy('competent', party('letter')) }),
        expired: end('restored', restored), // nobody concluded anything in the time: the official is back
      },
    },
  },

  ends: {
    restored: 'done',
    notReassigned: 'refused',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
};
