import {
  end,
  head,
  issuedBy,
  officer,
  party,
  reasons,
  resolution,
  running,
  secondary,
  t,
  to,
  workingDays,
} from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { aboutOfficial } from './parts/about-official';
import { decidesAtOnce } from './parts/decides-at-once';
import { officialHeard } from './parts/official-heard';
import { postPlaces } from './parts/places';

const by377 = secondary('Quy định 377-QĐ/TW');
const restored = { applies: ['restoration'], ...issuedBy('competent', party('return-notice')) };
const { holds: _itself, ...about } = aboutOfficial;

/**
 * P13, temporary suspension (tạm đình chỉ công tác). It is no discipline: it lasts fifteen working days and may be extended once; when the time has run
 * out the official is back in the post by themselves. It takes effect at once, and the official may complain to the body above.
 */
export const suspension: Definition = {
  ...about,
  id: 'suspension',
  title: t('Tạm đình chỉ công tác', 'Temporary suspension'),
  basis: [resolution('II.2.2'), by377],
  places: { ...postPlaces, higher: { kind: 'superior', of: 'competent' } },
  effects: { suspension: { kind: 'suspend', person: 'official' }, restoration: { kind: 'restore', person: 'official' } },
  clocks: {
    proposing: { limit: { rule: 'suspension-proposal-days', unit: 'workingDays' }, onHold: 'stops', report: 'competent' },
    deciding: { limit: { rule: 'suspension-decision-days', unit: 'workingDays' }, onHold: 'stops', report: 'higher' },
  },
  starts: 'propose',

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('leadership'),
      task: t('Đề nghị tạm đình chỉ công tác, nêu căn cứ', 'Propose the suspension, and say on what ground'),
      form: [
        {
          name: 'ground',
          kind: 'choice',
          label: t('Căn cứ', 'Ground'),
          options: [
            {
              name: 'reputation',
              label: t('Có hành vi ảnh hưởng đến uy tín của cơ quan', 'Conduct that harms the reputation of the body'),
            },
            { name: 'evasion', label: t('Cố ý trì hoãn, trốn tránh nhiệm vụ', 'Deliberate delay or evasion of duty') },
            { name: 'harassment', label: t('Nhũng nhiễu, gây phiền hà', 'Harassment') },
            { name: 'obstruction', label: t('Cản trở việc xem xét, xử lý', 'Obstruction of the handling of the matter') },
            { name: 'prosecuted', label: t('Bị khởi tố', 'Prosecuted') },
            {
              name: 'seriousSigns',
              label: t('Có căn cứ xử lý kỷ luật từ cảnh cáo trở lên', 'Grounds for a warning or a heavier discipline'),
            },
          ],
        },
        { name: 'facts', kind: 'text', label: t('Sự việc, chứng cứ', 'Facts and evidence'), max: 4000 },
        { name: 'meanwhile', kind: 'text', label: t('Người tạm thời phụ trách', 'Who is in charge meanwhile'), max: 500 },
      ],
      responsibility: head('leadership'),
      authority: by377,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('hearing', { starts: ['proposing'], ...party('proposal') }),
        lapse: end('lapsed'),
      },
    },

    ...officialHeard({
      authority: by377,
      refused: 'notSuspended',
      heard: 'appraise',
      limits: { talk: 'urgent-talk-days', answer: 'urgent-answer-days', opinion: 'urgent-opinion-days' },
    }),
    ...decidesAtOnce({
      effect: 'suspension',
      authority: by377,
      vote: t('Cấp có thẩm quyền biểu quyết về việc tạm đình chỉ', 'The competent body votes on the suspension'),
      sign: t('Ký, ban hành quyết định tạm đình chỉ', 'Sign and issue the decision on the suspension'),
      decision: 'suspension-decision',
      next: 'suspended',
      refused: 'notSuspended',
    }),

    suspended: {
      kind: 'period',
      duty: 'records',
      person: officer('personnel'),
      task: t('Thời gian tạm đình chỉ', 'The suspension runs'),
      milestones: [],
      responsibility: head('competent'),
      authority: by377,
      time: running({ rule: 'suspension-days', unit: 'workingDays' }, 'completed', {
        limit: { rule: 'suspension-days', unit: 'workingDays' },
        by: head('competent'),
      }),
      result: {
        completed: end('restored', restored), // the time has run out: nobody need act for the official to be back
        broken: to('endEarly', reasons),
      },
    },

    endEarly: {
      kind: 'act',
      duty: 'records',
      person: head('competent'),
      task: t(
        'Kết thúc tạm đình chỉ, chuyển xử lý kỷ luật nếu có căn cứ',
        'End the suspension, and open a disciplinary case if there are grounds',
      ),
      responsibility: head('competent'),
      authority: by377,
      time: running({ rule: 'urgent-signature-days', unit: 'workingDays' }, 'byItself'),
      result: {
        restore: end('endedEarly', restored),
        openDiscipline: end('converted', { ...reasons, opens: [{ procedure: 'discipline', for: 'official' }], ...restored }),
        byItself: end('endedEarly', restored),
      },
    },
  },

  ends: {
    restored: 'done',
    endedEarly: 'done',
    converted: 'done',
    notSuspended: 'refused',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
};
