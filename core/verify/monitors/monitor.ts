import type { CaseEvent, CaseEventKind, EventOf } from '../../event';
import type { PersonId } from '../../facts';
import type { Guarantee } from '../../guarantees/names';

/** What a monitor may know besides the events: who is followed, and whose relative they are. Nothing of the definition but which slots the case is about. */
export interface Watched {
  readonly followed: PersonId;
  /** Whom the followed person is related to. */
  readonly relatedTo: readonly PersonId[];
  /** The slots whose people the case is about, since `listed` names a slot. */
  readonly concernedSlots: readonly string[];
}

export type Memory = { readonly [key: string]: string | number | boolean | readonly string[] };

/** What a monitor answers to one event: its memory afterwards, whether the event was of the kind it guards, and what is broken. */
export interface Observation {
  readonly memory: Memory;
  /** Events of the kind the guarantee speaks of. A proof whose monitor never saw one proves nothing. */
  readonly triggered?: boolean;
  readonly broken?: string;
}

export type Handler<K extends CaseEventKind> = (memory: Memory, event: EventOf<K>, watched: Watched) => Observation;

/** Watches one guarantee over the events of a case, and over events only: no label of a definition reaches it. */
export interface Monitor {
  readonly guarantee: Guarantee;
  readonly begin: Memory;
  /** What it makes of each kind of event; it does not hear of the others. */
  readonly on: { readonly [K in CaseEventKind]?: Handler<K> };
}

/** What a monitor makes of an event; undefined where it does not look at events of that kind. */
export const observe = ({ on }: Monitor, memory: Memory, event: CaseEvent, watched: Watched): Observation | undefined => {
  const handler = on[event.kind] as ((memory: Memory, event: CaseEvent, watched: Watched) => Observation) | undefined;
  return handler?.(memory, event, watched);
};

/** An observation with the name of what is broken, where it is. */
export const unless = (sound: boolean, broken: string, observation: Observation): Observation =>
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
