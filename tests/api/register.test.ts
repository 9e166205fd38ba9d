import { rowsOf } from '../../db/connect';
import { type Answer, type ApiUnderTest, startApi } from './api-under-test';
import { done, type PeopleAtWork, peopleAtWork } from './people-at-work';

let api: ApiUnderTest;
let people: PeopleAtWork;
beforeAll(async () => {
  api = await startApi();
  people = peopleAtWork(api);
}, 120_000);
afterAll(() => api.close());

interface Held {
  readonly post: { readonly id: string; readonly name: { readonly vi: string } };
  readonly person: { readonly id: string; readonly name: { readonly vi: string } };
  readonly recordCode: string;
  readonly unit: string;
  readonly termEnds?: string;
}
interface Found {
  readonly person: { readonly id: string; readonly name: { readonly vi: string } };
  readonly recordCode: string;
  readonly employer?: string;
}

const get = (path: string, login = 'chu-tich-xa'): Promise<Answer> => people.ask(login, { path });
const held = async (query = '') =>
  done(await get(`/register/held-posts${query}`)).body as { readonly posts: readonly Held[]; readonly more: boolean };
const found = async (search: string) =>
  done(await get(`/register/persons?search=${encodeURIComponent(search)}`)).body as {
    readonly persons: readonly Found[];
    readonly more: boolean;
  };
const namesIn = ({ posts }: { readonly posts: readonly Held[] }): readonly string[] => posts.map(({ person }) => person.name.vi);

describe('held posts', () => {
  it('are listed with their holders, those first whose term ends soonest; no vacancy and no seat beside a post is among them', async () => {
    const { posts, more } = await held();
    expect(more).toBe(false);
    expect(posts.length).toBeGreaterThan(30);
    const ends = posts.map(({ termEnds }) => termEnds ?? '9999');
    expect(ends).toEqual([...ends].sort());
    const vacant = api.sample.vacancies.map(({ post }) => post);
    expect(posts.filter(({ post }) => vacant.includes(post.id))).toEqual([]);
    expect(posts.filter(({ post }) => post.name.vi === 'Ủy viên Ban Thường vụ Đảng ủy xã')).toEqual([]);
    expect(posts.find(({ person }) => person.id === people.personOf('truong-phong-van-hoa'))).toMatchObject({
      post: { name: { vi: 'Trưởng phòng Văn hóa - Xã hội' } },
      recordCode: 'AL-000046',
    });
  });

  it.each([
    ['Nghiêm Xuân Trường', 'the name as it is written'],
    ['nghiem  truong', 'some of its words without marks'],
    ['TRUONG nghiem', 'its words the other way round'],
    ['al-000046', 'the record code'],
    ['xuan van hoa', 'a word of the name and two of the post'],
  ])('are found by “%s”: %s', async (search) => {
    expect(namesIn(await held(`?search=${encodeURIComponent(search)}`))).toEqual(['Nghiêm Xuân Trường']);
  });

  it('are found by đ and d alike, and not by what only looks like a pattern', async () => {
    expect(namesIn(await held('?search=dam%20quang'))).toEqual(['Đàm Quang Huy']);
    expect(namesIn(await held(`?search=${encodeURIComponent('Đàm Quang')}`))).toEqual(['Đàm Quang Huy']);
    for (const search of ['%', '_', '.*', '\\', ':at', '?'])
      expect(namesIn(await held(`?search=${encodeURIComponent(search)}`))).toEqual([]);
  });

  it('are those of one unit, where one is named', async () => {
    const [one] = (await held('?search=AL-000046')).posts;
    const inUnit = (await held(`?unit=${one?.unit}`)).posts;
    expect(new Set(inUnit.map(({ unit }) => unit))).toEqual(new Set([one?.unit]));
    expect(inUnit.length).toBeGreaterThan(1);
    expect((await held('?unit=b-nowhere')).posts).toEqual([]);
  });

  it('are held no longer once the assignment has ended', async () => {
    await rowsOf(api.owner, 'UPDATE assignments SET ended = now() WHERE person = ?', [people.personOf('pho-phong-van-hoa')]);
    expect(namesIn(await held('?search=AL-000053'))).toEqual([]);
  });
});

describe('persons', () => {
  it('are found by words of their name or by their record code, with whom they work for', async () => {
    expect((await found('doan tri dung')).persons).toEqual([
      {
        person: { id: people.personOf('chuyen-vien-van-hoa-3'), name: { vi: 'Doãn Trí Dũng', en: 'Doãn Trí Dũng' } },
        recordCode: 'AL-000063',
        employer: expect.stringMatching(/^b-/),
      },
    ]);
    expect((await found('AL-000063')).persons).toHaveLength(1);
    expect((await found('nobody of this name')).persons).toEqual([]);
  });

  it('are never listed beyond the bound, and it is said that there are more', async () => {
    expect((await found('AL-')).more).toBe(false);
    await rowsOf(
      api.owner,
      `INSERT INTO persons (id, record_code, name, birth, retirement)
        SELECT 'p-many-' || n, 'ZZ-' || n, 'Đông Người ' || n, '1990-01-01', '2050-01-01' FROM generate_series(1, 101) n`,
    );
    const many = await found('dong nguoi');
    expect([many.persons.length, many.more]).toEqual([100, true]);
  });
});

it.each([
  ['no search at all', '/register/persons', 'missing'],
  ['an empty search', '/register/persons?search=', 'length'],
  ['a blank search', '/register/held-posts?search=%20', 'length'],
  ['a search of 101 characters', `/register/persons?search=${'a'.repeat(101)}`, 'length'],
  ['a NUL', '/register/held-posts?search=%00', 'not-text'],
  ['a search given twice', '/register/persons?search=a&search=b', 'kind'],
])('refuses %s', async (_name, path, reason) => {
  expect(await get(path)).toMatchObject({
    status: 400,
    body: { code: 'invalid-request', errors: expect.arrayContaining([expect.objectContaining({ path: 'search', reason })]) },
  });
});

it('is closed to accounts without a person and to whoever is not signed in', async () => {
  for (const path of ['/register/held-posts', '/register/persons?search=a']) {
    expect(await get(path, 'kiem-toan')).toMatchObject({ status: 403, body: { code: 'no-person' } });
    expect(await fetch(`${api.url}/api/v1${path}`)).toMatchObject({ status: 401 });
  }
  expect(api.logged()).not.toContain('unexpected');
});
