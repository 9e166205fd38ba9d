import {
  back,
  end,
  head,
  issuedBy,
  officer,
  party,
  reasons,
  resolution,
  running,
  runningMonths,
  secondary,
  t,
  to,
  workingDays,
} from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { appraised } from './parts/appraised';
import { areaField } from './parts/area-field';
import { competentDecides } from './parts/competent-decides';
import { eligible } from './parts/eligible';
import { metFirst } from './parts/met-first';
import { officialMoved } from './parts/official-moved';

const by26 = secondary('Nghị định 170/2025/NĐ-CP', 'Điều 26');
const returned = { applies: ['return'], ...issuedBy('competent', party('return-notice')) };

/**
 * P7, secondment (biệt phái) for an urgent task or one that can be done in a limited time: both units agree, the official is met first. Each
 * period ends with the return, unless the unit that sent the official lets it go on, three periods in all (the limit of three years).
 */
export const secondment: Definition = {
  ...officialMoved,
  id: 'secondment',
  stage: 'transfer',
  title: t('Biệt phái', 'Secondment'),
  basis: [resolution('II.2.2'), by26],
  effects: { secondment: { kind: 'second', person: 'official', support: 'area' }, return: { kind: 'restore', person: 'official' } },
  starts: 'propose',

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('leadership'),
      task: t('Nơi tiếp nhận đề nghị biệt phái', 'The receiving unit proposes the secondment'),
      form: [
        {
          name: 'ground',
          kind: 'choice',
          label: t('Trường hợp', 'Case'),
          options: [
            { name: 'urgent', label: t('Nhiệm vụ đột xuất, cấp bách', 'A sudden or urgent task') },
            { name: 'limited', label: t('Công việc cần giải quyết trong thời gian nhất định', 'Work to be done in a limited time') },
          ],
        },
        areaField,
        { name: 'need', kind: 'text', label: t('Mục đích, sự cần thiết', 'Purpose and need'), max: 4000 },
      ],
      responsibility: head('leadership'),
      authority: by26,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('consent', party('proposal')),
        lapse: end('lapsed'),
      },
    },

    consent: {
      kind: 'act',
      duty: 'records',
      person: head('senderLeadership'),
      task: t('Nơi cử đi trả lời bằng văn bản', 'The sending unit answers in writing'),
      form: [{ name: 'answer', kind: 'text', label: t('Ý kiến', 'Answer'), max: 2000 }],
      responsibility: head('senderLeadership'),
      authority: by26,
      time: workingDays('opinion-days', { higher: 1, then: 'lapse' }),
      result: {
        concur: to('checkEligible', party('letter')),
        refuse: end('notSeconded', { ...reasons, ...party('letter') }),
        lapse: end('lapsed'), // silence is no consent
      },
    },

    ...eligible({
      of: 'official',
      rules: ['not-prosecuted', 'family-protection', 'post-standard'],
      authority: by26,
      met: 'meet',
      refused: 'notSeconded',
    }),
    ...metFirst({ authority: by26, met: 'appraise' }),
    ...appraised({
      task: t('Thẩm định đề nghị và ý kiến của cán bộ', 'Appraise the proposal and what the official said'),
      authority: by26,
      otherwise: { refused: 'notSeconded' },
    }),
    ...competentDecides({
      effect: 'secondment',
      authority: by26,
      vote: t('Cấp có thẩm quyền biểu quyết về việc biệt phái', 'The competent body votes on the secondment'),
      sign: t('Ký quyết định biệt phái', 'Sign the decision on the secondment'),
      announce: t('Công bố quyết định biệt phái, cập nhật hồ sơ', 'Announce the secondment, update the file'),
      decision: 'move-decision',
      notice: 'term-notice',
      next: 'away',
      refused: 'notSeconded',
    }),

    away: {
      kind: 'period',
      duty: 'records',
      person: officer('personnel'),
      task: t('Thời gian biệt phái; nơi tiếp nhận giao việc, nhận xét', 'The secondment runs; the receiving unit assigns and evaluates'),
      milestones: [
        { name: 'midway', at: 'secondment-review-months', task: t('Nhận xét giữa kỳ của nơi tiếp nhận', 'Review by the receiving unit') },
      ],
      responsibility: head('competent'),
      authority: by26,
      time: runningMonths('secondment-months', 'completed'),
      result: {
        completed: to('endOrExtend'),
        broken: end('recalled', { ...reasons, ...returned }),
      },
    },

    endOrExtend: {
      kind: 'act',
      duty: 'records',
      person: head('senderLeadership'),
      task: t('Quyết định kết thúc hoặc kéo dài biệt phái', 'End the secondment, or let it go on'),
      responsibility: head('senderLeadership'),
      authority: by26,
      time: running({ rule: 'secondment-end-days', unit: 'workingDays' }, 'expired'),
      result: {
        bringBack: end('returned', returned),
        goOn: back('away', 2, undefined, { ...reasons, ...issuedBy('competent', party('letter')) }),
        expired: end('returned', returned), // an agreed time has run out: nobody need act for the official to return
      },
    },
  },

  ends: {
    returned: 'done',
    recalled: 'done',
    notSeconded: 'refused',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
};
