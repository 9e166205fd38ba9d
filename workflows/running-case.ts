import { allHandlersFinished } from '@temporalio/workflow';
import type { NamedRules, NotSealed } from '../activities/case-activities';
import { compileCalendar } from '../core/calendar/compiled-calendar';
import { msToInstant } from '../core/calendar/instant';
import type { Committed } from '../core/commit';
import { nextDue } from '../core/due';
import type { EventOf } from '../core/event';
import { fold } from '../core/evolve/evolve';
import type { CaseId, Instant } from '../core/facts';
import { migrationIn, versionOf } from '../core/migration/version';
import { type Rulebook, rulebookOf } from '../core/rulebook';
import type { CaseState } from '../core/state';
import { fifoLock, type Lock } from './lock';
import type { Advanced, Errands, HostInput } from './messages';

/** What stands for the hash of a case's last entry while it has none. */
const NO_ENTRY = '0'.repeat(64);

/** The one value that every step of the host works on. Only `adopt` changes what the ledger tells. */
export interface RunningCase {
  /** What it runs by now: as it was started, or as a migration has left it. Only `takeOver` changes these two. */
  input: HostInput;
  rulebook: Rulebook;
  /** Set while an entry is adopted by which the case goes over to a version that it has not read yet: nothing more is adopted before. */
  migration: EventOf<'migrated'>['to'] | undefined;
  readonly lock: Lock;
  /** Keeps one advance of the training clock from overtaking another. */
  readonly clockLock: Lock;
  /** Undefined until the case is opened. */
  state: CaseState | undefined;
  /** Entries of the ledger that are folded into `state`, and the hash of the last. */
  seq: number;
  head: string;
  /** Commands that were seen carried out: a repeat of one is answered from the ledger, not refused by the state after it. */
  readonly done: Set<string>;
  /** The next due, kept because it is asked for after every event of the workflow. */
  due: ReturnType<typeof nextDue>;
  /** Set while the ledger can't take what has fallen due: when it is tried again, in the case's own time, and how long that wait is. */
  putOff: { readonly until: Instant; readonly waitMs: number } | undefined;
  /** How far the training clock stands ahead of the server's. */
  offsetMs: number;
  readonly errands: { -readonly [Name in keyof Errands]: Set<Errands[Name][number]> };
  /** Children whose report was tried, and at which seq: it is tried again only when the case has moved on. */
  readonly triedAt: Map<CaseId, number>;
  /** What children last said of their training clocks. */
  readonly clocks: Map<CaseId, Advanced>;
  readonly notSealed: NotSealed[];
  /** Updates that this run has taken in; a run may hold at most 2,000. */
  updates: number;
  refusals: number;
  nudged: boolean;
  withdrawnByParent: boolean;
  /** For what kind of leave everything has been seen to. */
  preparedFor: 'next run' | 'end' | undefined;
}

/** A case at the start of a run: new, or as an earlier run left it. */
export const beginRun = (input: HostInput): RunningCase => {
  const { carried } = input;
  const rulebook = rulebookIn(input);
  return {
    input,
    rulebook,
    migration: undefined,
    lock: fifoLock(),
    clockLock: fifoLock(),
    state: carried === undefined ? undefined : { ...unknownWay(input), ...carried.state },
    seq: carried?.seq ?? 0,
    head: carried?.head ?? NO_ENTRY,
    done: new Set(carried?.done),
    due: carried === undefined ? undefined : nextDue(rulebook, carried.state),
    putOff: undefined,
    offsetMs: input.offsetMs,
    errands: {
      toOpen: new Set(carried?.errands.toOpen),
      toWithdraw: new Set(carried?.errands.toWithdraw),
      reported: new Set(carried?.errands.reported),
      open: new Set(carried?.errands.open),
    },
    triedAt: new Map(),
    clocks: new Map(),
    notSealed: [],
    updates: 0,
    refusals: 0,
    nudged: false,
    withdrawnByParent: false,
    preparedFor: undefined,
  };
};

const rulebookIn = ({ procedure, pack, calendar }: HostInput): Rulebook => rulebookOf(procedure, pack, compileCalendar(calendar));

/** A run that was handed over before states told which steps were opened: any may have been, so only a version in which all are the same is open to the case. */
const unknownWay = ({ procedure }: HostInput): Pick<CaseState, 'visited'> => ({ visited: Object.keys(procedure.steps) });

/**
 * Goes on by the version to which the last entry has brought the case. What the state tells is the same in both (core/migration/obstacles.ts).
 *
 * @throws Error when what was read is not what the entry names
 */
export const takeOver = (running: RunningCase, to: EventOf<'migrated'>['to'], { procedure, closure, pack }: NamedRules): void => {
  const input = { ...running.input, procedure, hash: to.definition, pack, closure, callable: to.callable };
  const rulebook = rulebookIn(input);
  const read = versionOf(rulebook);
  if (read.definition !== to.definition || read.rules !== to.rules)
    throw new Error(`${input.case}: what was read is not the version that its entry names`);
  running.input = input;
  running.rulebook = rulebook;
  running.migration = undefined;
  running.due = running.state === undefined ? undefined : nextDue(rulebook, running.state);
};

/** The case's own time: the server's, and in training what the clock was moved by. Follows the history, so it replays. */
export const nowMs = (running: RunningCase): number => Date.now() + running.offsetMs;
export const now = (running: RunningCase): Instant => msToInstant(nowMs(running));

/** Whether no handler runs and nobody holds the case. */
export const isIdle = (running: RunningCase): boolean => allHandlersFinished() && !running.lock.busy();

/**
 * Takes entries of the ledger into the case, oldest first; what it has already seen is passed over. It stops behind an entry by which the case goes
 * over to another version, by which the rest is to be read: whoever adopts goes on once that is read.
 *
 * @throws Error when an entry is missing between: the ledger and the case would part for ever
 */
export const adopt = (running: RunningCase, entries: readonly Committed[]): void => {
  for (const entry of entries) {
    if (entry.seq <= running.seq) continue;
    if (entry.seq !== running.seq + 1) {
      throw new Error(`${running.input.case}: entry ${entry.seq} came after entry ${running.seq}`);
    }
    running.state = fold(running.rulebook, running.state, entry.events);
    running.seq = entry.seq;
    running.head = entry.hash;
    running.done.add(entry.commandId);
    running.putOff = undefined;
    noteChildren(running, entry);
    running.migration = migrationIn(entry)?.to;
    if (running.migration !== undefined) break;
  }
  running.due = running.state === undefined ? undefined : nextDue(running.rulebook, running.state);
};

const noteChildren = ({ errands }: RunningCase, { events }: Committed): void => {
  for (const event of events) {
    if (event.kind === 'childOpened') {
      errands.toOpen.add({ case: event.case, procedure: event.procedure, person: event.person });
      errands.open.add(event.case);
    }
    if (event.kind === 'caseOpened') {
      const about = event.person === undefined ? {} : { person: event.person };
      const post = event.post === undefined ? {} : { post: event.post };
      errands.toOpen.add({ case: event.case, procedure: event.procedure, ...about, ...post, alone: true });
    }
    if (event.kind === 'childAbandoned' && event.how === 'withdraw') errands.toWithdraw.add(event.case);
  }
};
