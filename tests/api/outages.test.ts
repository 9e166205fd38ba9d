import type { AddressInfo } from 'node:net';
import { createApp } from '../../api/app';
import { connect, rowsOf } from '../../db/connect';
import { type ApiUnderTest, call, newKey, startApi, startWorker } from './api-under-test';
import { done, peopleAtWork, propose } from './people-at-work';

/** Nobody listens there. */
const NOWHERE = '127.0.0.1:1';

describe('with Temporal away', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi({ temporal: NOWHERE, answerWithinMs: 1_500 });
  }, 120_000);
  afterAll(() => api.close());

  it('says that an act may still be carried out, and when to ask again; reads go on', async () => {
    const people = peopleAtWork(api);
    const body = { procedure: 'appointment', post: api.sample.vacancies[0]?.post, result: 'submit', form: { need: 'x', field: 'y' } };
    const refused = await people.ask('chu-tich-xa', { path: '/cases', key: newKey(), body });
    expect(refused).toMatchObject({ status: 503, body: { code: 'may-still-be-carried-out' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await people.ask('chu-tich-xa', { path: '/procedures' })).status).toBe(200);
    expect((await fetch(`${api.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${api.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, { ready: false, database: true, temporal: false }]);
  });
});

describe('with PostgreSQL away', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi();
  }, 120_000);
  afterAll(() => api.close());

  it('answers 503 to everything that needs it, and never 500', async () => {
    const db = connect(`postgres://nobody@${NOWHERE}/nothing`);
    const server = createApp({ ...api.services, db }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const token = 'x'.repeat(43);
    for (const asked of [
      { path: '/tasks', token },
      { path: '/cases', token, key: newKey(), body: {} },
      // More often than a wrong password may be tried: nobody could tell that it was wrong.
      ...Array.from({ length: 8 }, () => ({ path: '/sessions', body: { login: 'an', password: 'x' } })),
      { path: '/nowhere', token },
    ]) {
      const answer = await call(url, asked);
      expect([asked.path, answer.status, (answer.body as { readonly code: string }).code]).toEqual([asked.path, 503, 'unavailable']);
    }
    const page = await fetch(`${url}/tasks`, { headers: { Cookie: `sauro-session=${token}` } });
    expect(page.status).toBe(503);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await db.destroy();
  }, 60_000);
});

describe('with no worker for a while', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await startApi({ answerWithinMs: 1_500 });
  }, 120_000);
  afterAll(() => api.close());

  it('an act that nobody answered is carried out once, and answers its key when it is asked for again', async () => {
    const people = peopleAtWork(api);
    const key = newKey();
    const body = { procedure: 'appointment', post: api.sample.vacancies[0]?.post, result: 'submit', form: { need: 'x', field: 'y' } };
    const send = () => people.ask('chu-tich-xa', { path: '/cases', key, body });
    expect(await send()).toMatchObject({ status: 503, body: { code: 'may-still-be-carried-out' } });
    expect(await send()).toMatchObject({ status: 503 });
    const worker = await startWorker(api.services);
    let answer = await send();
    for (let tries = 0; answer.status === 503 && tries < 10; tries++) answer = await send();
    expect(done(answer).body).toMatchObject({ seq: 1 });
    expect((await send()).body).toEqual(answer.body);
    expect(await rowsOf(api.owner, 'SELECT (SELECT count(*) FROM cases) AS cases, (SELECT count(*) FROM ledger) AS entries')).toEqual([
      { cases: 1, entries: 1 },
    ]);
    await propose(api, people);
    await worker.stop();
  }, 120_000);
});
