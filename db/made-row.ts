import type { Grade } from '../core/definition/grades';
import type { RecordKind } from '../core/definition/record-kinds';
import type { Support } from '../core/definition/support';
import type { CaseId, LocalDate, PersonId, PostId } from '../core/facts';

/** A register row that a case made: which entry of it, and what the row says. */
export type MadeRow =
  | {
      readonly kind: 'assignment';
      readonly seq: number;
      readonly person: PersonId;
      readonly post: PostId;
      readonly termEnds: LocalDate | null;
    }
  | {
      /** Sent away for a time from this post, or to it. */
      readonly kind: 'away';
      readonly seq: number;
      readonly person: PersonId;
      readonly because: string;
      readonly post: PostId;
      readonly until: LocalDate | null;
    }
  | {
      readonly kind: 'back';
      readonly seq: number;
      readonly person: PersonId;
      readonly post: PostId;
      readonly how: string;
      /** Whether whoever returned holds the post again that waited for them. */
      readonly resumed: boolean;
    }
  | { readonly kind: 'published'; readonly seq: number; readonly person: PersonId; readonly detail: string }
  | {
      readonly kind: 'annulled';
      readonly seq: number;
      readonly decision: CaseId;
      /** Whether nothing that the annulled case began still stands. */
      readonly undone: boolean;
    }
  | { readonly kind: 'ended'; readonly seq: number; readonly person: PersonId; readonly post: PostId; readonly how: string }
  | {
      readonly kind: 'term';
      readonly seq: number;
      readonly person: PersonId;
      readonly post: PostId;
      readonly termEnds: LocalDate;
      /** Whether the next change of the term, or else the assignment itself, goes on from that day. */
      readonly stands: boolean;
    }
  | {
      readonly kind: 'conclusion';
      readonly seq: number;
      readonly person: PersonId;
      readonly positive: boolean;
      readonly expires: LocalDate;
    }
  | {
      readonly kind: 'entered';
      readonly seq: number;
      readonly person: PersonId;
      readonly record: RecordKind;
      readonly detail: string;
      readonly began: LocalDate;
      readonly ends: LocalDate | null;
    }
  | (Support & {
      readonly kind: 'supported';
      readonly seq: number;
      readonly person: PersonId;
      readonly began: LocalDate;
      readonly ends: LocalDate | null;
    })
  | {
      readonly kind: 'planned';
      readonly seq: number;
      readonly person: PersonId;
      readonly post: PostId;
      readonly until: LocalDate;
      /** Whether the plan is for a level as high as the post's. */
      readonly asHigh: boolean;
    }
  | {
      readonly kind: 'graded' | 'proposed';
      readonly seq: number;
      readonly person: PersonId;
      readonly year: number;
      readonly grade: Grade;
    }
  | {
      readonly kind: 'scored';
      readonly seq: number;
      readonly person: PersonId;
      readonly year: number;
      readonly quarter: number;
      readonly points: number;
    }
  | {
      readonly kind: 'disciplined';
      readonly seq: number;
      readonly person: PersonId;
      readonly form: string;
      readonly decided: LocalDate;
      readonly ends: LocalDate;
    }
  | { readonly kind: 'undisciplined'; readonly seq: number; readonly person: PersonId; readonly form: string }
  | { readonly kind: 'withdrawn'; readonly seq: number; readonly person: PersonId }
  | {
      readonly kind: 'rated';
      readonly seq: number;
      readonly person: PersonId;
      readonly regime: string;
      readonly held: LocalDate;
      /** `high 9, low 3`, in the order of the names. */
      readonly levels: string;
      readonly base: number;
    }
  | { readonly kind: 'unplanned'; readonly seq: number; readonly person: PersonId; readonly post: PostId }
  | {
      readonly kind: 'struck';
      readonly seq: number;
      readonly person: PersonId;
      readonly record: RecordKind;
      readonly detail: string;
      readonly how: string;
    };
