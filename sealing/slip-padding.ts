/** Longest slip after padding, in bytes. */
export const SLIP_BYTES_MAX = 16_384;

/** Ends the content; zeros follow (ISO/IEC 7816-4), so any content can be told from its padding. */
const END = 0x80;

/**
 * The slip's UTF-8 bytes, padded to one length, so that the length of what is stored says nothing about the choice.
 *
 * @throws RangeError when the slip does not fit or the length is out of bounds
 */
export function padSlip(slip: string, slipBytes: number): Uint8Array {
  if (!Number.isInteger(slipBytes) || slipBytes < 1 || slipBytes > SLIP_BYTES_MAX) {
    throw new RangeError(`a slip is padded to 1 to ${SLIP_BYTES_MAX} bytes`);
  }
  const content = Buffer.from(slip, 'utf8');
  if (content.length >= slipBytes) throw new RangeError(`a slip of this ballot has at most ${slipBytes - 1} bytes`);
  const padded = new Uint8Array(slipBytes);
  padded.set(content);
  padded[content.length] = END;
  return padded;
}

/** The slip; undefined when the bytes are not padded UTF-8 text. */
export function unpadSlip(padded: Uint8Array): string | undefined {
  const end = padded.findLastIndex((byte) => byte !== 0);
  if (padded[end] !== END) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(padded.subarray(0, end));
  } catch {
    return undefined;
  }
}
