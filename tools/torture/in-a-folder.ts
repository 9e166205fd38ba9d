import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Auditor, openAuditor } from './auditor';
import { bringUpFragile, type FragileSystem } from './fragile-system';

/** A fragile system, and who audits its cases. */
export interface Tortured {
  readonly system: FragileSystem;
  readonly auditor: Auditor;
}

/**
 * Lets something be done to a system in a folder of its own, as durable as in earnest, and takes both away afterwards. What failed
 * leaves its folder behind, whose place is reported: its logs and its database say why.
 */
export const inAFolder = async <Found>(
  report: (line: string) => void,
  bundles: string,
  act: (tortured: Tortured) => Promise<Found>,
): Promise<Found> => {
  const folder = mkdtempSync(join(tmpdir(), 'sauro-torture-'));
  // PostgreSQL may run under an account of its own, which must get through.
  chmodSync(folder, 0o711);
  const system = await bringUpFragile({ folder, durability: 'durable', report, bundles });
  try {
    const found = await audited(system, bundles, act);
    await system.stop();
    rmSync(folder, { recursive: true, force: true });
    return found;
  } catch (error) {
    await system.stop();
    report(`What is left of it is in ${folder}`);
    throw error;
  }
};

const audited = async <Found>(system: FragileSystem, bundles: string, act: (tortured: Tortured) => Promise<Found>): Promise<Found> => {
  const auditor = await openAuditor(system, bundles);
  try {
    return await act({ system, auditor });
  } finally {
    await auditor.close();
  }
};
