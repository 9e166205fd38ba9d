import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { NotCanonicalJson } from '../../../core/ledger/canonical-json';
import { digestOf, sha256Hex } from '../../../core/ledger/digest';

describe('digests', () => {
  it('gives the SHA-256 of FIPS 180-4 for "abc"', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('agrees with another implementation for any text and any bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array(), (text, bytes) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
        expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
        expect(sha256Hex(Buffer.from(bytes))).toBe(sha256Hex(bytes));
      }),
    );
  });

  it('refuses text with a lone surrogate, which UTF-8 would replace', () => {
    expect(() => sha256Hex('\ud800')).toThrow(NotCanonicalJson);
  });

  it('digests a value by its canonical text', () => {
    expect(digestOf({ b: 1, a: 'ế' })).toBe(`sha256:${sha256Hex('{"a":"ế","b":1}')}`);
    expect(digestOf({ b: 1, a: 'ế' })).toBe(digestOf({ a: 'ế', b: 1 }));
  });
});
