import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A new session: the token goes to the person's browser, only its digest is stored. 256 random bits need no salt. */
export function newSessionToken(): { readonly token: string; readonly digest: string } {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return { token, digest: digestOfText(token) };
}

/** SHA-256 in hexadecimal, by which a session is looked up; undefined for a text that is no token. */
export function sessionDigest(token: string): string | undefined {
  return TOKEN.test(token) ? digestOfText(token) : undefined;
}

function digestOfText(token: string): string {
  return createHash('sha256').update(token, 'ascii').digest('hex');
}
