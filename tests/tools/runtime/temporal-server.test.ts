import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../../tools/runtime/ports';
import { findTemporalHere } from '../../../tools/runtime/temporal-binary';
import { startTemporal } from '../../../tools/runtime/temporal-server';
import { temporaryFolders } from '../../support/temporary-folders';

jest.setTimeout(120_000);
const folderOf = temporaryFolders();

/** The real program, which at its first starts ends as it does when another program took one of its ports. */
const failing = async (folder: string, times: number): Promise<string> => {
  const real = await findTemporalHere(() => undefined);
  const script = join(folder, 'temporal');
  const left = (start: number) => join(folder, `start-${start}`);
  const starts = Array.from(
    { length: times },
    (_none, start) => `if [ "$1" = server ] && [ ! -e ${left(start)} ]; then : > ${left(start)}; exit 2; fi`,
  );
  writeFileSync(script, `#!/bin/sh\n${starts.join('\n')}\nexec ${real} "$@"\n`);
  chmodSync(script, 0o755);
  return script;
};

const optionsIn = async (folder: string, times: number) => ({
  binary: await failing(folder, times),
  databaseFile: join(folder, 'temporal.db'),
  logFile: join(folder, 'temporal.log'),
  port: await freePort(),
  namespace: 'default',
  promptTimers: true,
});

test('is started again where it ends at once', async () => {
  const folder = folderOf();
  const options = await optionsIn(folder, 2);
  const server = await startTemporal(options);
  expect(server.address).toBe(`127.0.0.1:${options.port}`);
  expect(existsSync(join(folder, 'start-1'))).toBe(true);
  await server.process.stop();
});

test('is given up after the third start, and the log is named', async () => {
  const options = await optionsIn(folderOf(), 3);
  await expect(startTemporal(options)).rejects.toThrow(`Temporal ended with code 2; see ${options.logFile}`);
});
