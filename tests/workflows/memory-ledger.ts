import type { CaseActivities, NamedRules, NotSealed } from '../../activities/case-activities';
import type { CommitAnswer, CommitRequest, Committed } from '../../core/commit';
import type { CaseEvent } from '../../core/event';
import type { Facts } from '../../core/facts';
import { digestOf } from '../../core/ledger/digest';
import { must } from '../../core/must';
import { outcomeOf } from '../../db/facts-child';
import { facts } from './small-procedures';

/** What a test may do to the next commits. */
export interface Faults {
  /** Called before a commit is looked at; throws or waits as the test wishes. */
  before: (request: CommitRequest) => Promise<void>;
  /** Called when a commit stands and before its answer is given. */
  after: (request: CommitRequest) => Promise<void>;
  stale: number;
  /** So many times the version that an entry names can't be read. */
  versions: number;
  /** Called before a run's archiving is noted. */
  archive: (run: { readonly case: string }) => Promise<void>;
}

/** What children are opened on. */
export interface Register {
  facts: Facts;
}

export interface MemoryLedger {
  readonly activities: CaseActivities;
  readonly faults: Faults;
  readonly register: Register;
  readonly requests: CommitRequest[];
  readonly notSealed: NotSealed[];
  readonly archived: { readonly case: string; readonly run: string }[];
  readonly clocks: Map<string, number>;
  /** What is published, by the hash of the definition. */
  readonly versions: Map<string, NamedRules>;
  readonly entries: (caseId: string) => readonly Committed[];
  /** All events of a case, oldest first. */
  readonly events: (caseId: string) => readonly CaseEvent[];
  /** Writes an entry as a commit whose answer was lost would have. */
  readonly write: (caseId: string, commandId: string, events: readonly CaseEvent[]) => void;
}

const NO_ENTRY = '0'.repeat(64);
const nothing = async (): Promise<void> => undefined;

/** A ledger that answers as the database does, and keeps everything in memory: for what concerns the host alone. */
export const memoryLedger = (): MemoryLedger => {
  const cases = new Map<string, Committed[]>();
  const faults: Faults = { before: nothing, after: nothing, stale: 0, versions: 0, archive: nothing };
  const register: Register = { facts };
  const requests: CommitRequest[] = [];
  const notSealed: NotSealed[] = [];
  const archived: { readonly case: string; readonly run: string }[] = [];
  const clocks = new Map<string, number>();
  const versions = new Map<string, NamedRules>();
  const entries = (caseId: string): Committed[] => {
    const found = cases.get(caseId) ?? [];
    cases.set(caseId, found);
    return found;
  };
  const events = (caseId: string) => entries(caseId).flatMap((entry) => entry.events);
  const append = (caseId: string, entry: Omit<Committed, 'seq' | 'hash'>): Committed => {
    const previous = entries(caseId).at(-1)?.hash ?? NO_ENTRY;
    const seq = entries(caseId).length + 1;
    const full = { ...entry, seq, hash: digestOf({ previous, seq, ...entry }).slice('sha256:'.length) };
    entries(caseId).push(full);
    return full;
  };
  return {
    faults,
    register,
    requests,
    notSealed,
    archived,
    clocks,
    versions,
    entries,
    events,
    write: (caseId, commandId, given) => {
      append(caseId, { commandId, commandDigest: 'sha256:lost', at: new Date().toISOString(), events: given });
    },
    activities: {
      commit: async (request) => {
        await faults.before(request);
        requests.push(request);
        const answer = commit(request, entries(request.case), faults, append);
        if (answer.kind === 'committed') await faults.after(request);
        return answer;
      },
      entriesAfter: async ({ case: caseId, seq }) => entries(caseId).filter((entry) => entry.seq > seq),
      childOutcome: async ({ case: caseId }) => outcomeOf(events(caseId)) ?? null,
      openingFacts: async () => register.facts,
      versionNamed: async ({ definition }) => {
        if (faults.versions > 0) {
          faults.versions -= 1;
          throw new Error('the database is away');
        }
        return must(versions.get(definition), `version ${definition}`);
      },
      recordNotSealed: async (attempt) => {
        notSealed.push(attempt);
      },
      moveClock: async ({ case: caseId, offsetMs }) => {
        clocks.set(caseId, Math.max(offsetMs, clocks.get(caseId) ?? 0));
      },
      queueArchive: async (run) => {
        await faults.archive(run);
        archived.push(run);
      },
    },
  };
};

const commit = (
  request: CommitRequest,
  known: readonly Committed[],
  faults: Faults,
  append: (caseId: string, entry: Omit<Committed, 'seq' | 'hash'>) => Committed,
): CommitAnswer => {
  const same = known.find((entry) => entry.commandId === request.command.id);
  if (same !== undefined && same.seq <= request.seq) return { kind: 'committed', entry: same, repeated: true };
  if (known.length >= request.seq) return { kind: 'behind', entries: known.slice(request.seq - 1) };
  if (known.length !== request.seq - 1 || (known.at(-1)?.hash ?? NO_ENTRY) !== request.previous) {
    throw new Error(`the ledger of ${request.case} does not carry entry ${request.seq}`);
  }
  if (request.decision.kind === 'rejected') return { kind: 'rejected' };
  if (faults.stale > 0) {
    faults.stale -= 1;
    return { kind: 'stale', rows: [] };
  }
  const { id: commandId, digest: commandDigest } = request.command;
  const entry = append(request.case, { commandId, commandDigest, at: request.at, events: request.decision.events });
  return { kind: 'committed', entry, repeated: false };
};
