import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { repositoryRoot } from '../../config/repository-root';
import { freePort } from '../../tools/runtime/ports';
import { processEnd, processIdentity } from '../../tools/runtime/process-identity';
import { findRunningSystem } from '../../tools/runtime/running-system';
import { descendantsOf } from '../support/descendants';
import { temporaryFolders } from '../support/temporary-folders';

jest.setTimeout(300_000);

const GONE_LIMIT_SECONDS = 10;
/** The goal is 10 s on an idle machine; here other test files run beside it. */
const SECOND_START_LIMIT_SECONDS = 40;

const folders = temporaryFolders();
const data = folders();
const running = new Set<ChildProcess>();

afterAll(() => running.forEach((child) => child.kill('SIGKILL')));

interface Started {
  readonly process: ChildProcess;
  readonly lines: string[];
  readonly ended: Promise<unknown>;
}

/** As a user starts it, set-up and all, with a data folder and a port of the test's own. */
function start(folder: string, port: number): Started {
  const child = spawn(process.execPath, [join(repositoryRoot, 'tools/bootstrap.mjs'), 'start'], {
    env: { ...process.env, SAURO_DATA: folder, SAURO_PORT: String(port), DATABASE_URL: '', TEMPORAL_ADDRESS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => lines.push(line));
  }
  return { process: child, lines, ended: once(child, 'close').finally(() => running.delete(child)) };
}

/** The address it prints when it is ready. */
async function readyUrl({ process: child, lines, ended }: Started): Promise<string> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  for (;;) {
    const ready = lines.find((line) => line.startsWith('ready '));
    if (ready !== undefined) return ready.slice('ready '.length);
    if (isOver) throw new Error(`ended with code ${child.exitCode}:\n${lines.join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const all = async (pids: readonly number[]) => Promise.all(pids.map((pid) => processEnd(pid, GONE_LIMIT_SECONDS)));

test('starts the whole system, says where and who may log in, refuses a second one, and stops without a trace', async () => {
  const first = start(data, await freePort());
  const url = await readyUrl(first);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(first.lines.join('\n')).toContain('Password of every sample account');
  expect(findRunningSystem(data)?.url).toBe(url);

  // What the README has a newcomer type.
  const [block = ''] = /(?<=```sh\n).*?(?=```)/s.exec(readFileSync(join(repositoryRoot, 'README.md'), 'utf8')) ?? [];
  const typed = spawnSync('bash', ['-c', block.replace('http://127.0.0.1:8080', url)], { encoding: 'utf8' });
  expect(JSON.parse(typed.stdout)).toMatchObject({ case: expect.any(String), seq: 1 });

  const second = start(data, await freePort());
  await second.ended;
  expect(second.process.exitCode).toBe(1);
  expect(second.lines.join('\n')).toContain(`already: process ${first.process.pid} answers at ${url}`);

  const family = descendantsOf(first.process.pid ?? 0);
  expect(family.length).toBeGreaterThanOrEqual(4);
  first.process.kill('SIGTERM');
  await first.ended;
  expect(first.process.exitCode).toBe(0);
  expect(family.filter((pid) => processIdentity(pid) !== undefined)).toEqual([]);
  expect(findRunningSystem(data)).toBeUndefined();
});

test('starts again on the same data, and leaves no process behind after kill -9', async () => {
  const begin = performance.now();
  const again = start(data, await freePort());
  await readyUrl(again);
  expect((performance.now() - begin) / 1000).toBeLessThan(SECOND_START_LIMIT_SECONDS);
  const family = descendantsOf(again.process.pid ?? 0);
  again.process.kill('SIGKILL');
  expect(await all(family)).toEqual(family.map(() => true));
});

test('stops in the middle of coming up', async () => {
  const interrupted = start(data, await freePort());
  while (descendantsOf(interrupted.process.pid ?? 0).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  const family = descendantsOf(interrupted.process.pid ?? 0);
  interrupted.process.kill('SIGINT');
  await interrupted.ended;
  expect(await all(family)).toEqual(family.map(() => true));
});

test('says which port is taken, and what to do', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  const refused = start(folders(), port);
  await refused.ended;
  other.close();
  expect(refused.process.exitCode).toBe(1);
  expect(refused.lines.join('\n')).toContain(`Port ${port} of 127.0.0.1 is taken`);
  expect(refused.lines.join('\n')).toContain('SAURO_PORT=');
});

test('names what is wrong in the environment', async () => {
  const wrong = spawn(process.execPath, [join(repositoryRoot, 'dist/tools/start.js')], {
    env: { ...process.env, SAURO_PORT: 'many', SAURO_DATA: folders() },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: Buffer[] = [];
  wrong.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  await once(wrong, 'close');
  expect(Buffer.concat(said).toString()).toContain('SAURO_PORT');
});
