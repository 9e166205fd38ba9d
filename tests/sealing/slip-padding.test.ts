import fc from 'fast-check';
import { padSlip, SLIP_BYTES_MAX, unpadSlip } from '../../sealing/slip-padding';

describe('the padding of slips', () => {
  it('gives every slip of a ballot one length and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 500, max: 600 }), (slip, length) => {
        const padded = padSlip(slip, length);
        expect(padded).toHaveLength(length);
        expect(unpadSlip(padded)).toBe(slip);
      }),
    );
  });

  it('keeps zeros and end marks that belong to the slip', () => {
    for (const slip of ['', '\u0000', 'a\u0000\u0000', '\u0080']) expect(unpadSlip(padSlip(slip, 16))).toBe(slip);
  });

  it('takes a slip of one byte less than its length, not more', () => {
    expect(unpadSlip(padSlip('x'.repeat(15), 16))).toBe('x'.repeat(15));
    expect(() => padSlip('x'.repeat(16), 16)).toThrow(RangeError);
  });

  it.each([0, -1, 1.5, SLIP_BYTES_MAX + 1, Number.NaN])('refuses the length %d', (length) => {
    expect(() => padSlip('', length)).toThrow(RangeError);
  });

  it('takes nothing else for a slip', () => {
    for (const bytes of [[], [0, 0], [0x61], [0xff, 0x80, 0]]) expect(unpadSlip(Uint8Array.from(bytes))).toBeUndefined();
  });
});
