import { resolution, t } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { conclusionFirst } from './parts/conclusion-first';
import { eligible } from './parts/eligible';
import { by171, sentToStudy } from './parts/sent-to-study';

/**
 * P16, study abroad (cử đi học tập ở nước ngoài): as training in the country, and the first of the five triggers of a conclusion on political standards
 * (resolution II.2.5). The competent committee concludes before the nomination is appraised, and the conclusion is in force when it is decided.
 */
export const studyAbroad: Definition = sentToStudy({
  id: 'study-abroad',
  title: t('Cử đi học tập ở nước ngoài', 'Study abroad'),
  basis: [resolution('II.2.5'), resolution('II.2.4'), by171],
  kind: 'sendAbroad',
  courses: [
    { name: 'shortAbroad', label: t('Bồi dưỡng ngắn hạn ở nước ngoài', 'Short course abroad') },
    { name: 'masterAbroad', label: t('Thạc sĩ ở nước ngoài', 'Master’s degree abroad') },
    { name: 'doctorateAbroad', label: t('Tiến sĩ ở nước ngoài', 'Doctorate abroad') },
  ],
  first: {
    step: 'politicalStandards',
    steps: conclusionFirst({ of: 'trainee', concluded: 'appraise' }),
    ends: { conclusionNegative: 'refused' },
  },
  last: {
    step: 'checkStill',
    steps: eligible({
      of: 'trainee',
      rules: ['conclusion-valid', 'not-prosecuted'],
      authority: resolution('II.2.5'),
      met: 'decide',
      refused: 'notSent',
      named: { check: 'checkStill', conclude: 'concludeStill' },
    }),
  },
  decide: t('Quyết định cử đi học tập ở nước ngoài', 'Decide on the study abroad'),
});
