import { end, head, party, proposed, reasons, resolution, secondary, t, to, workingDays } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { aboutPerson, personPlaces } from './parts/about-person';
import { appraised } from './parts/appraised';
import { entered } from './parts/issued';
import { metFirst } from './parts/met-first';

const byPlacement = secondary('Nghị định 170/2025/NĐ-CP', 'Điều 50');

/**
 * Placement (bố trí công tác) of an official who has left a post or ends a rotation (catalogue P5, P12 step 8): it opens by itself from that end, so that
 * nobody is forgotten. The unit proposes where they are to work, they are met and heard, and the head of the competent body decides. It puts nobody into a
 * post: the transfer or appointment that carries it out is a case of its own.
 */
export const placement: Definition = {
  ...aboutPerson('official'),
  id: 'placement',
  stage: 'transfer',
  title: t('Bố trí công tác', 'Placement'),
  basis: [resolution('II.2.2'), byPlacement, proposed('catalogue P12, step 8')],
  places: { ...personPlaces('official', 'competent'), records: { kind: 'organ', organ: 'records', of: 'competent' } },
  effects: { placement: { kind: 'place', person: 'official', detail: 'placement' } },

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: head('leadership'),
      task: t('Đề xuất phương án bố trí công tác', 'Propose where the official is to work'),
      form: [
        {
          name: 'placement',
          kind: 'choice',
          label: t('Phương án bố trí', 'Placement'),
          options: [
            { name: 'equivalent', label: t('Vị trí tương đương', 'An equivalent post') },
            { name: 'lower', label: t('Chức vụ thấp hơn một cấp', 'A post one level lower') },
            { name: 'nonLeadership', label: t('Vị trí không giữ chức vụ lãnh đạo, quản lý', 'A position without leadership') },
            { name: 'former', label: t('Trở lại cơ quan, đơn vị cũ', 'Back to the former unit') },
            {
              name: 'leavesService',
              label: t('Nghỉ hưu, thôi việc theo nguyện vọng', 'Retirement, or leaving the service at their own wish'),
            },
          ],
        },
        { name: 'plan', kind: 'text', label: t('Vị trí cụ thể, lý do', 'Which position, and why'), max: 2000 },
      ],
      responsibility: head('competent'),
      authority: byPlacement,
      time: workingDays('placement-days', { report: 2, higher: 1, then: 'unproposed' }),
      result: {
        submit: to('meet', party('proposal')),
        unproposed: end('unplaced'), // it was reported twice and rose one level: it stays open to be begun by hand
      },
    },

    ...metFirst({ authority: byPlacement, met: 'appraise', minutes: 'hearing-minutes' }),
    ...appraised({
      task: t('Thẩm định phương án và ý kiến của cán bộ', 'Appraise the placement and what the official said'),
      authority: byPlacement,
      otherwise: { returned: 'propose' },
    }),

    decide: {
      kind: 'act',
      duty: 'decides',
      person: head('competent'),
      task: t('Quyết định bố trí công tác', 'Decide on the placement'),
      responsibility: head('competent'),
      authority: byPlacement,
      time: workingDays('placement-days', { report: 2, higher: 1, then: 'undecided' }),
      result: {
        decide: to('issue', { grants: ['placement'] }),
        refuse: end('notPlaced', { ...reasons, ...party('refusal-notice') }),
        undecided: end('unplaced'),
      },
    },

    ...entered({
      effect: 'placement',
      announce: t('Thông báo cho cán bộ và nơi công tác, cập nhật hồ sơ', 'Tell the official and the unit, update the file'),
      decision: 'placement-decision',
      notice: 'record-notice',
      leads: { end: 'placed' },
    }),
  },

  ends: { placed: 'done', notPlaced: 'refused', unplaced: 'lapsed', lapsed: 'lapsed', withdrawn: 'withdrawn' },
};
