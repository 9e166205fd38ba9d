import type { Definition } from '../core/definition/definition';
import type { Text } from '../core/definition/words';
import type { CaseEvent, EventOf } from '../core/event';
import type { BodyId, CaseId, Instant, PersonId, PostId } from '../core/facts';

/** A paper's number, as the commit allotted it in the series of its type. */
export interface NumberedPaper {
  readonly paper: string;
  readonly type: string;
  readonly layout: 'party' | 'state';
  readonly issuer: BodyId;
  readonly year: number;
  readonly number: number;
}

/** An entry of the case's ledger, as papers read it. `papers` are in the order of its `paperIssued` events. */
export interface RecordedEntry {
  readonly at: Instant;
  readonly events: readonly CaseEvent[];
  readonly papers: readonly NumberedPaper[];
}

/** Names of the register at the time of printing: the record itself holds opaque ids only. */
export interface Names {
  readonly people: Readonly<Record<PersonId, { readonly name: string; readonly code: string; readonly position?: Text }>>;
  readonly bodies: Readonly<Record<BodyId, { readonly name: Text; readonly superior?: BodyId }>>;
  readonly posts: Readonly<Record<PostId, { readonly title: Text; readonly unit: BodyId }>>;
}

/** All that a paper is made from. */
export interface PaperRecord {
  readonly case: CaseId;
  readonly definition: Definition;
  /** The case from its first entry to the one that issued the paper, which is the last. */
  readonly entries: readonly RecordedEntry[];
  /** Which paper of the last entry, from 1. */
  readonly n: number;
  readonly names: Names;
  /** Texts on record by their digest; null for one that was erased. */
  readonly texts: Readonly<Record<string, string | null>>;
}

/** Longest id that is looked up. */
const ID_MAX = 200;

/**
 * Every id and digest that stands in the entries, among other words: what `Names` and `texts` are to be looked up by. Ids are opaque,
 * so that only the register can tell which is which.
 */
export const namesToLookUp = (entries: readonly RecordedEntry[]): readonly string[] => {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.length <= ID_MAX) found.add(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) {
        found.add(key);
        walk(member);
      }
    }
  };
  for (const { events } of entries) walk(events);
  return [...found].sort();
};

/** An event where it stands: `place` counts the entries of the case from 0. */
export interface Placed<K extends CaseEvent['kind']> {
  readonly event: EventOf<K>;
  readonly at: Instant;
  readonly place: number;
}

/** The last event of a kind in the case; with `where`, the last that it holds for. */
export const lastOf = <K extends CaseEvent['kind']>(
  entries: readonly RecordedEntry[],
  kind: K,
  where: (event: EventOf<K>) => boolean = () => true,
): Placed<K> | undefined => {
  const isWanted = (event: CaseEvent): event is EventOf<K> => event.kind === kind && where(event as EventOf<K>);
  for (const [place, { at, events }] of [...entries.entries()].reverse()) {
    const event = events.findLast(isWanted);
    if (event !== undefined) return { event, at, place };
  }
  return undefined;
};

/** All events of a kind after the last one that opened the step: what the step's present or latest round consists of. */
export const sinceOpened = <K extends CaseEvent['kind']>(
  entries: readonly RecordedEntry[],
  step: string,
  kind: K,
): readonly Placed<K>[] => {
  let found: Placed<K>[] = [];
  for (const [place, { at, events }] of entries.entries()) {
    for (const event of events) {
      if (event.kind === 'stepOpened' && event.step === step) found = [];
      else if (event.kind === kind) found.push({ event: event as EventOf<K>, at, place });
    }
  }
  return found;
};
