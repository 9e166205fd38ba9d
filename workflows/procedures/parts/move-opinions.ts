import { head, party, t, to, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Source } from '../../../core/definition/words';

interface Exchange {
  readonly authority: Source;
  readonly from: readonly string[];
  readonly given: string;
}

/** The units that an official leaves and joins, and their Party committees, evaluate the official and give their opinion in writing. */
export const opinionsExchanged = ({ authority, from, given }: Exchange): Definition['steps'] => ({
  opinions: {
    kind: 'opinions',
    duty: 'advises',
    person: head('senderLeadership'),
    task: t('Trao đổi, nhận xét, đánh giá, cho ý kiến bằng văn bản', 'Evaluate the official and give a written opinion'),
    from: [...from],
    responsibility: head('personnel'),
    authority,
    time: workingDays('opinion-days', { then: 'incomplete' }),
    result: {
      complete: to(given, party('opinions-record')),
      incomplete: to(given, party('opinions-record')), // no opinion is no consent, and it stops nobody
    },
  },
});
