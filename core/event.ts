import type { BallotItems, ItemCount } from './ballot-items';
import type { Actor, Because, FormValues, Tally, TextOnRecord } from './command';
import type { ConfidenceRegime, Rating } from './definition/confidence';
import type { EffectKind } from './definition/effect-table';
import type { Support } from './definition/support';
import type { Duty, Role } from './definition/words';
import type { BodyId, CaseId, Instant, LocalDate, PersonId, PostId } from './facts';

/** The engine itself, and what moved it. */
export type Engine = { readonly engine: 'due' | 'check' | 'count' | 'child' | 'parent' | 'all-answered' | 'other-case' };
/** A person in the capacity in which they acted: the body and role that gave them standing, how far up it was found, and the delegation used. */
export interface Capacity extends Actor {
  readonly body?: BodyId;
  readonly role?: Role;
  readonly level?: number;
  readonly delegation?: string;
}
export type By = Capacity | Engine;

export type Verdict = 'pass' | 'fail' | 'unclear';
/** One rule's answer about one person, with the fact it rests on (values are words and numbers that the rule names, never free text). */
export interface Finding {
  readonly person: PersonId;
  readonly rule: string;
  readonly verdict: Verdict;
  readonly fact: string;
  readonly value: string;
  readonly limit: string;
}

export type ExclusionReason =
  | 'concerned'
  | 'relative'
  | 'recused'
  | 'departed'
  | 'parent-proposer'
  | 'parent-appraiser'
  | 'original-decider'
  | 'earlier-role';
export interface Exclusion {
  readonly person: PersonId;
  readonly because: ExclusionReason;
}
/** Why a ballot under way is void: somebody on its roll or its counting board may no longer take part, or has lost the seat. */
export interface Departure {
  readonly person: PersonId;
  readonly because: ExclusionReason | 'seat-lost';
}

/** What a case is judged by: the definition by its hash, the rules by the version of their pack and its hash. */
export interface CaseVersion {
  readonly definition: string;
  readonly pack: string;
  readonly rules: string;
}

export type CaseEvent =
  | {
      readonly kind: 'opened';
      readonly case: CaseId;
      readonly procedure: string;
      readonly definition: string;
      readonly pack: string;
      readonly by?: Actor;
      readonly parent?: CaseId;
      /** Where the engine opened it, why. */
      readonly because?: Because;
      readonly people: Readonly<Record<string, readonly PersonId[]>>;
      readonly post?: PostId;
      /** The post is filled by election. */
      readonly elected?: true;
      readonly decision?: CaseId;
      /** Everyone in a slot that the definition concerns. */
      readonly concerned: readonly PersonId[];
      /** Each place of the definition: the body, then its superiors upwards. */
      readonly places: Readonly<Record<string, readonly BodyId[]>>;
      readonly barred: readonly Exclusion[];
      readonly training: boolean;
    }
  | {
      readonly kind: 'stepOpened';
      readonly step: string;
      readonly since: Instant;
      readonly due: Instant;
      readonly pending: boolean;
      /** Where somebody keeps a log of it: when the first entry is due. */
      readonly logDue?: Instant;
    }
  | {
      readonly kind: 'resultTaken';
      readonly step: string;
      readonly result: string;
      readonly duty: Duty;
      readonly by: By;
      readonly form?: FormValues;
      readonly reasons?: TextOnRecord;
      readonly late: boolean;
    }
  | { readonly kind: 'listed'; readonly slot: string; readonly people: readonly PersonId[] }
  | {
      readonly kind: 'granted';
      readonly effect: string;
      readonly effectKind: EffectKind;
      readonly person: PersonId;
      readonly duty: Duty;
      readonly deciders: readonly PersonId[];
      /** The word, the months and the points that are said for what is decided, and the year that it is about. */
      readonly detail?: string;
      readonly term?: number;
      readonly points?: number;
      readonly year?: number;
      readonly support?: Support;
      readonly by: By;
      readonly reasons?: TextOnRecord;
      readonly review?: { readonly route: string; readonly by: BodyId };
    }
  | {
      /** The Party's introduction of an effect that the council is to decide on. */
      readonly kind: 'introduced';
      readonly effect: string;
      readonly effectKind: EffectKind;
      readonly person: PersonId;
      readonly by: By;
    }
  | { readonly kind: 'requested'; readonly effect: string; readonly person: PersonId }
  | { readonly kind: 'revoked'; readonly effect: string; readonly by: By; readonly reasons?: TextOnRecord }
  | {
      readonly kind: 'applied';
      readonly effect: string;
      readonly effectKind: EffectKind;
      readonly person: PersonId;
      readonly post?: PostId;
      /** The case whose decision it undoes. */
      readonly decision?: CaseId;
      readonly term?: number;
      /** The day on which it ends, where a check found it. */
      readonly until?: LocalDate;
      /** In a word, what is entered, as it was decided; the points of a score; the year that it is about. */
      readonly detail?: string;
      readonly points?: number;
      readonly year?: number;
      readonly support?: Support;
      /** What was counted about the person, where a vote is recorded. */
      readonly vote?: Rating & { readonly regime: ConfidenceRegime };
      readonly by: By;
    }
  | {
      readonly kind: 'paperIssued';
      readonly paper: string;
      readonly layout: 'party' | 'state';
      readonly issuer: BodyId;
      readonly step: string;
      readonly people: readonly PersonId[];
    }
  | { readonly kind: 'clockStarted'; readonly clock: string; readonly since: Instant; readonly due: Instant }
  | { readonly kind: 'clockStopped'; readonly clock: string }
  | { readonly kind: 'clockReported'; readonly clock: string; readonly to: BodyId }
  | { readonly kind: 'ended'; readonly end: string; readonly as: 'done' | 'refused' | 'lapsed' | 'withdrawn' }
  // ballots
  | {
      readonly kind: 'ballotOpened';
      readonly step: string;
      readonly round: number;
      readonly body: BodyId;
      readonly level: number;
      readonly roll: readonly PersonId[];
      readonly excluded: readonly Exclusion[];
      /** Of a ballot that rates, who is on the slip; and, of each, who on the roll says nothing about them. */
      readonly items?: BallotItems;
      readonly tellers: readonly PersonId[];
      readonly by: Capacity;
      readonly box?: string;
    }
  | { readonly kind: 'attended'; readonly step: string; readonly present: readonly PersonId[]; readonly by: Actor }
  | { readonly kind: 'countSigned'; readonly step: string; readonly by: Actor; readonly voted: readonly PersonId[] }
  | {
      readonly kind: 'counted';
      readonly step: string;
      readonly round: number;
      readonly summoned: number;
      readonly present: number;
      readonly voted: number;
      readonly tally: Tally;
      readonly result: string;
      readonly chosen: readonly PersonId[];
      /** Of a ballot that rates, of how many each person's figures are. */
      readonly items?: Readonly<Record<PersonId, ItemCount>>;
      readonly minutes?: TextOnRecord;
    }
  | { readonly kind: 'ballotVoided'; readonly step: string; readonly round: number; readonly because: Departure }
  // opinions, checks, hearings, notices, periods, calls
  | { readonly kind: 'opined'; readonly step: string; readonly place: string; readonly by: Capacity; readonly opinion: TextOnRecord }
  | {
      readonly kind: 'checked';
      readonly step: string;
      readonly findings: readonly Finding[];
      readonly passed: readonly PersonId[];
      readonly failed: readonly PersonId[];
      readonly unclear: readonly PersonId[];
      readonly by: Capacity;
    }
  | {
      readonly kind: 'concluded';
      readonly step: string;
      readonly people: readonly PersonId[];
      readonly by: By;
      readonly reasons: TextOnRecord;
    }
  | { readonly kind: 'groundsRenewed' }
  | {
      readonly kind: 'told';
      readonly step: string;
      readonly people: readonly PersonId[];
      readonly grounds: TextOnRecord;
      readonly evidence: readonly TextOnRecord[];
      readonly by: Capacity;
      readonly due: Instant;
    }
  | { readonly kind: 'answered'; readonly step: string; readonly person: PersonId; readonly answer: TextOnRecord }
  | { readonly kind: 'stayedSilent'; readonly step: string; readonly people: readonly PersonId[] }
  | {
      readonly kind: 'published';
      readonly step: string;
      readonly about: readonly string[];
      readonly people: readonly PersonId[];
      readonly by: Capacity;
      readonly due: Instant;
    }
  | { readonly kind: 'objected'; readonly step: string; readonly objection: TextOnRecord; readonly by: Capacity }
  | { readonly kind: 'objectionsSettled'; readonly notice: string; readonly by: By; readonly reasons: TextOnRecord }
  | { readonly kind: 'tieBroken'; readonly ballot: string; readonly by: By; readonly reasons: TextOnRecord }
  | {
      readonly kind: 'milestoneReached';
      readonly step: string;
      readonly milestone: string;
      readonly report: TextOnRecord;
      readonly by: Capacity;
    }
  | { readonly kind: 'logKept'; readonly step: string; readonly entry: TextOnRecord; readonly by: Capacity; readonly due: Instant }
  | { readonly kind: 'childOpened'; readonly step: string; readonly case: CaseId; readonly procedure: string; readonly person: PersonId }
  | {
      readonly kind: 'childReported';
      readonly step: string;
      readonly case: CaseId;
      readonly person: PersonId;
      readonly end: string;
      readonly applied: readonly string[];
    }
  /** A case of its own, for which this one doesn't wait: about a person, or about the post of this case alone. */
  | {
      readonly kind: 'caseOpened';
      readonly step: string;
      readonly case: CaseId;
      readonly procedure: string;
      readonly person?: PersonId;
      /** The post that it is about, where it is not this case's. */
      readonly post?: PostId;
    }
  | { readonly kind: 'childAbandoned'; readonly step: string; readonly case: CaseId; readonly how: 'withdraw' | 'letRun' }
  // time and case-wide commands
  | { readonly kind: 'dueReported'; readonly step: string; readonly to: readonly BodyId[]; readonly due: Instant }
  | { readonly kind: 'dueRaised'; readonly step: string; readonly level: number; readonly due: Instant }
  | {
      readonly kind: 'held';
      readonly ground: string;
      readonly by: Capacity;
      readonly reasons: TextOnRecord;
      readonly since: Instant;
      readonly due: Instant;
    }
  | { readonly kind: 'holdRaised'; readonly level: number; readonly due: Instant }
  | {
      readonly kind: 'released';
      readonly by: By;
      readonly reasons?: TextOnRecord;
      readonly due?: Instant;
      readonly clocks: Readonly<Record<string, Instant>>;
    }
  | { readonly kind: 'recused'; readonly person: PersonId; readonly reasons: TextOnRecord }
  | { readonly kind: 'departed'; readonly person: PersonId }
  | { readonly kind: 'reassigned'; readonly step: string; readonly to: PersonId; readonly by: Capacity; readonly reasons: TextOnRecord }
  | {
      readonly kind: 'keeperNamed';
      readonly slot: string;
      readonly people: readonly PersonId[];
      readonly by: By;
      readonly reasons?: TextOnRecord;
    }
  /** From here on the case runs another version. `callable`: which version of each procedure that it may call or open is meant. */
  | {
      readonly kind: 'migrated';
      readonly from: CaseVersion;
      readonly to: CaseVersion & { readonly callable: Readonly<Record<string, string>> };
      readonly by: Capacity;
      readonly reasons: TextOnRecord;
    }
  | { readonly kind: 'extended'; readonly step: string; readonly due: Instant; readonly by: Capacity; readonly reasons: TextOnRecord };

export type CaseEventKind = CaseEvent['kind'];
export type EventOf<K extends CaseEventKind> = Extract<CaseEvent, { readonly kind: K }>;
