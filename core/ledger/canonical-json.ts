/// <reference lib="es2024.string" />
import canonicalize from 'canonicalize';

/** Nesting beyond this is taken for a cycle or an attack; no entry or command comes near it. */
export const JSON_DEPTH_MAX = 64;

/** Thrown when something that is not JSON is to be hashed or signed: a bug in the caller, never an input error. */
export class NotCanonicalJson extends Error {
  override readonly name = 'NotCanonicalJson';
}

/**
 * The one text of a JSON value: RFC 8785 (JSON Canonicalization Scheme).
 *
 * JSON.stringify drops undefined members and turns NaN into null without a word, so two different values could share a
 * digest; everything that is not JSON is therefore refused.
 *
 * @throws NotCanonicalJson on undefined, non-finite numbers, lone surrogates, holes, objects of a class, symbols,
 * functions, bigint, or nesting beyond JSON_DEPTH_MAX; the message names the path.
 */
export function canonicalJson(value: unknown): string {
  assertJson(value, '$', 0);
  const text = canonicalize(value);
  if (text === undefined) throw new NotCanonicalJson('$ has no JSON text');
  return text;
}

/** True for text that UTF-8 can carry unchanged: no half of a surrogate pair stands alone. */
export function isWellFormed(text: string): boolean {
  return text.isWellFormed();
}

function assertJson(value: unknown, path: string, depth: number): void {
  if (depth > JSON_DEPTH_MAX) throw new NotCanonicalJson(`${path} is nested deeper than ${JSON_DEPTH_MAX} levels`);
  switch (typeof value) {
    case 'boolean':
      return;
    case 'string':
      return assertWellFormed(value, path);
    case 'number':
      if (!Number.isFinite(value)) throw new NotCanonicalJson(`${path} is not a finite number`);
      return;
    case 'object':
      if (value === null) return;
      return Array.isArray(value) ? assertArray(value, path, depth) : assertObject(value, path, depth);
    case 'undefined':
    case 'bigint':
    case 'symbol':
    case 'function':
      throw new NotCanonicalJson(`${path} is of type ${typeof value}`);
  }
}

function assertWellFormed(text: string, path: string): void {
  if (!isWellFormed(text)) throw new NotCanonicalJson(`${path} contains a lone surrogate`);
}

function assertArray(value: readonly unknown[], path: string, depth: number): void {
  if (Object.keys(value).length !== value.length) throw new NotCanonicalJson(`${path} has holes or named members`);
  value.forEach((item, index) => {
    assertJson(item, `${path}[${index}]`, depth + 1);
  });
}

function assertObject(value: object, path: string, depth: number): void {
  if (!isPlain(value)) throw new NotCanonicalJson(`${path} is not a plain object`);
  if (Object.getOwnPropertySymbols(value).length > 0) throw new NotCanonicalJson(`${path} has a symbol as a key`);
  for (const [key, member] of Object.entries(value)) {
    assertWellFormed(key, `${path} (a key)`);
    assertJson(member, `${path}.${key}`, depth + 1);
  }
}

/** A plain object of any realm: data that crossed a sandbox boundary has another realm's Object.prototype. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
}
