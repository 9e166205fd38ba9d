import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import sodium from 'libsodium-wrappers';
import type { KeyRing } from './key-ring';
import { createPrivateFile, destroyPrivateFile, readPrivateFile } from './private-file';
import { padSlip, unpadSlip } from './slip-padding';

/** Most slips in one ballot. */
export const SLIPS_MAX = 5_000;

/** Where the private halves of ballot keys lie: a folder of their own, outside the database and outside backups. */
export interface BallotKeys {
  readonly ring: KeyRing;
  readonly folder: string;
}

/** Thrown when a count cannot be made at all: key missing or damaged, or more slips than a ballot may have. */
export class BallotNotCountable extends Error {
  override readonly name = 'BallotNotCountable';
}

/** What was in the box. Sorted, so that neither the order of casting nor that of storage is left. */
export interface OpenedSlips {
  readonly slips: readonly string[];
  /** Slips that do not decrypt: written by someone who bypassed the api, or damaged. */
  readonly unreadable: number;
  /** Copies of a stored slip: encryption is randomised, so two alike can only be one and its copy. The first is counted. */
  readonly repeated: number;
}

/** Ids name files: no separators, no hidden file, and short enough for any file system. */
const BALLOT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;
const PUBLIC_KEY = /^[0-9a-f]{64}$/;

/**
 * Makes the key pair of a ballot and keeps the private half as a file of mode 0600, sealed under the ring and bound to
 * the ballot. Asked again for the same ballot it gives the same key: a retry must not part slips from their key.
 *
 * @returns the public half, 64 hexadecimal digits, for the database
 * @throws RangeError when the id cannot name a file
 */
export async function createBallotKey({ ring, folder }: BallotKeys, ballot: string): Promise<string> {
  await sodium.ready;
  const path = fileOf(folder, ballot);
  const pair = sodium.crypto_box_keypair();
  const both = Buffer.concat([pair.publicKey, pair.privateKey]);
  const created = createPrivateFile(path, ring.seal(purposeOf(ballot), both));
  const publicKey = created ? pair.publicKey : readPair({ ring, folder }, ballot).publicKey;
  const hex = Buffer.from(publicKey).toString('hex');
  sodium.memzero(both);
  sodium.memzero(pair.privateKey);
  return hex;
}

/**
 * Encrypts a slip to the ballot: libsodium's sealed box, whose sender is anonymous and leaves no key behind. Every slip
 * of a ballot has the same length. A slip holds the choice alone: no voter, no order, no time.
 *
 * @param slipBytes length to which the ballot's slips are padded, fixed when it opens
 * @throws RangeError when the slip does not fit, or the key is no key
 */
export async function sealSlip(publicKey: string, slipBytes: number, slip: string): Promise<Buffer> {
  if (!PUBLIC_KEY.test(publicKey)) throw new RangeError('a public key has 64 hexadecimal digits');
  const padded = padSlip(slip, slipBytes);
  await sodium.ready;
  return Buffer.from(sodium.crypto_box_seal(padded, Buffer.from(publicKey, 'hex')));
}

/**
 * Opens the slips of a ballot for the count.
 *
 * @throws BallotNotCountable when the key is missing, damaged or does not open, or there are more than SLIPS_MAX
 */
export async function openSlips(keys: BallotKeys, ballot: string, slipBytes: number, sealed: readonly Uint8Array[]): Promise<OpenedSlips> {
  if (sealed.length > SLIPS_MAX) throw new BallotNotCountable(`${sealed.length} slips, at most ${SLIPS_MAX}`);
  await sodium.ready;
  const { publicKey, privateKey } = readPair(keys, ballot);
  const distinct = [...new Map(sealed.map((box) => [Buffer.from(box).toString('base64'), box])).values()];
  const opened = distinct.map((box) => openSlip(box, slipBytes, publicKey, privateKey));
  sodium.memzero(privateKey);
  const slips = opened.filter((slip) => slip !== undefined).toSorted();
  return { slips, unreadable: distinct.length - slips.length, repeated: sealed.length - distinct.length };
}

/**
 * The key under which the database masks the slots that hold a ballot's slips (db/ballots.ts): 32 bytes, the same for all slips of
 * a ballot. It follows from the private half, so it is kept nowhere and ends with it.
 *
 * @throws BallotNotCountable when the private half is missing, damaged or does not open
 */
export async function ballotMask(keys: BallotKeys, ballot: string): Promise<Buffer> {
  await sodium.ready;
  const { privateKey } = readPair(keys, ballot);
  const mask = createHmac('sha256', privateKey).update(`slot-mask\n${ballot}`, 'utf8').digest();
  sodium.memzero(privateKey);
  return mask;
}

/** Destroys the private half after the count; its slips are unreadable from then on. Repeating it does nothing. */
export function destroyBallotKey({ folder }: BallotKeys, ballot: string): void {
  destroyPrivateFile(fileOf(folder, ballot));
}

function openSlip(box: Uint8Array, slipBytes: number, publicKey: Uint8Array, privateKey: Uint8Array): string | undefined {
  if (box.length !== slipBytes + sodium.crypto_box_SEALBYTES) return undefined;
  try {
    return unpadSlip(sodium.crypto_box_seal_open(box, publicKey, privateKey));
  } catch {
    return undefined;
  }
}

function readPair({ ring, folder }: BallotKeys, ballot: string): { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array } {
  const opened = ring.open(purposeOf(ballot), readKeyFile(fileOf(folder, ballot)));
  if (!opened.ok) throw new BallotNotCountable(`the key of ballot ${ballot} does not open: ${opened.reason}`);
  const publicBytes = sodium.crypto_box_PUBLICKEYBYTES;
  return { publicKey: opened.content.subarray(0, publicBytes), privateKey: opened.content.subarray(publicBytes) };
}

function readKeyFile(path: string): Buffer {
  try {
    return readPrivateFile(path);
  } catch (cause) {
    throw new BallotNotCountable('the private key of the ballot cannot be read', { cause });
  }
}

function fileOf(folder: string, ballot: string): string {
  if (!BALLOT.test(ballot)) throw new RangeError('a ballot id has letters, digits, dots, hyphens and underscores only');
  return join(folder, `${ballot}.key`);
}

function purposeOf(ballot: string): string {
  return `ballot-key\n${ballot}`;
}
