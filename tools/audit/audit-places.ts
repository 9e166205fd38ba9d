import type { StartEnvironment } from '../../config/environment';
import { openDataFolder } from '../runtime/data-folder';
import { bringUpDatabase } from '../runtime/database';
import { findRunningSystem } from '../runtime/running-system';

/** Where an audit reads: the database, and the key ring that opens archived histories and values. */
export interface AuditPlaces {
  readonly databaseUrl: string;
  readonly keysFile: string;
  readonly close: () => Promise<void>;
}

/** The system that runs here, or its database brought up for the audit alone. */
export const openAuditPlaces = async (environment: StartEnvironment): Promise<AuditPlaces> => {
  const folder = openDataFolder(environment.SAURO_DATA);
  const keysFile = environment.SAURO_KEYS_FILE ?? folder.keysFile;
  const running = findRunningSystem(folder.path);
  if (running !== undefined) return { databaseUrl: running.applicationUrl, keysFile, close: async () => undefined };
  const database = await bringUpDatabase({ environment, folder, report: () => undefined });
  return { databaseUrl: database.applicationUrl, keysFile, close: async () => database.server?.stop() };
};
