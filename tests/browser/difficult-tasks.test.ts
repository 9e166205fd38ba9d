import type { Browser } from 'playwright-core';
import { erasePersonKey } from '../../db/values';
import { type ApiUnderTest, newKey, startApi } from '../api/api-under-test';
import { done, type PeopleAtWork, peopleAtWork } from '../api/people-at-work';
import { startBrowser } from './browser';
import { go, lookedInBoth, signIn } from './visits';

let api: ApiUnderTest;
let people: PeopleAtWork;
let browser: Browser;
beforeAll(async () => {
  api = await startApi({ worker: true });
  people = peopleAtWork(api);
  browser = await startBrowser();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await api.close();
}, 60_000);

const HEAD = 'chanh-van-phong-ubnd';
const ASSIGNEE = 'chuyen-vien-van-phong-2';

const propose = async (work: string): Promise<string> => {
  const form = {
    work,
    responsibility: 'Chịu trách nhiệm chính',
    authority: 'Được phối hợp các phòng',
    deadline: '2030-12-31',
    outcome: 'Hồ sơ được số hóa',
  };
  const body = { procedure: 'difficult-task', people: { assignee: [people.personOf(ASSIGNEE)] }, result: 'submit', form };
  return (done(await people.ask(HEAD, { path: '/cases', key: newKey(), body })).body as { readonly case: string }).case;
};

it('lists who does what by when, for those who may see it, and no task that was refused', async () => {
  const running = await propose('Số hóa hồ sơ đất đai tồn đọng từ năm 2005');
  const refused = await propose('Một việc bị từ chối');
  const page = await signIn(browser, api, HEAD);
  await go(page, 'header a[href="/difficult-tasks"]');
  const card = page.locator('main .card', { hasText: 'Số hóa hồ sơ đất đai' });
  expect(await card.locator('.tag').textContent()).toBe('Đang xem xét đưa vào danh mục');
  expect(await card.textContent()).toMatch(/31\/12\/2030/);

  const leader = 'chu-tich-xa';
  done(await people.complete(leader, running, 'enter', { action: 'act', result: 'enter' }));
  done(await people.complete(leader, refused, 'enter', { action: 'act', result: 'refuse', reasons: 'Việc thường xuyên.' }));
  await page.reload();
  expect(await card.locator('.tag').textContent()).toBe('Chờ người được giao nhận');
  expect(await page.locator('main').textContent()).not.toContain('Một việc bị từ chối');
  done(await people.complete(ASSIGNEE, running, 'consent', { action: 'act', result: 'takeOn' }));
  await page.reload();
  expect(await card.locator('.tag').textContent()).toBe('Đang thực hiện');
  await lookedInBoth(page, 'difficult-tasks');

  const assignee = await signIn(browser, api, ASSIGNEE);
  await assignee.goto(`${api.url}/difficult-tasks`);
  expect(await assignee.locator('main h2').allTextContents()).toEqual(['Số hóa hồ sơ đất đai tồn đọng từ năm 2005']);
  const stranger = await signIn(browser, api, 'chuyen-vien-van-hoa-1');
  await stranger.goto(`${api.url}/difficult-tasks`);
  expect(await stranger.locator('main').textContent()).toContain('Chưa có nhiệm vụ nào mà bạn được xem.');

  done(
    await people.complete(leader, running, 'close', {
      action: 'act',
      result: 'partly',
      reasons: 'Được 80%.',
      form: { reached: 'Được 80%.' },
    }),
  );
  await page.reload();
  expect(await card.locator('.tag').getAttribute('class')).toContain('done');
  // What was erased says so.
  for (const login of [HEAD, ASSIGNEE, leader]) await erasePersonKey(api.services.db, people.personOf(login));
  await page.reload();
  expect(await page.locator('main h2').textContent()).toBe('(đã xóa)');
}, 180_000);
