import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

/** AES-256-GCM as NIST SP 800-38D recommends it: 96-bit nonce, 128-bit tag. */
const CIPHER = 'aes-256-gcm';
export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** What a box is longer than its content. */
export const BOX_OVERHEAD_BYTES = NONCE_BYTES + TAG_BYTES;

/**
 * Encrypts under a fresh random nonce: nonce, ciphertext, tag. With random nonces one key serves at most 2^32 boxes.
 *
 * @param context what the box is bound to; it opens only with the same bytes (additional authenticated data)
 */
export function closeBox(key: KeyObject, context: Uint8Array, content: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(context);
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** The content; undefined when the box is too short, altered, under another key or bound to another context. */
export function openBox(key: KeyObject, context: Uint8Array, box: Uint8Array): Buffer | undefined {
  if (box.length < BOX_OVERHEAD_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, key, box.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(context).setAuthTag(box.subarray(box.length - TAG_BYTES));
  const content = decipher.update(box.subarray(NONCE_BYTES, box.length - TAG_BYTES));
  try {
    return Buffer.concat([content, decipher.final()]);
  } catch {
    return undefined;
  }
}
