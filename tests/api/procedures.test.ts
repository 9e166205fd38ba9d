import { createHash } from 'node:crypto';
import { SHIPPED } from '../../workflows/procedures/shipped';
import { type Answer, type ApiUnderTest, call, startApi } from './api-under-test';
import { readDiagram, schemaErrors } from './diagrams/read-diagram';

let api: ApiUnderTest;
let token: string;
beforeAll(async () => {
  api = await startApi();
  token = await api.signIn('chu-tich-xa');
}, 120_000);
afterAll(() => api.close());

const diagram = (id: string, lang?: string): Promise<Answer> =>
  call(api.url, { path: `/procedures/${id}/bpmn`, token, ...(lang === undefined ? {} : { lang }) });

it.each([
  ['vi', 'Bổ nhiệm (nguồn nhân sự tại chỗ)'],
  ['en', 'Appointment, source on site'],
])('draws a published procedure in the language asked for: %s', async (lang, title) => {
  const { status, headers, body } = await diagram('appointment', lang);
  expect([status, headers.get('content-type'), headers.get('content-language')]).toEqual([200, 'application/xml; charset=utf-8', lang]);
  const read = await readDiagram(String(body));
  expect([read.warnings, read.process['name']]).toEqual([[], title]);
  expect(schemaErrors([String(body)])).toEqual([[]]);
});

it('draws every procedure that is listed, and draws it the same again', async () => {
  const { procedures } = (await call(api.url, { path: '/procedures', token })).body as {
    readonly procedures: readonly { readonly id: string }[];
  };
  expect(procedures.map(({ id }) => id)).toEqual(SHIPPED.map(({ id }) => id).sort());
  for (const { id } of procedures) {
    const [first, again] = [await diagram(id), await diagram(id)];
    expect([first.status, digest(first)]).toEqual([200, digest(again)]);
  }
});

it('knows no procedure that is not published', async () => {
  expect(await diagram('no-such-procedure')).toMatchObject({ status: 404, body: { code: 'unknown-procedure' } });
});

it('is for those who are signed in', async () => {
  expect(await call(api.url, { path: '/procedures/appointment/bpmn' })).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
});

const digest = ({ body }: Answer): string => createHash('sha256').update(String(body)).digest('hex');
