import type { RegisterEffect } from '../core/commit';
import { type DisciplineForm, isDisciplineForm } from '../core/definition/record-kinds';
import { lastDayOf } from '../core/effect-end';
import type { Instant, LocalDate, PersonId } from '../core/facts';
import { localDateOf } from './local-date';

/** One change of the table disciplines. */
export type DisciplineChange =
  | {
      readonly kind: 'discipline';
      readonly person: PersonId;
      readonly form: DisciplineForm;
      readonly decided: LocalDate;
      readonly ends: LocalDate;
    }
  /** The latest of its form that stands. */
  | { readonly kind: 'strikeDiscipline'; readonly person: PersonId; readonly form: DisciplineForm; readonly ended: Instant };

/** A discipline that is entered, in the form of its decision and with its last day, or struck out. */
export const disciplineChange = (effect: RegisterEffect, at: Instant): DisciplineChange => {
  const { person, effectKind, detail } = effect;
  if (detail === undefined || !isDisciplineForm(detail)) throw new Error(`The effect ${effect.effect} names no form of discipline`);
  if (effectKind === 'strikeDiscipline') return { kind: 'strikeDiscipline', person, form: detail, ended: at };
  const decided = localDateOf(at);
  const ends = lastDayOf(effect, decided);
  if (ends === undefined) throw new Error(`The effect ${effect.effect} disciplines somebody and names no end`);
  return { kind: 'discipline', person, form: detail, decided, ends };
};
