import type { RegisterEffect } from '../core/commit';
import type { EffectKind } from '../core/definition/effect-table';
import type { CaseId, Instant, LocalDate, PersonId, PostId, Ref } from '../core/facts';

import type { RecordChange } from './record-change';
import type { DisciplineChange } from './register-disciplines';
import type { GradeChange } from './register-grades';

/** How somebody leaves a post: for another post or term, by a decision to let them go, at their own request, removed, relieved by the council; or away from it for a time, and back. */
export type Leaving = 'moved' | 'left' | 'resigned' | 'removed' | 'relieved' | 'away' | 'returned' | 'annulled';
/** How an absence ends: the person returns, is confirmed where they are, or leaves the post that waited for them. */
export type AbsenceEnd = 'returned' | 'confirmed' | Exclude<Leaving, 'away' | 'annulled'>;

/** One change of the register, as functions/apply-register-changes.sql carries it out. */
export type RegisterChange =
  | {
      readonly kind: 'startAssignment';
      readonly person: PersonId;
      readonly post: PostId;
      readonly started: Instant;
      readonly termEnds: LocalDate | null;
    }
  | { readonly kind: 'endAssignment'; readonly id: string; readonly ended: Instant; readonly how: Leaving }
  | { readonly kind: 'setTermEnd'; readonly id: string; readonly termEnds: LocalDate | null }
  | {
      readonly kind: 'goAway';
      readonly person: PersonId;
      readonly because: EffectKind;
      /** The post that waits for the person; null where they held none. */
      readonly home: PostId | null;
      readonly homeTermEnds: LocalDate | null;
      /** The post that they hold meanwhile. */
      readonly away: PostId | null;
      readonly started: Instant;
      readonly until: LocalDate | null;
    }
  | { readonly kind: 'endAbsence'; readonly id: string; readonly ended: Instant; readonly how: AbsenceEnd }
  | {
      readonly kind: 'conclude';
      readonly person: PersonId;
      readonly positive: boolean;
      readonly concluded: LocalDate;
      readonly expires: LocalDate;
    }
  /** All that are in force about the person, or those `of` one case. */
  | { readonly kind: 'withdrawConclusions'; readonly person: PersonId; readonly of?: CaseId }
  /** Into the plan for the post, at its level. */
  | { readonly kind: 'plan'; readonly person: PersonId; readonly post: PostId; readonly until: LocalDate }
  /** Out of the plan for the post, and of one for its level that names no post. */
  | { readonly kind: 'endPlan'; readonly person: PersonId; readonly post: PostId; readonly ended: Instant }
  /**
   * The decision is marked as annulled, what it entered in a person's record, the plan or their evaluation is struck out, a vote that it recorded no longer
   * counts, and whom it took from the plan is back there.
   */
  | { readonly kind: 'annul'; readonly decision: CaseId; readonly ended: Instant }
  /** What a confidence vote came to about the person. */
  | ({ readonly kind: 'recordConfidence'; readonly person: PersonId; readonly held: LocalDate } & NonNullable<RegisterEffect['vote']>)
  /** The publication of a draft was decided: the worker carries it out, as soon as it is proved beside what stands then. */
  | { readonly kind: 'grantDraft'; readonly draft: string }
  | RecordChange
  | GradeChange
  | DisciplineChange;

/** The entry of a case that is about to be made. */
export interface Entry {
  readonly case: CaseId;
  readonly at: Instant;
}

/** What an entry changes in the register, and every row that is written or that the choice of changes rests on. */
export interface RegisterChanges {
  readonly changes: readonly RegisterChange[];
  readonly rows: readonly Ref[];
  /** The post of an effect that can't be entered, whatever the versions: somebody else holds it, or the person who should hold it does not. */
  readonly impossible?: PostId;
}
