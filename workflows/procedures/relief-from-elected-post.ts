import { end, head, party, resolution, secondary, t, to, unverified, workingDays } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { aboutOfficial, PLACEMENT } from './parts/about-official';
import { officialHeard } from './parts/official-heard';
import { decidedByCouncil, electedPostPlaces, introducedByParty } from './parts/through-the-council';

const by377 = secondary('Quy định 377-QĐ/TW');

/**
 * Leaving an elected post (miễn nhiệm, bãi nhiệm chức vụ do bầu): the only way out of it before the term ends. The official is heard, the Party's committee
 * introduces the relief, and the people's council that elected them decides; the official may ask the body that confirms for a review.
 */
export const reliefFromElectedPost: Definition = {
  ...aboutOfficial,
  id: 'relief-from-elected-post',
  title: t('Miễn nhiệm chức vụ do bầu', 'Relief from an elected post'),
  basis: [resolution('II.2.2'), by377, unverified('Luật Tổ chức chính quyền địa phương')],
  places: electedPostPlaces,
  effects: { relief: { kind: 'relieve', person: 'official' } },
  clocks: {
    proposing: { limit: { rule: 'measure-proposal-days', unit: 'workingDays' }, onHold: 'stops', report: 'competent' },
    deciding: { limit: { rule: 'measure-decision-days', unit: 'workingDays' }, onHold: 'stops', report: 'competent' },
  },
  starts: 'propose',

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('leadership'),
      task: t('Đề nghị miễn nhiệm chức vụ do bầu, nêu căn cứ', 'Propose the relief, and say on what ground'),
      form: [
        {
          name: 'ground',
          kind: 'choice',
          label: t('Căn cứ', 'Ground'),
          options: [
            { name: 'ownWish', label: t('Theo nguyện vọng, vì sức khỏe hoặc lý do khác', 'Own wish, for health or another reason') },
            { name: 'otherPost', label: t('Được phân công công tác khác', 'Given another post') },
            { name: 'results', label: t('Không hoàn thành nhiệm vụ, năng lực hạn chế', 'Tasks not completed, limited ability') },
            { name: 'confidence', label: t('Không còn được tín nhiệm', 'Confidence lost') },
            { name: 'violation', label: t('Vi phạm, không còn đủ tiêu chuẩn', 'A breach, or the standards are no longer met') },
          ],
        },
        { name: 'facts', kind: 'text', label: t('Sự việc, chứng cứ', 'Facts and evidence'), max: 4000 },
      ],
      responsibility: head('leadership'),
      authority: by377,
      time: workingDays('proposal-days', { then: 'lapse' }),
      result: {
        submit: to('hearing', { starts: ['proposing'], ...party('proposal') }),
        lapse: end('lapsed'),
      },
    },

    ...officialHeard({ authority: by377, refused: 'notRelieved', heard: 'appraise' }),
    ...introducedByParty({
      effect: 'relief',
      authority: by377,
      task: t('Cấp ủy biểu quyết giới thiệu việc miễn nhiệm', 'The committee votes on introducing the relief'),
      refused: 'notRelieved',
      refusal: 'measure-refusal',
      stops: ['deciding'],
    }),
    ...decidedByCouncil({
      effect: 'relief',
      task: t('Hội đồng nhân dân bỏ phiếu kín miễn nhiệm', "The people's council votes by secret ballot on the relief"),
      refused: 'notRelieved',
      refusal: 'measure-refusal',
      done: 'relieved',
      notice: 'term-notice',
      review: true,
      opens: [PLACEMENT],
    }),
  },

  ends: {
    relieved: 'done',
    notConfirmed: 'refused',
    notRelieved: 'refused',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
  },
};
