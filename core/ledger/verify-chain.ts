import { canonicalJson, NotCanonicalJson } from './canonical-json';
import { ENTRY_BYTES_MAX, entryFault, hashEntry, type LedgerEntry, NO_PREVIOUS } from './entry';

/** An entry as stored: its canonical bytes and the hash kept beside them, in hexadecimal. */
export type StoredEntry = { readonly bytes: Uint8Array; readonly hash: string };

export type ChainFault =
  | 'hash-mismatch'
  | 'malformed'
  | 'not-canonical'
  | 'wrong-case'
  | 'seq-gap'
  | 'previous-mismatch'
  | 'command-repeated';

/** `seq` is the place in the chain, counted from 1, where the first difference stands. */
export type ChainVerdict =
  | { readonly kind: 'ok'; readonly entries: readonly LedgerEntry[]; readonly head: string }
  | { readonly kind: 'broken'; readonly seq: number; readonly reason: ChainFault; readonly detail: string };

/**
 * Checks the whole chain of one case from its first entry, and names the first difference. A chain shows alterations,
 * insertions and reorderings; that its newest entries were cut off only a signed checkpoint of the log can show.
 *
 * @param caseId the case the entries are said to belong to
 */
export function verifyChain(caseId: string, stored: readonly StoredEntry[]): ChainVerdict {
  const entries: LedgerEntry[] = [];
  const commands = new Set<string>();
  let head = NO_PREVIOUS;
  for (const [index, item] of stored.entries()) {
    const seq = index + 1;
    const read = readEntry(item);
    if ('reason' in read) return { kind: 'broken', seq, ...read };
    const fault = linkFault(read.entry, { caseId, seq, head, commands });
    if (fault) return { kind: 'broken', seq, ...fault };
    entries.push(read.entry);
    commands.add(read.entry.command.id);
    head = item.hash;
  }
  return { kind: 'ok', entries, head };
}

type Fault = { readonly reason: ChainFault; readonly detail: string };

/** Reads one stored entry by itself: hash, then form. */
function readEntry({ bytes, hash }: StoredEntry): { readonly entry: LedgerEntry } | Fault {
  if (bytes.length > ENTRY_BYTES_MAX) return { reason: 'malformed', detail: `${bytes.length} bytes` };
  const actual = hashEntry(bytes);
  if (actual !== hash) return { reason: 'hash-mismatch', detail: `stored ${hash}, computed ${actual}` };
  const text = decodeUtf8(bytes);
  if (text === undefined) return { reason: 'malformed', detail: 'not UTF-8' };
  const value = parseJson(text);
  if (value === undefined) return { reason: 'malformed', detail: 'not JSON' };
  const detail = entryFault(value);
  if (detail !== undefined) return { reason: 'malformed', detail };
  if (!isCanonical(value, text)) return { reason: 'not-canonical', detail: 'the bytes are not the RFC 8785 text' };
  return { entry: value as LedgerEntry };
}

type Link = {
  readonly caseId: string;
  readonly seq: number;
  readonly head: string;
  readonly commands: ReadonlySet<string>;
};

function linkFault(entry: LedgerEntry, { caseId, seq, head, commands }: Link): Fault | undefined {
  if (entry.case !== caseId) return { reason: 'wrong-case', detail: entry.case };
  if (entry.seq !== seq) return { reason: 'seq-gap', detail: `found ${entry.seq}` };
  if (entry.previous !== head) return { reason: 'previous-mismatch', detail: `says ${entry.previous}, is ${head}` };
  if (commands.has(entry.command.id)) return { reason: 'command-repeated', detail: entry.command.id };
  return undefined;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Also finds repeated keys, which JSON.parse passes over. */
function isCanonical(value: unknown, text: string): boolean {
  try {
    return canonicalJson(value) === text;
  } catch (error) {
    if (error instanceof NotCanonicalJson) return false;
    throw error;
  }
}
