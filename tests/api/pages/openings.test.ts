import { randomUUID } from 'node:crypto';
import { rowsOf } from '../../../db/connect';
import { SHIPPED } from '../../../workflows/procedures/shipped';
import { type ApiUnderTest, startApi } from '../api-under-test';
import { type PeopleAtWork, peopleAtWork } from '../people-at-work';

let api: ApiUnderTest;
let people: PeopleAtWork;
beforeAll(async () => {
  api = await startApi({ worker: true });
  people = peopleAtWork(api);
}, 180_000);
afterAll(() => api.close(), 60_000);

const FORM = 'application/x-www-form-urlencoded';

interface Shown {
  readonly status: number;
  readonly html: string;
  readonly location: string | null;
}
/** A browser of one person: its cookie, pages asked for, forms sent. */
interface Browsing {
  readonly get: (path: string) => Promise<Shown>;
  readonly post: (path: string, fields: Readonly<Record<string, string>>) => Promise<Shown>;
}

const shownOf = async (response: Response): Promise<Shown> => ({
  status: response.status,
  html: await response.text(),
  location: response.headers.get('location'),
});

const browse = async (login: string): Promise<Browsing> => {
  const signed = await fetch(`${api.url}/login`, {
    method: 'POST',
    headers: { 'content-type': FORM },
    body: new URLSearchParams({ login, password: api.sample.password }),
    redirect: 'manual',
  });
  const headers = { cookie: signed.headers.get('set-cookie')?.split(';')[0] ?? '', 'accept-language': 'en' };
  const post = async (path: string, fields: Readonly<Record<string, string>>) =>
    shownOf(
      await fetch(`${api.url}${path}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': FORM },
        body: new URLSearchParams(fields),
        redirect: 'manual',
      }),
    );
  return { get: async (path) => shownOf(await fetch(`${api.url}${path}`, { headers, redirect: 'manual' })), post };
};

const tokenIn = ({ html }: Shown): string => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
const valuesIn = ({ html }: Shown, name: string): readonly string[] =>
  [...html.matchAll(/type="radio" name="([^"]+)" value="([^"]+)"/g)]
    .filter(([, field]) => field === name)
    .map(([, , value]) => value ?? '');
const casesThere = async (): Promise<number> => (await rowsOf<{ n: number }>(api.owner, 'SELECT count(*) AS n FROM cases'))[0]?.n ?? 0;

const vacancy = (): string => api.sample.vacancies[0]?.post ?? '';
const act = { result: 'submit', 'form.need': 'vacant since June', 'form.field': 'economy' };

describe('what is offered', () => {
  it('to whoever leads the unit: every procedure that a person opens, and none that only another case opens', async () => {
    const { status, html } = await (await browse('chu-tich-xa')).get('/open');
    expect(status).toBe(200);
    const links = [...html.matchAll(/href="\/open\/([a-z-]+)"/g)].map(([, id]) => id ?? '');
    const byPersons = SHIPPED.filter(({ opens }) => opens.by === 'person').map(({ id }) => id);
    expect(new Set(links)).toEqual(new Set(byPersons));
    expect(links).not.toContain('political-standards');
  });

  it('to the chair: vacancies of the unit, its officials, not the chair themself', async () => {
    const chair = await browse('chu-tich-xa');
    const elected = api.sample.vacancies.filter(({ key }) => key === 'viceChairDigital').map(({ post }) => post);
    const appointed = api.sample.vacancies.map(({ post }) => post).filter((post) => !elected.includes(post));
    expect([...valuesIn(await chair.get('/open/appointment'), 'post')].sort()).toEqual(appointed.sort());
    expect(valuesIn(await chair.get('/open/designation-and-election'), 'post')).toEqual(elected);
    const officials = valuesIn(await chair.get('/open/reappointment'), 'held').map((value) => value.split('.')[1]);
    expect(officials).toContain(people.personOf('truong-phong-van-hoa'));
    expect(officials).not.toContain(people.personOf('chu-tich-xa'));
    expect(officials).not.toContain(people.personOf('bi-thu-xa'));
  });

  it('to the secretary above: of that unit only the chair, whom nobody there may propose', async () => {
    const secretary = await browse('bi-thu-xa');
    const offered = valuesIn(await secretary.get('/open/relief-from-elected-post'), 'held');
    expect(offered.map((value) => value.split('.')[1])).toEqual([people.personOf('chu-tich-xa')]);
    const form = await secretary.get(`/open/relief-from-elected-post?held=${offered[0]}`);
    expect([form.status, form.html.includes('Propose the relief, and say on what ground')]).toEqual([200, true]);
    // The post is filled by election: nobody is reappointed to it.
    expect(valuesIn(await secretary.get('/open/reappointment'), 'held')).toEqual([]);
    expect((await secretary.get(`/open/reappointment?held=${offered[0]}`)).status).toBe(409);
    expect(valuesIn(await secretary.get('/open/appointment'), 'post')).toEqual([]);
  });

  it('for a resignation: one’s own post, to whom it may concern', async () => {
    const offered = valuesIn(await (await browse('truong-phong-van-hoa')).get('/open/resignation'), 'held');
    expect(offered.map((value) => value.split('.')[1])).toEqual([people.personOf('truong-phong-van-hoa')]);
    const foreign = await (await browse('chu-tich-xa')).get(`/open/resignation?held=${offered[0]}`);
    expect([foreign.status, foreign.html.includes('This is not yours to do in this case.')]).toEqual([403, true]);
  });

  it('for planning: every leadership post of the unit, vacant or held, and no other; then whom to plan', async () => {
    const chair = await browse('chu-tich-xa');
    const offered = valuesIn(await chair.get('/open/planning'), 'post');
    const wanted = await rowsOf<{ id: string }>(
      api.owner,
      `SELECT id FROM posts WHERE level > 0 AND NOT concurrent AND unit IN (SELECT unit FROM posts WHERE id = ANY (?))`,
      [api.sample.vacancies.map(({ post }) => post)],
    );
    const held = await rowsOf<{ post: string }>(api.owner, 'SELECT post FROM assignments WHERE person = ? AND ended IS NULL', [
      people.personOf('truong-phong-van-hoa'),
    ]);
    expect(offered).toEqual(expect.arrayContaining([...wanted.map(({ id }) => id), ...held.map(({ post }) => post), vacancy()]));
    expect(new Set(offered).size).toBe(offered.length);
    const levels = await rowsOf<{ level: number }>(api.owner, 'SELECT level FROM posts WHERE id = ANY (?)', [[...offered]]);
    expect(levels.every(({ level }) => level > 0)).toBe(true);
    const post = held[0]?.post ?? '';
    const choosing = await chair.get(`/open/planning?post=${post}`);
    expect(valuesIn(choosing, 'people.official')).toContain(people.personOf('chuyen-vien-kinh-te-4'));
    const form = await chair.get(`/open/planning?post=${post}&people.official=${people.personOf('chuyen-vien-kinh-te-4')}`);
    expect([form.status, form.html.includes('How gaps in training will be closed')]).toEqual([200, true]);
  });

  it('is bounded, and says so where there is more', async () => {
    await rowsOf(
      api.owner,
      `INSERT INTO persons (id, record_code, name, birth, retirement)
        SELECT 'p-many-' || n, 'ZZ-' || n, 'Đông Người ' || n, '1990-01-01', '2050-01-01' FROM generate_series(1, 100) n`,
    );
    const chair = await browse('chu-tich-xa');
    const all = await chair.get(`/open/appointment-from-elsewhere?post=${vacancy()}`);
    expect(valuesIn(all, 'people.candidate')).toHaveLength(60);
    expect(all.html).toContain('Only the first 60 are shown');
    const one = await chair.get(`/open/appointment-from-elsewhere?post=${vacancy()}&search=doan+tri+dung&ask=people.candidate`);
    expect(valuesIn(one, 'people.candidate')).toEqual([people.personOf('chuyen-vien-van-hoa-3')]);
    expect(one.html).not.toContain('Only the first');
  });
});

describe('a form that is sent', () => {
  it('opens one case, however often the same key is sent', async () => {
    const chair = await browse('chu-tich-xa');
    const path = `/open/appointment?post=${vacancy()}`;
    const page = await chair.get(path);
    expect(page.html.replaceAll('&#x3D;', '=')).toContain(`action="/open/appointment?post=${vacancy()}"`);
    const fields = { ...act, token: tokenIn(page), key: randomUUID() };
    const [first, again] = [await chair.post(path, fields), await chair.post(path, fields)];
    expect([first.status, first.location]).toEqual([303, expect.stringMatching(/^\/cases\/c-[a-z2-7]{26}\?note=done$/)]);
    expect(again.location).toBe(first.location);
  });

  it('is shown again with every flaw at its field, and what was entered still there', async () => {
    const chair = await browse('chu-tich-xa');
    const path = `/open/appointment?post=${vacancy()}`;
    const token = tokenIn(await chair.get(path));
    const before = await casesThere();
    const refused = await chair.post(path, { ...act, 'form.field': '', token, key: randomUUID() });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#field-form-field"');
    expect(refused.html).toContain('vacant since June');
    expect(await casesThere()).toBe(before);
  });

  it('is refused to a person who may not open the case, in words, and nothing is done', async () => {
    const stranger = await browse('chuyen-vien-van-hoa-1');
    const path = `/open/appointment?post=${vacancy()}`;
    const shown = await stranger.get(path);
    expect([shown.status, shown.html.includes('This is not yours to do in this case.')]).toEqual([403, true]);
    const before = await casesThere();
    const sent = await stranger.post(path, { ...act, token: tokenIn(shown), key: randomUUID() });
    expect([sent.status, sent.html.includes('This is not yours to do in this case.')]).toEqual([403, true]);
    expect(await casesThere()).toBe(before);
  });

  it('is refused where it is not ours, names no key, or chooses nothing', async () => {
    const chair = await browse('chu-tich-xa');
    const path = `/open/appointment?post=${vacancy()}`;
    const token = tokenIn(await chair.get(path));
    const before = await casesThere();
    const key = randomUUID();
    expect((await chair.post(path, { ...act, token: 'forged', key })).status).toBe(403);
    expect((await chair.post(path, { ...act, token })).status).toBe(400);
    expect((await chair.post('/open/appointment', { ...act, token, key })).status).toBe(422);
    expect((await chair.post('/open/appointment?post=o-nowhere', { ...act, token, key })).status).toBe(422);
    expect((await chair.post('/open/no-such-procedure', { ...act, token, key })).status).toBe(404);
    expect(await casesThere()).toBe(before);
  });
});

describe('an address that is wrong', () => {
  const filledPost = (): string => `/open/reappointment?held=${vacancy()}.${people.personOf('truong-phong-van-hoa')}`;
  it.each<[string, () => string, number]>([
    ['an unknown procedure', () => '/open/promotion-by-favour', 404],
    ['a procedure named like an inherited property', () => '/open/constructor', 404],
    ['a procedure that only another case opens', () => '/open/political-standards', 409],
    ['a trailing slash', () => '/open/', 404],
    ['an unknown post', () => '/open/appointment?post=o-nowhere', 422],
    ['a post that is held', () => '/open/appointment?post=o-001', 422],
    ['a post with a NUL', () => '/open/appointment?post=%00', 400],
    ['a post given twice', () => '/open/appointment?post=a&post=b', 400],
    ['a holder without a post', () => '/open/reappointment?held=p-1', 400],
    ['a post that the person does not hold', filledPost, 422],
    ['an unknown holder', () => '/open/reappointment?held=o-001.p-nobody', 422],
    ['an unknown person', () => `/open/appointment-from-elsewhere?post=${vacancy()}&people.candidate=p-nobody`, 422],
    ['more persons than the slot takes', () => `/open/appointment-from-elsewhere?people.candidate=p-1&people.candidate=p-2`, 400],
    ['a search of 5,000 letters', () => `/open/appointment?search=${'a'.repeat(5000)}`, 400],
    ['a search with a NUL', () => '/open/reappointment?search=%00', 400],
    ['a question about nothing', () => '/open/appointment?ask=__proto__', 200],
    ['two slashes', () => '//', 404],
  ])('%s gets a page that says so', async (_name, path, status) => {
    const shown = await (await browse('chu-tich-xa')).get(path());
    expect([path(), shown.status]).toEqual([path(), status]);
    expect(shown.html).toMatch(/^<!doctype html>/);
    expect(shown.html.includes('role="alert"')).toBe(status !== 200);
    expect(shown.html).not.toContain('href="//');
  });

  it('sends a stranger to the log-in, and tells an account without a person that it has no cases to open', async () => {
    expect(await shownOf(await fetch(`${api.url}/open/appointment`, { redirect: 'manual' }))).toMatchObject({
      status: 303,
      location: '/login',
    });
    const auditor = await browse('kiem-toan');
    expect((await auditor.get('/open')).status).toBe(403);
    expect((await auditor.get('/open/appointment')).status).toBe(403);
    expect((await auditor.get('/tasks')).html).not.toContain('href="/open"');
  });

  it('was never answered with a 5xx', () => {
    expect(api.logged()).not.toContain('unexpected');
    expect(api.logged()).not.toContain('vacant since June');
  });
});
