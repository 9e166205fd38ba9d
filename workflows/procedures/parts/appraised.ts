import { end, head, party, reasons, t, to, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Source, Text } from '../../../core/definition/words';

interface Appraisal {
  readonly task: Text;
  readonly authority: Source;
  readonly refused: string;
}

/** The head of personnel appraises a proposal about an official before the competent body decides. */
export const appraised = ({ task, authority, refused }: Appraisal): Definition['steps'] => ({
  appraise: {
    kind: 'act',
    duty: 'appraises',
    person: head('personnel'),
    task,
    form: [{ name: 'appraisal', kind: 'text', label: t('Nội dung thẩm định', 'Appraisal'), max: 4000 }],
    responsibility: head('personnel'),
    authority,
    time: workingDays('appraisal-days', { higher: 1, then: 'lapse' }),
    result: {
      submit: to('decide', party('appraisal-report')),
      object: end(refused, { ...reasons, ...party('appraisal-report', 'refusal-notice') }),
      lapse: end('lapsed'),
    },
  },
});
