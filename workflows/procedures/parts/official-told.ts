import { end, head, party, proposed, t, to, window, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';

interface Told {
  /** The step that follows, answered or not. */
  readonly heard: string;
  /** The rule values of the times in which the official is told, and answers. */
  readonly limits?: { readonly talk: string; readonly answer: string };
}

/** The grounds are told and the evidence shown, and the official answers: was told, had the days, did not answer is no ground. */
export const officialTold = ({ heard, limits = { talk: 'talk-days', answer: 'hearing-days' } }: Told): Definition['steps'] => ({
  hearing: {
    kind: 'hearing',
    duty: 'records',
    person: head('personnel'),
    of: 'official',
    task: t(
      'Thông báo căn cứ, cho xem chứng cứ, gặp và nghe cán bộ giải trình',
      'Tell the grounds, show the evidence, meet and hear the official',
    ),
    responsibility: head('personnel'),
    authority: proposed('heard-before-harm'),
    time: workingDays(limits.talk, { higher: 1, then: 'untold' }),
    window: window(limits.answer, 'silent'),
    result: {
      answered: to(heard, party('hearing-minutes')),
      silent: to(heard, party('hearing-minutes')),
      untold: end('lapsed'),
    },
  },
});
