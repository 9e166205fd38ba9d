import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import type { KeyRing } from './key-ring';
import { ENCRYPTED, encodingOf, FOR, metadataText, payloadOf, SEALED, UNREADABLE, unreadablePayload } from './payload-encoding';
import type { UnreadableReason } from './sealed-command';

/** Largest payload before compression, in bytes; Temporal itself takes 2 MB after it. Also the bound of what is inflated. */
export const PAYLOAD_BYTES_MAX = 16 * 1_048_576;
/** Below this, deflate gains nothing that its time is worth. */
const DEFLATE_FROM_BYTES = 256;

const STORED = 0;
const DEFLATED = 1;

/** Thrown when a payload is too large to send: a bug of the sender, who bounds its inputs. */
export class PayloadTooLarge extends Error {
  override readonly name = 'PayloadTooLarge';
}

/**
 * Temporal's payload codec: deflate, then AES-256-GCM under the ring; a sealed command with its address as additional
 * authenticated data.
 *
 * Reading never throws (a throw blocks the case): what is altered, or sealed under a key that is not in the ring, becomes
 * an unreadable payload, which the payload converter shows as such. Payloads in clear pass as ordinary values, since the
 * server and its tools send some; but never as a sealed command, because `json/sealed` is restored here and nowhere else,
 * after authentication.
 */
export function payloadCodec(ring: KeyRing): PayloadCodec {
  return {
    encode: async (payloads) => payloads.map((payload) => encrypt(ring, payload)),
    decode: async (payloads) => payloads.map((payload) => decrypt(ring, payload)),
  };
}

function encrypt(ring: KeyRing, payload: Payload): Payload {
  const address = encodingOf(payload) === SEALED ? metadataText(payload, FOR) : undefined;
  const box = ring.seal(purposeOf(address), pack(temporal.api.common.v1.Payload.encode(payload).finish()));
  return payloadOf(ENCRYPTED, box, address === undefined ? {} : { [FOR]: address });
}

function decrypt(ring: KeyRing, payload: Payload): Payload {
  const encoding = encodingOf(payload);
  if (encoding === SEALED || encoding === UNREADABLE) return unreadablePayload('plain');
  if (encoding !== ENCRYPTED) return payload;
  const address = metadataText(payload, FOR);
  const opened = ring.open(purposeOf(address), payload.data ?? new Uint8Array());
  if (!opened.ok) return unreadablePayload(opened.reason satisfies UnreadableReason);
  const inner = attempt(() => temporal.api.common.v1.Payload.decode(unpack(opened.content)));
  if (inner === undefined) return unreadablePayload('malformed');
  const claimed = encodingOf(inner) === SEALED ? metadataText(inner, FOR) : undefined;
  return claimed === address ? inner : unreadablePayload('malformed');
}

/** Two purposes that no address can confuse: an ordinary payload never opens as a command, nor the other way round. */
function purposeOf(address: string | undefined): string {
  return address === undefined ? 'payload' : `command\n${address}`;
}

function pack(bytes: Uint8Array): Uint8Array {
  if (bytes.length > PAYLOAD_BYTES_MAX) throw new PayloadTooLarge(`${bytes.length} bytes, at most ${PAYLOAD_BYTES_MAX}`);
  if (bytes.length >= DEFLATE_FROM_BYTES) {
    const deflated = deflateRawSync(bytes);
    if (deflated.length < bytes.length) return Buffer.concat([Buffer.of(DEFLATED), deflated]);
  }
  return Buffer.concat([Buffer.of(STORED), bytes]);
}

function unpack(packed: Uint8Array): Uint8Array {
  const bytes = packed.subarray(1);
  return packed[0] === DEFLATED ? inflateRawSync(bytes, { maxOutputLength: PAYLOAD_BYTES_MAX }) : bytes;
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
