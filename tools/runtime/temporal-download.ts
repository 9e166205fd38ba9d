import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TemporalOrder } from './temporal-order';

/**
 * Lets the SDK download the program. It only does so as part of starting a server, so one is started and stopped.
 * @throws Error when the download is not to be had from here.
 */
export async function downloadTemporal(order: TemporalOrder): Promise<void> {
  order.report("Temporal: trying the SDK's own download");
  mkdirSync(dirname(order.target), { recursive: true });
  const folder = mkdtempSync(`${order.target}.download-`);
  try {
    // Loaded here only: its native library costs memory that a start with a server at hand need not pay.
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const executable = { type: 'cached-download', version: order.version, downloadDir: folder } as const;
    const environment = await TestWorkflowEnvironment.createLocal({ server: { executable } });
    await environment.teardown();
    const [downloaded] = readdirSync(folder);
    if (downloaded === undefined) throw new Error('the SDK left no file behind');
    renameSync(join(folder, downloaded), order.target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
