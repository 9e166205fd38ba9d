import { openingsPage } from '../../activities/openings-page';
import type { OpeningsPage } from '../../activities/periodic-activities';
import { compileCalendar } from '../../core/calendar/compiled-calendar';
import { canonicalJson } from '../../core/ledger/canonical-json';
import { digestOf } from '../../core/ledger/digest';
import { connect, type Database, rowsOf } from '../../db/connect';
import { publishDefinition } from '../../db/published';
import { vietnamCalendar } from '../../rules/calendars/vietnam';
import { vietnamPack } from '../../rules/packs/vietnam';
import { loadSample } from '../../tools/sample/load';
import { confidenceVote } from '../../workflows/procedures/confidence-vote';
import { frontConfidenceVote } from '../../workflows/procedures/front-confidence-vote';
import { planExit } from '../../workflows/procedures/plan-exit';
import { planReview } from '../../workflows/procedures/plan-review';
import { postFitAlert } from '../../workflows/procedures/post-fit-alert';
import { resolutionReview } from '../../workflows/procedures/resolution-review';
import { type FreshDatabase, freshDatabase } from '../support/servers';

const rules = { pack: vietnamPack, calendar: compileCalendar(vietnamCalendar) };
/** Far more than the sample has pages. */
const PAGES_MAX = 100;

describe('what opens by itself in the sample commune', () => {
  let fresh: FreshDatabase;
  let db: Database;
  let persons: Readonly<Record<string, string>>;
  beforeAll(async () => {
    fresh = await freshDatabase();
    await loadSample(fresh.ownerUrl, { today: '2026-09-01' });
    db = connect(fresh.ownerUrl);
    for (const one of [confidenceVote, frontConfidenceVote, planExit, planReview, postFitAlert, resolutionReview])
      await publishDefinition(db, { hash: digestOf(one), procedure: one.id, text: canonicalJson(one) });
    const accounts = await rowsOf<{ login: string; person: string }>(db, 'SELECT login, person FROM accounts WHERE person IS NOT NULL');
    persons = Object.fromEntries(accounts.map(({ login, person }) => [login, person]));
  }, 120_000);
  afterAll(async () => {
    await db.destroy();
    await fresh.drop();
  });

  /** Every page at an instant, from the first to the last. */
  const pagesAt = async (at: string): Promise<readonly OpeningsPage[]> => {
    const pages: OpeningsPage[] = [];
    for (let after: OpeningsPage['next']; pages.length < PAGES_MAX; after = pages.at(-1)?.next) {
      if (pages.length > 0 && after === undefined) return pages;
      pages.push(await openingsPage(db, rules, { after, at }));
    }
    throw new Error('The pages do not end');
  };
  const openedAt = async (at: string) => (await pagesAt(at)).flatMap(({ openings }) => openings);

  it('is, on the days of section III, one review of the commune’s committee, about its head', async () => {
    for (const [at, day] of [
      ['2028-04-05T01:00:00.000Z', '2028-04-01'],
      ['2030-04-05T01:00:00.000Z', '2030-04-01'],
      ['2027-12-03T01:00:00.000Z', '2027-12-01'],
    ] as const) {
      expect((await openedAt(at)).filter(({ procedure }) => procedure === 'resolution-review')).toMatchObject([
        { slot: 'lead', people: [persons['bi-thu-xa']], because: { kind: 'campaign', day } },
      ]);
    }
  });

  it('is, each February, one review of the plan of each committee, about its head', async () => {
    const reviews = (await openedAt('2027-02-03T01:00:00.000Z')).filter(({ procedure }) => procedure === 'plan-review');
    const heads = ['bi-thu-tinh', 'bi-thu-xa'].map((login) => persons[login] ?? '');
    expect(reviews.flatMap(({ people }) => people).sort()).toEqual(heads.sort());
    expect(reviews.map(({ slot, because }) => ({ slot, because }))).toEqual(
      heads.map(() => ({ slot: 'lead', because: { kind: 'campaign', day: '2027-02-01' } })),
    );
  });

  it('is nothing of what lies in the past', async () => {
    expect(await openedAt('2026-09-10T01:00:00.000Z')).toEqual([]);
    expect(await openedAt('2026-11-23T01:00:00.000Z')).toEqual([]);
  });

  it('is, each October, a vote of the Front on all of a body whom the council elected', async () => {
    const votes = (await openedAt('2026-10-02T01:00:00.000Z')).filter(({ procedure }) => procedure === 'front-confidence-vote');
    const rated = votes.map(({ people }) => [...people].sort());
    const elected = ['chu-tich-xa', 'pho-chu-tich-kinh-te', 'pho-chu-tich-xa-hoi'].map((login) => persons[login] ?? '');
    expect(rated).toContainEqual(elected.sort());
    expect(new Set(rated.flat()).size).toBe(rated.flat().length);
  });

  it('is, in the third year, a vote of the key officials on those who lead each body', async () => {
    const votes = (await openedAt('2028-03-06T01:00:00.000Z')).filter(({ procedure }) => procedure === 'confidence-vote');
    const together = votes.find(({ people }) => people.includes(persons['truong-phong-van-hoa'] ?? ''));
    expect(together?.people).toContain(persons['pho-phong-van-hoa']);
    expect(together?.people).not.toContain(persons['chuyen-vien-van-hoa-2']);
  });

  it('is, each quarter, an alert about whoever falls short of what their post demands, and nobody else', async () => {
    await db('attainments').where({ person: persons['pho-phong-van-hoa'], requirement: 'political-theory' }).update({ value: 1 });
    await db('attainments').where({ person: persons['truong-phong-van-hoa'], requirement: 'political-theory' }).delete();
    const short = await rowsOf<{ person: string; post: string }>(
      db,
      `SELECT DISTINCT a.person, a.post FROM assignments a JOIN posts o ON o.id = a.post AND NOT o.concurrent JOIN post_standards s ON s.post = o.id
        JOIN attainments t ON t.person = a.person AND t.requirement = s.requirement AND t.value < s.least WHERE a.ended IS NULL`,
    );
    expect(short.map(({ person }) => person)).toEqual([persons['pho-phong-van-hoa']]);
    const alerts = (await openedAt('2026-10-16T01:00:00.000Z')).filter(({ procedure }) => procedure === 'post-fit-alert');
    expect(alerts.map(({ people, post }) => ({ person: people[0], post })).sort(byPerson)).toEqual(short.toSorted(byPerson));
  });

  it('is, once a ground is on record, the way out of the plan of whoever is planned for a post; of many, each once', async () => {
    const at = '2026-09-11T01:00:00.000Z';
    const [post, other] = await rowsOf<{ id: string }>(
      db,
      `SELECT id FROM posts WHERE level = 3 AND NOT concurrent AND ARRAY(SELECT organ FROM organs WHERE body = unit) @> '{leadership,party-committee}'
        AND ARRAY(SELECT organ FROM organs WHERE body = managing) @> '{personnel,inspection,records}' ORDER BY id LIMIT 2`,
    );
    const planned = Object.values(persons).map((person) => ({ person, level: 3, until: '2028-01-01' }));
    await db('plans').insert(planned.flatMap((one) => [post, other, other].map((found) => ({ ...one, post: found?.id ?? null }))));
    const over = (
      await rowsOf<{ id: string }>(db, `SELECT id FROM persons WHERE retirement < '2035-01-01' AND id = ANY (?)`, [Object.values(persons)])
    ).map(({ id }) => id);
    expect(over.length).toBeGreaterThan(3);
    expect(planned.length - over.length).toBeGreaterThan(20);

    const exits = (await openedAt(at)).filter(({ procedure }) => procedure === 'plan-exit');
    const found = exits.filter(({ because }) => because.kind === 'found' && because.fact === 'plan-exit-over-age');
    const pairs = new Set(found.map(({ people, post: about }) => `${people[0]} ${about}`));
    expect(pairs).toEqual(new Set(over.flatMap((one) => [`${one} ${post?.id}`, `${one} ${other?.id}`])));
    expect(new Set(exits.map((one) => one.case)).size).toBe(exits.length);
    await db('plans').whereNotNull('post').update({ until: '2026-09-10' });
    expect(await openedAt(at)).toEqual([]);
  });

  it('is the same, asked again: every id follows from what it is about', async () => {
    const [first, again] = [await openedAt('2026-10-16T01:00:00.000Z'), await openedAt('2026-10-20T01:00:00.000Z')];
    expect(again.map((one) => one.case)).toEqual(first.map((one) => one.case));
  });
});

const byPerson = (a: { readonly person?: string | undefined }, b: { readonly person?: string | undefined }): number =>
  (a.person ?? '') < (b.person ?? '') ? -1 : 1;
