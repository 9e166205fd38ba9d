import type { Instant } from './calendar/instant';
import type { ConfidenceRegime, Rating } from './definition/confidence';
import type { Definition } from './definition/definition';
import type { Grade } from './definition/grades';
import type { Organ } from './definition/place';
import type { RulePack } from './definition/rule-pack';
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
  readonly table: 'persons' | 'assignments' | 'bodies' | 'posts' | 'delegations' | 'cases' | 'publications';
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
  /** Filled by a vote of the council, and left by one. */
  readonly elected?: boolean;
  /** In a key or secret unit (đơn vị trọng yếu, cơ mật): nobody is put to work there without a conclusion on political standards (resolution II.2.5). */
  readonly key?: boolean;
  /** One of the five posts that nobody local holds (resolution I.2.2(4)). */
  readonly nonLocal?: boolean;
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
  /** The grade of each year that stands, the newest, with the case that decided it where one did. */
  readonly evaluations: readonly { readonly year: number; readonly grade: Grade; readonly case?: CaseId }[];
  /** Quarterly scores, and grades proposed for the closing of a year, that decisions entered and nothing has struck out. */
  readonly scores: readonly { readonly year: number; readonly quarter: number; readonly points: number }[];
  readonly proposals: readonly { readonly year: number; readonly grade: Grade }[];
  readonly conclusions: readonly {
    readonly positive: boolean;
    readonly concluded: LocalDate;
    readonly expires: LocalDate;
    readonly case: CaseId;
  }[];
  /** Rewards and trainings that decisions entered and no decision has struck out, each in the word of its decision. */
  readonly rewards: readonly RecordedEntry[];
  readonly trainings: readonly RecordedEntry[];
  /** The posts held now, and since when; absent in a snapshot from before this was read. */
  readonly posts?: readonly { readonly post: PostId; readonly since: LocalDate; readonly beside: boolean; readonly elected?: boolean }[];
  /** Confidence votes on record that nobody has annulled, in the order in which they were held; absent in a snapshot from before this was read. */
  readonly confidence?: readonly (Rating & { readonly regime: ConfidenceRegime; readonly held: LocalDate })[];
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

/** A case in which a rule that reads somebody's grades was judged about them, as the ledger tells it. */
export interface RelianceFacts {
  readonly person: PersonId;
  readonly case: CaseId;
  readonly rule: string;
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

/** A report that somebody sent in: no word of it, and nothing of who sent it. */
export interface ReportFacts {
  readonly report: string;
  /** Whether the reporter has taken it back. */
  readonly withdrawn: boolean;
  /** Whether another case has it in hand or has settled it. */
  readonly taken: boolean;
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

/** What is in force as somebody wants a case to go over to it, and what its child cases ran. */
export interface InForceFacts {
  readonly definition: Definition;
  readonly pack: RulePack;
  /** Which version of each procedure that the definition may call or open is in force, by hash. */
  readonly callable: Readonly<Record<string, string>>;
  /** The cases that this one has called, with the version that each runs or ran. */
  readonly called: readonly { readonly procedure: string; readonly definition: string }[];
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
  readonly report?: ReportFacts;
  readonly inForce?: InForceFacts;
  /** Where a rule asks what relied on the grades of these people: all of it. */
  readonly reliance?: readonly RelianceFacts[];
  readonly rows: readonly Ref[];
}

/** A snapshot with nothing in it: what a due carries, which rests on no fact. */
export const NO_FACTS: Facts = { holdings: [], kin: [], bodies: [], people: [], rows: [] };
