import { nextEmployer, peopleInOffice } from '../../db/in-office';
import { openCase } from './case-writer';
import { type RegisterDatabase, registerDatabase } from './register-database';
import { AT } from './small-register';

let database: RegisterDatabase;
beforeAll(async () => {
  database = await registerDatabase();
});
afterAll(() => database.close());

const DAY = AT.slice(0, 10);
const campaigns = [
  { procedure: 'annual', day: DAY },
  { procedure: 'quarterly', day: DAY },
];
type Wanted = Parameters<typeof peopleInOffice>[1];
const ask = async (more: Partial<Wanted> = {}) => peopleInOffice(database.application, { at: AT, campaigns, most: 50, ...more });
const wantedOf = async (person: string) => (await ask()).find((one) => one.person === person)?.wanted ?? [];
const employed = (person: string, employer: string | null) =>
  database.owner.raw('UPDATE persons SET employer = ? WHERE id = ?', [employer, person]);

test('everybody who holds a post and has an employer is told once, in the order of their ids, with their record', async () => {
  const people = await ask();
  const ids = people.map(({ person }) => person);
  expect(ids.length).toBeGreaterThan(2);
  expect(ids).toEqual([...new Set(ids)].sort());
  for (const { person, facts, wanted } of people) {
    expect(facts.people.map(({ id }) => id)).toEqual([person]);
    expect(wanted).toEqual(['annual', 'quarterly']);
  }
});

test('nobody without a post, or without an employer', async () => {
  const [first = { person: '' }] = await ask();
  const [row] = (await database.owner.raw('SELECT employer FROM persons WHERE id = ?', [first.person])).rows as { employer: string }[];
  await employed(first.person, null);
  expect((await ask()).map(({ person }) => person)).not.toContain(first.person);
  await employed(first.person, row?.employer ?? null);
  const withPost = new Set((await ask()).map(({ person }) => person));
  const everybody = (await database.owner.raw('SELECT id FROM persons WHERE employer IS NOT NULL')).rows as { id: string }[];
  const idle = everybody.map(({ id }) => id).filter((id) => !withPost.has(id));
  const held = (await database.owner.raw('SELECT DISTINCT person FROM held_posts WHERE ended IS NULL')).rows as { person: string }[];
  for (const id of idle) expect(held.map(({ person }) => person)).not.toContain(id);
});

test('a page goes on where the one before it ended', async () => {
  const all = (await ask()).map(({ person }) => person);
  const [first, second] = [await ask({ most: 1 }), await ask({ most: 1, after: all[0] })];
  expect([...first, ...second].map(({ person }) => person)).toEqual(all.slice(0, 2));
});

test('who has had a case of the procedure since the campaign began, or has one under way, wants it no more', async () => {
  const [person = ''] = (await ask()).map((one) => one.person);
  const about = { people: { official: [person] }, concerned: [person] };
  const writer = await openCase(database.application, 'c-annual', { procedure: 'annual', ...about });
  expect(await wantedOf(person)).toEqual(['quarterly']);
  await writer.write([{ kind: 'ended', end: 'lapsed', as: 'lapsed' }]);
  expect(await wantedOf(person)).toEqual(['quarterly']);
  const tomorrow = new Date(Date.parse(AT) + 24 * 3_600_000).toISOString();
  const later = await ask({ at: tomorrow, campaigns: campaigns.map((one) => ({ ...one, day: tomorrow.slice(0, 10) })) });
  expect(later.find((one) => one.person === person)?.wanted).toEqual(['annual', 'quarterly']);
});

test('a campaign about whoever heads a body asks for heads alone, and not where a case about that body was opened since', async () => {
  const heads = async () => (await ask({ campaigns: [{ procedure: 'review', day: DAY, place: 'competent' }] })).map((one) => one.person);
  expect(await heads()).toEqual(['p-above', 'p-head']);
  // By hand, and about somebody else: what counts is the body.
  await openCase(database.application, 'c-review', {
    procedure: 'review',
    people: { lead: ['p-1'] },
    concerned: [],
    places: { competent: ['b-leadership'], unit: ['b-ward'] },
  });
  expect(await heads()).toEqual(['p-above', 'p-head']); // they head the ward besides
  await openCase(database.application, 'c-review-of-ward', {
    procedure: 'review',
    people: { lead: ['p-1'] },
    concerned: [],
    places: { competent: ['b-ward', 'b-province'] },
  });
  expect(await heads()).toEqual(['p-above']);
});

test('the people of one body are told alone, and bodies in the order of their ids', async () => {
  await employed('p-officer', 'b-personnel');
  const next = (after: string) => nextEmployer(database.application, { at: AT, campaigns, after });
  expect(await next('')).toBe('b-personnel');
  expect(await next('b-personnel')).toBe('b-ward');
  expect(await next('b-ward')).toBeUndefined();
  expect((await ask({ employer: 'b-personnel' })).map(({ person }) => person)).toEqual(['p-officer']);
  await employed('p-officer', 'b-ward');
});

test('with their post, the snapshot is of the one that is not held beside another', async () => {
  const people = await ask({ withPost: true });
  const postOf = (person: string) => people.find((one) => one.person === person)?.facts.post?.id;
  expect(postOf('p-head')).toBe('o-head');
  expect(postOf('p-1')).toBeUndefined();
  expect((await ask()).every(({ facts }) => facts.post === undefined)).toBe(true);
});
