import { readStartEnvironment } from '../config/environment';
import { openDataFolder } from './runtime/data-folder';
import type { Database } from './runtime/database';
import { prepareInstallation } from './runtime/prepare-installation';
import { requireKeyRing } from './runtime/require-key-ring';
import { takeTenure } from './runtime/running-system';
import { createSystem } from './runtime/system';
import type { LoadedSample } from './sample/load';

/** Runs the whole system until told to stop. */
async function main(): Promise<void> {
  const environment = readStartEnvironment();
  const folder = openDataFolder(environment.SAURO_DATA);
  const answer = takeTenure(folder.path);
  if (answer.kind === 'held') {
    throw new Error(`Sáu Rõ runs on ${environment.SAURO_DATA} already: process ${answer.pid} ${answer.note}.`);
  }
  const { tenure } = answer;
  process.once('exit', tenure.release);

  let sample: LoadedSample | undefined;
  const prepare = async (database: Database): Promise<void> => {
    await requireKeyRing(database.ownerUrl, environment.SAURO_KEYS_FILE ?? folder.keysFile);
    sample = await prepareInstallation(database, print);
  };
  const system = createSystem({ environment, report: print, prepare });
  const stopping = stopOnSignal(system.stop);
  const running = await Promise.race([system.ready, stopping]);
  if (running === undefined) return;
  tenure.announce(running);
  print(`ready ${running.url}`);
  if (sample !== undefined) printAccounts(sample);
}

/**
 * The first signal stops in order; a second one ends at once, and the children with us. The promise settles when the
 * first one comes: whoever waits for something else then has nothing to wait for any more.
 */
function stopOnSignal(stop: () => Promise<void>): Promise<undefined> {
  return new Promise((resolve) => {
    let stopping = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (stopping) process.exit(1);
        stopping = true;
        resolve(undefined);
        print('stopping …');
        stop().then(() => process.exit(0), fail);
      });
    }
  });
}

function printAccounts({ accounts, password, notice }: LoadedSample): void {
  print(`\n${notice.vi}\n${notice.en}\n`);
  print(`Password of every sample account: ${password}\n`);
  const width = Math.max(...accounts.map(({ login }) => login.length));
  for (const { login, title } of accounts) print(`  ${login.padEnd(width)}  ${title.vi}`);
  print('');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

main().catch(fail);
