import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { SLOW_HASH } from './passwords';

/** 160 random bits, in letters and digits that nobody takes for one another (Crockford's alphabet). */
const CODE_BYTES = 20;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_SIGNS = (CODE_BYTES * 8) / 5;
const GROUP = 4;
/** One salt for all: a code is random enough that no table can be made of them, and by its hash alone a report is found. */
const SALT = Buffer.from('sauro receipt/1.', 'ascii');

/** A new receipt code, in groups of four signs. It is shown once and kept nowhere. */
export function newReceiptCode(): string {
  const bits = [...randomBytes(CODE_BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const signs = (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)] ?? '').join('');
  return (signs.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** The slow hash under which a report is found. Whatever is no code is hashed too, so that the answer's delay tells nothing. */
export async function hashReceiptCode(given: string): Promise<string> {
  const signs = given.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return hash(signs.length === CODE_SIGNS ? signs : '', { ...SLOW_HASH, salt: SALT });
}
