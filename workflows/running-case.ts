import { allHandlersFinished } from '@temporalio/workflow';
import type { NotSealed } from '../activities/case-activities';
import { compileCalendar } from '../core/calendar/compiled-calendar';
import { msToInstant } from '../core/calendar/instant';
import type { Committed } from '../core/commit';
import { nextDue } from '../core/due';
import { fold } from '../core/evolve/evolve';
import type { CaseId, Instant } from '../core/facts';
import { type Rulebook, rulebookOf } from '../core/rulebook';
import type { CaseState } from '../core/state';
import { fifoLock, type Lock } from './lock';
import type { Advanced, Errands, HostInput } from './messages';

/** What stands for the hash of a case's last entry while it has none. */
const NO_ENTRY = '0'.repeat(64);

/** The one value that every step of the host works on. Only `adopt` changes what the ledger tells. */
export interface RunningCase {
  readonly input: HostInput;
  readonly rulebook: Rulebook;
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
  const rulebook = rulebookOf(input.procedure, input.pack, compileCalendar(input.calendar));
  return {
    input,
    rulebook,
    lock: fifoLock(),
    clockLock: fifoLock(),
    state: carried?.state,
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

/** The case's own time: the server's, and in training what the clock was moved by. Follows the history, so it replays. */
export const nowMs = (running: RunningCase): number => Date.now() + running.offsetMs;
export const now = (running: RunningCase): Instant => msToInstant(nowMs(running));

/** Whether no handler runs and nobody holds the case. */
export const isIdle = (running: RunningCase): boolean => allHandlersFinished() && !running.lock.busy();

/**
 * Takes entries of the ledger into the case, oldest first; what it has already seen is passed over.
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
