import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
const OTHERS = 0o077;

/** Thrown when a file of secrets is unsafe or unreadable. Its message names the path and never a content. */
export class PrivateFileFault extends Error {
  override readonly name = 'PrivateFileFault';
}

/** Creates a file that only its owner may read, whole or not at all. @returns false when it exists already, untouched. */
export function createPrivateFile(path: string, content: string | Uint8Array): boolean {
  if (existsSync(path)) return false;
  mkdirSync(dirname(path), { recursive: true, mode: OWNER_ONLY_FOLDER });
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  writeThrough(draft, content);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    unlinkSync(draft);
    syncFolder(path);
  }
}

/**
 * Replaces a private file in one step: a reader sees the old content or the new. The draft beside it is the lock.
 *
 * @throws PrivateFileFault while another replacement is under way, or when one was cut off and left its draft
 */
export function replacePrivateFile(path: string, rewrite: (old: Buffer) => string): void {
  const draft = `${path}.next`;
  const lock = lockDraft(draft);
  try {
    writeFileSync(lock, rewrite(readPrivateFile(path)));
    fsyncSync(lock);
    renameSync(draft, path);
  } catch (error) {
    unlinkSync(draft);
    throw error;
  } finally {
    closeSync(lock);
  }
  syncFolder(path);
}

/** @throws PrivateFileFault when it is missing, not a file, open to others, or larger than it may be */
export function readPrivateFile(path: string, maxBytes = 1_048_576): Buffer {
  const file = openExisting(path);
  try {
    const { mode, size } = fstatSync(file);
    if ((mode & OTHERS) !== 0) throw new PrivateFileFault(`${path} is open to others: chmod 600`);
    if (size > maxBytes) throw new PrivateFileFault(`${path} has ${size} bytes, at most ${maxBytes}`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Removes a private file for good as far as a file system lets us: overwritten, then unlinked. Copies that the disk, a
 * snapshot or a backup made are beyond reach. Nothing happens when it is gone already.
 */
export function destroyPrivateFile(path: string): void {
  try {
    const file = openSync(path, 'r+');
    try {
      writeFileSync(file, randomBytes(fstatSync(file).size));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    unlinkSync(path);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  syncFolder(path);
}

function writeThrough(path: string, content: string | Uint8Array): void {
  const file = openSync(path, 'wx', OWNER_ONLY);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function lockDraft(draft: string): number {
  try {
    return openSync(draft, 'wx', OWNER_ONLY);
  } catch (error) {
    if (isCode(error, 'EEXIST')) throw new PrivateFileFault(`${draft} exists: another change is under way, or was cut off`);
    throw error;
  }
}

function openExisting(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (isCode(error, 'ENOENT')) throw new PrivateFileFault(`${path} is missing`);
    throw error;
  }
}

function syncFolder(path: string): void {
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
