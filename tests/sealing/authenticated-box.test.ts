import { createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { BOX_OVERHEAD_BYTES, closeBox, openBox } from '../../sealing/authenticated-box';

const raw = randomBytes(32);
const key = createSecretKey(raw);
const bytes = fc.uint8Array({ maxLength: 200 });

describe('an authenticated box', () => {
  it('opens with its key and context, and with nothing else', () => {
    fc.assert(
      fc.property(bytes, bytes, bytes, (content, context, other) => {
        const box = closeBox(key, context, content);
        expect(box.length).toBe(content.length + BOX_OVERHEAD_BYTES);
        expect(openBox(key, context, box)).toEqual(Buffer.from(content));
        expect(openBox(createSecretKey(randomBytes(32)), context, box)).toBeUndefined();
        fc.pre(Buffer.compare(context, other) !== 0);
        expect(openBox(key, other, box)).toBeUndefined();
      }),
    );
  });

  it('is AES-256-GCM with a nonce of 12 bytes in front and a tag of 16 behind', () => {
    const box = closeBox(key, Buffer.from('context'), Buffer.from('content'));
    const decipher = createDecipheriv('aes-256-gcm', raw, box.subarray(0, 12));
    decipher.setAAD(Buffer.from('context')).setAuthTag(box.subarray(-16));
    expect(decipher.update(box.subarray(12, -16)).toString() + decipher.final('utf8')).toBe('content');
  });

  it('stays shut when a bit is flipped or the end is missing', () => {
    const box = closeBox(key, Buffer.from('context'), Buffer.from('some content'));
    for (let bit = 0; bit < box.length * 8; bit++) {
      const altered = Buffer.from(box);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openBox(key, Buffer.from('context'), altered)).toBeUndefined();
    }
    for (let length = 0; length < box.length; length++) {
      expect(openBox(key, Buffer.from('context'), box.subarray(0, length))).toBeUndefined();
    }
  });

  it('never uses a nonce twice', () => {
    const nonces = new Set(Array.from({ length: 2_000 }, () => closeBox(key, raw, raw).subarray(0, 12).toString('hex')));
    expect(nonces.size).toBe(2_000);
  });
});
