import { back, end, head, party, reasons, t, to, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Source, Text } from '../../../core/definition/words';

interface Appraisal {
  readonly task: Text;
  readonly authority: Source;
  /** The end where personnel objects, or the step to which it sends the proposal back once with reasons. */
  readonly otherwise: { readonly refused: string } | { readonly returned: string };
  /** The rule value of the days for it. */
  readonly limit?: string;
}

/** The head of personnel appraises what is proposed about an official before the competent body decides. */
export const appraised = ({ task, authority, otherwise, limit = 'appraisal-days' }: Appraisal): Definition['steps'] => ({
  appraise: {
    kind: 'act',
    duty: 'appraises',
    person: head('personnel'),
    task,
    form: [{ name: 'appraisal', kind: 'text', label: t('Nội dung thẩm định', 'Appraisal'), max: 4000 }],
    responsibility: head('personnel'),
    authority,
    time: workingDays(limit, { higher: 1, then: 'lapse' }),
    result: {
      submit: to('decide', party('appraisal-report')),
      ...('refused' in otherwise
        ? { object: end(otherwise.refused, { ...reasons, ...party('appraisal-report', 'refusal-notice') }) }
        : { return: back(otherwise.returned, 1, undefined, { ...reasons, ...party('appraisal-report') }) }),
      lapse: end('lapsed'),
    },
  },
});
