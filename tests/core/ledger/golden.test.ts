import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryBytes, hashEntry, type LedgerEntry, NO_PREVIOUS } from '../../../core/ledger/entry';
import { type EntryDraft, withNumbers } from '../../../core/ledger/entry-parts';
import { verifyChain } from '../../../core/ledger/verify-chain';
import { actingFor, dueEntry, openingDraft } from './sample-entry';

/**
 * The entry format is final (ruling 6): these bytes were written once and are never written again by a flag. If this
 * test fails, the change under test breaks every ledger in use.
 */
const lines = readFileSync(join(__dirname, 'golden', 'chain.txt'), 'utf8')
  .trimEnd()
  .split('\n');
const golden = lines.map((line) => ({ hash: line.slice(0, 64), text: line.slice(65) }));

function written(): { hash: string; text: string }[] {
  let previous = NO_PREVIOUS;
  return [() => openingDraft, actingFor, dueEntry].map((draftAfter: (previous: string) => EntryDraft, index) => {
    const entry: LedgerEntry = withNumbers(draftAfter(previous), index === 0 ? [12, 13] : []);
    const bytes = entryBytes(entry);
    previous = hashEntry(bytes);
    return { hash: previous, text: Buffer.from(bytes).toString('utf8') };
  });
}

describe('the golden chain', () => {
  it('is written byte for byte as on the day the format was fixed', () => {
    expect(written()).toEqual(golden);
  });

  it('has the hashes that another implementation computes', () => {
    for (const { hash, text } of golden) {
      expect(createHash('sha256').update('\u0000').update(text, 'utf8').digest('hex')).toBe(hash);
    }
  });

  it('verifies', () => {
    const stored = golden.map(({ hash, text }) => ({ hash, bytes: Buffer.from(text, 'utf8') }));
    expect(verifyChain(openingDraft.case, stored)).toMatchObject({ kind: 'ok', head: golden[2]?.hash });
  });
});
