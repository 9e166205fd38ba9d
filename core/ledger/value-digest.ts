import { sha256 } from '@noble/hashes/sha256';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils';
import type { TextOnRecord } from '../command';
import { utf8Bytes } from './digest';

/** One length for every salt, so that where the salt ends and the text begins is never in doubt. */
export const SALT_BYTES = 32;

/** Longest text on record, in UTF-16 code units. */
export const TEXT_ON_RECORD_MAX = 200_000;

const SALT_HEX = new RegExp(`^[0-9a-f]{${SALT_BYTES * 2}}$`);

/**
 * Digest and length of a text that is kept outside the ledger under a key per person: SHA-256 over salt bytes, then the
 * text in UTF-8. The salt is random, one per text, and is erased together with the text.
 *
 * @throws RangeError when the salt is not 32 bytes in lower-case hexadecimal or the text is too long;
 * NotCanonicalJson when the text holds a lone surrogate.
 */
export function recordText(saltHex: string, text: string): TextOnRecord {
  if (!SALT_HEX.test(saltHex)) throw new RangeError(`a salt is ${SALT_BYTES} bytes in lower-case hexadecimal`);
  if (text.length > TEXT_ON_RECORD_MAX) throw new RangeError(`a text on record has at most ${TEXT_ON_RECORD_MAX} units`);
  const digest = bytesToHex(sha256(concatBytes(hexToBytes(saltHex), utf8Bytes(text))));
  return { digest: `sha256:${digest}`, length: Array.from(text).length };
}
