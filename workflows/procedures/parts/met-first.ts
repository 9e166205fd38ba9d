import { end, head, party, t, to, window, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Source } from '../../../core/definition/words';

interface Meeting {
  readonly authority: Source;
  /** The step that follows, whatever the official says: they are heard, they do not decide. */
  readonly met: string;
  /** The paper of the meeting, where it is not about the post to which they are to move. */
  readonly minutes?: string;
}

/** Before an official is moved, the head of personnel meets them, states the purpose, shows the plan and hears what they propose (catalogue P5 to P7). */
export const metFirst = ({ authority, met, minutes = 'meeting-minutes' }: Meeting): Definition['steps'] => ({
  meet: {
    kind: 'hearing',
    duty: 'records',
    person: head('personnel'),
    of: 'official',
    task: t(
      'Gặp cán bộ, nêu mục đích, sự cần thiết, nghe đề xuất trước khi quyết định',
      'Meet the official, state the purpose and the need, hear what they propose before the decision',
    ),
    responsibility: head('personnel'),
    authority,
    time: workingDays('talk-days', { higher: 1, then: 'untold' }),
    window: window('meeting-days', 'silent'),
    result: {
      answered: to(met, party(minutes)),
      silent: to(met, party(minutes)), // was met and had the days; nothing is read into silence
      untold: end('lapsed'),
    },
  },
});
