import { rowsOf } from '../../db/connect';
import { type Answer, type ApiUnderTest, call, newKey, startApi } from './api-under-test';
import { BAD_BODIES } from './bad-bodies';
import { BAD_NAMES } from './bad-names';
import { opening } from './bad-request';

let api: ApiUnderTest;
let token: string;
beforeAll(async () => {
  api = await startApi();
  token = await api.signIn('chu-tich-xa');
}, 120_000);
afterAll(() => api.close());

interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly errors: readonly { readonly path: string; readonly reason: string; readonly message: string }[];
}

const attempts = async (): Promise<number> => (await rowsOf<{ n: number }>(api.owner, 'SELECT count(*) AS n FROM attempts'))[0]?.n ?? 0;

test.each([...BAD_BODIES, ...BAD_NAMES])('refuses $name: $code', async ({ asked, anonymous, status, code, path, reason }) => {
  const before = await attempts();
  const answer: Answer = await call(api.url, anonymous === true ? asked : { ...asked, token });
  const problem = answer.body as ProblemBody;
  expect([answer.status, problem.code]).toEqual([status, code]);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(problem).toMatchObject({ status, type: `urn:sauro:problem:${code}` });
  expect(problem.title).not.toBe('');
  if (path !== undefined) expect(problem.errors.map((error) => error.path)).toContain(path);
  if (reason !== undefined) expect(problem.errors.map((error) => error.reason)).toContain(reason);
  for (const error of problem.errors) expect(error.message).not.toBe(error.reason);
  // Attempts of somebody are on record; those of nobody are only counted.
  expect((await attempts()) - before).toBe(anonymous === true ? 0 : 1);
});

it('nothing of it was done: no case, no delegation', async () => {
  const rows = await rowsOf<{ cases: number; delegations: number; ledger: number }>(
    api.owner,
    'SELECT (SELECT count(*) FROM cases) AS cases, (SELECT count(*) FROM delegations) AS delegations, (SELECT count(*) FROM ledger) AS ledger',
  );
  expect(rows).toEqual([{ cases: 0, delegations: 0, ledger: 0 }]);
});

it('tells a refusal in the language that is asked for, Vietnamese first', async () => {
  const titles = await Promise.all(
    [undefined, 'en', 'fr, en;q=0.5', 'vi-VN'].map(
      async (lang) =>
        ((await call(api.url, { path: '/nothing', token, ...(lang === undefined ? {} : { lang }) })).body as ProblemBody).title,
    ),
  );
  expect(titles).toEqual([
    'Không có địa chỉ này.',
    'There is nothing at this address.',
    'There is nothing at this address.',
    'Không có địa chỉ này.',
  ]);
});

it('logs no body, token, password, address or user agent', async () => {
  await call(api.url, { path: '/cases', key: newKey(), token, body: { ...opening, form: { need: 'canary-in-a-text' } } });
  await call(api.url, { path: '/sessions', body: { login: 'canary-login', password: 'canary-password' } });
  const log = api.logged();
  expect(log).toContain('"route":"post /cases"');
  for (const secret of ['canary', token, '127.0.0.1', 'node', 'undici', api.sample.password]) expect(log).not.toContain(secret);
});

it('answers no request with a 5xx', () => {
  expect(api.logged()).not.toContain('unexpected');
});
