import type { RegisterEffect } from '../core/commit';
import { ENTERS, type RecordKind, STRIKES } from '../core/definition/record-kinds';
import type { Support } from '../core/definition/support';
import { lastDayOf } from '../core/effect-end';
import type { Instant, LocalDate, PersonId } from '../core/facts';
import { localDateOf } from './local-date';

/** One change of the table record_entries. */
export type RecordChange =
  | {
      readonly kind: 'enterRecord';
      readonly person: PersonId;
      readonly record: RecordKind;
      readonly detail: string;
      readonly began: LocalDate;
      readonly ends: LocalDate | null;
      /** Of a support, what is granted once and every month, in dong. */
      readonly amounts?: Pick<Support, 'first' | 'monthly'>;
    }
  | {
      readonly kind: 'strikeRecord';
      readonly person: PersonId;
      readonly record: RecordKind;
      readonly detail: string;
      readonly ended: Instant;
      readonly how: 'revoked' | 'withdrawn';
    };

/** What is entered in a person's record, or struck out of it, in the word of the decision. */
export const recordChange = (effect: RegisterEffect, at: Instant): RecordChange => {
  const { person, effectKind, detail } = effect;
  if (detail === undefined) throw new Error(`The effect ${effect.effect} says in no word what it is about`);
  const struck = STRIKES[effectKind];
  if (struck !== undefined) return { kind: 'strikeRecord', person, record: struck.kind, detail, ended: at, how: struck.as };
  const record = ENTERS[effectKind];
  if (record === undefined) throw new Error(`The effect ${effect.effect} enters nothing in a record`);
  const began = localDateOf(at);
  return { kind: 'enterRecord', person, record, detail, began, ends: lastDayOf(effect, began) ?? null };
};

/** The support that comes with a move, for the kind of area and as long as the decision says. */
export const supportChange = (effect: RegisterEffect, { area, ...amounts }: Support, at: Instant): RecordChange => {
  const began = localDateOf(at);
  return {
    kind: 'enterRecord',
    person: effect.person,
    record: 'support',
    detail: area,
    began,
    ends: lastDayOf(effect, began) ?? null,
    amounts,
  };
};
