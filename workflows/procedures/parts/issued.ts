import { end, head, issuedBy, officer, party, proposed, resolution, state, t, to, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Source, Text } from '../../../core/definition/words';

export interface Issue {
  readonly effect: string;
  readonly authority: Source;
  readonly sign: Text;
  readonly announce: Text;
  /** The paper that carries the decision, and the notice to the unit. */
  readonly decision: string;
  readonly notice: string;
  /** The end of the case; or, where the decision begins something that runs, the step that follows. */
  readonly done?: string;
  readonly next?: string;
}

/**
 * A decision that was made is signed, numbered, issued and announced; where a clerk does not act, the engine does, by operation of the decision
 * (ruling 13).
 */
export const issued = ({ effect, authority, sign, announce, decision, notice, done = 'done', next }: Issue): Definition['steps'] => {
  const entered = to('announce', { applies: [effect], ...issuedBy('competent', party(decision)) });
  const told = issuedBy('unit', state(notice));
  const announced = next === undefined ? end(done, told) : to(next, told);
  return {
    sign: {
      kind: 'act',
      duty: 'records',
      person: head('competent'),
      task: sign,
      responsibility: head('competent'),
      authority,
      time: workingDays('signature-days', { higher: 1, then: 'byOperation' }),
      result: {
        sign: to('issue'),
        byOperation: to('issue'), // execution of a decision that was made, not silence
      },
    },

    issue: {
      kind: 'act',
      duty: 'records',
      person: officer('records'),
      task: t('Vào số, đóng dấu, ban hành quyết định', 'Number, seal and issue the decision'),
      responsibility: head('records'),
      authority: proposed('decided-is-carried-out'),
      time: workingDays('issue-days', { higher: 1, then: 'byOperation' }),
      result: { issue: entered, byOperation: entered },
    },

    announce: {
      kind: 'act',
      duty: 'records',
      person: officer('personnel'),
      task: announce,
      responsibility: head('personnel'),
      authority: resolution('II.2.5'),
      time: workingDays('issue-days', { higher: 1, then: 'byOperation' }),
      result: { announce: announced, byOperation: announced },
    },
  };
};
