import { end, head, party, reasons, to, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Source, Text } from '../../../core/definition/words';

interface Decision {
  readonly effect: string;
  readonly task: Text;
  readonly authority: Source;
  readonly refused: string;
}

/** The head of the competent body decides alone: whoever proposed or appraised does not, and then it is for the body above. */
export const headDecides = ({ effect, task, authority, refused }: Decision): Definition['steps'] => ({
  decide: {
    kind: 'act',
    duty: 'decides',
    person: head('competent'),
    task,
    responsibility: head('competent'),
    authority,
    time: workingDays('decision-days', { higher: 1, then: 'lapse' }),
    result: {
      award: to('issue', { grants: [effect] }),
      refuse: end(refused, { ...reasons, ...party('refusal-notice') }),
      lapse: end('lapsed'),
    },
  },
});
