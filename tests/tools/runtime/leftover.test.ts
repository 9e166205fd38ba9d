import { startGuarded } from '../../../tools/runtime/guarded-process';
import { waitForLeftover } from '../../../tools/runtime/leftover';
import { temporaryFolders } from '../../support/temporary-folders';

const program = 'PostgreSQL';
const place = temporaryFolders()();
const serverOn = (folder: string, runsForMilliseconds: number) =>
  startGuarded({
    name: 'server',
    command: process.execPath,
    arguments: ['-e', `setTimeout(() => {}, ${runsForMilliseconds})`, folder],
    environment: process.env,
    folder: '/',
    stopSignal: 'TERM',
  });

test('waits for a server of an earlier start to end', async () => {
  const server = await serverOn(place, 500);
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
