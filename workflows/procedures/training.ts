import { resolution, t } from '../../core/definition/author';
import type { Definition } from '../../core/definition/definition';
import { by171, sentToStudy } from './parts/sent-to-study';

/** P16, training in the country (đào tạo, bồi dưỡng). Study abroad is a procedure of its own: a conclusion on political standards comes before it. */
export const training: Definition = sentToStudy({
  id: 'training',
  title: t('Cử đi đào tạo, bồi dưỡng', 'Sending to training'),
  basis: [resolution('II.2.4'), resolution('II.2.5'), by171],
  kind: 'sendToTraining',
  courses: [
    { name: 'leadership', label: t('Bồi dưỡng lãnh đạo, quản lý cấp phòng', 'Leadership at division level') },
    { name: 'politicalTheory', label: t('Lý luận chính trị', 'Political theory') },
    { name: 'stateManagement', label: t('Quản lý nhà nước', 'State management') },
    { name: 'digitalSkills', label: t('Kỹ năng số', 'Digital skills') },
    { name: 'positionSkills', label: t('Kỹ năng theo vị trí việc làm', 'Skills of the position') },
    { name: 'master', label: t('Thạc sĩ', 'Master’s degree') },
    { name: 'doctorate', label: t('Tiến sĩ', 'Doctorate') },
  ],
  decide: t('Quyết định cử đi đào tạo, bồi dưỡng', 'Decide on the training'),
});
