import {
  end,
  head,
  issuedBy,
  officer,
  party,
  reasons,
  resolution,
  runningMonths,
  secondary,
  t,
  to,
  workingDays,
} from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { PLACEMENT } from './parts/about-official';
import { areaField } from './parts/area-field';
import { competentDecides } from './parts/competent-decides';
import { conclusionFirst } from './parts/conclusion-first';
import { dossierAppraised } from './parts/dossier-appraised';
import { eligible } from './parts/eligible';
import { metFirst } from './parts/met-first';
import { opinionsExchanged } from './parts/move-opinions';
import { officialMoved } from './parts/official-moved';

const by46 = secondary('Nghị định 170/2025/NĐ-CP', 'Điều 46');
const by50 = secondary('Nghị định 170/2025/NĐ-CP', 'Điều 50');

/**
 * P5, rotation (luân chuyển) within a commune, between communes, or from the province down. The placement afterwards is planned when it is proposed,
 * and the end of the time opens a decision of its own.
 */
export const rotation: Definition = {
  ...officialMoved,
  id: 'rotation',
  stage: 'rotation',
  title: t('Luân chuyển', 'Rotation'),
  basis: [resolution('II.2.2'), resolution('II.5'), by46],
  effects: { rotation: { kind: 'rotate', person: 'official', term: 'rotation-months', support: 'area' } },
  starts: 'propose',

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('senderLeadership'),
      task: t('Đề xuất nhân sự luân chuyển theo kế hoạch', 'Propose the official for rotation, by the plan'),
      form: [
        {
          name: 'direction',
          kind: 'choice',
          label: t('Hướng luân chuyển', 'Direction'),
          options: [
            { name: 'within', label: t('Trong nội bộ xã', 'Within the commune') },
            { name: 'between', label: t('Giữa các xã', 'Between communes') },
            { name: 'down', label: t('Từ tỉnh về xã', 'From the province down') },
          ],
        },
        areaField,
        { name: 'purpose', kind: 'text', label: t('Mục đích, yêu cầu', 'Purpose'), max: 2000 },
        { name: 'afterwards', kind: 'text', label: t('Dự kiến bố trí sau luân chuyển', 'Placement planned for afterwards'), max: 2000 },
      ],
      responsibility: head('senderLeadership'),
      authority: by46,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('checkEligible', party('proposal')),
        lapse: end('lapsed'),
      },
    },

    ...eligible({
      of: 'official',
      rules: ['in-plan', 'years-left', 'discipline-interval', 'not-prosecuted', 'family-pair', 'post-standard'],
      authority: by46,
      met: 'opinions',
      refused: 'notRotated',
    }),
    ...opinionsExchanged({
      authority: by46,
      from: ['senderLeadership', 'senderParty', 'leadership', 'partyCommittee'],
      given: 'meet',
    }),
    ...metFirst({ authority: by46, met: 'politicalStandards' }),
    ...conclusionFirst({ of: 'official', concluded: 'checkDossier' }),
    ...dossierAppraised({
      of: 'official',
      rules: ['dossier-complete', 'health', 'nothing-expired', 'conclusion-valid', 'discipline-interval', 'not-prosecuted', 'family-pair'],
      authority: by46,
      refused: 'notRotated',
    }),
    ...competentDecides({
      effect: 'rotation',
      authority: by46,
      vote: t('Cấp có thẩm quyền biểu quyết về việc luân chuyển', 'The competent body votes on the rotation'),
      sign: t('Ký quyết định luân chuyển', 'Sign the decision on the rotation'),
      announce: t('Công bố quyết định luân chuyển, cập nhật hồ sơ', 'Announce the rotation, update the file'),
      decision: 'rotation-decision',
      notice: 'term-notice',
      next: 'rotated',
      refused: 'notRotated',
    }),

    rotated: {
      kind: 'period',
      duty: 'records',
      person: officer('personnel'),
      task: t('Thời gian luân chuyển; nhận xét, đánh giá hằng năm', 'The rotation runs; it is evaluated every year'),
      milestones: [
        { name: 'firstYear', at: 'rotation-first-review-months', task: t('Nhận xét năm thứ nhất', 'Evaluation of the first year') },
        { name: 'secondYear', at: 'rotation-second-review-months', task: t('Nhận xét năm thứ hai', 'Evaluation of the second year') },
      ],
      responsibility: head('competent'),
      authority: secondary('Nghị định 170/2025/NĐ-CP', 'Điều 48'),
      time: runningMonths('rotation-placement-months', 'completed'),
      result: {
        completed: to('place'),
        broken: to('place', reasons),
      },
    },

    place: {
      kind: 'act',
      duty: 'records',
      person: head('competent'),
      task: t('Quyết định việc bố trí sau luân chuyển', 'Say how the official is placed after the rotation'),
      form: [{ name: 'placement', kind: 'text', label: t('Phương án bố trí', 'Placement'), max: 2000 }],
      responsibility: head('competent'),
      authority: by50,
      time: workingDays('placement-days', { report: 2, higher: 1, then: 'unplaced' }),
      result: {
        stays: end('settled', { ...reasons, ...issuedBy('competent', party('letter')) }),
        moves: end('toBeMoved', { ...reasons, ...issuedBy('competent', party('letter')), opens: [PLACEMENT] }),
        unplaced: end('unplaced', { opens: [PLACEMENT] }), // the term in the post still runs; where the official goes is asked anew
      },
    },
  },

  ends: {
    settled: 'done',
    toBeMoved: 'done',
    unplaced: 'lapsed',
    notRotated: 'refused',
    conclusionNegative: 'refused',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
};
