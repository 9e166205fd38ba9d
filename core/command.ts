import type { ConfidenceLevel } from './definition/confidence';
import type { CaseId, Facts, Instant, LocalDate, PersonId, PostId } from './facts';

/** Free text on record: the text itself lies outside core and outside the ledger; this is its salted digest and its length in code points. */
export interface TextOnRecord {
  readonly digest: string;
  readonly length: number;
}

export type FormValue =
  | { readonly kind: 'text'; readonly text: TextOnRecord }
  | { readonly kind: 'people'; readonly people: readonly PersonId[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'choice'; readonly option: string }
  | { readonly kind: 'report'; readonly report: string };
export type FormValues = Readonly<Record<string, FormValue>>;

/** The person who acts, and for whom where a delegation is used. */
export interface Actor {
  readonly person: PersonId;
  readonly for?: PersonId;
}

/** Totals of a ballot. Never who voted how. */
export type Tally =
  | { readonly kind: 'choose'; readonly votes: Readonly<Record<PersonId, number>>; readonly invalid: number }
  | { readonly kind: 'approve'; readonly yes: number; readonly no: number; readonly invalid: number }
  | { readonly kind: 'options'; readonly votes: Readonly<Record<string, number>>; readonly invalid: number }
  | {
      readonly kind: 'record';
      readonly votes: Readonly<Record<PersonId, { readonly yes: number; readonly no: number }>>;
      readonly invalid: number;
    }
  | {
      readonly kind: 'rate';
      /** Of each person on the slip, how many said what. */
      readonly votes: Readonly<Record<PersonId, Readonly<Partial<Record<ConfidenceLevel, number>>>>>;
      readonly invalid: number;
    };

interface Given {
  readonly at: Instant;
  readonly facts: Facts;
}
interface ByPerson extends Given {
  readonly by: Actor;
}
interface OnStep extends ByPerson {
  readonly step: string;
}

/**
 * Why the engine opens a case that a person may open: a term ends on that day, a campaign began on it, the register shows since that day what a rule asks
 * about, or the result of another case asks for it.
 */
export type Because =
  | { readonly kind: 'termEnd' | 'campaign'; readonly day: LocalDate }
  | { readonly kind: 'found'; readonly fact: string; readonly day: LocalDate }
  | { readonly kind: 'case'; readonly case: CaseId };

/**
 * Opens the case. A person opens it with the first step's own result; a parent case opens it with the people it concerns; the engine opens it for
 * a reason, and leaves the first step to whoever performs it.
 */
export interface Open extends Given {
  readonly kind: 'open';
  readonly case: CaseId;
  readonly by?: Actor;
  readonly because?: Because;
  readonly parent?: { readonly case: CaseId; readonly proposers: readonly PersonId[]; readonly appraisers: readonly PersonId[] };
  readonly people: Readonly<Record<string, readonly PersonId[]>>;
  readonly post?: PostId;
  /** The case whose decision this one is about. */
  readonly decision?: CaseId;
  readonly first?: { readonly result: string; readonly form: FormValues; readonly reasons?: TextOnRecord };
  readonly training: boolean;
}
export interface Act extends OnStep {
  readonly kind: 'act';
  readonly result: string;
  readonly form: FormValues;
  readonly reasons?: TextOnRecord;
}
/** The responsible person opens a ballot and names the counting board. Facts: all members of the body, their ties with the people concerned. */
export interface OpenBallot extends OnStep {
  readonly kind: 'openBallot';
  readonly tellers: readonly PersonId[];
  /** Public half of the ballot's own key, and the name under which the private half is kept. Only for a secret ballot. */
  readonly box?: string;
  /** The round of the step that the box was made for: it serves no other. */
  readonly round?: number;
}
/** A teller records who attends. */
export interface Attend extends OnStep {
  readonly kind: 'attend';
  readonly present: readonly PersonId[];
}
/** A teller closes the ballot and signs; the last signature carries the count. */
export interface Count extends OnStep {
  readonly kind: 'count';
  readonly voted: readonly PersonId[];
  readonly tally?: Tally;
  /** What was said in the discussion, entered by the board for the minutes. It serves as reasons where the result demands them. */
  readonly minutes?: TextOnRecord;
}
export interface Opine extends OnStep {
  readonly kind: 'opine';
  readonly opinion: TextOnRecord;
}
export interface RunCheck extends OnStep {
  readonly kind: 'runCheck';
}
/** The body tells the person the grounds and records what evidence was shown, by title and digest. */
export interface Tell extends OnStep {
  readonly kind: 'tell';
  readonly grounds: TextOnRecord;
  readonly evidence: readonly TextOnRecord[];
}
export interface Answer extends OnStep {
  readonly kind: 'answer';
  readonly answer: TextOnRecord;
}
export interface Publish extends OnStep {
  readonly kind: 'publish';
}
/** An objection that was received is recorded by the officer who keeps the notice. */
export interface ObjectTo extends OnStep {
  readonly kind: 'object';
  readonly objection: TextOnRecord;
}
export interface ReachMilestone extends OnStep {
  readonly kind: 'reachMilestone';
  readonly milestone: string;
  readonly report: TextOnRecord;
}
/** Whoever keeps the log of a term writes its next entry. */
export interface KeepLog extends OnStep {
  readonly kind: 'keepLog';
  readonly entry: TextOnRecord;
}
export interface BreakPeriod extends OnStep {
  readonly kind: 'breakPeriod';
  readonly reasons: TextOnRecord;
}
/** A child case has ended; `facts.child` is its record. */
export interface ChildEnded extends Given {
  readonly kind: 'childEnded';
}
/** The case that called this one has given up waiting for it. */
export interface Abandon extends Given {
  readonly kind: 'abandon';
}
/** A time has passed: of the open step, of a clock, or of the hold. */
export interface Due extends Given {
  readonly kind: 'due';
  readonly of: DueOf;
}
export type DueOf =
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'clock'; readonly clock: string }
  | { readonly kind: 'hold' };

/** The case-wide commands (ruling 16); `core/decide/case-wide.ts` holds their table. */
export interface Withdraw extends ByPerson {
  readonly kind: 'withdraw';
  readonly reasons: TextOnRecord;
}
export interface Hold extends ByPerson {
  readonly kind: 'hold';
  readonly ground: string;
  readonly reasons: TextOnRecord;
}
/** By whoever ordered the hold, when the report is settled; or by the body that may lift it, on a ground that the rule pack lists. */
export interface Release extends ByPerson {
  readonly kind: 'release';
  readonly ground?: string;
  readonly reasons: TextOnRecord;
}
export interface Recuse extends ByPerson {
  readonly kind: 'recuse';
  readonly reasons: TextOnRecord;
}
/** Gives the open step to one person; or the log of its term, where `what` says so. */
export interface Reassign extends ByPerson {
  readonly kind: 'reassign';
  readonly what?: 'log';
  readonly to: PersonId;
  readonly reasons: TextOnRecord;
}
export interface Extend extends ByPerson {
  readonly kind: 'extend';
  readonly reasons: TextOnRecord;
}
/** The case goes over to another version of its procedure and of the rules: the one in force, which the decision names by the definition's hash and the rules' version. */
export interface Migrate extends ByPerson {
  readonly kind: 'migrate';
  readonly to: { readonly definition: string; readonly pack: string };
  readonly reasons: TextOnRecord;
}
export type CaseWide = Withdraw | Hold | Release | Recuse | Reassign | Extend | Migrate;

export type Command =
  | Open
  | Act
  | OpenBallot
  | Attend
  | Count
  | Opine
  | RunCheck
  | Tell
  | Answer
  | Publish
  | ObjectTo
  | ReachMilestone
  | KeepLog
  | BreakPeriod
  | ChildEnded
  | Abandon
  | Due
  | CaseWide;
export type CommandKind = Command['kind'];
export type CommandOf<K extends CommandKind> = Extract<Command, { readonly kind: K }>;
