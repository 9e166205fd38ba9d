import { defaultPayloadConverter, type Payload, type PayloadConverter } from '@temporalio/common';
import { encodingOf, FOR, metadataText, payloadOf, REASON, SEALED, UNREADABLE } from './payload-encoding';
import { addressOf, type SealedFor, sealFor, type UnreadableReason, unreadable } from './sealed-command';

/**
 * Values to payloads and back, in the workflow sandbox too: ordinary values as the SDK does it, a SealedFor as
 * `json/sealed`, and a stand-in for whatever the codec or this converter could not read.
 *
 * Reading never throws: an error here would fail the workflow task and so block a case for ever over one bad payload.
 */
export const payloadConverter: PayloadConverter = {
  toPayload<T>(value: T): Payload {
    const address = addressOf(value);
    if (address === undefined) return defaultPayloadConverter.toPayload(value);
    const json = JSON.stringify((value as SealedFor).value ?? null);
    return payloadOf(SEALED, new TextEncoder().encode(json), { [FOR]: `${address.case}\n${address.update}` });
  },

  fromPayload<T>(payload: Payload): T {
    try {
      return read(payload) as T;
    } catch {
      return unreadable('malformed') as T;
    }
  },
};

function read(payload: Payload): unknown {
  const encoding = encodingOf(payload);
  if (encoding === SEALED) return readSealed(payload);
  if (encoding === UNREADABLE) return unreadable(metadataText(payload, REASON) as UnreadableReason);
  return defaultPayloadConverter.fromPayload(payload);
}

function readSealed(payload: Payload): SealedFor {
  const [caseId = '', updateId = ''] = (metadataText(payload, FOR) ?? '').split('\n');
  return sealFor(caseId, updateId, JSON.parse(new TextDecoder().decode(payload.data ?? undefined)));
}
