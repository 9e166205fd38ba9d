import { rowsOf } from '../../db/connect';
import { type ApiUnderTest, newKey, startApi } from './api-under-test';
import { done, holdBallot, type PeopleAtWork, peopleAtWork, propose } from './people-at-work';

let api: ApiUnderTest;
let people: PeopleAtWork;
beforeAll(async () => {
  api = await startApi({ worker: true });
  people = peopleAtWork(api);
}, 180_000);
afterAll(() => api.close(), 60_000);

interface View {
  readonly status: string;
  readonly step?: { readonly name: string };
  readonly people: readonly { readonly slot: { readonly name: string }; readonly persons: readonly { readonly id: string }[] }[];
}
const view = async (login: string, caseId: string): Promise<View> =>
  done(await people.ask(login, { path: `/cases/${caseId}` })).body as View;

describe('an appointment over HTTP', () => {
  let caseId: string;

  it('is opened once, however often the same key is sent', async () => {
    const key = newKey();
    caseId = await propose(api, people, key);
    expect(await propose(api, people, key)).toBe(caseId);
    expect(await view('chu-tich-xa', caseId)).toMatchObject({ status: 'open', step: { name: 'decidePolicy' } });
    expect(await rowsOf(api.owner, 'SELECT count(*) AS n FROM cases')).toEqual([{ n: 1 }]);
  });

  it('goes on by the policy decision, the list and the check', async () => {
    done(await people.complete('bi-thu-xa', caseId, 'decidePolicy', { action: 'act', result: 'approve' }));
    const listed = api.sample.candidates.slice(0, 3).map(({ person }) => person);
    done(
      await people.complete('chu-tich-xa', caseId, 'agreeList', {
        action: 'act',
        result: 'agree',
        form: { candidates: listed, minutes: 'Thống nhất' },
      }),
    );
    done(await people.complete('chuyen-vien-xay-dung-dang-1', caseId, 'checkEligible', { action: 'runCheck' }));
    expect(await view('bi-thu-xa', caseId)).toMatchObject({ step: { name: 'nominate' } });
  });

  it('counts a secret ballot of the expanded leadership', async () => {
    const [first] = api.sample.candidates;
    await holdBallot(people, caseId, 'nominate', 'chu-tich-xa', () => ({ kind: 'choose', person: first?.person }));
    const after = await view('bi-thu-xa', caseId);
    expect(after).toMatchObject({ step: { name: 'leadershipVote' } });
    expect(after.people.find(({ slot }) => slot.name === 'candidates')?.persons.map(({ id }) => id)).toEqual([first?.person]);
    expect(await rowsOf(api.owner, 'SELECT count(*) AS n FROM ballot_slots')).toEqual([{ n: 0 }]);
  });

  it('shows its chain with every clear, its papers by number, and the ledger behind it', async () => {
    const { chain, entries } = done(await people.ask('bi-thu-xa', { path: `/cases/${caseId}/history` })).body as {
      readonly chain: readonly {
        readonly what: { readonly name: string };
        readonly step?: { readonly name: string };
        readonly result?: { readonly name: string };
        readonly papers: readonly { readonly number: number }[];
        readonly time?: object;
        readonly by: object;
        readonly authority?: object;
      }[];
      readonly entries: readonly { readonly hash: string; readonly previous: string }[];
    };
    const policy = chain.find(({ step, what }) => step?.name === 'decidePolicy' && what.name === 'resultTaken');
    expect(policy).toMatchObject({
      result: { name: 'approve' },
      by: { kind: 'person', person: { id: people.personOf('bi-thu-xa') }, role: 'head' },
      authority: { article: 'Điều 34' },
      time: { taken: 0, limit: 15, unit: 'workingDays' },
      papers: [{ number: 1, paper: { name: 'policy-approval' } }],
    });
    entries.slice(1).forEach((entry, index) => expect(entry.previous).toBe(entries[index]?.hash));
  });

  it('prints its papers', async () => {
    const { papers } = done(await people.ask('bi-thu-xa', { path: `/cases/${caseId}/papers` })).body as {
      readonly papers: readonly { readonly seq: number; readonly n: number }[];
    };
    expect(papers.length).toBeGreaterThan(3);
    const [first] = papers;
    let printed = await people.ask('bi-thu-xa', { path: `/cases/${caseId}/papers/${first?.seq}/${first?.n}` });
    for (let tries = 0; printed.status === 404 && tries < 50; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      printed = await people.ask('bi-thu-xa', { path: `/cases/${caseId}/papers/${first?.seq}/${first?.n}` });
    }
    expect(printed).toMatchObject({ status: 200 });
    expect(printed.headers.get('content-type')).toContain('text/html');
    expect(String(printed.body)).toContain('Khuyết trưởng phòng từ quý III');
  });
});

describe("what is not somebody's", () => {
  let caseId: string;
  beforeAll(async () => {
    caseId = await propose(api, people);
  }, 60_000);

  it('is an unknown case to whoever may not see it', async () => {
    const stranger = await people.ask('chuyen-vien-van-hoa-1', { path: `/cases/${caseId}`, lang: 'en' });
    const unknown = await people.ask('chuyen-vien-van-hoa-1', { path: `/cases/c-${'z'.repeat(26)}`, lang: 'en' });
    expect(stranger.status).toBe(404);
    expect(stranger.body).toEqual(unknown.body);
  });

  it('is refused to whoever sees the case and does not hold the role', async () => {
    const refused = await people.complete('chu-tich-xa', caseId, 'decidePolicy', { action: 'act', result: 'approve' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'not-your-step' } });
  });

  it('is on the work list of whoever may take it, and of nobody else', async () => {
    const ids = async (login: string) =>
      (done(await people.ask(login, { path: '/tasks' })).body as { readonly tasks: readonly { readonly id: string }[] }).tasks.map(
        ({ id }) => id,
      );
    expect(await ids('bi-thu-xa')).toContain(`${caseId}.decidePolicy.act`);
    expect(await ids('chu-tich-xa')).not.toContain(`${caseId}.decidePolicy.act`);
  });

  it('the auditor sees it whole and changes nothing', async () => {
    const auditor = api.sample.accounts.find((account) => account.auditor)?.login ?? '';
    expect((await people.ask(auditor, { path: `/cases/${caseId}` })).status).toBe(200);
    expect(await people.complete(auditor, caseId, 'decidePolicy', { action: 'act', result: 'approve' })).toMatchObject({
      status: 403,
      body: { code: 'no-person' },
    });
  });
});

describe('an Idempotency-Key', () => {
  it('gets the same answer for the same act, and refuses another body', async () => {
    const caseId = await propose(api, people);
    const key = newKey();
    const path = `/tasks/${caseId}.decidePolicy.act/complete`;
    const send = (result: string) => people.ask('bi-thu-xa', { path, key, body: { action: 'act', result, reasons: 'Chưa đủ căn cứ' } });
    const first = done(await send('return'));
    expect((await send('return')).body).toEqual(first.body);
    expect(await send('refuse')).toMatchObject({ status: 409, body: { code: 'key-reused' } });
    expect(await view('chu-tich-xa', caseId)).toMatchObject({ step: { name: 'propose' } });
  });

  it('is free again after a refusal, which leaves nothing behind', async () => {
    const caseId = await propose(api, people);
    const key = newKey();
    const path = `/tasks/${caseId}.decidePolicy.act/complete`;
    expect(await people.ask('bi-thu-xa', { path, key, body: { action: 'act', result: 'refuse' } })).toMatchObject({
      status: 422,
      body: { code: 'reasons-missing', errors: [{ path: 'reasons' }] },
    });
    expect(
      await people.ask('bi-thu-xa', { path, key, body: { action: 'act', result: 'refuse', reasons: 'Không có nhu cầu' } }),
    ).toMatchObject({ status: 200 });
  });

  it('lets one of two racing approvals win, and tells the other', async () => {
    const caseId = await propose(api, people);
    const answers = await Promise.all(
      [1, 2].map(() => people.complete('bi-thu-xa', caseId, 'decidePolicy', { action: 'act', result: 'approve' })),
    );
    const [won, lost] = answers[0]?.status === 200 ? answers : [answers[1], answers[0]];
    expect([won?.status, lost?.status, lost?.body]).toMatchObject([200, 409, { code: 'step-not-open' }]);
  });
});

describe('case-wide commands and the training clock', () => {
  it('holds a case by the inspection, refuses acts meanwhile, and releases it', async () => {
    const caseId = await propose(api, people);
    const command = (login: string, kind: string, body: object) =>
      people.ask(login, { path: `/cases/${caseId}/${kind}`, key: newKey(), body });
    const ground = Object.keys((await api.services.pack()).holdGrounds)[0];
    expect(await command('bi-thu-xa', 'hold', { ground, reasons: 'Có đơn' })).toMatchObject({ status: 403 });
    expect(await command('chu-nhiem-kiem-tra-xa', 'hold', { ground: 'gossip', reasons: 'Có đơn' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'ground' }] },
    });
    done(await command('chu-nhiem-kiem-tra-xa', 'hold', { ground, reasons: 'Có đơn phản ánh' }));
    expect(await people.complete('bi-thu-xa', caseId, 'decidePolicy', { action: 'act', result: 'approve' })).toMatchObject({
      status: 409,
      body: { code: 'on-hold' },
    });
    done(await command('chu-nhiem-kiem-tra-xa', 'release', { reasons: 'Đã làm rõ' }));
    done(await command('chu-tich-xa', 'withdraw', { reasons: 'Không còn nhu cầu' }));
    expect(await view('chu-tich-xa', caseId)).toMatchObject({ status: 'ended' });
    expect(await command('chu-tich-xa', 'withdraw', { reasons: 'Lần nữa' })).toMatchObject({ status: 409, body: { code: 'closed' } });
  });

  it('moves a training case forward through its dues, and refuses the past', async () => {
    const caseId = await propose(api, people);
    const advance = (to: string) => people.ask('bi-thu-xa', { path: `/cases/${caseId}/advance`, key: newKey(), body: { to } });
    expect(await advance('2020-01-01T00:00:00.000Z')).toMatchObject({ status: 400, body: { errors: [{ path: 'to', reason: 'past' }] } });
    expect(await advance('2099-01-01T00:00:00.000Z')).toMatchObject({ status: 400, body: { errors: [{ path: 'to', reason: 'too-far' }] } });
    const to = new Date(Date.now() + 40 * 86_400_000).toISOString();
    expect(done(await advance(to)).body).toMatchObject({ now: expect.stringMatching(/^20/) });
    const { chain } = done(await people.ask('bi-thu-xa', { path: `/cases/${caseId}/history` })).body as {
      readonly chain: readonly { readonly what: { readonly name: string } }[];
    };
    expect(chain.map(({ what }) => what.name)).toContain('dueReported');
  });
});

it('answered no request with a 5xx, and logged neither texts nor tokens', () => {
  expect(api.logged()).not.toContain('unexpected');
  expect(api.logged()).not.toContain('Khuyết trưởng phòng');
});
