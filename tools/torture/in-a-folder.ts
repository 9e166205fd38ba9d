import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringUpFragile, type FragileSystem } from './fragile-system';

/** A fragile system, and its audit in words: empty where nothing is different. */
export interface Tortured {
  readonly system: FragileSystem;
  readonly bundles: string;
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
    const found = await act({ system, bundles });
    await system.stop();
    rmSync(folder, { recursive: true, force: true });
    return found;
  } catch (error) {
    await system.stop();
    report(`What is left of it is in ${folder}`);
    throw error;
  }
};
