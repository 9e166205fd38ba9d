import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StartEnvironment } from '../../config/environment';
import { openDataFolder } from '../runtime/data-folder';
import { publishShipped } from '../runtime/publish-shipped';
import { findRunningSystem, takeTenure } from '../runtime/running-system';
import { createSystem } from '../runtime/system';
import { loadSample } from '../sample/load';

/** A system that the demo may use. */
export interface Stage {
  readonly url: string;
  /** Its data folder, for whoever audits it. */
  readonly folder: string;
  /** Whether it ran before the demo came. */
  readonly found: boolean;
  readonly leave: () => Promise<void>;
}

/** The system that runs on the data folder; undefined where none does. */
export const findStage = ({ SAURO_DATA }: StartEnvironment): Stage | undefined => {
  const { path } = openDataFolder(SAURO_DATA);
  const running = findRunningSystem(path);
  return running && { url: running.url, folder: path, found: true, leave: async () => undefined };
};

/**
 * A system brought up on a data folder for the time of the demo.
 * @throws Error when another process has the folder, or a part does not come up
 */
export const bringUpStage = async (environment: StartEnvironment, report: (line: string) => void): Promise<Stage> => {
  const { path } = openDataFolder(environment.SAURO_DATA);
  const answer = takeTenure(path);
  if (answer.kind === 'held') throw new Error(`Process ${answer.pid} ${answer.note}; try again when it is ready.`);
  const { tenure } = answer;
  process.once('exit', tenure.release);
  const system = createSystem({
    environment: { ...environment, SAURO_PORT: 0 },
    report,
    prepare: async ({ kind, ownerUrl }) => {
      await publishShipped(ownerUrl);
      if (kind === 'embedded') await loadSample(ownerUrl);
    },
  });
  const running = await system.ready;
  // So that the audit finds it.
  tenure.announce(running);
  const leave = async (): Promise<void> => {
    await system.stop();
    tenure.release();
  };
  return { url: running.url, folder: path, found: false, leave };
};

/** A system of the demo's own, in a folder that goes with it. */
export const bringUpThrowaway = async (environment: StartEnvironment, report: (line: string) => void): Promise<Stage> => {
  const folder = mkdtempSync(join(tmpdir(), 'sauro-demo-'));
  // PostgreSQL may run under an account of its own, which must get through.
  chmodSync(folder, 0o711);
  const {
    DATABASE_URL: _given,
    SAURO_OWNER_DATABASE_URL: _owner,
    TEMPORAL_ADDRESS: _temporal,
    SAURO_KEYS_FILE: _keys,
    ...own
  } = environment;
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  return bringUpStage({ ...own, SAURO_DATA: folder }, report);
};
