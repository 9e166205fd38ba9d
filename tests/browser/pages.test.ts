import type { Browser, Page } from 'playwright-core';
import { type ApiUnderTest, startApi } from '../api/api-under-test';
import { done, holdBallot, type PeopleAtWork, peopleAtWork, propose } from '../api/people-at-work';
import { startBrowser } from './browser';
import { go, picture, signIn } from './visits';

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

const signedIn = (login: string): Promise<Page> => signIn(browser, api, login);

it('takes a person from the log-in to an act on record', async () => {
  const caseId = await propose(api, people);
  const page = await signedIn('bi-thu-xa');
  expect(new URL(page.url()).pathname).toBe('/tasks');
  expect(await page.textContent('h1')).toBe('Việc của tôi');
  await picture(page, 'tasks');

  await go(page, `a[href="/tasks/${caseId}.decidePolicy.act"]`);
  expect(await page.textContent('h1')).toBe('Quyết định chủ trương bổ nhiệm');
  await picture(page, 'task');

  await page.check('input[name="result"][value="return"]');
  await go(page, 'main button');
  expect(await page.locator('[role="alert"]').textContent()).toContain('lý do');
  expect(await page.isChecked('input[name="result"][value="return"]')).toBe(true);
  await picture(page, 'task-refused');

  await page.check('input[name="result"][value="approve"]');
  await go(page, 'main button');
  expect(new URL(page.url()).pathname).toBe(`/cases/${caseId}`);
  expect(await page.locator('[role="status"]').textContent()).toBe('Đã ghi nhận vào hồ sơ.');
  const row = page.locator('table.chain tbody tr', { hasText: 'Quyết định chủ trương bổ nhiệm' }).first();
  expect(await row.textContent()).toContain('đồng ý chủ trương');
  expect(await page.locator('.path .open').textContent()).toContain('Hội nghị 1');
  await picture(page, 'case');

  await go(page, 'table.chain .papers a');
  for (let tries = 0; (await page.locator('[role="alert"]').count()) > 0 && tries < 50; tries++) {
    await page.waitForTimeout(200);
    await page.reload();
  }
  expect(await page.textContent('body')).toContain('Khuyết trưởng phòng từ quý III');
  await picture(page, 'paper');
  await page.goto(`${api.url}/cases/${caseId}`);

  await go(page, 'header a[hreflang="en"]');
  expect(await page.textContent('h2')).toBe('About the case');
  await picture(page, 'case-english');
}, 120_000);

it('holds a ballot through the pages, and shows a long case', async () => {
  const caseId = await propose(api, people);
  const listed = api.sample.candidates.slice(0, 3).map(({ person }) => person);
  done(await people.complete('bi-thu-xa', caseId, 'decidePolicy', { action: 'act', result: 'approve' }));
  const chair = await signedIn('chu-tich-xa');
  await chair.goto(`${api.url}/tasks/${caseId}.agreeList.act`);
  for (const person of listed) await chair.check(`input[value="${person}"]`);
  await chair.fill('textarea[name="form.minutes"]', 'Hội nghị thống nhất danh sách ba đồng chí.');
  await picture(chair, 'task-list');
  await go(chair, 'main button');
  const officer = await signedIn('chuyen-vien-xay-dung-dang-1');
  await officer.goto(`${api.url}/tasks/${caseId}.checkEligible.runCheck`);
  await picture(officer, 'task-check');
  await go(officer, 'main button');
  expect(new URL(officer.url()).pathname).toBe(`/cases/${caseId}`);
  await holdBallot(people, caseId, 'nominate', 'chu-tich-xa', (voter) => ({ kind: 'choose', person: listed[voter % 2] }));

  await chair.goto(`${api.url}/tasks/${caseId}.leadershipVote.openBallot`);
  await picture(chair, 'task-open-ballot');
  const boxes = chair.locator('input[name="tellers"]');
  for (const index of [0, 1, 2]) await boxes.nth(index).check();
  const board = await Promise.all([0, 1, 2].map((index) => boxes.nth(index).getAttribute('value')));
  await go(chair, 'main button');
  const teller = await signedIn(people.loginOf(board[0] ?? ''));
  await teller.goto(`${api.url}/tasks/${caseId}.leadershipVote.attend`);
  const present = teller.locator('input[name="present"]');
  for (let index = 0; index < (await present.count()); index++) await present.nth(index).check();
  await go(teller, 'main button');
  await teller.goto(`${api.url}/tasks/${caseId}.leadershipVote.vote`);
  await picture(teller, 'task-vote');
  await teller.check(`input[value="${listed[0]}"]`);
  await go(teller, 'main button');
  expect(await teller.locator('[role="status"]').textContent()).toBe('Phiếu đã được gửi.');
  await teller.goto(`${api.url}/tasks/${caseId}.leadershipVote.count`);
  await picture(teller, 'task-count');
  await go(teller, 'main button');
  expect(await teller.locator('table.chain').textContent()).toContain('Ký biên bản kiểm phiếu');
  await picture(teller, 'case-long');
  await teller.setViewportSize({ width: 390, height: 844 });
  await teller.goto(`${api.url}/tasks`);
  await picture(teller, 'tasks-phone');
  await teller.goto(`${api.url}/cases/${caseId}`);
  await picture(teller, 'case-phone');
}, 180_000);

it('sends a stranger to the log-in, a forged form away, and a wrong password back', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'vi-VN' });
  const page = await context.newPage();
  await page.goto(`${api.url}/cases/c-${'a'.repeat(26)}`);
  expect(new URL(page.url()).pathname).toBe('/login');
  await page.fill('#login', 'bi-thu-xa');
  await page.fill('#password', 'không phải mật khẩu');
  await go(page, 'main button');
  expect(await page.locator('[role="alert"]').textContent()).toContain('mật khẩu không đúng');
  await picture(page, 'login-refused');

  const caseId = await propose(api, people);
  const inside = await signedIn('bi-thu-xa');
  const forged = await inside.request.post(`${api.url}/tasks/${caseId}.decidePolicy.act`, {
    form: { result: 'approve', key: 'k'.repeat(20), token: 'forged' },
  });
  expect(forged.status()).toBe(403);
  await inside.goto(`${api.url}/cases/c-${'a'.repeat(26)}`);
  await picture(inside, 'refusal');
  expect(await inside.locator('[role="alert"]').textContent()).toContain('Không tìm thấy hồ sơ');
}, 60_000);
