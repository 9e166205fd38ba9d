import { end, head, officer, party, proposed, reasons, resolution, t, to, workingDays } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { aboutPerson, personPlaces } from './parts/about-person';

const consequences = proposed('catalogue P10 g');

/**
 * What depended on a grade that has changed (catalogue P10 g): opened by the correction, it finds in the ledger every case in which a rule read the
 * person's grades, and a person says of them what is to be looked at again. It undoes nothing: that is for an annulment, or for the last check of a case
 * that still runs.
 */
const { withdraw: _never, holds: _unheld, ...about } = aboutPerson('official');
export const gradeRecheck: Definition = {
  ...about,
  id: 'grade-recheck',
  stage: 'evaluation',
  title: t('Rà soát hồ sơ đã dựa vào mức xếp loại được điều chỉnh', 'Review of what relied on a grade that has changed'),
  basis: [resolution('II.2.3'), consequences],
  places: personPlaces('official', 'competent'),
  effects: {},

  steps: {
    propose: {
      kind: 'act',
      duty: 'proposes',
      person: officer('personnel'),
      task: t('Mở việc rà soát các hồ sơ đã dựa vào mức xếp loại cũ', 'Begin the review of what relied on the former grade'),
      form: [{ name: 'change', kind: 'text', label: t('Mức xếp loại đã điều chỉnh thế nào', 'How the grade was changed'), max: 2000 }],
      responsibility: head('personnel'),
      authority: consequences,
      time: workingDays('proposal-days', { report: 2, higher: 1, then: 'lapse' }),
      result: {
        submit: to('checkReliance', party('letter')),
        lapse: end('lapsed'),
      },
    },

    checkReliance: {
      kind: 'check',
      duty: 'records',
      person: officer('personnel'),
      task: t('Tìm trong sổ cái các hồ sơ đã xét theo mức xếp loại', 'Find in the ledger the cases that were judged by a grade'),
      rules: ['grades-not-relied-on'],
      of: 'official',
      narrows: false,
      responsibility: head('personnel'),
      authority: consequences,
      time: workingDays('check-days', { report: 2, higher: 1, then: 'overdue' }),
      result: {
        pass: end('nothingDepends', party('eligibility-report')),
        fail: to('conclude', party('eligibility-report')),
        unclear: to('conclude', party('eligibility-report')),
        overdue: end('lapsed'),
      },
    },

    conclude: {
      kind: 'act',
      duty: 'records',
      person: head('personnel'),
      task: t('Kết luận hồ sơ, quyết định nào phải xem xét lại', 'Say which of these cases and decisions must be looked at again'),
      form: [{ name: 'cases', kind: 'text', label: t('Từng hồ sơ và kiến nghị', 'Each case, and what is recommended'), max: 4000 }],
      responsibility: head('competent'),
      authority: consequences,
      time: workingDays('decision-days', { report: 2, higher: 1, then: 'lapse' }),
      result: {
        unaffected: end('stillStands', { ...reasons, ...party('letter') }),
        reconsider: end('toBeReconsidered', { ...reasons, ...party('letter') }),
        lapse: end('lapsed'),
      },
    },
  },

  ends: { nothingDepends: 'done', stillStands: 'done', toBeReconsidered: 'done', lapsed: 'lapsed' },
};
