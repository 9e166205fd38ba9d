import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Proof } from '../../../core/verify/proof';
import { openProofCache, type ProofSubject, proofKey } from '../../../tools/verify/proof-cache';
import { changed } from '../../core/definition/mutate';
import { library, withValues } from '../../core/definition/shipped';
import { provedChild } from '../../core/verify/claim';
import { smallAppointment } from '../../core/verify/procedures/small-appointment';
import { smallCalled } from '../../core/verify/procedures/small-called';
import { smallRemoval } from '../../core/verify/procedures/small-removal';
import { temporaryFolders } from '../../support/temporary-folders';

const folders = temporaryFolders();
const KEY = 'a'.repeat(64);
const sound = { ...provedChild(smallRemoval), views: 94 } satisfies Proof;
const kept = { proof: sound, seconds: 1.5 };

const subject: ProofSubject = {
  definition: smallAppointment,
  pack: library.pack,
  children: { [smallCalled.id]: provedChild(smallCalled) },
  core: 'c'.repeat(64),
};

describe('the key of a proof', () => {
  const key = proofKey(subject);

  it('is the same for the same, however its members are ordered', () => {
    const { id, ...rest } = smallAppointment;
    expect(proofKey({ ...subject, definition: { ...rest, id } })).toBe(key);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, ProofSubject]>([
    ['the definition', { ...subject, definition: changed(smallAppointment, ['steps.issue.task.en', 'Something else']) }],
    ['a value of the rule pack', { ...subject, pack: withValues({ quorum: { parts: 3, of: 4 } }).pack }],
    ['the proof of a called procedure', { ...subject, children: { [smallCalled.id]: { ...provedChild(smallCalled), ends: [] } } }],
    ['what is called', { ...subject, children: {} }],
    ['core', { ...subject, core: 'd'.repeat(64) }],
  ])('changes with %s', (_what, other) => {
    expect(proofKey(other)).not.toBe(key);
  });
});

describe('the cache of proofs', () => {
  it('gives back what it was given', () => {
    const cache = openProofCache(folders());
    cache.write(KEY, kept);
    expect(cache.read(KEY)).toEqual(kept);
    expect(cache.read('b'.repeat(64))).toBeUndefined();
  });

  it('leaves nothing behind but the proof', () => {
    const folder = folders();
    openProofCache(folder).write(KEY, kept);
    expect(readdirSync(folder)).toEqual([`${KEY}.json`]);
  });

  const spoilt: readonly [string, (text: string) => string][] = [
    ['cut off', (text) => text.slice(0, -20)],
    ['empty', () => ''],
    ['no JSON', () => '{'],
    ['another shape', () => '{"proof":1}'],
    ['the proof of something else', (text) => text.replace(KEY, 'b'.repeat(64))],
    ['a broken guarantee', (text) => text.replace('"status":"proved","triggered":1', '"status":"broken","why":"signed-twice","story":[]')],
    ['a guarantee less', (text) => text.replace('"bounded"', '"unbounded"')],
    ['too large', (text) => text + ' '.repeat(1_000_000)],
  ];
  it.each(spoilt)('takes a file that is spoilt for none: %s', (_what, spoil) => {
    const folder = folders();
    const cache = openProofCache(folder);
    cache.write(KEY, kept);
    const file = join(folder, `${KEY}.json`);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, spoil(text));
    expect(spoil(text)).not.toBe(text);
    expect(cache.read(KEY)).toBeUndefined();
  });

  it('forgets the oldest beyond two hundred', () => {
    const folder = folders();
    mkdirSync(folder, { recursive: true });
    for (let number = 0; number < 200; number++) {
      const file = join(folder, `${number}.json`);
      writeFileSync(file, '{}');
      utimesSync(file, number + 1, number + 1);
    }
    openProofCache(folder).write(KEY, kept);
    const left = readdirSync(folder);
    expect(left).toHaveLength(200);
    expect([left.includes('0.json'), left.includes('1.json'), left.includes(`${KEY}.json`)]).toEqual([false, true, true]);
  });

  it('lets one process at a time find a proof', () => {
    const cache = openProofCache(folders());
    const first = cache.lock(KEY, 'proves');
    expect(cache.lock(KEY, 'proves').kind).toBe('held');
    if (first.kind === 'taken') first.release();
    expect(cache.lock(KEY, 'proves').kind).toBe('taken');
  });
});
