import type { CaseEvent } from '../../core/event';
import { fold } from '../../core/evolve/evolve';
import type { CaseId, Instant } from '../../core/facts';
import type { LedgerEntry } from '../../core/ledger/entry';
import type { Rulebook } from '../../core/rulebook';
import type { CaseState } from '../../core/state';

/** An entry of a case's ledger as its readers need it. */
export type Entry = Omit<LedgerEntry, 'events'> & { readonly events: readonly CaseEvent[]; readonly hash: string };

/** A case as its ledger tells it: folded anew for every reader, stored nowhere. */
export interface CaseFile {
  readonly case: CaseId;
  readonly rulebook: Rulebook;
  readonly state: CaseState;
  readonly entries: readonly Entry[];
  readonly openedAt: Instant;
  /** How far the training clock of the case stands ahead of ours, in milliseconds; nought outside training. */
  readonly offsetMs: number;
}

/** An entry as stored (canonical JSON) with its hash. */
export const entryFrom = ({ text, hash }: { readonly text: string; readonly hash: string }): Entry => ({
  ...(JSON.parse(text) as Omit<Entry, 'hash'>),
  hash,
});

/** Folds the entries of a case. @throws Error where they are none, or don't begin with its opening: the ledger of a case is never empty */
export const caseFile = (rulebook: Rulebook, entries: readonly Entry[], offsetMs: number): CaseFile => {
  const state = fold(
    rulebook,
    undefined,
    entries.flatMap(({ events }) => events),
  );
  const [first] = entries;
  if (state === undefined || first === undefined) throw new Error('A case has no entries');
  return { case: state.case, rulebook, state, entries, openedAt: first.at, offsetMs };
};

export const eventsOf = ({ entries }: CaseFile): readonly CaseEvent[] => entries.flatMap(({ events }) => events);
