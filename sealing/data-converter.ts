import type { DataConverter } from '@temporalio/common';
import type { KeyRing } from './key-ring';
import { payloadCodec } from './payload-codec';

/** The two files that go into the workflow bundle; `bundleWorkflowCode` takes them under these names. */
export const converterPaths = {
  payloadConverterPath: require.resolve('./payload-converter'),
  failureConverterPath: require.resolve('./failure-converter'),
} as const;

/** The one data converter of client, worker and replayer. */
export function dataConverter(ring: KeyRing): DataConverter {
  return { ...converterPaths, payloadCodecs: [payloadCodec(ring)] };
}
