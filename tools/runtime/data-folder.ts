import { chmodSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const LARGEST_LOG_BYTES = 10 * 1024 * 1024;

/** The places of one installation's state. All of it is here, so that one folder is what to move, back up or delete. */
export interface DataFolder {
  readonly path: string;
  /** Belongs to the database server; holds its data and its superuser's password. */
  readonly postgres: string;
  readonly temporalDatabase: string;
  readonly keysFile: string;
  /** Where a service's output is appended. A log that has grown large is put aside first, one generation deep. */
  readonly logFile: (service: string) => string;
}

/** Makes the folder where it is missing. Others may pass through it to what is theirs, but not look into it. */
export function openDataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  const logs = join(path, 'logs');
  mkdirSync(logs, { recursive: true });
  chmodSync(path, 0o711);
  chmodSync(logs, 0o700);
  return {
    path,
    postgres: join(path, 'postgres'),
    temporalDatabase: join(path, 'temporal.db'),
    keysFile: join(path, 'keys', 'ring.json'),
    logFile: (service) => {
      const file = join(logs, `${service}.log`);
      if (existsSync(file) && statSync(file).size > LARGEST_LOG_BYTES) renameSync(file, `${file}.1`);
      return file;
    },
  };
}
