import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { BallotNotCountable, createBallotKey, destroyBallotKey, openSlips, SLIPS_MAX, sealSlip } from '../../sealing/ballot-box';
import { openKeyRing } from '../../sealing/key-ring';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
const keys = { ring: openKeyRing(join(folder, 'ring.json')), folder: join(folder, 'ballot-keys') };
const LENGTH = 64;
let ballots = 0;

/** A new ballot with the given slips in it. */
async function ballotWith(slips: readonly string[]) {
  const ballot = `c-0001.nominate.${++ballots}`;
  const publicKey = await createBallotKey(keys, ballot);
  const sealed = await Promise.all(slips.map((slip) => sealSlip(publicKey, LENGTH, slip)));
  return { ballot, publicKey, sealed };
}

describe('a ballot box', () => {
  it('gives the slips back sorted, whatever the order in which they were cast', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ maxLength: 15, unit: 'grapheme-ascii' }), { maxLength: 12 }), async (slips) => {
        const { ballot, sealed } = await ballotWith(slips);
        const opened = await openSlips(keys, ballot, LENGTH, sealed);
        expect(opened).toEqual({ slips: slips.toSorted(), unreadable: 0, repeated: 0 });
      }),
      { numRuns: 30 },
    );
  });

  it('stores slips of one length, none like another, that show nothing', async () => {
    const { sealed } = await ballotWith(['yes', 'yes', 'no', 'a much longer choice']);
    expect(new Set(sealed.map((box) => box.length)).size).toBe(1);
    expect(new Set(sealed.map((box) => box.toString('hex'))).size).toBe(4);
    expect(Buffer.concat(sealed).toString('latin1')).not.toContain('choice');
  });

  it('keeps the private half as a file of mode 0600, sealed under the ring', async () => {
    const { ballot, publicKey } = await ballotWith([]);
    const path = join(keys.folder, `${ballot}.key`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path).includes(Buffer.from(publicKey, 'hex'))).toBe(false);
    expect(readdirSync(keys.folder).filter((name) => !name.endsWith('.key'))).toEqual([]);
  });

  it('gives one ballot one key, also when asked twice or at once', async () => {
    const { ballot, publicKey } = await ballotWith([]);
    expect(await createBallotKey(keys, ballot)).toBe(publicKey);
    const raced = await Promise.all([1, 2, 3, 4].map(() => createBallotKey(keys, 'c-0002.raced.1')));
    expect(new Set(raced).size).toBe(1);
  });

  it('counts around slips that are foreign, damaged, or copies of others', async () => {
    const { ballot, sealed } = await ballotWith(['a', 'b']);
    const other = await ballotWith(['c']);
    const [first, second] = sealed as [Buffer, Buffer];
    const damaged = Buffer.from(second);
    damaged[40] = (damaged[40] ?? 0) ^ 1;
    const opened = await openSlips(keys, ballot, LENGTH, [first, first, second, damaged, other.sealed[0] as Buffer, Buffer.alloc(3)]);
    expect(opened).toEqual({ slips: ['a', 'b'], unreadable: 3, repeated: 1 });
  });

  it('takes no slip padded to another length, which would stand out', async () => {
    const { ballot, publicKey } = await ballotWith([]);
    const odd = await sealSlip(publicKey, LENGTH + 1, 'a');
    expect(await openSlips(keys, ballot, LENGTH, [odd])).toEqual({ slips: [], unreadable: 1, repeated: 0 });
  });

  it('cannot be opened once its key is destroyed, and destroying twice is harmless', async () => {
    const { ballot, sealed } = await ballotWith(['a']);
    destroyBallotKey(keys, ballot);
    destroyBallotKey(keys, ballot);
    await expect(openSlips(keys, ballot, LENGTH, sealed)).rejects.toThrow(BallotNotCountable);
  });

  it('cannot be opened with another ring, or with the key of another ballot', async () => {
    const one = await ballotWith(['a']);
    const two = await ballotWith(['b']);
    const otherRing = { ...keys, ring: openKeyRing(join(folder, 'other-ring.json')) };
    await expect(openSlips(otherRing, one.ballot, LENGTH, one.sealed)).rejects.toThrow('unknown-key');
    renameSync(join(keys.folder, `${two.ballot}.key`), join(keys.folder, `${one.ballot}.key`));
    await expect(openSlips(keys, one.ballot, LENGTH, one.sealed)).rejects.toThrow('bad-tag');
    writeFileSync(join(keys.folder, `${one.ballot}.key`), '');
    await expect(openSlips(keys, one.ballot, LENGTH, one.sealed)).rejects.toThrow('malformed');
  });

  it('holds a bounded number of slips', async () => {
    const { ballot, sealed } = await ballotWith(['a']);
    const many = Array<Buffer>(SLIPS_MAX + 1).fill(sealed[0] as Buffer);
    await expect(openSlips(keys, ballot, LENGTH, many)).rejects.toThrow(BallotNotCountable);
  });

  it.each(['', '.hidden', '../escape', 'a/b', 'a\u0000', 'x'.repeat(201)])('cannot be named %j', async (ballot) => {
    await expect(createBallotKey(keys, ballot)).rejects.toThrow(RangeError);
    expect(() => destroyBallotKey(keys, ballot)).toThrow(RangeError);
  });

  it('takes no slip for a key that is none', async () => {
    await expect(sealSlip('00', LENGTH, 'a')).rejects.toThrow(RangeError);
  });
});
