import type { CaseEventKind, EventOf } from '../../event';
import type { PersonId } from '../../facts';
import type { Guarantee } from '../../guarantees/names';
import type { Why } from '../why';

/** What a monitor may know besides the events: who is followed, and whose relative they are. Of the definition, which slots the case is about, and whether it has any effect that harms. */
export interface Watched {
  readonly followed: PersonId;
  /** Whom the followed person is related to. */
  readonly relatedTo: readonly PersonId[];
  /** The slots whose people the case is about, since `listed` names a slot. */
  readonly concernedSlots: readonly string[];
  /** Where no effect harms, it need not be remembered which body is voting. */
  readonly harms: boolean;
}

export type Memory = { readonly [key: string]: string | number | boolean | readonly string[] };

/** What a monitor answers to one event: its memory afterwards, whether the event was of the kind it guards, and what is broken. */
export interface Observation {
  readonly memory: Memory;
  /** Events of the kind the guarantee speaks of. A proof whose monitor never saw one proves nothing. */
  readonly triggered?: boolean;
  readonly broken?: Why;
}

export type Handler<K extends CaseEventKind> = (memory: Memory, event: EventOf<K>, watched: Watched) => Observation;

/** Watches one guarantee over the events of a case, and over events only: no label of a definition reaches it. */
export interface Monitor {
  readonly guarantee: Guarantee;
  readonly begin: Memory;
  /** What it makes of each kind of event; it does not hear of the others. */
  readonly on: { readonly [K in CaseEventKind]?: Handler<K> };
}

/** An observation with the name of what is broken, where it is. */
export const unless = (sound: boolean, broken: Why, observation: Observation): Observation =>
  sound ? observation : { ...observation, broken };

/** A set of words in a monitor's memory, kept sorted so that equal memories are equal texts. */
export const setOf = (memory: Memory, key: string): readonly string[] => {
  const value = memory[key];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};
export const plus = (set: readonly string[], ...more: readonly string[]): readonly string[] => {
  const added = more.filter((one) => !set.includes(one));
  return added.length === 0 ? set : [...new Set([...set, ...added])].sort();
};
export const minus = (set: readonly string[], ...less: readonly string[]): readonly string[] =>
  set.some((one) => less.includes(one)) ? set.filter((one) => !less.includes(one)) : set;

/** A memory with something changed; the same memory where it is so already, because what is the same need not be compared. */
export const changed = (memory: Memory, change: Memory): Memory => {
  for (const key in change) if (change[key] !== memory[key]) return { ...memory, ...change };
  return memory;
};
