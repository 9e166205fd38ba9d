import { back, end, head, party, reasons, t, to, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Source } from '../../../core/definition/words';

interface Appraisal {
  readonly authority: Source;
  readonly appraised: string;
  readonly refused: string;
  /** The step to which it is sent back. */
  readonly returned?: string;
}

/** The personnel body appraises who was put forward and why; once it may send the nomination back. */
export const nominationAppraised = ({ authority, appraised, refused, returned = 'propose' }: Appraisal): Definition['steps'] => ({
  appraise: {
    kind: 'act',
    duty: 'appraises',
    person: head('personnel'),
    task: t('Thẩm định đề nghị, đối chiếu thành tích, nhu cầu với hồ sơ', 'Appraise the nomination against the file'),
    form: [{ name: 'appraisal', kind: 'text', label: t('Nội dung thẩm định', 'Appraisal'), max: 4000 }],
    responsibility: head('personnel'),
    authority,
    time: workingDays('appraisal-days', { higher: 1, then: 'lapse' }),
    result: {
      submit: to(appraised, party('nomination-appraisal')),
      return: back(returned, 1, undefined, { ...reasons, ...party('nomination-appraisal') }),
      object: end(refused, { ...reasons, ...party('nomination-appraisal', 'refusal-notice') }),
      lapse: end('lapsed'),
    },
  },
});
