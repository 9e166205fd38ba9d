import { end, head, officer, party, resolution, secondary, t, to, workingDays } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { competentDecidesAgainst } from './parts/competent-decides-against';
import { eligible } from './parts/eligible';
import { officialHeard } from './parts/official-heard';
import { planned } from './parts/planned';

const by50 = secondary('Quy định 50-QĐ/TW');

/**
 * P4 g, leaving the plan (đưa ra khỏi quy hoạch) on one of the grounds that leave no choice. The rule calls it automatic; here the case opens by
 * itself once the register shows the ground, the official is heard on it, and the competent body decides with reasons, since a register can be wrong. It is no
 * discipline.
 */
export const planExit: Definition = {
  ...planned,
  id: 'plan-exit',
  title: t('Đưa ra khỏi quy hoạch', 'Leaving the plan'),
  basis: [resolution('II.2.4'), by50],
  opens: { by: 'person', itself: { when: 'inPlan', where: 'plan-exit-found' } },
  places: { ...planned.places, higher: { kind: 'superior', of: 'competent' } },
  effects: { exit: { kind: 'takeFromPlan', person: 'official' } },
  clocks: {
    proposing: { limit: { rule: 'measure-proposal-days', unit: 'workingDays' }, onHold: 'stops', report: 'competent' },
    deciding: { limit: { rule: 'measure-decision-days', unit: 'workingDays' }, onHold: 'stops', report: 'higher' },
  },
  starts: 'propose',

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: officer('personnel'), // who keeps the register and reviews the plan (catalogue P4 a)
      task: t(
        'Rà soát quy hoạch, đề nghị đưa ra khỏi quy hoạch, nêu căn cứ',
        'Review the plan, and propose on what ground somebody leaves it',
      ),
      form: [
        {
          name: 'ground',
          kind: 'choice',
          label: t('Căn cứ', 'Ground'),
          options: [
            { name: 'overAge', label: t('Không còn đủ tuổi', 'Over age') },
            { name: 'disciplined', label: t('Bị kỷ luật từ khiển trách trở lên', 'Disciplined, from a reprimand up') },
            { name: 'standards', label: t('Có kết luận không đạt tiêu chuẩn chính trị', 'Concluded not to meet the political standards') },
            { name: 'confidence', label: t('Có trên một nửa phiếu tín nhiệm thấp', 'Low confidence of more than half') },
          ],
        },
        { name: 'facts', kind: 'text', label: t('Sự việc, chứng cứ', 'Facts and evidence'), max: 4000 },
      ],
      responsibility: head('personnel'),
      authority: by50,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('checkEligible', { starts: ['proposing'], ...party('proposal') }),
        lapse: end('lapsed'),
      },
    },

    ...eligible({ of: 'official', rules: ['plan-exit-due'], authority: by50, met: 'hearing', refused: 'exitNotDue' }),
    ...officialHeard({ authority: by50, refused: 'staysInPlan', heard: 'appraise' }),
    ...competentDecidesAgainst({
      effect: 'exit',
      authority: by50,
      vote: t('Cấp có thẩm quyền biểu quyết về việc đưa ra khỏi quy hoạch', 'The competent body votes that the official leave the plan'),
      sign: t('Ký quyết định đưa ra khỏi quy hoạch', 'Sign the decision that the official leave the plan'),
      announce: t('Thông báo cho người có liên quan, cập nhật hồ sơ', 'Notify the official, update the file'),
      decision: 'plan-exit-decision',
      notice: 'term-notice',
      done: 'outOfPlan',
      refused: 'staysInPlan',
    }),
  },

  ends: { outOfPlan: 'done', overturned: 'done', exitNotDue: 'refused', staysInPlan: 'refused', lapsed: 'lapsed', withdrawn: 'withdrawn' },
};
