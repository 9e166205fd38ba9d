import { setTimeout as pause } from 'node:timers/promises';
import { startGuarded } from '../../../tools/runtime/guarded-process';
import { processIdentity } from '../../../tools/runtime/process-identity';
import { type Supervised, supervise } from '../../../tools/runtime/supervise';

const sleeper = () =>
  startGuarded({
    name: 'sleeper',
    command: process.execPath,
    arguments: ['-e', 'setInterval(() => {}, 1000)'],
    environment: process.env,
    folder: '/',
    stopSignal: 'TERM',
  });

async function pidOtherThan(service: Supervised, old: number | undefined): Promise<number> {
  for (;;) {
    const pid = service.pid();
    if (pid !== undefined && pid !== old) return pid;
    await pause(20);
  }
}

test('starts a killed service again, and stops it for good', async () => {
  const said: string[] = [];
  const service = await supervise({ name: 'sleeper', start: sleeper }, (line) => said.push(line));
  const first = await pidOtherThan(service, undefined);
  process.kill(first, 'SIGKILL');
  const second = await pidOtherThan(service, first);
  await service.stop();
  expect(processIdentity(first)).toBeUndefined();
  expect(processIdentity(second)).toBeUndefined();
  expect(said).toEqual(['sleeper ended with code 137; next start in 0.5 s', 'sleeper runs again']);
});

test('goes on trying when a later start fails', async () => {
  let starts = 0;
  const said: string[] = [];
  const start = () => {
    starts += 1;
    return starts === 2 ? Promise.reject(new Error('the port is taken')) : sleeper();
  };
  const service = await supervise({ name: 'sleeper', start }, (line) => said.push(line));
  process.kill(await pidOtherThan(service, undefined), 'SIGKILL');
  while (starts < 3) await pause(20);
  await service.stop();
  expect(said[1]).toBe('sleeper does not start: the port is taken');
});

test('stops during the pause before a start', async () => {
  const service = await supervise({ name: 'sleeper', start: sleeper }, () => undefined);
  process.kill(await pidOtherThan(service, undefined), 'SIGKILL');
  while (service.pid() !== undefined) await pause(10);
  await service.stop();
  expect(service.pid()).toBeUndefined();
});

test('fails when the first start fails', async () => {
  const start = () => Promise.reject(new Error('no such program'));
  await expect(supervise({ name: 'none', start }, () => undefined)).rejects.toThrow('no such program');
});
