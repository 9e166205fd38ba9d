import type { Instant } from './calendar/instant';
import type { Organ } from './definition/place';
import type { Role } from './definition/words';

/** Opaque identifiers of register rows. They say nothing about who or what they name. */
export type PersonId = string;
export type BodyId = string;
export type PostId = string;
export type CaseId = string;
export type { Instant };
/** `YYYY-MM-DD` in the zone of the calendar. */
export type LocalDate = string;

/** One row that a snapshot was read from. The commit locks it and compares the version (ruling 1). */
export interface Ref {
  readonly table: 'persons' | 'assignments' | 'bodies' | 'posts' | 'delegations' | 'cases';
  readonly id: string;
  readonly version: number;
}

/** A person holds a role in a body, or held it until `ended`. */
export interface Holding {
  readonly person: PersonId;
  readonly body: BodyId;
  readonly role: Role;
  readonly ended?: Instant;
}

/** A declared family tie between two persons (spouse, parents on both sides, children, siblings and the rest of catalogue section 2). */
export interface Kinship {
  readonly person: PersonId;
  readonly relative: PersonId;
  /** `family` ties bar pairs of posts (catalogue section 8) besides keeping relatives out of the case. */
  readonly close: boolean;
}

/** A delegation in force: `to` acts for `from` in one body and role. Bounded in time, never passed on. */
export interface Delegation {
  readonly id: string;
  readonly from: PersonId;
  readonly to: PersonId;
  readonly body: BodyId;
  readonly role: Role;
  readonly start: Instant;
  readonly end: Instant;
}

export interface BodyFacts {
  readonly id: BodyId;
  readonly superior?: BodyId;
  readonly organs: Readonly<Partial<Record<Organ, BodyId>>>;
}

export interface PostFacts {
  readonly id: PostId;
  readonly unit: BodyId;
  readonly managing: BodyId;
  readonly vacant: boolean;
  readonly holders: readonly PersonId[];
  /** Rank of leadership posts: a higher number stands higher. */
  readonly level: number;
  readonly first: boolean;
  readonly termYears: number;
  readonly standard: readonly { readonly requirement: string; readonly least: number }[];
  /** Family of these holders bars an appointment to the post. */
  readonly pairedWith: readonly PersonId[];
  readonly dossier: readonly string[];
}

/** What the eligibility rules may know of a person. Dates are local dates. */
export interface PersonFacts {
  readonly id: PersonId;
  readonly employer?: BodyId;
  readonly partyCommittee?: BodyId;
  readonly birth: LocalDate;
  readonly retirement: LocalDate;
  readonly postLevel: number;
  readonly everAppointed: boolean;
  readonly monthsInPost: number;
  /** Months of service in any post. */
  readonly monthsServed: number;
  readonly planned: readonly { readonly level: number; readonly post?: PostId; readonly until: LocalDate }[];
  readonly disciplines: readonly {
    readonly form: 'reprimand' | 'warning' | 'removal';
    readonly decided: LocalDate;
    readonly ends: LocalDate;
  }[];
  readonly prosecuted: boolean;
  readonly attainments: readonly { readonly requirement: string; readonly value: number }[];
  readonly dossier: readonly {
    readonly item: string;
    readonly issued: LocalDate;
    readonly expires?: LocalDate;
    readonly certified: boolean;
  }[];
  readonly evaluations: readonly { readonly year: number; readonly grade: 'excellent' | 'good' | 'complete' | 'incomplete' }[];
  readonly conclusions: readonly {
    readonly positive: boolean;
    readonly concluded: LocalDate;
    readonly expires: LocalDate;
    readonly case: CaseId;
  }[];
  /** Rewards and trainings that decisions entered and no decision has struck out, each in the word of its decision. */
  readonly rewards: readonly RecordedEntry[];
  readonly trainings: readonly RecordedEntry[];
}

/** One entry of a person's record. */
interface RecordedEntry {
  readonly detail: string;
  readonly began: LocalDate;
  readonly ends?: LocalDate;
}

/** What an earlier case decided and entered in the register, as its own record tells it. */
export interface DecisionFacts {
  readonly case: CaseId;
  readonly procedure: string;
  /** Whom its effects were about. */
  readonly people: readonly PersonId[];
  readonly deciders: readonly PersonId[];
  /** The body that made the decision, and the unit of the post, or else of the person, that it was about. */
  readonly issuer: BodyId;
  readonly unit: BodyId;
  /** The day on which it entered the register. */
  readonly entered: LocalDate;
  /** Whether a later case has annulled it. */
  readonly annulled: boolean;
}

/** A procedure, or rules, that were sent in to be published, and what the verifier came to. What was sent in never changes. */
export interface DraftFacts {
  readonly draft: string;
  readonly what: 'procedure' | 'rules';
  /** The procedure's id, or the version of the rules. */
  readonly name: string;
  readonly author: PersonId;
  readonly proof: 'waiting' | 'proved' | 'refused';
}

/** How a child case ended, as its own record says (never the parent's word for it). */
export interface ChildOutcome {
  readonly case: CaseId;
  readonly procedure: string;
  readonly definition: string;
  readonly person: PersonId;
  readonly end: string;
  /** Kinds of the effects that the child entered in the register for the person. */
  readonly applied: readonly string[];
}

/**
 * The snapshot a command is judged by: what the reader found, whole, at one instant. `rows` are all rows it rests on.
 * Absence is a fact too: a tie, holding or discipline that is added moves the version of the person's row.
 */
export interface Facts {
  readonly holdings: readonly Holding[];
  readonly kin: readonly Kinship[];
  readonly delegation?: Delegation;
  readonly bodies: readonly BodyFacts[];
  readonly people: readonly PersonFacts[];
  readonly post?: PostFacts;
  readonly child?: ChildOutcome;
  readonly decision?: DecisionFacts;
  readonly draft?: DraftFacts;
  readonly rows: readonly Ref[];
}

/** A snapshot with nothing in it: what a due carries, which rests on no fact. */
export const NO_FACTS: Facts = { holdings: [], kin: [], bodies: [], people: [], rows: [] };
