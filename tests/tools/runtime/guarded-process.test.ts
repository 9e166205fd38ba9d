import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startGuarded } from '../../../tools/runtime/guarded-process';
import { processEnd, processIdentity } from '../../../tools/runtime/process-identity';
import { temporaryFolders } from '../../support/temporary-folders';

const LIMIT_SECONDS = 10;
const folder = temporaryFolders();

const guarded = (script: string, logFile?: string) =>
  startGuarded({
    name: 'child',
    command: process.execPath,
    arguments: ['-e', script],
    environment: process.env,
    folder: '/',
    ...(logFile === undefined ? {} : { logFile }),
    stopSignal: 'TERM',
  });

/** A parent of its own that guards a child, so that it can be killed. Answers with the child's process id. */
async function parentWith(script: string): Promise<{ parent: ChildProcess; childPid: number }> {
  const parent = spawn(
    process.execPath,
    [join(__dirname, '../../support/run-typescript.js'), join(__dirname, 'guarding-parent.ts'), script],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = (await once(createInterface({ input: parent.stdout as NodeJS.ReadableStream }), 'line')) as [string];
  return { parent, childPid: Number(line) };
}

const IDLE = 'setInterval(() => {}, 1000)';
const STUBBORN = `process.on('SIGTERM', () => {}); ${IDLE}`;

test('reports the exit code of the command', async () => {
  expect(await (await guarded('process.exit(7)')).exited).toBe(7);
});

test('stops a child that obeys at once', async () => {
  const child = await guarded(IDLE);
  await child.stop();
  expect(await child.exited).toBe(143);
  expect(processIdentity(child.pid)).toBeUndefined();
});

test('writes the output to the log file, and appends', async () => {
  const logFile = join(folder(), 'log');
  await (await guarded('console.log("first")', logFile)).exited;
  await (await guarded('console.error("second")', logFile)).exited;
  expect(readFileSync(logFile, 'utf8')).toBe('first\nsecond\n');
});

test('says so when the command does not exist', async () => {
  const child = await startGuarded({
    name: 'nothing',
    command: '/nonexistent/program',
    arguments: [],
    environment: process.env,
    folder: '/',
    logFile: '/dev/null',
    stopSignal: 'TERM',
  });
  expect(await child.exited).toBe(127);
});

test.each([
  ['a child that obeys', IDLE],
  ['a child that ignores being told', STUBBORN],
])('%s is gone within 10 s of kill -9 of its parent', async (_name, script) => {
  const { parent, childPid } = await parentWith(script);
  expect(processIdentity(childPid)).toBeDefined();
  parent.kill('SIGKILL');
  expect(await processEnd(childPid, LIMIT_SECONDS)).toBe(true);
});

test('a child whose guardian alone was killed is stopped, and reported only when it is gone', async () => {
  const child = await guarded(IDLE);
  const guardian = Number(readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
  process.kill(guardian, 'SIGKILL');
  await child.exited;
  expect(processIdentity(child.pid)).toBeUndefined();
});
