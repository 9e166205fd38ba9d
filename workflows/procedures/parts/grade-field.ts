import { t } from '../../../core/definition/author';
import type { Field } from '../../../core/definition/form';
import type { Text } from '../../../core/definition/words';

/** The field that names a grade, for one of the results of its step. That somebody did not complete the tasks is never merely named: it goes another way. */
export const gradeField = (label: Text, on: string): Field => ({
  name: 'grade',
  kind: 'choice',
  label,
  options: [
    { name: 'excellent', label: t('Hoàn thành xuất sắc nhiệm vụ', 'Excellent') },
    { name: 'good', label: t('Hoàn thành tốt nhiệm vụ', 'Good') },
    { name: 'complete', label: t('Hoàn thành nhiệm vụ', 'Complete') },
  ],
  on: [on],
});
