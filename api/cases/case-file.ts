import type { CaseEvent } from '../../core/event';
import { fold } from '../../core/evolve/evolve';
import type { CaseId, Instant } from '../../core/facts';
import type { LedgerEntry } from '../../core/ledger/entry';
import type { Rulebook } from '../../core/rulebook';
import type { CaseState } from '../../core/state';

/** An entry of a case's ledger as its readers need it. */
export type Entry = Omit<LedgerEntry, 'events'> & { readonly events: readonly CaseEvent[]; readonly hash: string };

/** The entries of a case while it ran one version, in their order; none where it has just gone over. */
export interface RuledSpan {
  readonly rulebook: Rulebook;
  readonly entries: readonly Entry[];
}

/** A case as its ledger tells it: folded anew for every reader, stored nowhere. */
export interface CaseFile {
  readonly case: CaseId;
  /** What the case runs now. */
  readonly rulebook: Rulebook;
  readonly state: CaseState;
  readonly entries: readonly Entry[];
  /** The same entries by what the case ran, the oldest first: an act is told by the rules of its own time. */
  readonly spans: readonly RuledSpan[];
  readonly openedAt: Instant;
  /** How far the training clock of the case stands ahead of ours, in milliseconds; nought outside training. */
  readonly offsetMs: number;
}

/** An entry as stored (canonical JSON) with its hash. */
export const entryFrom = ({ text, hash }: { readonly text: string; readonly hash: string }): Entry => ({
  ...(JSON.parse(text) as Omit<Entry, 'hash'>),
  hash,
});

/** Folds the entries of a case, each by what the case ran. @throws Error where they are none, or don't begin with its opening: the ledger of a case is never empty */
export const caseFile = (spans: readonly RuledSpan[], offsetMs: number): CaseFile => {
  const entries = spans.flatMap((span) => span.entries);
  const state = spans.reduce<CaseState | undefined>(
    (folded, span) =>
      fold(
        span.rulebook,
        folded,
        span.entries.flatMap(({ events }) => events),
      ),
    undefined,
  );
  const [first] = entries;
  const now = spans.at(-1);
  if (state === undefined || first === undefined || now === undefined) throw new Error('A case has no entries');
  return { case: state.case, rulebook: now.rulebook, state, entries, spans, openedAt: first.at, offsetMs };
};

export const eventsOf = ({ entries }: CaseFile): readonly CaseEvent[] => entries.flatMap(({ events }) => events);
