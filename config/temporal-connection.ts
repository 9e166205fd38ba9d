import { loadClientConnectConfig } from '@temporalio/envconfig';
import type { Variables } from './environment';

/** How to reach Temporal: what `Connection.connect` and `NativeConnection.connect` take, and the namespace. */
export type TemporalConnection = Readonly<ReturnType<typeof loadClientConnectConfig>>;

/**
 * Connection settings by the SDK's own environment configuration: `TEMPORAL_ADDRESS`, `TEMPORAL_NAMESPACE`,
 * `TEMPORAL_API_KEY`, `TEMPORAL_TLS*`, so a cluster or Temporal Cloud needs nothing of ours. Configuration files of the
 * user are not read: a process must not depend on whose account runs it.
 */
export function temporalConnection(variables: Variables = process.env): TemporalConnection {
  const set = Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return loadClientConnectConfig({ disableFile: true, overrideEnvVars: Object.fromEntries(set) });
}
