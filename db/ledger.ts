import type { Knex } from 'knex';
import type { Committed } from '../core/commit';
import type { CaseEvent } from '../core/event';
import type { CaseId } from '../core/facts';
import type { LedgerEntry } from '../core/ledger/entry';
import { rowsOf } from './connect';

/** An entry as it stands in the ledger. */
export interface LedgerRow {
  /** Global identity, with possible gaps. */
  readonly id: number;
  readonly case: CaseId;
  readonly seq: number;
  /** Canonical JSON: the bytes that were hashed, once encoded in UTF-8. */
  readonly text: string;
  readonly hash: string;
}

/** Most entries that one read answers. */
const ENTRIES_MAX = 5_000;

/** What the commit wrote: entries hold events, though the format alone does not say of which kinds. */
type Written = LedgerEntry & { readonly events: readonly CaseEvent[] };

/** What the host and every reader of events take from a stored entry. */
export const committedFrom = (text: string, hash: string): Committed => {
  const { seq, command, at, events }: Written = JSON.parse(text);
  return {
    seq,
    hash,
    commandId: command.id,
    commandDigest: command.digest,
    at,
    events,
  };
};

/** The entries of a case after `after`, in their order; what a state is folded from. Empty for an unknown case. */
export const committedEntries = async (db: Knex, caseId: CaseId, after = 0): Promise<readonly Committed[]> =>
  (await ledgerRows(db, caseId, after)).map(({ text, hash }) => committedFrom(text, hash));

/** Bounds of one page for the host: its answer goes through a workflow's history. The same as of functions/entries-behind.sql. */
const PAGE_ENTRIES_MAX = 50;
const PAGE_BYTES_MAX = 500_000;

/** A page of a case's entries after `after`, oldest first; at least one, if there are any. */
export const entriesPage = async (db: Knex, caseId: CaseId, after: number): Promise<readonly Committed[]> => {
  const rows = await rowsOf<{ entry: string; hash: string }>(
    db,
    `SELECT entry, hash FROM (SELECT seq, entry, hash, sum(octet_length(entry)) OVER (ORDER BY seq) AS bytes
        FROM ledger WHERE case_id = :case AND seq > :after ORDER BY seq LIMIT :entries) AS page
      WHERE bytes <= :bytes OR seq = :after + 1 ORDER BY seq`,
    { case: caseId, after, entries: PAGE_ENTRIES_MAX, bytes: PAGE_BYTES_MAX },
    'entries-page',
  );
  return rows.map(({ entry, hash }) => committedFrom(entry, hash));
};

/** The same entries as stored, for whoever verifies them. @throws RangeError when the case has more than one read may answer */
export const ledgerRows = async (db: Knex, caseId: CaseId, after = 0): Promise<readonly LedgerRow[]> => {
  const rows = await rowsOf<LedgerRow>(
    db,
    'SELECT id, case_id AS "case", seq, entry AS text, hash FROM ledger WHERE case_id = ? AND seq > ? ORDER BY seq LIMIT ?',
    [caseId, after, ENTRIES_MAX + 1],
    'ledger-rows',
  );
  if (rows.length > ENTRIES_MAX) throw new RangeError(`case ${caseId} has more than ${ENTRIES_MAX} entries after ${after}`);
  return rows;
};

/** The entry that a command became, whatever run of the workflow carried it out; undefined if it was never committed. */
export const receiptOf = async (db: Knex, caseId: CaseId, commandId: string): Promise<Committed | undefined> => {
  const [row] = await rowsOf<{ entry: string; hash: string }>(
    db,
    'SELECT entry, hash FROM ledger WHERE case_id = ? AND command_id = ?',
    [caseId, commandId],
    'receipt',
  );
  return row && committedFrom(row.entry, row.hash);
};
