import { chmodSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { openKeyRing, RING_KEYS_MAX, rotateKeyRing } from '../../sealing/key-ring';
import { PrivateFileFault } from '../../sealing/private-file';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
let rings = 0;
const newPath = () => join(folder, `ring-${++rings}.json`);
const text = (value: string) => Buffer.from(value);

describe('the key ring', () => {
  it('is created with one key in a file of mode 0600, and found again', () => {
    const path = newPath();
    const ring = openKeyRing(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const box = ring.seal('purpose', text('content'));
    expect(openKeyRing(path).open('purpose', box)).toEqual({ ok: true, content: text('content') });
  });

  it('opens any content for its purpose and for no other', () => {
    const ring = openKeyRing(newPath());
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.uint8Array(), (purpose, other, content) => {
        const box = ring.seal(purpose, content);
        expect(ring.open(purpose, box)).toEqual({ ok: true, content: Buffer.from(content) });
        fc.pre(purpose !== other);
        expect(ring.open(other, box)).toEqual({ ok: false, reason: 'bad-tag' });
      }),
    );
  });

  it('opens what an older key sealed after two rotations', () => {
    const path = newPath();
    const boxes = [openKeyRing(path).seal('p', text('0'))];
    for (const content of ['1', '2']) {
      const id = rotateKeyRing(path);
      const ring = openKeyRing(path);
      expect(ring.current()).toBe(id);
      boxes.push(ring.seal('p', text(content)));
    }
    const ring = openKeyRing(path);
    expect(boxes.map((box) => ring.open('p', box))).toEqual(['0', '1', '2'].map((content) => ({ ok: true, content: text(content) })));
  });

  it('is read anew by a running process when it meets a key it does not know', () => {
    const path = newPath();
    const running = openKeyRing(path);
    const id = rotateKeyRing(path);
    const box = openKeyRing(path).seal('p', text('content'));
    expect(running.current()).not.toBe(id);
    expect(running.open('p', box)).toMatchObject({ ok: true });
    expect(running.current()).toBe(id);
  });

  it('names a key of another ring as unknown, also when its own file is gone', () => {
    const path = newPath();
    const ring = openKeyRing(path);
    const foreign = openKeyRing(newPath()).seal('p', text('content'));
    expect(ring.open('p', foreign)).toEqual({ ok: false, reason: 'unknown-key' });
    unlinkSync(path);
    expect(ring.open('p', foreign)).toEqual({ ok: false, reason: 'unknown-key' });
  });

  it('never throws on any bytes, and never takes them for a box', () => {
    const ring = openKeyRing(newPath());
    const box = ring.seal('p', text('content'));
    fc.assert(fc.property(fc.uint8Array(), (bytes) => expect(ring.open('p', bytes)).toMatchObject({ ok: false })));
    for (let length = 0; length < box.length; length++) expect(ring.open('p', box.subarray(0, length))).toMatchObject({ ok: false });
  });

  it('shows no key in a log line or in JSON', () => {
    const path = newPath();
    const ring = openKeyRing(path);
    const [{ key }] = JSON.parse(readFileSync(path, 'utf8')).keys;
    const shown = inspect(ring, { depth: 20, showHidden: true }) + JSON.stringify(ring);
    for (const spelling of [key, Buffer.from(key, 'base64').toString('hex')]) expect(shown).not.toContain(spelling);
  });

  it('refuses a file that is open to others', () => {
    const path = newPath();
    openKeyRing(path);
    chmodSync(path, 0o644);
    expect(() => openKeyRing(path)).toThrow(PrivateFileFault);
  });

  const key = { id: 'k-00000000', created: '2027-01-01T00:00:00.000Z', key: Buffer.alloc(32).toString('base64') };
  it.each([
    ['no JSON', `${key.key}{`],
    ['no keys', JSON.stringify({ format: 'sauro-key-ring/1', current: key.id, keys: [] })],
    ['a current key that is missing', JSON.stringify({ format: 'sauro-key-ring/1', current: 'k-11111111', keys: [key] })],
    ['two keys of one id', JSON.stringify({ format: 'sauro-key-ring/1', current: key.id, keys: [key, key] })],
    ['a short key', JSON.stringify({ format: 'sauro-key-ring/1', current: key.id, keys: [{ ...key, key: 'AAAA' }] })],
  ])('refuses a file with %s, without quoting it', (_, content) => {
    const path = newPath();
    writeFileSync(path, content, { mode: 0o600 });
    expect(() => openKeyRing(path)).toThrow(new PrivateFileFault(`${path} is not a key ring`));
  });

  it('holds a bounded number of keys', () => {
    const path = newPath();
    openKeyRing(path);
    for (let keys = 1; keys < RING_KEYS_MAX; keys++) rotateKeyRing(path);
    expect(() => rotateKeyRing(path)).toThrow(`${path} is full`);
    expect(openKeyRing(path).seal('p', text('content'))).toBeInstanceOf(Buffer);
  });
});
