import type { BallotItems } from './ballot-items';
import type { EffectKind } from './definition/effect-table';
import type { Support } from './definition/support';
import type { Duty } from './definition/words';
import type { Exclusion, Verdict } from './event';
import type { BodyId, CaseId, Instant, PersonId, PostId } from './facts';

/** A ballot within its step: the roll fixed at opening, attendance, the signatures of the counting board. */
export interface BallotState {
  readonly round: number;
  readonly body: BodyId;
  readonly level: number;
  readonly roll: readonly PersonId[];
  readonly tellers: readonly PersonId[];
  readonly items?: BallotItems;
  readonly box?: string;
  readonly present?: readonly PersonId[];
  readonly signed: readonly PersonId[];
  readonly voted?: readonly PersonId[];
}

/** What the open step is waiting for, beyond its performer. */
export type StepProgress =
  | { readonly kind: 'plain' }
  | { readonly kind: 'ballot'; readonly current?: BallotState }
  | { readonly kind: 'opinions'; readonly given: readonly string[] }
  | { readonly kind: 'hearing'; readonly told: boolean; readonly answered: readonly PersonId[] }
  | { readonly kind: 'notice'; readonly published: boolean }
  | { readonly kind: 'period'; readonly reached: readonly string[]; readonly logDue?: Instant }
  | {
      readonly kind: 'call';
      readonly waiting: readonly { readonly case: CaseId; readonly person: PersonId }[];
      readonly kept: readonly PersonId[];
    };

export interface OpenStep {
  readonly name: string;
  readonly since: Instant;
  readonly due: Instant;
  /** How often the limit has passed: reports first, then rises, then the named result. */
  readonly passings: number;
  /** How many levels above its place the step may now be performed. */
  readonly level: number;
  readonly extended: boolean;
  /** The one person to whom a superior gave the step. */
  readonly assignee?: PersonId;
  readonly progress: StepProgress;
}

export interface Grant {
  readonly effect: string;
  readonly effectKind: EffectKind;
  readonly person: PersonId;
  readonly deciders: readonly PersonId[];
  /** The word, the months and the points that were said when it was decided, and the year that it is about. */
  readonly detail?: string;
  readonly term?: number;
  readonly points?: number;
  readonly year?: number;
  readonly support?: Support;
}

export interface HoldState {
  readonly since: Instant;
  readonly due: Instant;
  /** How many levels up it may be released by now. */
  readonly level: number;
  /** At which level it was ordered: nobody below releases it. */
  readonly ordered: number;
}

/** A case as its events tell it. Nothing here is stored: it is folded again by every reader. */
export interface CaseState {
  readonly case: CaseId;
  readonly procedure: string;
  readonly opener?: PersonId;
  readonly parent?: CaseId;
  readonly post?: PostId;
  /** The case whose decision this one is about. */
  /** The post of the case is filled by election. */
  readonly elected?: true;
  readonly decision?: CaseId;
  readonly people: Readonly<Record<string, readonly PersonId[]>>;
  /** Everyone who was ever in a slot that the case concerns: leaving the list does not make a stranger of them. */
  readonly concerned: readonly PersonId[];
  readonly places: Readonly<Record<string, readonly BodyId[]>>;
  readonly step?: OpenStep;
  readonly end?: string;
  readonly training: boolean;
  /** What each person has done here, for the separation of duties. */
  readonly duties: Readonly<Record<PersonId, readonly Duty[]>>;
  readonly barred: readonly Exclusion[];
  /** How often each result that leads back was taken, by `step.result`. */
  readonly taken: Readonly<Record<string, number>>;
  /** Every step that was opened, each once: a case goes over only to a version in which these are the same. */
  readonly visited: readonly string[];
  /** How many ballots each step has opened: a ballot held again is a ballot of its own. */
  readonly rounds: Readonly<Record<string, number>>;
  /** Whether the step before which the case may be withdrawn has been reached. */
  readonly pastWithdrawal: boolean;
  readonly clocks: Readonly<Record<string, { readonly since: Instant; readonly due: Instant; readonly reported: boolean }>>;
  /** The latest verdict of each check about each person, after conclusions by a person. */
  readonly checks: Readonly<Record<string, Readonly<Record<PersonId, Verdict | 'concluded'>>>>;
  readonly heard: readonly PersonId[];
  /** Who has asked for which effect about themselves, as `effect/person`. */
  readonly requested: readonly string[];
  /** Whom the Party has introduced for which effect, as `effect/person`. */
  readonly introduced: readonly string[];
  readonly published: readonly string[];
  readonly objections: Readonly<Record<string, number>>;
  readonly grants: readonly Grant[];
  readonly applied: readonly Grant[];
  /** The end of the child case of each person, by procedure, from the child's own record. */
  readonly conclusions: Readonly<Record<PersonId, { readonly end: string; readonly applied: readonly string[] }>>;
  /** How many cases it has opened, those for which it doesn't wait among them. */
  readonly children: number;
  /** What checks found for effects which last until such a day, or are of such a word or year: by rule and person. */
  readonly found: Readonly<Record<string, Readonly<Record<PersonId, string>>>>;
  /** The options chosen and the numbers given in forms, the latest of each field: what rules and effects read of them. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly hold?: HoldState;
}
