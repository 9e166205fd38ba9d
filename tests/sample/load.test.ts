import { accountByLogin } from '../../db/accounts';
import { connect, type Database } from '../../db/connect';
import { readBodies } from '../../db/facts-bodies';
import { readPeople } from '../../db/facts-people';
import { readPost } from '../../db/facts-post';
import { migrate } from '../../db/migrate';
import { vacantPosts } from '../../db/register';
import { verifyPassword } from '../../sealing/passwords';
import { type LoadedSample, loadSample } from '../../tools/sample/load';
import { sampleProvince } from '../../tools/sample/province';
import { emptyDatabase, type FreshDatabase, freshDatabase } from '../support/servers';
import { townOfSample } from './town-of-sample';

const TODAY = '2026-11-22';
const NOW = '2026-11-22T03:00:00.000Z';
const sample = sampleProvince(TODAY);
const levelOf = (post: string): number => sample.register.posts.find(({ id }) => id === post)?.level ?? 0;
const isElected = (post: string) => Number(sample.register.posts.find(({ id }) => id === post)?.elected ?? false);

describe('loading the sample', () => {
  let database: FreshDatabase;
  let db: Database;
  let first: LoadedSample;

  beforeAll(async () => {
    database = await freshDatabase();
    db = connect(database.applicationUrl);
    first = await loadSample(database.ownerUrl, { today: TODAY });
  }, 120_000);

  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });

  it('puts every row of it into the register', async () => {
    expect(first.loaded).toBe(true);
    for (const [table, rows] of Object.entries(sample.register)) {
      const [count] = await db(table).count<{ count: number }[]>('* as count');
      expect([table, count?.count]).toEqual([table, rows.length]);
    }
  });

  it('lets the facts be read back as the sample has them', async () => {
    for (const { post } of sample.vacancies) {
      const town = townOfSample(sample, post, TODAY);
      expect((await readPost(db, post, NOW))?.facts).toEqual({
        ...town.post,
        standard: expect.arrayContaining([...town.post.standard]),
        pairedWith: [...town.post.pairedWith].sort(),
      });
    }
    const town = townOfSample(sample, sample.vacancies[0]?.post ?? '', TODAY);
    const ids = Object.keys(town.people);
    const byRequirement = (attainments: readonly { readonly requirement: string }[]) =>
      [...attainments].sort((a, b) => (a.requirement < b.requirement ? -1 : 1));
    const byYear = (evaluations: readonly { readonly year: number }[]) => [...evaluations].sort((a, b) => a.year - b.year);
    const inOrder = (person: { attainments: readonly { requirement: string }[]; evaluations: readonly { year: number }[] }) => ({
      ...person,
      attainments: byRequirement(person.attainments),
      evaluations: byYear(person.evaluations),
    });
    expect((await readPeople(db, ids, NOW)).map(inOrder)).toEqual(
      ids.map((id) => inOrder(town.people[id] ?? { attainments: [], evaluations: [] })),
    );
    const standing = town.post.managing;
    expect(await readBodies(db, [town.post.unit, standing])).toEqual(
      expect.arrayContaining(town.bodies.filter(({ id }) => id === standing || id === town.post.unit)),
    );
  });

  it('leaves the vacancies of the sample, and no other post, to be filled, the highest first and elected ones last', async () => {
    expect((await vacantPosts(db)).map(({ id, title }) => ({ id, title }))).toEqual(
      [...sample.vacancies]
        .sort((a, b) => isElected(a.post) - isElected(b.post) || levelOf(b.post) - levelOf(a.post) || (a.post < b.post ? -1 : 1))
        .map(({ post, title }) => ({ id: post, title })),
    );
  });

  it('makes accounts that open with the sample password, each of its person', async () => {
    for (const { login, person } of [first.accounts[0], first.accounts.at(-1)].filter((account) => account !== undefined)) {
      const found = await accountByLogin(db, login);
      expect(found?.account.person ?? undefined).toBe(person);
      expect(await verifyPassword(found?.passwordHash, first.password)).toBe(true);
      expect(await verifyPassword(found?.passwordHash, `${first.password}x`)).toBe(false);
    }
  });

  it('changes nothing when it is done again, on a later day too', async () => {
    const before = await db('persons').orderBy('id');
    const again = await loadSample(database.ownerUrl, { today: '2027-02-01' });
    expect(again).toMatchObject({ loaded: false, password: first.password, accounts: first.accounts });
    expect(await db('persons').orderBy('id')).toEqual(before);
  });

  it('is refused to the application, which may not write the register', async () => {
    const other = await freshDatabase();
    await expect(loadSample(other.applicationUrl, { today: TODAY })).rejects.toThrow('permission denied');
    await other.drop();
  });
});

describe('the sample stays out of', () => {
  it('a database on another machine', async () => {
    await expect(loadSample('postgres://owner:x@db.example.org:5432/sauro', { today: TODAY })).rejects.toThrow('on this machine');
  });

  it('a production database', async () => {
    const database = await emptyDatabase();
    await migrate(database.ownerUrl, 'production');
    await expect(loadSample(database.ownerUrl, { today: TODAY })).rejects.toThrow('made for training');
    await database.drop();
  }, 120_000);

  it('a training database that has a register of its own', async () => {
    const database = await freshDatabase();
    const owner = connect(database.ownerUrl);
    await owner('bodies').insert({ id: 'b-000', kind: 'province', name_vi: 'Tỉnh khác', name_en: 'Another province' });
    await expect(loadSample(database.ownerUrl, { today: TODAY })).rejects.toThrow('not the sample');
    expect(await owner('persons')).toEqual([]);
    await owner.destroy();
    await database.drop();
  }, 120_000);
});
