import type { UnreadableReason } from './sealed-command';

/**
 * The encodings and metadata by which the codec (outside the sandbox) and the payload converter (inside) understand each
 * other. Part of the workflow bundle.
 */

/** Wire form of every payload: a box of the key ring. */
export const ENCRYPTED = 'binary/encrypted';
/** A SealedFor in clear. It exists only between converter and codec; one that arrives from the wire is an imitation. */
export const SEALED = 'json/sealed';
/** Put by the codec in the place of a payload that it could not read; the reason stands in REASON. */
export const UNREADABLE = 'binary/unsealed';

/** Metadata of a SEALED payload and of its ENCRYPTED form: case id, line break, update id. */
export const FOR = 'for';
export const REASON = 'reason';
const ENCODING = 'encoding';

/** A payload as the SDK passes it, as far as it is needed here. */
export interface WirePayload {
  readonly metadata?: { readonly [name: string]: Uint8Array } | null;
  readonly data?: Uint8Array | null;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function encodingOf(payload: WirePayload): string | undefined {
  return metadataText(payload, ENCODING);
}

export function metadataText(payload: WirePayload, name: string): string | undefined {
  const value = payload.metadata?.[name];
  return value === undefined ? undefined : decoder.decode(value);
}

/** A payload with the given encoding, data and further metadata. */
export function payloadOf(encoding: string, data: Uint8Array, more: Readonly<Record<string, string>> = {}) {
  const metadata = Object.entries({ [ENCODING]: encoding, ...more }).map(([name, text]) => [name, encoder.encode(text)]);
  return { metadata: Object.fromEntries(metadata) as Record<string, Uint8Array>, data };
}

export function unreadablePayload(reason: UnreadableReason) {
  return payloadOf(UNREADABLE, new Uint8Array(), { [REASON]: reason });
}
