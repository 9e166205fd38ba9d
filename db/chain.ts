import type { Knex } from 'knex';
import { canonicalJson } from '../core/ledger/canonical-json';
import { utf8Bytes } from '../core/ledger/digest';
import { hashEntry, NO_PREVIOUS } from '../core/ledger/entry';
import { rowsOf } from './connect';

/** The chains that run over all cases, each a table of its own (functions/next-in-chain.sql). A case's own chain is the ledger's. */
export type ChainTable = 'attempts' | 'kept' | 'vault_acts';

export interface ChainRow {
  readonly seq: number;
  /** Canonical JSON: what the row says, the hash of the row before, and the place in the chain. */
  readonly text: string;
  readonly hash: string;
}

/** The first place at which a chain is broken, and how. */
export interface BrokenLink {
  readonly seq: number;
  readonly reason: string;
}

type Before = Pick<ChainRow, 'seq' | 'hash'>;
const BEGINNING: Before = { seq: 0, hash: NO_PREVIOUS };
/** Rows that are read at once. */
const PAGE_ROWS = 1_000;

/** A page of a chain, in its order. */
export const chainRows = (db: Knex, table: ChainTable, after: number, most: number): Promise<readonly ChainRow[]> =>
  rowsOf<ChainRow>(db, 'SELECT seq, entry AS text, hash FROM ?? WHERE seq > ? ORDER BY seq LIMIT ?', [table, after, most]);

/**
 * Follows a chain from its beginning to its end, page by page, and shows each row that holds. Answers where it breaks; undefined when
 * it is whole. A chain that lost its newest rows is whole: only a copy of its end kept elsewhere can show that.
 */
export const followChain = async (db: Knex, table: ChainTable, show: (row: ChainRow) => void): Promise<BrokenLink | undefined> => {
  for (let before = BEGINNING; ; ) {
    const rows = await chainRows(db, table, before.seq, PAGE_ROWS);
    const broken = brokenLink(rows, before);
    if (broken !== undefined) return broken;
    rows.forEach(show);
    const last = rows.at(-1);
    if (last === undefined) return undefined;
    before = last;
  }
};

/** The first of these rows that does not follow what stands before it; undefined when each does. */
export const brokenLink = (rows: readonly ChainRow[], before: Before = BEGINNING): BrokenLink | undefined => {
  let last = before;
  for (const row of rows) {
    const reason = faultOf(row, last);
    if (reason !== undefined) return { seq: last.seq + 1, reason };
    last = row;
  }
  return undefined;
};

const faultOf = ({ seq, text, hash }: ChainRow, before: Before): string | undefined => {
  if (seq !== before.seq + 1) return `it is missing, ${seq} comes next`;
  if (hash !== hashEntry(utf8Bytes(text))) return 'its hash is not that of its text';
  const entry = readEntry(text);
  if (entry === undefined) return 'its text is not canonical JSON';
  if (entry.seq !== seq) return `its text stands at place ${JSON.stringify(entry.seq)}`;
  if (entry.previous !== before.hash) return 'its text follows another row than the one before it';
  return undefined;
};

const readEntry = (text: string): { readonly previous?: unknown; readonly seq?: unknown } | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && canonicalJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
};
