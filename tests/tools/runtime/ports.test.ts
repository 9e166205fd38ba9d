import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort, isPortFree } from '../../../tools/runtime/ports';

test('a port is free until something listens on it', async () => {
  const port = await freePort();
  expect(await isPortFree(port, '127.0.0.1')).toBe(true);
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  expect(await isPortFree(port, '127.0.0.1')).toBe(false);
  server.close();
  await once(server, 'close');
  expect(await isPortFree(port, '127.0.0.1')).toBe(true);
});

test('a host that is not this machine is an error, not a taken port', async () => {
  await expect(isPortFree(8080, '192.0.2.1')).rejects.toThrow('EADDRNOTAVAIL');
});
