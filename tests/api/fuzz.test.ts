import fc from 'fast-check';
import type { ReportDesk } from '../../api/reports/report-desk';
import type { Route } from '../../api/route';
import { routesOf } from '../../api/routes';
import type { Services } from '../../api/services';
import type { Doorkeeper } from '../../api/session/sign-in';
import { type ApiUnderTest, call, newKey, startApi } from './api-under-test';

let api: ApiUnderTest;
let token: string;
beforeAll(async () => {
  api = await startApi();
  token = await api.signIn('chu-tich-xa');
}, 120_000);
afterAll(() => api.close());

const routes: readonly Route[] = routesOf({} as Services, {} as Doorkeeper, {} as ReportDesk).filter(
  ({ path, method }) => !(path === '/sessions' && method === 'delete'),
);

/** Names that the routes know beside names that nobody knows: what comes close is what finds gaps. */
const word = fc.oneof(
  fc.constantFrom(
    'appointment',
    'political-standards',
    'submit',
    'act',
    'choose',
    'p-000001',
    'o-001',
    'b-001',
    'head',
    '2026-12-01',
    '',
    '__proto__',
    'constructor',
    '\u0000',
    '\ud800',
    'x'.repeat(5000),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const field = fc.oneof(
  fc.constantFrom(
    'procedure',
    'post',
    'people',
    'result',
    'form',
    'reasons',
    'action',
    'kind',
    'person',
    'votes',
    'tellers',
    'present',
    'ground',
    'to',
    'for',
    'body',
    'role',
    'from',
    'until',
    'login',
    'password',
    'minutes',
    'candidates',
    'evidence',
  ),
  word,
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(field, tie('value'), { maxKeys: 6 }),
  ),
}));
const body = fc.oneof(fc.dictionary(field, value, { maxKeys: 8 }), value);
const id = fc.oneof(
  fc.constantFrom(`c-${'a'.repeat(26)}`, `c-${'a'.repeat(26)}.decide.act`, `c-${'a'.repeat(26)}.nominate.1`, 'b-001', 'appointment', '1'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
);

it('answers whatever is sent to any route with neither a 5xx nor a success that was not meant', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...routes), id, body, async (route, given, sent) => {
      const path = route.path.replace(/\{\w+\}/g, () => encodeURIComponent(given.toWellFormed()));
      const method = route.method.toUpperCase() as 'GET' | 'POST' | 'DELETE';
      const answer = await call(api.url, { method, path, token, key: newKey(), ...(method === 'GET' ? {} : { body: sent }) });
      expect(answer.status).toBeLessThan(500);
      if (method !== 'GET') expect(answer.status).toBeGreaterThanOrEqual(400);
    }),
    { numRuns: 400 },
  );
}, 120_000);

it('lets nobody in without a session, but to sign in and to report', async () => {
  expect(routes.flatMap(({ path, audience }) => (audience === 'anyone' ? [path] : []))).toEqual([
    '/sessions',
    '/reports/committees',
    '/reports',
    '/reports/status',
  ]);
  for (const route of routes.filter(({ audience }) => audience !== 'anyone')) {
    const path = route.path.replace(/\{\w+\}/g, '1');
    const method = route.method.toUpperCase() as 'GET' | 'POST';
    for (const wrong of [undefined, 'x'.repeat(43), 'short']) {
      const answer = await call(api.url, {
        method,
        path,
        key: newKey(),
        ...(wrong === undefined ? {} : { token: wrong }),
        ...(method === 'POST' ? { body: {} } : {}),
      });
      expect([route.path, answer.status]).toEqual([route.path, 401]);
    }
  }
}, 60_000);

it('sends every answer with what keeps it to itself', async () => {
  for (const path of ['/login', '/api/v1/tasks', '/healthz']) {
    const { headers } = await fetch(api.url + path);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';style-src 'self';img-src 'self' data:;form-action 'self';frame-ancestors 'none';base-uri 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  }
});
