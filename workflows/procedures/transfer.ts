import { end, head, party, resolution, secondary, t, to, workingDays } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { appraised } from './parts/appraised';
import { areaField } from './parts/area-field';
import { competentDecides } from './parts/competent-decides';
import { eligible } from './parts/eligible';
import { metFirst } from './parts/met-first';
import { opinionsExchanged } from './parts/move-opinions';
import { officialMoved } from './parts/official-moved';

const by25 = secondary('Nghị định 170/2025/NĐ-CP', 'Điều 25');

/** P6, transfer (điều động) to a post without leadership. A leadership post is given by appointment from elsewhere. */
export const transfer: Definition = {
  ...officialMoved,
  id: 'transfer',
  stage: 'transfer',
  title: t('Điều động', 'Transfer'),
  basis: [resolution('II.2.2'), by25],
  effects: { transfer: { kind: 'transfer', person: 'official', support: 'area' } },
  starts: 'propose',

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('leadership'),
      task: t('Đề nghị điều động', 'Propose the transfer'),
      form: [
        {
          name: 'ground',
          kind: 'choice',
          label: t('Trường hợp', 'Case'),
          options: [
            { name: 'task', label: t('Theo yêu cầu nhiệm vụ cụ thể', 'A specific task') },
            { name: 'plan', label: t('Theo kế hoạch được phê duyệt', 'An approved plan') },
            { name: 'position', label: t('Chuyển đổi vị trí công tác', 'Change of working position') },
          ],
        },
        areaField,
        { name: 'need', kind: 'text', label: t('Mục đích, sự cần thiết', 'Purpose and need'), max: 4000 },
      ],
      responsibility: head('leadership'),
      authority: by25,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('checkEligible', party('proposal')),
        lapse: end('lapsed'),
      },
    },

    ...eligible({
      of: 'official',
      rules: ['not-leadership-post', 'not-prosecuted', 'family-pair', 'post-standard'],
      authority: by25,
      met: 'opinions',
      refused: 'notTransferred',
    }),
    ...opinionsExchanged({ authority: by25, from: ['senderLeadership', 'senderParty'], given: 'meet' }),
    ...metFirst({ authority: by25, met: 'appraise' }),
    ...appraised({
      task: t('Thẩm định đề nghị và ý kiến của cán bộ', 'Appraise the proposal and what the official said'),
      authority: by25,
      otherwise: { refused: 'notTransferred' },
    }),
    ...competentDecides({
      effect: 'transfer',
      authority: by25,
      vote: t('Cấp có thẩm quyền biểu quyết về việc điều động', 'The competent body votes on the transfer'),
      sign: t('Ký quyết định điều động', 'Sign the decision on the transfer'),
      announce: t('Công bố quyết định điều động, cập nhật hồ sơ', 'Announce the transfer, update the file'),
      decision: 'move-decision',
      notice: 'term-notice',
      done: 'transferred',
      refused: 'notTransferred',
    }),
  },

  ends: { transferred: 'done', notTransferred: 'refused', lapsed: 'lapsed', withdrawn: 'withdrawn' },
};
