import { sha256 } from '@noble/hashes/sha256';
import { bytesToHex } from '@noble/hashes/utils';
import { canonicalJson, isWellFormed, NotCanonicalJson } from './canonical-json';

/** `sha256:` and 64 lower-case hexadecimal digits. */
export type Digest = `sha256:${string}`;

const encoder = new TextEncoder();

/**
 * SHA-256 as 64 lower-case hexadecimal digits; a text is hashed as its UTF-8 bytes.
 *
 * @throws NotCanonicalJson when the text holds a lone surrogate, because UTF-8 would replace it silently and two
 * different texts would share a hash.
 */
export function sha256Hex(input: string | Uint8Array): string {
  return bytesToHex(sha256(typeof input === 'string' ? utf8Bytes(input) : input));
}

/** The UTF-8 bytes of a text. @throws NotCanonicalJson on a lone surrogate. */
export function utf8Bytes(text: string): Uint8Array {
  if (!isWellFormed(text)) throw new NotCanonicalJson('the text contains a lone surrogate');
  return encoder.encode(text);
}

/** The digest of a JSON value, over its canonical text. @throws NotCanonicalJson when the value is not JSON. */
export function digestOf(value: unknown): Digest {
  return `sha256:${sha256Hex(canonicalJson(value))}`;
}
