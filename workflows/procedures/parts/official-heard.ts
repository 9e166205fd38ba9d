import { back, end, head, party, reasons, t, to, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Source } from '../../../core/definition/words';
import { officialTold } from './official-told';

/** The rule values of the times in which the official is told, answers, and the Party committee gives its opinion. */
interface Limits {
  readonly talk: string;
  readonly answer: string;
  readonly opinion: string;
}
const USUAL: Limits = { talk: 'talk-days', answer: 'hearing-days', opinion: 'opinion-days' };

interface Heard {
  readonly authority: Source;
  readonly refused: string;
  /** The step that follows the opinion: the vote of the leadership, where there is one. */
  readonly heard?: string;
  readonly limits?: Limits;
}

/**
 * Before anything is decided against an official: the grounds are told and the evidence shown, the official answers, the Party committee of the
 * unit gives its opinion, the leadership votes (elsewhere, where it does), and the personnel body appraises it all. New grounds mean a new hearing.
 */
export const officialHeard = ({ authority, refused, heard = 'leadershipVote', limits = USUAL }: Heard): Definition['steps'] => ({
  ...officialTold({ heard: 'opinions', limits }),

  opinions: {
    kind: 'opinions',
    duty: 'advises',
    person: head('partyCommittee'),
    task: t('Cho ý kiến bằng văn bản', 'Give a written opinion'),
    from: ['partyCommittee'],
    responsibility: head('personnel'),
    authority,
    time: workingDays(limits.opinion, { then: 'incomplete' }),
    result: {
      complete: to(heard, party('opinions-record')),
      incomplete: to(heard, party('opinions-record')), // no opinion is no consent
    },
  },

  appraise: {
    kind: 'act',
    duty: 'appraises',
    person: head('personnel'),
    task: t('Thẩm định căn cứ, giải trình và đề nghị', 'Appraise the grounds, the answer and the proposal'),
    form: [{ name: 'appraisal', kind: 'text', label: t('Nội dung thẩm định', 'Appraisal'), max: 4000 }],
    responsibility: head('personnel'),
    authority,
    time: workingDays('appraisal-days', { higher: 1, then: 'lapse' }),
    result: {
      submit: to('decide', { stops: ['proposing'], starts: ['deciding'], ...party('measure-appraisal') }),
      newGrounds: back('hearing', 1, undefined, { ...reasons, grounds: true, ...party('measure-appraisal') }),
      object: end(refused, { ...reasons, ...party('measure-appraisal', 'measure-refusal') }),
      lapse: end('lapsed'),
    },
  },
});
