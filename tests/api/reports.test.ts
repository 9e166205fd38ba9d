import { rowsOf } from '../../db/connect';
import { type Answer, type ApiUnderTest, call, startApi } from './api-under-test';
import { done, type PeopleAtWork, peopleAtWork } from './people-at-work';

let api: ApiUnderTest;
let people: PeopleAtWork;
beforeAll(async () => {
  api = await startApi();
  people = peopleAtWork(api);
}, 120_000);
afterAll(() => api.close());

interface Report {
  readonly scope: { readonly en: string };
  readonly figures: readonly {
    readonly figure: string;
    readonly name: Readonly<Record<'vi' | 'en', string>>;
    readonly definition: Readonly<Record<'vi' | 'en', string>>;
    readonly value: { readonly kind: string; readonly count?: number; readonly of?: number };
  }[];
}

const ask = (login: string): Promise<Answer> => people.ask(login, { path: '/reports/targets' });
const report = async (login = 'kiem-toan'): Promise<Report> => done(await ask(login)).body as Report;
const valueOf = async (figure: string) => (await report()).figures.find((one) => one.figure === figure)?.value;

describe('the targets of the resolution', () => {
  it.each(['kiem-toan', 'chuyen-vien-xay-dung-dang-1', 'uy-vien-kiem-tra-xa-1', 'chuyen-vien-to-chuc-tinh-1', 'chu-nhiem-kiem-tra-tinh'])(
    'are told to %s',
    async (login) => {
      expect((await ask(login)).status).toBe(200);
    },
  );

  it.each(['chu-tich-xa', 'bi-thu-xa', 'truong-phong-van-hoa', 'bi-thu-tinh'])('are not for %s', async (login) => {
    expect(await ask(login)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });

  it('are not for nobody', async () => {
    expect(await call(api.url, { path: '/reports/targets' })).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  });

  it('tell of each figure in both languages what is counted', async () => {
    const { figures, scope } = await report();
    expect(figures).toHaveLength(13);
    expect(scope.en).toContain('fewer than 5 persons');
    for (const { name, definition } of figures) {
      expect(name.vi).not.toBe(name.en);
      expect(definition.vi).not.toBe(definition.en);
      expect(definition.vi + definition.en).not.toMatch(/[{}]/);
    }
  });

  it('are what the sample register comes to', async () => {
    const [graded] = await rowsOf<{ count: number; of: number }>(
      api.owner,
      `SELECT count(*) FILTER (WHERE grade IN ('good', 'excellent')) AS count, count(*) AS of FROM evaluations
        WHERE year = extract(year FROM now() AT TIME ZONE 'Asia/Ho_Chi_Minh') - 1`,
    );
    expect(graded?.of).toBeGreaterThan(50);
    expect(await valueOf('good-or-better')).toMatchObject({ kind: 'counted', ...graded });
    expect(await valueOf('leaders-trained')).toMatchObject({ kind: 'counted', count: 0, reached: false });
    expect(await valueOf('non-local-heads')).toEqual({ kind: 'notRecorded' });
  });

  it('break no small group down, and name no person, post or body anywhere', async () => {
    await rowsOf(api.owner, "UPDATE evaluations SET grade = 'good' WHERE grade = 'incomplete'");
    expect(await valueOf('incomplete-replaced')).toEqual({ kind: 'nobody' });
    await rowsOf(
      api.owner,
      `UPDATE evaluations SET grade = 'incomplete' WHERE person IN (SELECT id FROM persons ORDER BY id LIMIT 4)
        AND year = extract(year FROM now() AT TIME ZONE 'Asia/Ho_Chi_Minh') - 1`,
    );
    expect(await valueOf('incomplete-replaced')).toEqual({ kind: 'withheld', fewerThan: 5 });
    expect(JSON.stringify(await report())).not.toMatch(/"[pbo]-\d|AL-\d/);
  });
});

describe('the page of the targets', () => {
  const FORM = 'application/x-www-form-urlencoded';
  const pageOf = async (login: string, path: string, lang = 'en') => {
    const signed = await fetch(`${api.url}/login`, {
      method: 'POST',
      headers: { 'content-type': FORM },
      body: new URLSearchParams({ login, password: api.sample.password }),
      redirect: 'manual',
    });
    const cookie = signed.headers.get('set-cookie')?.split(';')[0] ?? '';
    const response = await fetch(`${api.url}${path}`, { headers: { cookie, 'accept-language': lang }, redirect: 'manual' });
    return { status: response.status, html: await response.text() };
  };

  it('is linked and shown to an auditor, with figure, target and definition, in either language', async () => {
    expect((await pageOf('kiem-toan', '/tasks')).html).toContain('href="/reports/targets"');
    const { status, html } = await pageOf('kiem-toan', '/reports/targets');
    expect(status).toBe(200);
    expect(html).toContain('Graded good or better');
    expect(html).toContain('Every year more than 90% of officials are graded good or better');
    expect(html).toContain('(from the resolution)');
    expect(html).toContain('Fewer than 5 persons: not broken down');
    expect(html).toContain('The register does not record a person’s sex.');
    expect(html).toContain('no target is ever an input to a person’s grade');
    expect((await pageOf('kiem-toan', '/reports/targets', 'vi')).html).toContain('Hoàn thành tốt nhiệm vụ trở lên');
  });

  it('is linked for whoever sits in a personnel organ, and neither linked nor shown to the chair', async () => {
    expect((await pageOf('chuyen-vien-xay-dung-dang-1', '/tasks')).html).toContain('href="/reports/targets"');
    expect((await pageOf('chu-tich-xa', '/tasks')).html).not.toContain('href="/reports/targets"');
    const refused = await pageOf('chu-tich-xa', '/reports/targets');
    expect([refused.status, refused.html.includes('This account may not do this.')]).toEqual([403, true]);
  });

  it('sends a stranger to the log-in', async () => {
    const response = await fetch(`${api.url}/reports/targets`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/login']);
  });
});

describe('the report of a year', () => {
  const yearly = (login: string, query = '') => people.ask(login, { path: `/reports/yearly${query}` });

  it('is for whoever may read reports, with what each figure counts', async () => {
    expect((await yearly('chu-tich-xa')).status).toBe(403);
    expect(await call(api.url, { path: '/reports/yearly' })).toMatchObject({ status: 401 });
    const body = done(await yearly('chuyen-vien-xay-dung-dang-1', '?year=2026')).body as {
      readonly year: number;
      readonly definitions: readonly { readonly figure: string; readonly definition: { readonly vi: string; readonly en: string } }[];
      readonly procedures: readonly unknown[];
    };
    expect(body.year).toBe(2026);
    expect(body.definitions.map(({ figure }) => figure)).toEqual(
      expect.arrayContaining(['opened', 'ended', 'late', 'held', 'reviewed', 'annulled']),
    );
    for (const { definition } of body.definitions) expect(definition.vi).not.toBe(definition.en);
  });

  it.each(['26', '1999', 'all', '20266'])('is of a year, and not of “%s”', async (year) => {
    expect((await yearly('kiem-toan', `?year=${year}`)).status).toBe(400);
  });

  it('is a page, linked from the targets', async () => {
    const cookie = await signedIn('kiem-toan');
    const page = async (path: string) => (await fetch(`${api.url}${path}`, { headers: { cookie, 'accept-language': 'en' } })).text();
    expect(await page('/reports/targets')).toContain('href="/reports/yearly"');
    const html = await page('/reports/yearly?year=2026');
    expect(html).toContain('Report of 2026');
    expect(html).toContain('Cases whose decision was annulled within the year');
    expect(html).toContain('href="/reports/yearly?year&#x3D;2025"');
  });

  const signedIn = async (login: string): Promise<string> => {
    const answer = await fetch(`${api.url}/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ login, password: api.sample.password }),
      redirect: 'manual',
    });
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
});

it('no answer was a failure', () => {
  expect(api.logged()).not.toContain('unexpected');
});
