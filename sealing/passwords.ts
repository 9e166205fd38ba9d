import { randomBytes } from 'node:crypto';
import { hash, type Options, verify } from '@node-rs/argon2';

/** In code points, after normalisation (NIST SP 800-63B asks for at least 8; for a sole factor, 15). */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 256;

/** OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane; argon2id is the library's own choice of algorithm. */
export const SLOW_HASH: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/**
 * Has the cost and the form of a real hash, but its output is an arbitrary text: no password is known that yields it, and
 * the answer for an unknown account is false in any case.
 */
export const NOBODYS_HASH = '$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5cy1zYWx0LTAwMQ$bm8gcGFzc3dvcmQgaXMga25vd24gdG8gZ2l2ZSB0aGk';

export type PasswordIssue = 'too-short' | 'too-long' | 'not-text';

/** Why a text cannot be a password; undefined when it can. */
export function passwordIssue(password: string): PasswordIssue | undefined {
  if (password.length > PASSWORD_MAX * 4) return 'too-long';
  if (/\p{Surrogate}/u.test(password)) return 'not-text';
  const length = Array.from(normal(password)).length;
  if (length < PASSWORD_MIN) return 'too-short';
  return length > PASSWORD_MAX ? 'too-long' : undefined;
}

/** Hash to store, with salt and cost inside (PHC string). @throws RangeError when passwordIssue finds one */
export async function hashPassword(password: string): Promise<string> {
  const issue = passwordIssue(password);
  if (issue !== undefined) throw new RangeError(`the password is ${issue}`);
  return hash(normal(password), { ...SLOW_HASH, salt: randomBytes(16) });
}

/**
 * Whether the password belongs to the stored hash. An unknown account (undefined) and an impossible password cost as much
 * time as a wrong one, so that the answer's delay does not tell which accounts exist.
 */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  const possible = passwordIssue(password) === undefined;
  const matches = await verify(stored ?? NOBODYS_HASH, possible ? normal(password) : '');
  return matches && possible && stored !== undefined;
}

/** One form for each letter: keyboards write the marks of Vietnamese composed or combining (RFC 8265 uses NFC too). */
function normal(password: string): string {
  return password.normalize('NFC');
}
