import type { Knex } from 'knex';
import type { LedgerEntry } from '../../core/ledger/entry';
import type { CaseState } from '../../core/state';
import { type ArchivedHistory, historiesOf } from '../../db/histories';
import { type Check, compareLists } from './check';

/** What an archived history shows: the entries its commits returned, whether it ends with the event that closes a run, and how replaying it went. */
export interface HistoryReading {
  readonly run: string;
  readonly committed: readonly { readonly seq: number; readonly hash: string }[];
  readonly closes: boolean;
  /** Why the history does not replay on the code of today; absent where it does. */
  readonly replayFailure?: string;
}
export type HistoryReader = (archived: ArchivedHistory, procedure: string) => Promise<HistoryReading>;

/**
 * The archived histories hold the same entries as the chain, are whole, and replay on the code of today. A truncated history would
 * pass the replayer, so its closing event is looked for. An open case has no history of its last run yet.
 */
export const checkHistories = async (
  db: Knex,
  read: HistoryReader,
  id: string,
  state: CaseState,
  entries: readonly LedgerEntry[],
): Promise<readonly Check[]> => {
  const archived = await historiesOf(db, id);
  const readings: HistoryReading[] = [];
  for (const history of archived) {
    try {
      readings.push(await read(history, state.procedure));
    } catch (error) {
      return [unreadable(history.run, readings.length, error)];
    }
  }
  const open = readings.find(({ closes }) => !closes);
  const failed = readings.find(({ replayFailure }) => replayFailure !== undefined);
  const committed = new Map(readings.flatMap((reading) => reading.committed).map(({ seq, hash }) => [seq, hash]));
  return [
    missing(state, archived.length) ?? truncated(open) ?? compareCommitted(state, entries, committed),
    {
      name: 'replay',
      compared: readings.length,
      ...(failed?.replayFailure === undefined ? {} : { difference: `run ${failed.run}: ${failed.replayFailure}` }),
    },
  ];
};

const missing = (state: CaseState, archived: number): Check | undefined =>
  state.end !== undefined && archived === 0
    ? { name: 'history', compared: 0, difference: 'the case has ended and no history of it is archived yet' }
    : undefined;

/** Bytes that are no history, or that the key ring does not open: named like any other difference, so that the audit goes on. */
const unreadable = (run: string, compared: number, error: unknown): Check => ({
  name: 'history',
  compared,
  difference: `run ${run} can't be read: ${error instanceof Error ? error.message : String(error)}`,
});

const truncated = (open: HistoryReading | undefined): Check | undefined =>
  open === undefined ? undefined : { name: 'history', compared: 1, difference: `run ${open.run} does not end with its closing event` };

const compareCommitted = (state: CaseState, entries: readonly LedgerEntry[], committed: ReadonlyMap<number, string>): Check => {
  const seen = [...committed].sort(([a], [b]) => a - b);
  const chained = entries.map(({ seq }, index) => [seq, index + 1 < entries.length ? entries[index + 1]?.previous : undefined] as const);
  const comparable = state.end === undefined ? seen.length : chained.length;
  const expected = chained.slice(0, comparable).map(([seq, hash]) => [seq, hash ?? committed.get(seq)]);
  return compareLists('history', 'commit', expected, seen);
};
