import { head, issuedBy, officer, party, proposed, resolution, state, t, to, workingDays } from '../../../core/definition/author';
import type { Definition } from '../../../core/definition/definition';
import type { Outcome } from '../../../core/definition/outcome';
import type { Source, Text } from '../../../core/definition/words';

interface Entry {
  /** What was decided; several where one decision is about a whole group. */
  readonly effect: string | readonly string[];
  readonly announce: Text;
  /** The paper that carries the decision, a Party paper unless it says otherwise, and the notice to the unit. */
  readonly decision: string;
  readonly layout?: 'party' | 'state';
  readonly notice: string;
  /** What follows once it is announced. */
  readonly opens?: Outcome['opens'];
}

export const effectsIn = (effect: string | readonly string[]): readonly string[] => (typeof effect === 'string' ? [effect] : effect);

export interface Issue extends Entry {
  readonly effect: string;
  readonly authority: Source;
  readonly sign: Text;
  /** The end of the case; or, where the decision begins something that runs, the step that follows. */
  readonly done?: string;
  readonly next?: string;
}

/**
 * A decision that was made is signed, numbered, issued and announced; where a clerk does not act, the engine does, by operation of the decision
 * (ruling 13).
 */
export const issued = ({ authority, sign, done = 'done', next, ...entry }: Issue): Definition['steps'] => ({
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

  ...entered({ ...entry, leads: next === undefined ? { end: done } : { step: next } }),
});

/** A decision whose author has signed it by deciding is numbered, issued, entered in the register and announced, by the engine where no clerk does. */
export const entered = (entry: Entry & { readonly leads: Outcome['to'] }): Definition['steps'] => {
  const decision = entry.layout === 'state' ? state(entry.decision) : party(entry.decision);
  const numbered = to('announce', { applies: effectsIn(entry.effect), ...issuedBy('competent', decision) });
  const follows = entry.opens === undefined ? {} : { opens: entry.opens };
  const announced: Outcome = { to: entry.leads, ...issuedBy('unit', state(entry.notice)), ...follows };
  return {
    issue: {
      kind: 'act',
      duty: 'records',
      person: officer('records'),
      task: t('Vào số, đóng dấu, ban hành quyết định', 'Number, seal and issue the decision'),
      responsibility: head('records'),
      authority: proposed('decided-is-carried-out'),
      time: workingDays('issue-days', { higher: 1, then: 'byOperation' }),
      result: { issue: numbered, byOperation: numbered },
    },

    announce: {
      kind: 'act',
      duty: 'records',
      person: officer('personnel'),
      task: entry.announce,
      responsibility: head('personnel'),
      authority: resolution('II.2.5'),
      time: workingDays('issue-days', { higher: 1, then: 'byOperation' }),
      result: { announce: announced, byOperation: announced },
    },
  };
};
