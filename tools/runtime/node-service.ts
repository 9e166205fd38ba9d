import { join } from 'node:path';
import type { StartEnvironment } from '../../config/environment';
import { repositoryRoot } from '../../config/repository-root';
import type { DataFolder } from './data-folder';
import { startGuarded } from './guarded-process';

/** What a worker or an api is told by its environment. */
export function serviceVariables(
  environment: StartEnvironment,
  folder: DataFolder,
  port: number,
  database: { readonly applicationUrl: string },
  temporalAddress: string,
): NodeJS.ProcessEnv {
  // The owner's url is for migrations only: a service that had it could change the ledger.
  // The vault's is for the api alone, which adds it.
  const { SAURO_OWNER_DATABASE_URL: _owner, SAURO_VAULT_DATABASE_URL: _vault, ...inherited } = process.env;
  return {
    // glibc gives nearly every thread of Temporal's core an arena of its own, and keeps what was once used in it.
    MALLOC_ARENA_MAX: '2',
    ...inherited,
    DATABASE_URL: database.applicationUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: environment.TEMPORAL_NAMESPACE,
    TEMPORAL_TASK_QUEUE: environment.TEMPORAL_TASK_QUEUE,
    SAURO_DATA: folder.path,
    SAURO_HOST: environment.SAURO_HOST,
    SAURO_PORT: String(port),
    SAURO_KEYS_FILE: environment.SAURO_KEYS_FILE ?? folder.keysFile,
  };
}

/**
 * Starts a service of ours from what was compiled: it counts as started when it does its work, not when its process exists.
 * @param script below `dist/`
 * @throws Error when it ends before it is up, or `isUp` fails; it is then stopped
 */
export async function startNode(
  name: string,
  script: string,
  environment: NodeJS.ProcessEnv,
  folder: DataFolder,
  isUp: () => Promise<void>,
): ReturnType<typeof startGuarded> {
  const logFile = folder.logFile(name);
  const child = await startGuarded({
    name,
    command: process.execPath,
    arguments: ['--enable-source-maps', join(repositoryRoot, 'dist', script)],
    environment,
    folder: repositoryRoot,
    logFile,
    stopSignal: 'TERM',
  });
  const ended = child.exited.then((code) => {
    throw new Error(`${name} ended with code ${code}; see ${logFile}`);
  });
  try {
    await Promise.race([isUp(), ended]);
  } catch (error) {
    await child.stop();
    throw error;
  }
  return child;
}
