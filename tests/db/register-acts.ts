import type { EffectKind } from '../../core/definition/effect-table';
import type { CaseEvent } from '../../core/event';
import { rowsOf } from '../../db/connect';
import type { RegisterDatabase } from './register-database';

/** An effect of this kind, about the candidate of the small register unless `more` names somebody else. */
export const applied = (effectKind: EffectKind, more: object = {}): CaseEvent => ({
  kind: 'applied',
  effect: effectKind,
  effectKind,
  person: 'p-candidate',
  by: { engine: 'due' },
  ...more,
});

/** What the head of the small register is given, who holds o-head without a term. */
export const ofHead = (effectKind: EffectKind, more: object = {}): CaseEvent =>
  applied(effectKind, { person: 'p-head', post: 'o-head', ...more });

/** Every assignment that a person has and had, in order. */
export const held = ({ owner }: RegisterDatabase, person: string) =>
  rowsOf(
    owner,
    'SELECT post, started, ended, ended_as, term_ends, case_id, seq, ended_case_id, ended_seq FROM assignments WHERE person = ? ORDER BY started',
    [person],
  );

export const holdersOf = ({ owner }: RegisterDatabase, post: string) =>
  rowsOf(owner, 'SELECT person FROM assignments WHERE post = ? AND ended IS NULL', [post]);

/** Where a person sits now. */
export const seatsOf = ({ owner }: RegisterDatabase, person: string) =>
  rowsOf(owner, 'SELECT body, role FROM holdings WHERE person = ? AND ended IS NULL ORDER BY body', [person]);
