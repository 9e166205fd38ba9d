import { setTimeout as pause } from 'node:timers/promises';
import { startGuarded } from '../../../tools/runtime/guarded-process';
import { waitForLeftover } from '../../../tools/runtime/leftover';
import { runsWith } from '../../../tools/runtime/process-identity';
import { temporaryFolders } from '../../support/temporary-folders';

const program = 'PostgreSQL';
const place = temporaryFolders()();
/** A process that names the folder on its command line, as soon as the system shows it by that name. */
const serverOn = async (folder: string, runsForMilliseconds: number) => {
  const server = await startGuarded({
    name: 'server',
    command: process.execPath,
    arguments: ['-e', `setTimeout(() => {}, ${runsForMilliseconds})`, folder],
    environment: process.env,
    folder: '/',
    stopSignal: 'TERM',
  });
  while (!runsWith(server.pid, folder)) await pause(10);
  return server;
};

test('waits for a server of an earlier start to end', async () => {
  const server = await serverOn(place, 1_500);
  await waitForLeftover({ program, pid: server.pid, place });
  expect(await server.exited).toBe(0);
});

test('names the process that does not end', async () => {
  const server = await serverOn(place, 60_000);
  const waiting = waitForLeftover({ program, pid: server.pid, place }, 0.2);
  await expect(waiting).rejects.toThrow(`Process ${server.pid} still runs PostgreSQL on ${place}`);
  await server.stop();
});

test('does not wait for a stranger that was given the same number', async () => {
  const stranger = await serverOn('/elsewhere', 60_000);
  await waitForLeftover({ program, pid: stranger.pid, place }, 0);
  await stranger.stop();
});
