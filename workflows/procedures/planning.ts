import { end, head, party, resolution, secondary, t, to, unverified, workingDays } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { appraised } from './parts/appraised';
import { competentDecides } from './parts/competent-decides';
import { conclusionFirst } from './parts/conclusion-first';
import { eligible } from './parts/eligible';
import { leadershipApproves } from './parts/leadership-approves';
import { planned } from './parts/planned';
import { unitConsulted } from './parts/unit-consulted';

const by50 = secondary('Quy định 50-QĐ/TW');
const byConferences = unverified('Quy định 50-QĐ/TW');

/**
 * P4, planning (quy hoạch) as the resolution wants it: continuous ("động") and open ("mở"), so an official may be proposed for a post at any time, from
 * any unit, and whether the post is held makes no difference. A gap in training is no bar; it is said how it will be closed.
 */
export const planning: Definition = {
  ...planned,
  id: 'planning',
  title: t('Quy hoạch', 'Planning'),
  basis: [resolution('II.2.4'), resolution('II.2.5'), by50],
  places: {
    ...planned.places,
    expanded: { kind: 'organ', organ: 'expanded-leadership', of: 'unit' },
    officials: { kind: 'organ', organ: 'key-officials', of: 'unit' },
  },
  effects: { plan: { kind: 'putInPlan', person: 'official', term: 'plan-months' } },
  starts: 'propose',

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('leadership'),
      task: t('Rà soát nguồn, đề nghị đưa vào quy hoạch', 'Review the officials at hand and propose one for the plan'),
      form: [
        { name: 'assessment', kind: 'text', label: t('Nhận xét, triển vọng phát triển', 'Assessment and prospects'), max: 4000 },
        {
          name: 'training',
          kind: 'text',
          label: t('Hướng đào tạo, bồi dưỡng phần còn thiếu', 'How gaps in training will be closed'),
          max: 2000,
        },
      ],
      responsibility: head('leadership'),
      authority: by50,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('checkEligible', party('proposal')),
        lapse: end('lapsed'),
      },
    },

    ...eligible({
      of: 'official',
      rules: ['leadership-post', 'age-for-next-term', 'grades-of-term', 'discipline-interval', 'not-prosecuted'],
      authority: by50,
      met: 'expandedVote',
      refused: 'notPlanned',
    }),
    ...unitConsulted({ authority: byConferences, consulted: 'leadershipVote', refused: 'notProposed' }),
    ...leadershipApproves({
      task: t('Tập thể lãnh đạo bỏ phiếu kín về nhân sự quy hoạch', 'The leadership votes on the plan by secret ballot'),
      authority: byConferences,
      approved: 'politicalStandards',
      refused: 'notProposed',
    }),
    ...conclusionFirst({ of: 'official', concluded: 'checkStill' }),
    ...eligible({
      of: 'official',
      rules: ['conclusion-valid', 'age-for-next-term', 'discipline-interval', 'not-prosecuted'],
      authority: by50,
      met: 'appraise',
      refused: 'notPlanned',
      named: { check: 'checkStill', conclude: 'concludeStill' },
    }),
    ...appraised({
      task: t('Thẩm định nhân sự quy hoạch', 'Appraise the proposal for the plan'),
      authority: by50,
      otherwise: { refused: 'notPlanned' },
    }),
    ...competentDecides({
      effect: 'plan',
      authority: by50,
      vote: t('Cấp có thẩm quyền biểu quyết phê duyệt quy hoạch', 'The competent body votes on the plan'),
      sign: t('Ký quyết định phê duyệt quy hoạch', 'Sign the decision on the plan'),
      announce: t('Công khai nội bộ quy hoạch, cập nhật hồ sơ', 'Publish the plan internally, update the file'),
      decision: 'plan-decision',
      notice: 'term-notice',
      done: 'planned',
      refused: 'notPlanned',
    }),
  },

  ends: {
    planned: 'done',
    notProposed: 'refused',
    notPlanned: 'refused',
    conclusionNegative: 'refused',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
};
