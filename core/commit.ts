import type { CommandKind } from './command';
import type { By, CaseEvent, EventOf } from './event';
import type { CaseId, Instant, PersonId, Ref } from './facts';
import type { RejectionCode } from './rejection';
import type { Task } from './work-list/task';

/** A value kept outside the ledger, sealed under its person's key; the ledger holds `digest`. */
export interface SealedValue {
  readonly digest: string;
  /** The person whose key seals it. */
  readonly person: PersonId;
  readonly sealed: string;
}

/**
 * What the host hands to the commit: always, whether it had accepted or refused, because the ledger may know more than
 * the host (a crash between commit and history). Small enough to be one argument of a local activity.
 */
export interface CommitRequest {
  readonly case: CaseId;
  /** The entry's place in the case: one more than the entries that the host has seen. */
  readonly seq: number;
  /** Hash of the case's last entry that the host has seen; 64 zeros before the first. */
  readonly previous: string;
  readonly command: { readonly id: string; readonly kind: CommandKind; readonly digest: string };
  readonly at: Instant;
  readonly by: By;
  readonly decision:
    | { readonly kind: 'accepted'; readonly events: readonly CaseEvent[] }
    | { readonly kind: 'rejected'; readonly code: RejectionCode };
  /** The work list of the case after these events. */
  readonly tasks: readonly Task[];
  /** When the engine must look again, if nobody acts: the next due of the case. */
  readonly nextDue?: Instant;
  readonly rows: readonly Ref[];
  readonly values: readonly SealedValue[];
  readonly training: boolean;
}

/** An entry of the ledger as the host adopts it. */
export interface Committed {
  readonly seq: number;
  readonly hash: string;
  readonly commandId: string;
  readonly commandDigest: string;
  readonly at: Instant;
  readonly events: readonly CaseEvent[];
}

/** What the commit answers. The workflow evolves only what stands here, never what it had decided. */
export type CommitAnswer =
  | { readonly kind: 'committed'; readonly entry: Committed; readonly repeated: boolean }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'behind'; readonly entries: readonly Committed[] }
  | { readonly kind: 'stale'; readonly rows: readonly Ref[] };

/** A register effect that the commit enters, as the event names it. */
export type RegisterEffect = EventOf<'applied'>;
