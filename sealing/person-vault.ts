import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { closeBox, KEY_BYTES, openBox } from './authenticated-box';
import type { KeyRing } from './key-ring';

/** Largest value sealed for a person, in UTF-16 code units. */
export const PERSON_VALUE_MAX = 1_000_000;

/**
 * A person's own key, wrapped by the ring, as it stands in the database (base64). Erasing it from there makes every value
 * sealed under it unreadable for good; backups of that table must be as short-lived as the law's right to erasure.
 */
export interface PersonKey {
  readonly person: string;
  /** Undefined or null once it is erased. */
  readonly wrapped: string | null | undefined;
}

/** Thrown when something is to be sealed under a key that was erased or does not open: a bug or an outage. */
export class PersonKeyLost extends Error {
  override readonly name = 'PersonKeyLost';
}

/** `erased`: the person's key is gone, as intended. `unreadable`: altered, moved, or a ring key is missing. */
export type PersonValue = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: 'erased' | 'unreadable' };

/** A fresh key for a person, wrapped for storage and bound to that person: moved to another's row it does not open. */
export function newPersonKey(ring: KeyRing, person: string): string {
  return ring.seal(wrapPurpose(person), randomBytes(KEY_BYTES)).toString('base64');
}

/** Whether the ring opens a stored key: it does not when it is another ring. */
export function opensPersonKey(ring: KeyRing, key: PersonKey): boolean {
  return unwrap(ring, key) !== undefined;
}

/**
 * Seals a value under the person's key (base64).
 *
 * @param place what the value is bound to, such as table and column or the digest on record; it opens only there
 * @throws PersonKeyLost when the key is erased or does not open; RangeError when the value is too long
 */
export function sealForPerson(ring: KeyRing, key: PersonKey, place: string, text: string): string {
  if (text.length > PERSON_VALUE_MAX) throw new RangeError(`a value has at most ${PERSON_VALUE_MAX} units`);
  const own = unwrap(ring, key);
  if (own === undefined) throw new PersonKeyLost(`the key of ${key.person} is erased or does not open`);
  return closeBox(own, placeContext(key.person, place), Buffer.from(text, 'utf8')).toString('base64');
}

/** Opens what sealForPerson sealed for the same person and place. Never throws on any input. */
export function openForPerson(ring: KeyRing, key: PersonKey, place: string, sealed: string): PersonValue {
  if (key.wrapped === null || key.wrapped === undefined) return { ok: false, reason: 'erased' };
  const own = unwrap(ring, key);
  const content = own && openBox(own, placeContext(key.person, place), Buffer.from(sealed, 'base64'));
  return content ? { ok: true, text: content.toString('utf8') } : { ok: false, reason: 'unreadable' };
}

const SALT_BYTES = 32;
const SALT_DIGITS = SALT_BYTES * 2;

/** A fresh salt for a text on record, in hexadecimal. */
export function newSalt(): string {
  return randomBytes(SALT_BYTES).toString('hex');
}

/**
 * A text on record is sealed together with its salt, so that erasure takes both: with the salt alone a short text could
 * be guessed from its digest.
 */
export function joinSalt(salt: string, text: string): string {
  if (salt.length !== SALT_DIGITS) throw new RangeError(`a salt has ${SALT_DIGITS} digits`);
  return salt + text;
}

/** The two halves of what joinSalt joined. */
export function splitSalt(salted: string): { readonly salt: string; readonly text: string } {
  return { salt: salted.slice(0, SALT_DIGITS), text: salted.slice(SALT_DIGITS) };
}

function unwrap(ring: KeyRing, { person, wrapped }: PersonKey): KeyObject | undefined {
  if (wrapped === null || wrapped === undefined) return undefined;
  const opened = ring.open(wrapPurpose(person), Buffer.from(wrapped, 'base64'));
  return opened.ok && opened.content.length === KEY_BYTES ? createSecretKey(opened.content) : undefined;
}

function wrapPurpose(person: string): string {
  return `person-key\n${person}`;
}

/** The length tells where the person ends, whatever characters person and place contain. */
function placeContext(person: string, place: string): Buffer {
  return Buffer.from(`person-value\n${person.length}\n${person}\n${place}`, 'utf8');
}
