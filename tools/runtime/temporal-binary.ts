import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { buildTemporal } from './temporal-build';
import { downloadTemporal } from './temporal-download';

/** The last tag that `go install` accepts: later ones carry a `replace` directive. */
export const TEMPORAL_CLI_VERSION = 'v1.5.1';

const VERSION_LIMIT_MILLISECONDS = 20_000;

/** What the search looks at; all of it arguments, so that a test can hide what this machine has. */
export interface TemporalSearch {
  /** A binary named in the configuration. */
  readonly named: string | undefined;
  readonly path: string;
  readonly cacheFolder: string;
  readonly report: (line: string) => void;
}

/** Per user, not per clone: a build takes minutes, and every clone can use it. */
export function userCacheFolder(variables: NodeJS.ProcessEnv = process.env): string {
  return join(variables.XDG_CACHE_HOME || join(homedir(), '.cache'), 'sauro');
}

/**
 * Path of a `temporal` program that runs here: named, on the PATH, from the cache, downloaded by the SDK, or built with
 * Go, in that order. The last two put it into the cache.
 * @throws Error that says what was tried and what to install.
 */
export async function findTemporal(search: TemporalSearch): Promise<string> {
  if (search.named !== undefined) return requireNamed(search.named);
  const onPath = search.path.split(delimiter).map((folder) => join(folder, 'temporal'));
  const cached = join(search.cacheFolder, 'temporal', TEMPORAL_CLI_VERSION, 'temporal');
  const found = [...onPath, cached].find(runs);
  if (found !== undefined) return found;

  search.report('No Temporal server is installed; getting one (once per user).');
  const failures: string[] = [];
  for (const [way, get] of Object.entries({ download: downloadTemporal, build: buildTemporal })) {
    try {
      await get({ target: cached, version: TEMPORAL_CLI_VERSION, path: search.path, report: search.report });
      if (runs(cached)) return cached;
      failures.push(`${way}: the program does not run on this machine`);
    } catch (error) {
      failures.push(`${way}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(adviceAfter(failures));
}

/** The same, where a command looks: as the environment says, and in the user's cache. */
export const findTemporalHere = (report: (line: string) => void, named = process.env.SAURO_TEMPORAL_BINARY): Promise<string> =>
  findTemporal({ named, path: process.env.PATH ?? '', cacheFolder: userCacheFolder(), report });

function requireNamed(binary: string): string {
  if (runs(binary)) return binary;
  throw new Error(`SAURO_TEMPORAL_BINARY names ${binary}, which is no temporal program that runs here`);
}

function runs(binary: string): boolean {
  if (!existsSync(binary)) return false;
  const tried = spawnSync(binary, ['--version'], { encoding: 'utf8', timeout: VERSION_LIMIT_MILLISECONDS });
  return tried.status === 0 && tried.stdout.includes('temporal version');
}

function adviceAfter(failures: readonly string[]): string {
  return [
    'Temporal can be neither found nor had:',
    ...failures.map((failure) => `  ${failure}`),
    'Do one of these and start again:',
    '  - install the Temporal CLI so that `temporal` is on the PATH (https://docs.temporal.io/cli)',
    '  - set SAURO_TEMPORAL_BINARY to such a program',
    '  - install Go 1.24 or later, from which it is then built',
    '  - set TEMPORAL_ADDRESS to a Temporal server that runs elsewhere',
  ].join('\n');
}
