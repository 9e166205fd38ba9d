import { t } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Source } from '../../../core/definition/words';
import { competentDecides } from './competent-decides';

/** The competent body decides on an appointment, wherever the person comes from (catalogue P1, steps 6 and 7). */
export const appointmentDecided = (authority: Source): Definition['steps'] =>
  competentDecides({
    effect: 'appointment',
    authority,
    vote: t('Cấp có thẩm quyền biểu quyết quyết định bổ nhiệm', 'The competent body votes on the appointment'),
    sign: t('Ký quyết định bổ nhiệm', 'Sign the decision'),
    announce: t(
      'Công bố quyết định, thông báo cho người được bổ nhiệm, cập nhật hồ sơ',
      'Announce the decision, notify the person, update the file',
    ),
    decision: 'appointment-decision',
    notice: 'appointment-notice',
    done: 'appointed',
    refused: 'notAppointed',
    clock: 'conferences',
  });
