import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { z } from 'zod';
import { closeBox, KEY_BYTES, openBox } from './authenticated-box';
import { createPrivateFile, PrivateFileFault, readPrivateFile, replacePrivateFile } from './private-file';

/** Most keys in a ring. A ring that is rotated monthly lasts twenty years. */
export const RING_KEYS_MAX = 256;

const keyId = z.string().regex(/^k-[0-9a-f]{8}$/);
const ringFile = z
  .strictObject({
    format: z.literal('sauro-key-ring/1'),
    current: keyId,
    keys: z
      .array(z.strictObject({ id: keyId, created: z.iso.datetime(), key: z.base64().length(44) }))
      .min(1)
      .max(RING_KEYS_MAX),
  })
  .refine(({ current, keys }) => keys.some(({ id }) => id === current), 'the current key is not in the ring')
  .refine(({ keys }) => new Set(keys.map(({ id }) => id)).size === keys.length, 'two keys share an id');
type RingFile = z.infer<typeof ringFile>;

/** Why a box does not open. */
export type NotOpened = 'malformed' | 'unknown-key' | 'bad-tag';
export type Opened = { readonly ok: true; readonly content: Buffer } | { readonly ok: false; readonly reason: NotOpened };

/**
 * Several AES-256-GCM keys, one of which seals; all of them open. The keys are reachable through these functions only,
 * so that no log line and no JSON of a ring can show one.
 */
export interface KeyRing {
  /** Id of the key that seals now. */
  readonly current: () => string;
  /** Encrypts for a purpose: the box opens only for the same one. */
  readonly seal: (purpose: string, content: Uint8Array) => Buffer;
  readonly open: (purpose: string, box: Uint8Array) => Opened;
}

/**
 * Opens the ring kept in a file of mode 0600, and creates it with one key if there is none. Processes that start at the
 * same time end up with the same ring. After a rotation elsewhere the ring is read anew as soon as a box names a key
 * that it does not know; no restart is needed.
 *
 * @throws PrivateFileFault when the file is open to others or is not a key ring
 */
export function openKeyRing(path: string): KeyRing {
  createPrivateFile(path, JSON.stringify(firstRing()));
  let keys = readRing(path);
  const reread = (): void => {
    if (stampOf(path) !== keys.stamp) keys = readRing(path);
  };
  return {
    current: () => keys.current,
    seal: (purpose, content) => {
      const header = headerOf(keys.current);
      const key = keys.byId.get(keys.current);
      if (key === undefined) throw new PrivateFileFault(`${path}: the current key is not in the ring`);
      return Buffer.concat([header, closeBox(key, contextOf(header, purpose), content)]);
    },
    open: (purpose, box) => {
      const header = readHeader(box);
      if (header === undefined) return { ok: false, reason: 'malformed' };
      if (!keys.byId.has(header.id)) attempt(reread);
      const key = keys.byId.get(header.id);
      if (key === undefined) return { ok: false, reason: 'unknown-key' };
      const content = openBox(key, contextOf(header.bytes, purpose), box.subarray(header.bytes.length));
      return content === undefined ? { ok: false, reason: 'bad-tag' } : { ok: true, content };
    },
  };
}

/**
 * Adds a new key, which seals from now on; the old ones go on opening what they sealed.
 *
 * @returns the id of the new key
 * @throws PrivateFileFault when the ring is full, missing, or being rotated by someone else
 */
export function rotateKeyRing(path: string): string {
  const next = newKey();
  replacePrivateFile(path, (old) => {
    const { keys } = parseRing(path, old);
    if (keys.length >= RING_KEYS_MAX) throw new PrivateFileFault(`${path} is full: ${RING_KEYS_MAX} keys`);
    return JSON.stringify({ format: 'sauro-key-ring/1', current: next.id, keys: [...keys, next] } satisfies RingFile);
  });
  return next.id;
}

type Keys = { readonly current: string; readonly byId: ReadonlyMap<string, KeyObject>; readonly stamp: string };

function readRing(path: string): Keys {
  const stamp = stampOf(path);
  const { current, keys } = parseRing(path, readPrivateFile(path));
  return { current, byId: new Map(keys.map(({ id, key }) => [id, createSecretKey(key, 'base64')])), stamp };
}

/** Errors of a parser may quote the text, which holds keys: none is passed on. */
function parseRing(path: string, bytes: Buffer): RingFile {
  const parsed = ringFile.safeParse(attempt(() => JSON.parse(bytes.toString('utf8'))));
  if (!parsed.success) throw new PrivateFileFault(`${path} is not a key ring`);
  return parsed.data;
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

function stampOf(path: string): string {
  const { ino, mtimeMs, size } = statSync(path);
  return `${ino}:${mtimeMs}:${size}`;
}

function firstRing(): RingFile {
  const key = newKey();
  return { format: 'sauro-key-ring/1', current: key.id, keys: [key] };
}

function newKey(): RingFile['keys'][number] {
  const id = `k-${randomBytes(4).toString('hex')}`;
  return { id, created: new Date().toISOString(), key: randomBytes(KEY_BYTES).toString('base64') };
}

/** A box of the ring begins with its version and the id of its key, both authenticated. */
const VERSION = 1;
const ID_LENGTH = 10;

function headerOf(id: string): Buffer {
  return Buffer.concat([Buffer.of(VERSION), Buffer.from(id, 'ascii')]);
}

function readHeader(box: Uint8Array): { readonly id: string; readonly bytes: Uint8Array } | undefined {
  if (box[0] !== VERSION || box.length < 1 + ID_LENGTH) return undefined;
  const bytes = box.subarray(0, 1 + ID_LENGTH);
  return { id: Buffer.from(bytes.subarray(1)).toString('latin1'), bytes };
}

function contextOf(header: Uint8Array, purpose: string): Buffer {
  return Buffer.concat([header, Buffer.from(purpose, 'utf8')]);
}
