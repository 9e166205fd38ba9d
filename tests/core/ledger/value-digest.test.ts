import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { NotCanonicalJson } from '../../../core/ledger/canonical-json';
import { recordText, TEXT_ON_RECORD_MAX } from '../../../core/ledger/value-digest';

const SALT = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';

describe('a text on record', () => {
  it('is the SHA-256 of salt and text, with the length in code points', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.string({ unit: 'grapheme' }), (salt, text) => {
        const record = recordText(Buffer.from(salt).toString('hex'), text);
        expect(record.digest).toBe(`sha256:${createHash('sha256').update(salt).update(text, 'utf8').digest('hex')}`);
        expect(record.length).toBe(Array.from(text).length);
      }),
    );
  });

  it('counts a character beyond the basic plane once', () => {
    expect(recordText(SALT, 'nhạc 𝄞').length).toBe(6);
  });

  it('says nothing about equal texts under different salts', () => {
    expect(recordText(SALT, 'x').digest).not.toBe(recordText(SALT.replace('00', '01'), 'x').digest);
  });

  it.each(['', 'ab', SALT.toUpperCase(), `${SALT}00`, SALT.slice(2), `${SALT.slice(1)}g`])('refuses the salt "%s"', (salt) => {
    expect(() => recordText(salt, 'x')).toThrow(RangeError);
  });

  it('refuses a text beyond its bound or with a lone surrogate', () => {
    expect(() => recordText(SALT, 'x'.repeat(TEXT_ON_RECORD_MAX + 1))).toThrow(RangeError);
    expect(() => recordText(SALT, '\udc00')).toThrow(NotCanonicalJson);
  });
});
