import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readUpload } from '../../../api/http/form-upload';

/** Answers what was read of each form that it is sent. */
let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    void readUpload(request).then((read) => response.end(JSON.stringify(read)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const send = async (body: FormData | string | Uint8Array, type?: string): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    body: body as string,
    ...(type === undefined ? {} : { headers: { 'content-type': type } }),
  });
  return response.json();
};
const BOUNDARY = 'multipart/form-data; boundary=xyz';
const part = (head: string, text: string): string => `--xyz\r\n${head}\r\n\r\n${text}\r\n`;

it('reads texts and files alike, in their order, with the line breaks that forms send made plain', async () => {
  const form = new FormData();
  form.append('text', 'một\r\nhai');
  form.append('text', 'ba');
  form.append('file', new Blob(['{"tên": "Bổ nhiệm"}']), 'quy-trinh.json');
  expect(await send(form)).toEqual({ text: ['một\nhai', 'ba'], file: ['{"tên": "Bổ nhiệm"}'] });
});

it.each([
  ['of another type', 'a=1', 'application/x-www-form-urlencoded', 'content-type'],
  ['without a boundary', 'a=1', 'multipart/form-data', 'malformed'],
  ['that is cut off', part('content-disposition: form-data; name="text"', 'một'), BOUNDARY, 'malformed'],
  ['whose part has no name', `${part('content-type: text/plain', 'một')}--xyz--\r\n`, BOUNDARY, 'malformed'],
  ['that is no UTF-8', Uint8Array.of(0x2d, 0xff, 0xfe), BOUNDARY, 'invalid-utf8'],
  ['that is too large', 'x'.repeat(200_000), BOUNDARY, 'body-too-large'],
])('refuses a form %s', async (_what, body, type, code) => {
  expect(await send(body, type)).toMatchObject({ kind: 'refused', code });
});

it('takes no name for more than a name', async () => {
  const form = new FormData();
  form.append('__proto__', 'x');
  form.append('kind', 'refused');
  expect(await send(form)).toEqual(JSON.parse('{"__proto__": ["x"], "kind": ["refused"]}'));
});
