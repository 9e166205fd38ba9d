import type { FormValues, KeepLog } from '../command';
import type { Definition } from '../definition/definition';
import type { Outcome } from '../definition/outcome';
import type { PersonId } from '../facts';
import { type Rejection, reject } from '../rejection';
import { deadline, stepOf } from '../rulebook';
import { exclusionOf } from './exclusion';
import { isText } from './form';
import { isRejection, performerOf } from './standing';
import { accepted, type Decision, emit, type Turn } from './turn';

/** Whoever keeps the log of a term that runs writes its next entry; the one after it is due so long from now. */
export const decideKeepLog = (turn: Turn, command: KeepLog): Decision => {
  const step = stepOf(turn.rulebook, command.step);
  if (step.kind !== 'period' || step.log === undefined) return reject('wrong-command', { kind: step.kind });
  const capacity = performerOf(turn, command.by, { kind: 'concerned', slot: step.log.keeper }, 'advises');
  if (isRejection(capacity)) return capacity;
  const because = exclusionOf(turn.state, turn.facts, command.by.person);
  if (because !== undefined) return reject('excluded', { because });
  if (!isText(command.entry)) return reject('invalid-form', { field: 'entry', why: 'length' }, 'entry');
  const { at } = deadline(turn.rulebook, turn.at, step.log.every);
  emit(turn, { kind: 'logKept', step: command.step, entry: command.entry, by: capacity, due: at });
  return accepted(turn);
};

/** Whoever may take no part in the case keeps no log of it either: the field in which they are named. */
export const keeperFlaw = (turn: Turn, { lists }: Outcome, form: FormValues): Rejection | undefined => {
  if (lists === undefined || !keepsLog(turn.rulebook.definition, lists.into)) return undefined;
  const named = form[lists.into];
  const people: readonly PersonId[] = named?.kind === 'people' ? named.people : [];
  return people.some((person) => exclusionOf(turn.state, turn.facts, person) !== undefined)
    ? reject('invalid-form', { field: lists.into, why: 'excluded' }, `form.${lists.into}`)
    : undefined;
};

/** Whether those in a slot keep the log of a term. */
export const keepsLog = ({ steps }: Definition, slot: string): boolean =>
  Object.values(steps).some((step) => step.kind === 'period' && step.log?.keeper === slot);
