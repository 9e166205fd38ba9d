import { createHash } from 'node:crypto';
import { NotCanonicalJson } from '../../../core/ledger/canonical-json';
import { ENTRY_BYTES_MAX, entryBytes, entryFault, hashEntry, type LedgerEntry, NotAnEntry } from '../../../core/ledger/entry';
import { withNumbers } from '../../../core/ledger/entry-parts';
import { actingFor, dueEntry, openingDraft } from './sample-entry';

const entry = withNumbers(openingDraft, [12, 13]);
const HASH = 'a'.repeat(64);

/** The entry with one member, named by its path, set to a value or taken away. */
function changed(path: string, value: unknown): LedgerEntry {
  const copy = structuredClone(entry) as unknown as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() as string;
  const place = names.reduce<Record<string, unknown>>((at, name) => at[name] as Record<string, unknown>, copy);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy as unknown as LedgerEntry;
}

describe('the entry format', () => {
  it('takes an act, an act for another in training, and a due', () => {
    for (const draft of [openingDraft, actingFor(HASH), dueEntry(HASH)]) {
      expect(
        entryFault(
          withNumbers(
            draft,
            draft.papers.map(() => 1),
          ),
        ),
      ).toBeUndefined();
    }
  });

  const members = ['format', 'case', 'seq', 'previous', 'command', 'at', 'by', 'events', 'papers'];
  const inner = ['command.id', 'command.kind', 'command.digest', 'by.person', 'events.0.kind'];
  const ofPaper = ['paper', 'type', 'layout', 'issuer', 'year', 'number', 'template', 'data'].map((name) => `papers.1.${name}`);
  it.each([...members, ...inner, ...ofPaper])('refuses an entry without %s', (path) => {
    expect(() => entryBytes(changed(path, undefined))).toThrow(NotAnEntry);
  });

  it.each<[string, unknown]>([
    ['format', 'sauro-entry/2'],
    ['case', 'Nguyễn Văn Mẫu'],
    ['case', 'a\nb'],
    ['seq', 0],
    ['seq', 1.5],
    ['previous', HASH.toUpperCase()],
    ['previous', HASH.slice(1)],
    ['command.digest', HASH],
    ['command.digest', `sha256:${HASH}0`],
    ['command.note', 'x'],
    ['at', '2027-03-01T08:15:00+07:00'],
    ['at', '2027-02-29T08:15:00.000Z'],
    ['at', '2027-03-01T08:15:00Z'],
    ['by', { person: 'p-1', engine: 'due' }],
    ['by', { person: 'p-1', account: 'a-1' }],
    ['by', {}],
    ['events', []],
    ['events.0', 'opened'],
    ['events.0', null],
    ['papers.0.type', ''],
    ['papers.0.type', 'QĐ-ĐU'],
    ['papers.0.type', 'Q1'],
    ['papers.0.type', 'TTr\n'],
    ['papers.0.type', 'Tờtrìnhdàii'],
    ['papers.0.layout', 'private'],
    ['papers.0.number', 0],
    ['papers.0.number', '12'],
    ['papers.0.text', 'x'],
    ['training', false],
    ['remark', 'x'],
  ])('refuses %s = %j', (path, value) => {
    expect(() => entryBytes(changed(path, value))).toThrow(NotAnEntry);
  });

  it('refuses an event that is not JSON', () => {
    expect(() => entryBytes(changed('events.0.when', Number.NaN))).toThrow(NotCanonicalJson);
  });

  it('refuses an entry beyond its bound', () => {
    expect(() => entryBytes(changed('events.0.much', 'x'.repeat(ENTRY_BYTES_MAX)))).toThrow(NotAnEntry);
  });

  it('hashes an entry as the RFC 6962 leaf of its bytes', () => {
    const bytes = entryBytes(entry);
    expect(hashEntry(bytes)).toBe(
      createHash('sha256')
        .update(Buffer.from([0]))
        .update(bytes)
        .digest('hex'),
    );
    // The leaf hash of the empty string, as published with RFC 6962 test vectors.
    expect(hashEntry(new Uint8Array())).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });
});
