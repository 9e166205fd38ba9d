import type { CommitAnswer, CommitRequest, Committed } from '../core/commit';
import type { Definition } from '../core/definition/definition';
import type { RulePack } from '../core/definition/rule-pack';
import type { EventOf } from '../core/event';
import type { CaseId, ChildOutcome, Facts, Instant, PersonId, PostId } from '../core/facts';

/** A payload that reached a case without being sealed for it (ruling 3). `under`: the update id or the signal's word. */
export interface NotSealed {
  readonly case: CaseId;
  readonly under: string;
  readonly reason: 'plain' | 'foreign' | 'moved';
}

/**
 * The effects that a running case may ask for. Each may be carried out more than once for one answer and must then
 * change nothing more; each throws on an outage only, and is tried again.
 */
export interface CaseActivities {
  /** The one transaction of an act (rulings 1, 2). */
  readonly commit: (request: CommitRequest) => Promise<CommitAnswer>;
  /** The case's ledger entries with a higher seq, oldest first; a page of them, empty only when there are none. */
  readonly entriesAfter: (place: { readonly case: CaseId; readonly seq: number }) => Promise<readonly Committed[]>;
  /** How a child case ended, by its own record; `null` while it has not. */
  readonly childOutcome: (child: { readonly case: CaseId }) => Promise<ChildOutcome | null>;
  /** The snapshot on which a child case is opened. */
  readonly openingFacts: (question: OpeningQuestion) => Promise<Facts>;
  /** What a case is judged by from a migration on, as published under the names that its entry gives. */
  readonly versionNamed: (to: EventOf<'migrated'>['to']) => Promise<NamedRules>;
  /** Puts a payload that was not sealed for its case on the chain of attempts. */
  readonly recordNotSealed: (attempt: NotSealed) => Promise<void>;
  /** Shows readers how far the training clock of a case stands ahead. Never moves it back. */
  readonly moveClock: (clock: { readonly case: CaseId; readonly offsetMs: number }) => Promise<void>;
  /** Asks for the history of a run to be archived once it has closed. */
  readonly queueArchive: (run: { readonly case: CaseId; readonly run: string }) => Promise<void>;
}

/** A version with everything that it names: the definition, those that it may call or open by hash, and the rules. */
export interface NamedRules {
  readonly procedure: Definition;
  readonly closure: Readonly<Record<string, Definition>>;
  readonly pack: RulePack;
}

export interface OpeningQuestion {
  readonly people: readonly PersonId[];
  readonly post?: PostId;
  readonly at: Instant;
}
