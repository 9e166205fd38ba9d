import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { WorkingCalendar } from '../core/calendar/calendar';
import type { Command, Open } from '../core/command';
import type { SealedValue } from '../core/commit';
import type { Definition } from '../core/definition/definition';
import type { RulePack } from '../core/definition/rule-pack';
import type { CaseId, Instant, PersonId, PostId } from '../core/facts';
import type { CaseState } from '../core/state';
import type { SealedFor } from '../sealing/sealed-command';

/**
 * All that a running case is told and asks. Whatever may change a case arrives sealed for that case and one address within
 * it (ruling 3): an update under the id of that update, everything else under one of the words here.
 */
export const SEALED_UNDER = {
  start: 'start',
  childEnded: 'childEnded',
  withdrawnByParent: 'withdrawnByParent',
  advanceTo: 'advanceTo',
  advanced: 'advanced',
} as const;

/** What a case is started with: everything it is judged by for its life (ruling 7), so that its history explains itself. */
export interface HostInput {
  readonly case: CaseId;
  /** The definition; the workflow's type is its id. */
  readonly procedure: Definition;
  /** Digest of the definition's canonical JSON, as `digestOf` gives it. */
  readonly hash: string;
  readonly pack: RulePack;
  readonly calendar: WorkingCalendar;
  /** The definitions that it, or a case that it opens, may call or open: by hash. */
  readonly closure: Readonly<Record<string, Definition>>;
  /** Which of them each procedure id means. */
  readonly callable: Readonly<Record<string, string>>;
  /** Only such a case has a training clock. */
  readonly training: boolean;
  /** How far the training clock of the case stands ahead of the server's, in milliseconds. */
  readonly offsetMs: number;
  /** The opening command of a child case or of one that the engine opens, but for its instant and its facts. A case that a person opens is opened by its first update. */
  readonly opening?: Omit<Open, 'at' | 'facts'>;
  /** What an earlier run of the same case hands to this one. */
  readonly carried?: Carried;
}

/** What one run of a case hands to the next. */
export interface Carried {
  readonly state: CaseState;
  readonly seq: number;
  readonly head: string;
  /** The commands that were carried out last, by id. */
  readonly done: readonly string[];
  readonly errands: Errands;
}

/** A case that another opens: a child that it calls, or one that goes its own way (`alone`), about the post where no person is named. */
export interface CaseToOpen {
  readonly case: CaseId;
  readonly procedure: string;
  readonly person?: PersonId;
  /** The post that it is about, where it is not that of the case which opens it. */
  readonly post?: PostId;
  readonly alone?: true;
}

/** What a case still has to do beyond its own ledger. It survives from run to run, and nothing in it is lost by doing it twice. */
export interface Errands {
  /** Cases that are to be started. */
  readonly toOpen: readonly CaseToOpen[];
  /** Children that are to be told that their parent withdraws them. */
  readonly toWithdraw: readonly CaseId[];
  /** Children that have said that they ended, and were not taken into the record yet. */
  readonly reported: readonly CaseId[];
  /** Children that were opened and have not said that they ended. */
  readonly open: readonly CaseId[];
}

/**
 * One command of a person, as the api seals it for (case, update id).
 *
 * The ledger knows the command by `id`; the update has an id of its own for every try. Temporal answers an update id that
 * it has completed with what it answered then, a refusal too, so a command that was refused as stale, or while the case
 * was held, could never be tried again under its own id. That it is carried out once is the ledger's doing.
 */
export interface SealedCommand {
  readonly kind: 'command';
  /** sha256 of the actor and the Idempotency-Key, in hex. */
  readonly id: string;
  readonly command: Command;
  readonly values: readonly SealedValue[];
  /** Digest of route, actor and the body as the client sent it: another body under the same key is another command. */
  readonly digest: string;
  /** How many ledger entries of the case the api had seen when it decided early. */
  readonly seen: number;
}

/** Proof that a command was carried out. It may be of an earlier try: the caller compares `digest` with its own. */
export interface Receipt {
  readonly case: CaseId;
  readonly seq: number;
  /** Hash of the ledger entry. */
  readonly hash: string;
  readonly command: string;
  readonly digest: string;
  readonly at: Instant;
}

/** Moves the training clock of a case, and of the children that it has open, to an instant (ruling 27). Only forward. */
export interface AdvanceRequest {
  readonly kind: 'advance';
  readonly to: Instant;
}
export interface Advanced {
  /** The instant that the case's clock has reached, at least. */
  readonly now: Instant;
  /** When the case falls due next; absent when it has ended. */
  readonly nextDue?: Instant;
}

/** Carries out one command. Refused with an ApplicationFailure of type `Rejection` whose first detail is the rejection. */
export const commandUpdate = defineUpdate<Receipt, [SealedFor<SealedCommand>]>('command');
/** Answers when every due on the way has been carried out, here and in the children. */
export const advanceUpdate = defineUpdate<Advanced, [SealedFor<AdvanceRequest>]>('advance');

/** What the host knows of the ledger. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}
export const headQuery = defineQuery<Head>('head');

/** From the reconciler: the ledger may know more than the case. It carries nothing, so anyone may send it. */
export const nudgeSignal = defineSignal('nudge');
/** From a child: it has ended. The parent reads how from the database. */
export const childEndedSignal = defineSignal<[SealedFor<{ readonly case: CaseId }>]>('childEnded');
/** From the parent: the step that called this case has given it up. */
export const withdrawnByParentSignal = defineSignal<[SealedFor<{ readonly parent: CaseId }>]>('withdrawnByParent');
/** From the parent: move the training clock, then answer with `advanced`. */
export const advanceToSignal = defineSignal<[SealedFor<{ readonly to: Instant }>]>('advanceTo');
/** From a child: its training clock has reached that instant. */
export const advancedSignal = defineSignal<[SealedFor<{ readonly case: CaseId } & Advanced>]>('advanced');

/** What a log says of a case that the engine was to open and the register did not let it: no mistake of anybody's, and no bug. */
export const NOT_OPENED = 'a case was not opened by itself';

/** Types of the failures with which the host refuses. Any other failure is a bug. */
export const REFUSAL = {
  /** The command was refused; details: [Rejection]. */
  rejection: 'Rejection',
  /** The payload was not sealed for this case and update; details: [SealRefusal]. */
  notSealed: 'NotSealed',
} as const;
