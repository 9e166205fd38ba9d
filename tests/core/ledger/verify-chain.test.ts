import fc from 'fast-check';
import { canonicalJson } from '../../../core/ledger/canonical-json';
import { entryBytes, hashEntry, type LedgerEntry, NO_PREVIOUS } from '../../../core/ledger/entry';
import { withNumbers } from '../../../core/ledger/entry-parts';
import { type StoredEntry, verifyChain } from '../../../core/ledger/verify-chain';
import { actingFor, openingDraft } from './sample-entry';

const CASE = openingDraft.case;
const utf8 = (text: string) => new TextEncoder().encode(text);
const stored = (bytes: Uint8Array): StoredEntry => ({ bytes, hash: hashEntry(bytes) });

/** A sound chain of the given length. */
function chain(length: number): StoredEntry[] {
  const entries: StoredEntry[] = [stored(entryBytes(withNumbers(openingDraft, [12, 13])))];
  while (entries.length < length) {
    const seq = entries.length + 1;
    const draft = { ...actingFor(entries[seq - 2]?.hash ?? ''), seq };
    entries.push(stored(entryBytes(withNumbers({ ...draft, command: { ...draft.command, id: `act-${seq}` } }, []))));
  }
  return entries;
}

/** The chain with the entry at seq rewritten and, unless told otherwise, hashed anew. */
function rewritten(length: number, seq: number, change: (entry: LedgerEntry) => unknown): StoredEntry[] {
  const entries = chain(length);
  const entry = JSON.parse(Buffer.from(entries[seq - 1]?.bytes ?? []).toString()) as LedgerEntry;
  entries[seq - 1] = stored(utf8(canonicalJson(change(entry))));
  return entries;
}

const broken = (seq: number, reason: string) => expect.objectContaining({ kind: 'broken', seq, reason });

describe('the chain of a case', () => {
  it('is sound as written, and gives its entries and head', () => {
    const entries = chain(5);
    const verdict = verifyChain(CASE, entries);
    expect(verdict).toMatchObject({ kind: 'ok', head: entries[4]?.hash });
    expect(verdict.kind === 'ok' && verdict.entries.map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5]);
  });

  it('is sound when empty, with nothing as its head', () => {
    expect(verifyChain(CASE, [])).toEqual({ kind: 'ok', entries: [], head: NO_PREVIOUS });
  });

  it('shows a changed byte, wherever it is', () => {
    const entries = chain(3);
    const lengths = entries.map((entry) => entry.bytes.length);
    const place = fc
      .nat(2)
      .chain((index) => fc.tuple(fc.constant(index), fc.nat((lengths[index] ?? 1) - 1), fc.integer({ min: 1, max: 255 })));
    fc.assert(
      fc.property(place, ([index, offset, flip]) => {
        const altered = chain(3);
        const bytes = altered[index]?.bytes as Uint8Array;
        bytes[offset] = (bytes[offset] ?? 0) ^ flip;
        expect(verifyChain(CASE, altered)).toEqual(broken(index + 1, 'hash-mismatch'));
      }),
    );
  });

  it('shows an entry altered and hashed anew, at the entry after it', () => {
    const entries = rewritten(3, 1, (entry) => ({ ...entry, at: '2027-03-01T01:15:00.251Z' }));
    expect(verifyChain(CASE, entries)).toEqual(broken(2, 'previous-mismatch'));
  });

  it('shows an entry taken out, put in twice, or swapped', () => {
    const entries = chain(4);
    const [first, second, third, fourth] = entries as [StoredEntry, StoredEntry, StoredEntry, StoredEntry];
    expect(verifyChain(CASE, [first, third, fourth])).toEqual(broken(2, 'seq-gap'));
    expect(verifyChain(CASE, [second, third])).toEqual(broken(1, 'seq-gap'));
    expect(verifyChain(CASE, [first, second, second])).toEqual(broken(3, 'seq-gap'));
    expect(verifyChain(CASE, [first, third, second, fourth])).toEqual(broken(2, 'seq-gap'));
  });

  it('shows an entry of another case', () => {
    expect(verifyChain('appointment-2027-000042', chain(2))).toEqual(broken(1, 'wrong-case'));
    const entries = rewritten(2, 2, (entry) => ({ ...entry, case: 'other' }));
    expect(verifyChain(CASE, entries)).toEqual(broken(2, 'wrong-case'));
  });

  it('shows a first entry that claims a predecessor', () => {
    const entries = rewritten(1, 1, (entry) => ({ ...entry, previous: 'a'.repeat(64) }));
    expect(verifyChain(CASE, entries)).toEqual(broken(1, 'previous-mismatch'));
  });

  it('shows a command carried out twice', () => {
    const entries = rewritten(3, 3, (entry) => ({ ...entry, command: { ...entry.command, id: 'act-2' } }));
    expect(verifyChain(CASE, entries)).toEqual(broken(3, 'command-repeated'));
  });

  it.each([
    ['spaces', (text: string) => text.replace('{', '{ '), 'not-canonical'],
    ['a repeated key', (text: string) => text.replace('"seq":1', '"seq":1,"seq":1'), 'not-canonical'],
    ['another spelling of a number', (text: string) => text.replace('"seq":1', '"seq":1.0'), 'not-canonical'],
    ['another spelling of a character', (text: string) => text.replace('opened', 'o\\u0070ened'), 'not-canonical'],
    ['a byte order mark', (text: string) => `\ufeff${text}`, 'malformed'],
    ['a missing member', (text: string) => text.replace('"format":"sauro-entry/1",', ''), 'malformed'],
    ['no JSON', () => 'entry', 'malformed'],
    ['nothing', () => '', 'malformed'],
  ])('shows an entry stored with %s, even with the right hash', (_, respell, reason) => {
    const [first] = chain(1) as [StoredEntry];
    const text = Buffer.from(first.bytes).toString();
    expect(respell(text)).not.toBe(text);
    expect(verifyChain(CASE, [stored(utf8(respell(text)))])).toEqual(broken(1, reason));
  });

  it('shows bytes that are not UTF-8', () => {
    expect(verifyChain(CASE, [stored(Uint8Array.of(0x22, 0xff, 0x22))])).toEqual(broken(1, 'malformed'));
  });

  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(verifyChain(CASE, [stored(bytes)])).toEqual(broken(1, 'malformed'));
      }),
    );
  });
});
