import { concerned, end, head, party, proposed, reasons, resolution, secondary, t, to, workingDays } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { aboutOfficial, VACANCY } from './parts/about-official';
import { competentDecides } from './parts/competent-decides';
import { eligible } from './parts/eligible';

const by52 = secondary('Nghị định 170/2025/NĐ-CP', 'Điều 52');

/**
 * Resignation from a post (từ chức), at the official's own request and until the decision withdrawn by them. Whoever must be removed, or is being
 * prosecuted, may not be let off by it.
 */
export const resignation: Definition = {
  ...aboutOfficial,
  id: 'resignation',
  title: t('Từ chức', 'Resignation'),
  basis: [resolution('II.2.2'), by52],
  effects: { resignation: { kind: 'acceptResignation', person: 'official' } },
  starts: 'ask',

  steps: {
    ask: {
      kind: 'act',
      duty: 'answers',
      person: concerned('official'),
      task: t('Viết đơn xin từ chức', 'Ask to resign'),
      form: [
        {
          name: 'ground',
          kind: 'choice',
          label: t('Lý do', 'Ground'),
          options: [
            { name: 'ability', label: t('Tự nhận thấy hạn chế về năng lực', 'Limited ability') },
            { name: 'health', label: t('Tự nhận thấy không đủ sức khỏe', 'Health') },
            { name: 'prestige', label: t('Tự nhận thấy không còn đủ uy tín', 'Lost prestige') },
            { name: 'responsibility', label: t('Để xảy ra vi phạm nghiêm trọng ở đơn vị', 'Serious violation in the unit') },
            { name: 'other', label: t('Lý do khác', 'Another ground') },
          ],
        },
        { name: 'why', kind: 'text', label: t('Nội dung đơn', 'What you ask, and why'), max: 4000 },
      ],
      responsibility: head('personnel'),
      authority: by52,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('checkEligible', { requests: ['resignation'], ...party('resignation-request') }),
        lapse: end('lapsed'),
      },
    },

    ...eligible({
      of: 'official',
      rules: ['removal-not-due', 'not-prosecuted'],
      authority: by52,
      met: 'propose',
      refused: 'notConsidered',
    }),

    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('leadership'),
      task: t('Gặp, trao đổi với người xin từ chức và có ý kiến đề nghị', 'Meet the official and propose'),
      form: [{ name: 'talk', kind: 'text', label: t('Nội dung trao đổi, ý kiến', 'What was said, and the opinion'), max: 4000 }],
      responsibility: head('leadership'),
      authority: by52,
      time: workingDays('talk-days', { higher: 1, then: 'lapse' }),
      result: {
        support: to('appraise', party('resignation-opinion')),
        disagree: to('appraise', { ...reasons, ...party('resignation-opinion') }), // an opinion: the competent body decides
        lapse: end('lapsed'),
      },
    },

    appraise: {
      kind: 'act',
      duty: 'appraises',
      person: head('personnel'),
      task: t('Thẩm định đơn xin từ chức', 'Appraise the request'),
      form: [{ name: 'appraisal', kind: 'text', label: t('Nội dung thẩm định', 'Appraisal'), max: 4000 }],
      responsibility: head('personnel'),
      authority: proposed('proposer-appraiser-decider-differ'),
      time: workingDays('appraisal-days', { higher: 1, then: 'lapse' }),
      result: {
        submit: to('decide', party('measure-appraisal')),
        lapse: end('lapsed'),
      },
    },

    ...competentDecides({
      effect: 'resignation',
      authority: by52,
      vote: t('Cấp có thẩm quyền biểu quyết về việc từ chức', 'The competent body votes on the resignation'),
      sign: t('Ký quyết định đồng ý từ chức', 'Sign the decision accepting the resignation'),
      announce: t('Công bố quyết định, cập nhật hồ sơ', 'Announce the decision, update the file'),
      decision: 'measure-decision',
      notice: 'term-notice',
      done: 'accepted',
      opens: VACANCY,
      refused: 'notAccepted',
    }),
  },

  ends: { accepted: 'done', notConsidered: 'refused', notAccepted: 'refused', lapsed: 'lapsed', withdrawn: 'withdrawn' },
};
