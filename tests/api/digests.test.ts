import { digestsPage } from '../../activities/digests-page';
import type { DigestView } from '../../api/views/digest-view';
import { compileCalendar } from '../../core/calendar/compiled-calendar';
import { rowsOf } from '../../db/connect';
import { erasePersonKey } from '../../db/values';
import { vietnamCalendar } from '../../rules/calendars/vietnam';
import { vietnamPack } from '../../rules/packs/vietnam';
import { type ApiUnderTest, call, newKey, startApi } from './api-under-test';
import { done, type PeopleAtWork, peopleAtWork, propose } from './people-at-work';

/** Who keeps the files of the commune, who heads the division of these people, and who does neither. */
const KEEPER = 'chuyen-vien-xay-dung-dang-1';
const HEAD = 'truong-phong-van-hoa';
const NEITHER = 'chuyen-vien-van-hoa-3';
const SUBJECT = 'pho-phong-van-hoa';
const OTHER = 'chuyen-vien-van-hoa-2';
const MS_PER_DAY = 24 * 60 * 60 * 1000;

let api: ApiUnderTest;
let people: PeopleAtWork;
beforeAll(async () => {
  api = await startApi({ worker: true });
  people = peopleAtWork(api);
}, 120_000);
afterAll(() => api.close());

const inDays = (days: number): string => new Date(Date.now() + days * MS_PER_DAY).toISOString();
const dayIn = (days: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(inDays(days)));
const person = (login: string): string => people.personOf(login);

/** Every page of the digests of a day, as the periodic work asks for them; how many were made. */
const makeDigests = async (days = 0): Promise<number> => {
  const rules = { pack: vietnamPack, calendar: compileCalendar(vietnamCalendar), ring: api.services.ring };
  let made = 0;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: Awaited<ReturnType<typeof digestsPage>> = await digestsPage(api.services.db, rules, { after, at: inDays(days) });
    made += page.made;
    after = page.next;
  }
  return made;
};
const digestOf = async (login: string): Promise<DigestView | null> =>
  (done(await people.ask(login, { path: '/digests/latest' })).body as { readonly digest: DigestView | null }).digest;
const expiring = async (login: string) =>
  ((await digestOf(login))?.expiring ?? [])
    .filter(({ person: { id } }) => [SUBJECT, OTHER].map(person).includes(id))
    .map(({ kind, person: { id }, day, item }) => [kind, people.loginOf(id), day, item?.name]);

const conclude = (login: string, positive: boolean, days: number) =>
  api.owner.raw(
    `INSERT INTO conclusions (person, positive, concluded, expires, case_id, seq) VALUES (?, ?, ?, ?, 'before-the-system', 900)`,
    [person(login), positive, dayIn(-5), dayIn(days)],
  );

describe('the digest of a day', () => {
  it('is none before one is made, and nobody’s who is not signed in', async () => {
    expect(await digestOf(HEAD)).toBeNull();
    expect(await call(api.url, { path: '/digests/latest' })).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  });

  it('tells who keeps the files of all that runs out, who heads a body of terms and absences there, and nobody else', async () => {
    const { owner } = api;
    await owner.raw('UPDATE assignments SET term_ends = ? WHERE person = ? AND term_ends IS NOT NULL', [dayIn(40), person(SUBJECT)]);
    await owner.raw(
      `INSERT INTO absences (person, because, home, away, started, until, case_id, seq)
        SELECT ?, 'second', post, NULL, now(), ?, 'before-the-system', 1 FROM assignments WHERE person = ? AND ended IS NULL LIMIT 1`,
      [person(OTHER), dayIn(9), person(OTHER)],
    );
    await conclude(SUBJECT, true, 20);
    await conclude(OTHER, false, 20); // that somebody does not meet the standards is told to nobody so
    await owner.raw(`UPDATE dossier_items SET expires = ? WHERE person = ? AND item = 'asset-declaration'`, [dayIn(10), person(SUBJECT)]);
    await owner.raw(`UPDATE dossier_items SET expires = ? WHERE person = ? AND item = 'self-review'`, [dayIn(200), person(SUBJECT)]);

    expect(await makeDigests()).toBeGreaterThan(30);
    const both = [
      ['secondment', OTHER, dayIn(9), undefined],
      ['term', SUBJECT, dayIn(40), undefined],
    ];
    expect(await expiring(HEAD)).toEqual(both);
    expect(await expiring(KEEPER)).toEqual([
      both[0],
      ['dossier', SUBJECT, dayIn(10), 'asset-declaration'],
      ['conclusion', SUBJECT, dayIn(20), undefined],
      both[1],
    ]);
    expect(await digestOf(NEITHER)).toMatchObject({ day: dayIn(0), tasks: [], expiring: [], more: false });
  });

  it('is made once, whoever asks again', async () => {
    const before = await rowsOf(api.owner, 'SELECT * FROM digests ORDER BY person');
    expect(await makeDigests()).toBe(0);
    expect(await rowsOf(api.owner, 'SELECT * FROM digests ORDER BY person')).toEqual(before);
  });

  it('stands sealed: no id and no day of anything in it can be read in the database', async () => {
    const [row] = await rowsOf<{ sealed: string }>(api.owner, 'SELECT sealed FROM digests WHERE person = ?', [person(KEEPER)]);
    const bytes = Buffer.from(row?.sealed ?? '', 'base64');
    expect(bytes.length).toBeGreaterThan(100);
    for (const canary of [person(SUBJECT), dayIn(10), 'expiring', 'dossier']) expect(bytes.includes(canary)).toBe(false);
  });

  it('tells of a task that is near, and no more once it is done', async () => {
    const caseId = await propose(api, people);
    await makeDigests(1);
    expect((await digestOf('bi-thu-xa'))?.tasks).toEqual([]); // there is time yet
    await makeDigests(25);
    const [task] = (await digestOf('bi-thu-xa'))?.tasks ?? [];
    expect(task).toMatchObject({ case: caseId, step: { name: 'decidePolicy' } });
    expect((await digestOf(HEAD))?.tasks).toEqual([]);
    done(
      await people.ask('bi-thu-xa', {
        path: `/tasks/${task?.id}/complete`,
        key: newKey(),
        body: { action: 'act', result: 'refuse', form: {}, reasons: 'Chưa có nguồn.' },
      }),
    );
    expect((await digestOf('bi-thu-xa'))?.tasks).toEqual([]);
  });

  it('shows nothing any more of what its reader has no part in', async () => {
    await api.owner.raw('UPDATE assignments SET ended = now() WHERE person = ? AND ended IS NULL', [person(HEAD)]);
    expect(await expiring(HEAD)).toEqual([]);
  });

  it('is dropped after so many days, and is unreadable once the key is erased', async () => {
    const daysOf = async (login: string) =>
      (await rowsOf<{ day: string }>(api.owner, 'SELECT day FROM digests WHERE person = ? ORDER BY day', [person(login)])).map(
        ({ day }) => day,
      );
    expect(await daysOf(KEEPER)).toEqual([dayIn(0), dayIn(1), dayIn(25)]);
    await makeDigests(31);
    expect(await daysOf(KEEPER)).toEqual([dayIn(1), dayIn(25), dayIn(31)]);
    await erasePersonKey(api.services.db, person(KEEPER));
    expect(await digestOf(KEEPER)).toBeNull();
    await makeDigests(32);
    expect(await daysOf(KEEPER)).toHaveLength(3); // none is made for them
  });
});
