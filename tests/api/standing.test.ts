import { DateTime } from 'luxon';
import { rowsOf } from '../../db/connect';
import { type ApiUnderTest, call, newKey, startApi } from './api-under-test';
import { done, type PeopleAtWork, peopleAtWork, propose } from './people-at-work';

let api: ApiUnderTest;
let people: PeopleAtWork;
beforeAll(async () => {
  api = await startApi({ worker: true });
  people = peopleAtWork(api);
}, 180_000);
afterAll(() => api.close(), 60_000);

const localDay = (plus: number): string => DateTime.now().setZone('Asia/Ho_Chi_Minh').plus({ days: plus }).toISODate() ?? '';
const headOf = (login: string): string =>
  api.sample.accounts.find((account) => account.login === login)?.roles.find(({ role }) => role === 'head')?.body ?? '';

describe('a delegation', () => {
  const standing = () => headOf('bi-thu-xa');
  const given = (change: object = {}) => ({
    to: people.personOf('pho-bi-thu-xa'),
    body: standing(),
    role: 'head',
    from: localDay(0),
    until: localDay(7),
    ...change,
  });

  it('lets the other act, with both on record', async () => {
    const caseId = await propose(api, people);
    const act = { action: 'act', result: 'approve', for: people.personOf('bi-thu-xa') };
    expect(await people.complete('pho-bi-thu-xa', caseId, 'decidePolicy', act)).toMatchObject({
      status: 403,
      body: { code: 'not-your-step' },
    });
    const key = newKey();
    const delegated = done(await people.ask('bi-thu-xa', { path: '/delegations', key, body: given() }));
    expect((await people.ask('bi-thu-xa', { path: '/delegations', key, body: given() })).body).toEqual(delegated.body);
    expect(await people.ask('bi-thu-xa', { path: '/delegations', key, body: given({ until: localDay(8) }) })).toMatchObject({
      status: 409,
      body: { code: 'key-reused' },
    });

    const tasks = done(await people.ask('pho-bi-thu-xa', { path: '/tasks' })).body as {
      readonly tasks: readonly { readonly id: string; readonly for?: { readonly id: string } }[];
    };
    expect(tasks.tasks.find(({ id }) => id === `${caseId}.decidePolicy.act`)).toMatchObject({ for: { id: people.personOf('bi-thu-xa') } });
    done(await people.complete('pho-bi-thu-xa', caseId, 'decidePolicy', act));
    const { chain } = done(await people.ask('bi-thu-xa', { path: `/cases/${caseId}/history` })).body as {
      readonly chain: readonly { readonly by: object; readonly step?: { readonly name: string } }[];
    };
    expect(chain.find(({ step }) => step?.name === 'decidePolicy')).toMatchObject({
      by: { person: { id: people.personOf('pho-bi-thu-xa') }, for: { id: people.personOf('bi-thu-xa') } },
    });
  });

  it('is never passed on, never to oneself, and refused with the field that is wrong', async () => {
    const refused = async (login: string, body: object) => (await people.ask(login, { path: '/delegations', key: newKey(), body })).body;
    expect(await refused('bi-thu-xa', given({ to: people.personOf('bi-thu-xa') }))).toMatchObject({
      errors: [{ path: 'to', reason: 'delegation-own' }],
    });
    expect(await refused('chu-tich-xa', given())).toMatchObject({ errors: [{ path: 'role', reason: 'delegation-holder' }] });
    expect(await refused('bi-thu-xa', given({ from: localDay(20), until: localDay(600) }))).toMatchObject({
      errors: [{ path: 'until', reason: 'delegation-time' }],
    });
  });
});

describe("a case of one's own", () => {
  let caseId: string;
  const candidate = () => api.sample.candidates[0];
  beforeAll(async () => {
    caseId = await propose(api, people);
    done(await people.complete('bi-thu-xa', caseId, 'decidePolicy', { action: 'act', result: 'approve' }));
    const listed = api.sample.candidates.slice(0, 2).map(({ person }) => person);
    done(
      await people.complete('chu-tich-xa', caseId, 'agreeList', {
        action: 'act',
        result: 'agree',
        form: { candidates: listed, minutes: 'Thống nhất' },
      }),
    );
  }, 60_000);

  it('is shown as far as it stands, without other people and without papers', async () => {
    const login = candidate()?.login ?? '';
    const view = done(await people.ask(login, { path: `/cases/${caseId}` })).body as {
      readonly people: readonly { readonly persons: readonly { readonly id: string }[] }[];
      readonly step: object;
    };
    expect(view.step).toMatchObject({ name: 'checkEligible' });
    expect(view.people.flatMap(({ persons }) => persons.map(({ id }) => id))).toEqual([candidate()?.person]);
    const history = done(await people.ask(login, { path: `/cases/${caseId}/history` })).body as {
      readonly entries: readonly object[];
      readonly chain: readonly object[];
    };
    expect(history.entries).toEqual([]);
    expect(JSON.stringify(history)).not.toContain(people.personOf('bi-thu-xa'));
    expect(done(await people.ask(login, { path: `/cases/${caseId}/papers` })).body).toEqual({ papers: [] });
    expect((await people.ask(login, { path: `/cases/${caseId}/papers/1/1` })).body).toMatchObject({ code: 'unknown-paper' });
  });
});

describe('a slip', () => {
  it('is cast once, by whoever is present and on the roll, and leaves no digest of itself', async () => {
    const caseId = await propose(api, people);
    done(await people.complete('bi-thu-xa', caseId, 'decidePolicy', { action: 'act', result: 'approve' }));
    const [first] = api.sample.candidates;
    done(
      await people.complete('chu-tich-xa', caseId, 'agreeList', {
        action: 'act',
        result: 'agree',
        form: { candidates: [first?.person], minutes: 'x' },
      }),
    );
    done(await people.complete('chuyen-vien-xay-dung-dang-1', caseId, 'checkEligible', { action: 'runCheck' }));
    const sheet = async (login: string, action: string) =>
      (
        done(await people.ask(login, { path: `/tasks/${caseId}.nominate.${action}` })).body as {
          readonly ballot: {
            readonly id: string;
            readonly eligible: readonly { readonly id: string }[];
            readonly roll: readonly { readonly person: { readonly id: string } }[];
          };
        }
      ).ballot;
    const tellers = (await sheet('chu-tich-xa', 'openBallot')).eligible.slice(0, 3).map(({ id }) => id);
    done(await people.complete('chu-tich-xa', caseId, 'nominate', { action: 'openBallot', tellers }));
    const teller = people.loginOf(tellers[0] ?? '');
    const { id, roll } = await sheet(teller, 'attend');
    const [absent, ...present] = roll.map(({ person }) => person.id);
    const cast = (person: string | undefined, slip: object) =>
      people.ask(people.loginOf(person ?? ''), { path: `/ballots/${id}/slips`, body: slip });
    const choice = { kind: 'choose', person: first?.person };
    expect(await cast(present[0], choice)).toMatchObject({ status: 409, body: { code: 'early' } });
    expect(await people.ask(teller, { path: `/ballots/${id}/count`, key: newKey(), body: {} })).toMatchObject({
      status: 409,
      body: { code: 'early' },
    });
    done(await people.complete(teller, caseId, 'nominate', { action: 'attend', present }));
    expect(await cast(absent, choice)).toMatchObject({ status: 409, body: { code: 'early' } });
    expect(await cast(present[0], { kind: 'approve', vote: 'yes' })).toMatchObject({
      status: 400,
      body: { errors: [{ reason: 'wrong-slip' }] },
    });
    expect(await cast(present[0], { kind: 'choose', person: people.personOf('bi-thu-xa') })).toMatchObject({ status: 400 });
    expect(await cast(present[0], choice)).toMatchObject({ status: 201, body: { cast: true } });
    expect(await cast(present[0], { kind: 'blank' })).toMatchObject({ status: 409, body: { code: 'already-done' } });
    expect(await people.ask('bi-thu-xa', { path: `/ballots/${id}/slips`, body: choice })).toMatchObject({
      status: 403,
      body: { code: 'not-your-step' },
    });

    const attempts = await rowsOf<{ entry: string }>(api.owner, "SELECT entry FROM attempts WHERE entry LIKE '%slips%'");
    expect(attempts.length).toBe(6);
    for (const { entry } of attempts) expect(entry).toContain('"body":""');
    expect(api.logged()).not.toContain(first?.person);
    // Fewer than two thirds voted, yet all were present: the count stands on attendance.
    for (const person of tellers)
      done(
        await people.ask(people.loginOf(person), {
          path: `/ballots/${id}/count`,
          key: newKey(),
          body: { minutes: 'Không ai phát biểu khác' },
        }),
      );
    expect(await cast(present[1], choice)).toMatchObject({ status: 409, body: { code: 'already-done' } });
  }, 60_000);
});

describe('a session', () => {
  it('ends when its owner signs out', async () => {
    const token = await api.signIn('chu-tich-xa');
    expect((await call(api.url, { path: '/tasks', token })).status).toBe(200);
    expect((await call(api.url, { method: 'DELETE', path: '/sessions', token })).status).toBe(204);
    expect(await call(api.url, { path: '/tasks', token })).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  });

  it('is not had by guessing: the wait grows', async () => {
    const guess = () => call(api.url, { path: '/sessions', body: { login: 'bi-thu-tinh', password: 'not the password' } });
    const answers = [];
    for (let tries = 0; tries < 7; tries++) answers.push(await guess());
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(Number(answers[6]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

it('answered no request with a 5xx', () => {
  expect(api.logged()).not.toContain('unexpected');
});
