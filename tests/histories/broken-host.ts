import { sleep } from '@temporalio/workflow';
import { host } from '../../workflows/host';
import type { HostInput } from '../../workflows/messages';
import type { SealedFor } from '../../sealing/sealed-command';

/** A planted break: the host, but for a timer that no history begins with. */
export default async function brokenHost(input: SealedFor<HostInput>): Promise<void> {
  await sleep('1 minute');
  return host(input);
}
