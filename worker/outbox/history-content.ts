import { gunzipSync, gzipSync } from 'node:zlib';
import { temporal } from '@temporalio/proto';

export type WorkflowHistory = temporal.api.history.v1.IHistory;

/** Largest history that is unpacked, in bytes: the server itself ends a run at 50 MB. */
const HISTORY_BYTES_MAX = 64 * 1_048_576;

/** A history as it is archived: Temporal's own wire form, compressed. Its payloads stay as encrypted as they were. */
export const packHistory = (history: WorkflowHistory): Buffer => gzipSync(temporal.api.history.v1.History.encode(history).finish());

/** What packHistory packed, fit for the SDK's replayer. @throws Error when the bytes are no such history, or too many */
export const unpackHistory = (content: Buffer): WorkflowHistory =>
  temporal.api.history.v1.History.decode(gunzipSync(content, { maxOutputLength: HISTORY_BYTES_MAX }));
