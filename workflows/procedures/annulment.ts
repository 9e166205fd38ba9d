import {
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
import { competentDecidesAgainst } from './parts/competent-decides-against';
import { eligible } from './parts/eligible';
import { officialHeard } from './parts/official-heard';

const wrongful = resolution('II.2.5');

/**
 * P19, annulment of a wrongful decision (hủy bỏ, thu hồi quyết định) by the body that made it, at the instance of its inspection committee. Everything that
 * the decision entered in the register is undone as far as nothing later stands in the way; the original stays, with what became of it. Whoever relies on
 * it is heard on the public notice.
 */
export const annulment: Definition = {
  id: 'annulment',
  stage: 'appointment',
  title: t('Hủy bỏ, thu hồi quyết định', 'Annulment of a decision'),
  basis: [wrongful, secondary('Kết luận 232-KL/TW')],
  opens: { by: 'person' },
  post: false,
  decision: true,
  people: { official: { atMost: 1, given: true } },
  concerns: ['official'],
  bars: [],
  places: {
    unit: { kind: 'ofDecision', as: 'unit' },
    partyCommittee: { kind: 'organ', organ: 'party-committee', of: 'unit' },
    competent: { kind: 'ofDecision', as: 'issuer' },
    personnel: { kind: 'organ', organ: 'personnel', of: 'competent' },
    inspection: { kind: 'organ', organ: 'inspection', of: 'competent' },
    records: { kind: 'organ', organ: 'records', of: 'competent' },
    higher: { kind: 'superior', of: 'competent' },
  },
  effects: { annulment: { kind: 'annul', person: 'official' } },
  clocks: {
    proposing: { limit: { rule: 'annulment-proposal-days', unit: 'workingDays' }, onHold: 'stops', report: 'competent' },
    deciding: { limit: { rule: 'measure-decision-days', unit: 'workingDays' }, onHold: 'stops', report: 'higher' },
  },
  withdraw: { before: 'decide' },
  starts: 'propose',

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('inspection'),
      task: t('Đề nghị hủy bỏ, thu hồi quyết định, nêu sai phạm', 'Propose the annulment, and say what was wrong'),
      form: [
        { name: 'which', kind: 'text', label: t('Số, ngày của quyết định', 'Number and date of the decision'), max: 300 },
        {
          name: 'defect',
          kind: 'choice',
          label: t('Loại sai phạm', 'Class of the defect'),
          options: [
            { name: 'competence', label: t('Sai thẩm quyền', 'Competence') },
            { name: 'process', label: t('Sai quy trình', 'Process') },
            { name: 'eligibility', label: t('Không đủ tiêu chuẩn, điều kiện', 'Eligibility') },
            { name: 'forged', label: t('Giấy tờ giả, xác nhận sai', 'Forged or false document') },
            { name: 'conflict', label: t('Xung đột lợi ích', 'Conflict of interest') },
          ],
        },
        {
          name: 'consequence',
          kind: 'choice',
          label: t('Hệ quả', 'Consequence'),
          options: [
            { name: 'fromStart', label: t('Hủy bỏ từ đầu', 'Void from the start') },
            { name: 'fromNow', label: t('Thu hồi kể từ khi có quyết định', 'Revoked from now on') },
          ],
        },
        { name: 'facts', kind: 'text', label: t('Căn cứ, ngày xảy ra sai phạm', 'Grounds, and the day of the breach'), max: 4000 },
        {
          name: 'answerable',
          kind: 'text',
          label: t('Trách nhiệm của người tham mưu, quyết định', 'Who advised and decided, and what they answer for'),
          max: 4000,
        },
      ],
      responsibility: head('inspection'),
      authority: wrongful,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('checkEligible', { starts: ['proposing'], ...party('proposal') }),
        lapse: end('lapsed'),
      },
    },

    ...eligible({ of: 'official', rules: ['decision-stands'], authority: wrongful, met: 'hearing', refused: 'notAnnulled' }),
    ...officialHeard({ authority: wrongful, refused: 'notAnnulled', heard: 'publish' }),

    publish: {
      kind: 'notice',
      duty: 'records',
      person: officer('personnel'),
      task: t(
        'Công khai đề nghị hủy bỏ; người có quyền lợi liên quan nêu ý kiến',
        'Publish the proposal; whoever relies on the decision says so',
      ),
      about: ['annulment'],
      responsibility: head('personnel'),
      authority: proposed('heard-before-harm'),
      time: workingDays('publish-days', { higher: 1, then: 'unpublished' }),
      window: window('publication-days', 'clear'),
      result: {
        clear: to('appraise', party('measure-publication')),
        objections: to('settle', party('measure-publication')),
        unpublished: end('lapsed'),
      },
    },

    settle: {
      kind: 'act',
      duty: 'reviews',
      person: head('inspection', { higher: 1 }),
      task: t('Xem xét ý kiến của người có quyền lợi liên quan', 'Weigh what those who rely on the decision said'),
      responsibility: head('inspection'),
      authority: wrongful,
      time: workingDays('verification-days', { higher: 1, then: 'lapse' }),
      result: {
        weighed: to('appraise', { ...reasons, settles: 'publish', ...party('verification-conclusion') }),
        stop: end('notAnnulled', { ...reasons, ...party('verification-conclusion') }),
        lapse: end('lapsed'),
      },
    },

    ...competentDecidesAgainst({
      effect: 'annulment',
      authority: wrongful,
      vote: t('Cấp có thẩm quyền biểu quyết về việc hủy bỏ, thu hồi', 'The competent body votes on the annulment'),
      sign: t('Ký quyết định hủy bỏ, thu hồi', 'Sign the decision on the annulment'),
      announce: t('Công bố quyết định hủy bỏ, cập nhật hồ sơ', 'Announce the annulment, update the file'),
      decision: 'annulment-decision',
      notice: 'term-notice',
      done: 'annulled',
      refused: 'notAnnulled',
    }),
  },

  ends: {
    annulled: 'done',
    overturned: 'done',
    notAnnulled: 'refused',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
};
