import type { Browser, Page } from 'playwright-core';
import { personNames } from '../../db/register';
import { type ApiUnderTest, startApi } from '../api/api-under-test';
import { type PeopleAtWork, peopleAtWork } from '../api/people-at-work';
import { startBrowser } from './browser';
import { follow, go, looked, lookedInBoth, pathOf, press, signIn } from './visits';

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

const OFFICER = 'chuyen-vien-kiem-tra-xa';
const HEAD = 'chu-nhiem-kiem-tra-xa';
const ABOVE = 'chu-nhiem-kiem-tra-tinh';
const COMMITTEE = 'Ủy ban Kiểm tra Đảng ủy xã An Bình';
const ABOUT = 'pho-phong-kinh-te-1';
/** An official who reports, and the head of another office, their spouse. */
const REPORTER = 'pho-phong-kinh-te-2';
const SPOUSE = 'truong-phong-van-hoa';

/** A window of nobody. */
const stranger = async (): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'vi-VN', viewport: { width: 1280, height: 900 } });
  return context.newPage();
};

/** Sends a report in by the page; the receipt code. */
const report = async (page: Page, text: string, name?: string): Promise<string> => {
  await page.goto(`${api.url}/report`);
  await page.selectOption('#committee', { label: COMMITTEE });
  await page.fill('#text', text);
  if (name !== undefined) {
    await page.fill('#name', name);
    await page.fill('#contact', 'số máy 0900 000 000');
    await page.getByRole('checkbox').check();
  }
  await looked(page, 'report-sent-in');
  await go(page, page.getByRole('button', { name: 'Gửi phản ánh, tố cáo' }));
  return (await page.textContent('main .lead strong')) ?? '';
};

const status = (page: Page): Promise<string | null> => page.locator('main .tag').first().textContent();
const lookUp = async (page: Page, code: string): Promise<void> => {
  await page.goto(`${api.url}/report/status`);
  await page.fill('#code', code);
  await press(page, 'Tra cứu');
};

/** Takes the open step of a case by its page: chooses a result, fills in every text. */
const act = async (page: Page, caseId: string, task: string, result?: string): Promise<void> => {
  await page.goto(`${api.url}/tasks/${caseId}.${task}`);
  if (result !== undefined) await page.check(`input[name="result"][value="${result}"]`);
  for (const area of await page.locator('main textarea').all()) await area.fill('Nội dung được ghi trong hồ sơ.');
  await go(page, 'main form.card .main-button');
  expect(pathOf(page)).toBe(`/cases/${caseId}`);
};

/** Classes the newest report by the pages, and opens its case; the case's id. */
const classify = async (page: Page, as: string): Promise<string> => {
  await follow(page, as);
  const person = people.personOf(ABOUT);
  await page.check(`input[name="held"][value$=".${person}"]`);
  await press(page, 'Tiếp tục');
  await looked(page, 'report-classify');
  expect(await page.locator('input[name="form.report"]').count()).toBe(1);
  await page.check('input[name="form.report"]');
  await page.fill('textarea[name="form.gist"]', 'Giấy phép được cấp không đúng trình tự.');
  await press(page, 'Gửi và mở hồ sơ');
  expect(pathOf(page)).toMatch(/^\/cases\/c-/);
  return pathOf(page).slice('/cases/'.length);
};

it('takes a report from whoever sends it to the answer they read with their code: classed by one, checked by another', async () => {
  const reporter = await stranger();
  const code = await report(reporter, 'Giấy phép xây dựng được cấp không đúng trình tự.\nXin kiểm tra giúp.');
  expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){7}$/);

  const officer = await signIn(browser, api, OFFICER);
  await go(officer, 'header a[href="/reports/received"]');
  expect(await status(officer)).toBe('Chưa phân loại');
  await lookedInBoth(officer, 'received-reports');
  await go(officer, officer.locator('main .tasks a').first());
  expect(await officer.textContent('main .text')).toContain('Xin kiểm tra giúp.');
  await looked(officer, 'received-report-unclassed');
  const address = pathOf(officer);

  await officer.fill('textarea[name="text"]', '   ');
  await press(officer, 'Gửi tin nhắn');
  expect(await officer.locator('[role="alert"]').textContent()).toContain('Nhắn người gửi');
  await officer.fill('textarea[name="text"]', 'Việc xảy ra ngày nào?');
  await press(officer, 'Gửi tin nhắn');
  expect(await officer.locator('[role="status"]').textContent()).toBe('Đã ghi nhận.');
  await lookUp(reporter, code);
  expect(await reporter.textContent('main')).toContain('Việc xảy ra ngày nào?');
  await reporter.fill('#answer', 'Ngày 12 tháng 7.');
  await press(reporter, 'Bổ sung, trả lời');
  await looked(reporter, 'report-status');

  await officer.goto(`${api.url}${address}`);
  expect(await officer.textContent('main')).toContain('Ngày 12 tháng 7.');
  const caseId = await classify(officer, 'Phản ánh, kiến nghị');
  await act(officer, caseId, 'checkReport.runCheck');
  await officer.goto(`${api.url}${address}`);
  expect(await status(officer)).toBe('Chờ kiểm tra việc phân loại');
  expect(await officer.textContent('dl.facts')).toContain('chưa có người thứ hai kiểm tra');
  expect(await officer.getByRole('link', { name: 'Phản ánh, kiến nghị', exact: true }).count()).toBe(0);

  // Whoever classed it may not check it.
  await officer.goto(`${api.url}/tasks/${caseId}.confirm.act`);
  expect(await officer.locator('[role="alert"]').count()).toBe(1);
  const head = await signIn(browser, api, HEAD);
  await head.goto(`${api.url}/cases/${caseId}`);
  expect(await head.locator('dl.facts a').last().getAttribute('href')).toBe(address); // from the case to what is to be checked
  await act(head, caseId, 'confirm.act', 'rightClass');
  await head.goto(`${api.url}${address}`);
  expect(await status(head)).toBe('Đang giải quyết');
  expect(await head.textContent('dl.facts')).toMatch(/Phân loại.*Thái Minh Quân.*Kiểm tra việc phân loại.*đúng loại; Vương Đình Phú/s);
  await lookedInBoth(head, 'received-report-checked');

  await act(head, caseId, 'explain.tell');
  const about = await signIn(browser, api, ABOUT);
  await act(about, caseId, 'explain.answer');
  await act(await signIn(browser, api, 'bi-thu-xa'), caseId, 'answer.act', 'heeded');
  await officer.goto(`${api.url}${address}`);
  expect(await status(officer)).toBe('Đã kết thúc');
  await officer.fill('textarea[name="text"]', 'Đã kiểm tra, sẽ thu hồi giấy phép.');
  await press(officer, 'Gửi tin nhắn');
  await lookUp(reporter, code);
  expect(await reporter.textContent('main h2')).toMatch(/^Đã kết thúc: /);
  expect(await reporter.textContent('main')).toContain('sẽ thu hồi giấy phép');

  // Nobody else has such pages, nor a link to them at the case.
  const secretary = await signIn(browser, api, 'bi-thu-xa');
  await secretary.goto(`${api.url}/cases/${caseId}`);
  expect(await secretary.content()).not.toContain('/reports/received');
  for (const login of ['bi-thu-xa', 'uy-vien-kiem-tra-xa-1', ABOUT]) {
    const other = await signIn(browser, api, login);
    expect(await other.locator('header a[href="/reports/received"]').count()).toBe(0);
    for (const path of ['/reports/received', '/reports/watch', address]) {
      expect((await other.goto(`${api.url}${path}`))?.status()).toBe(404);
      expect(await other.locator('[role="alert"]').count()).toBe(1);
    }
  }
}, 240_000);

it('shows who sent a denunciation to two persons who have agreed, protects them, and leaves no trace of that in an address or a log', async () => {
  const secret = 'Người Gửi Kín Đáo';
  await report(await stranger(), 'Lãnh đạo phòng nhận tiền khi cấp giấy phép.', secret);
  const officer = await signIn(browser, api, OFFICER);
  await officer.goto(`${api.url}/reports/received`);
  await go(officer, officer.locator('main .tasks li', { hasText: 'Chưa phân loại' }).getByRole('link').last());
  const address = pathOf(officer);
  expect(await officer.getByRole('button', { name: 'Đề nghị xem danh tính' }).count()).toBe(0); // there is no case
  const caseId = await classify(officer, 'Giải quyết tố cáo');
  await act(officer, caseId, 'checkReport.runCheck');
  const head = await signIn(browser, api, HEAD);
  await act(head, caseId, 'confirm.act', 'rightClass');

  await officer.goto(`${api.url}${address}`);
  await officer.fill('textarea[name="reasons"]', 'Cần gặp để làm rõ chứng cứ.');
  await press(officer, 'Đề nghị xem danh tính');
  expect(await officer.getByRole('button', { name: 'Đồng ý cho xem danh tính' }).count()).toBe(0); // one alone sees nothing
  await lookedInBoth(officer, 'received-report-asked');
  await head.goto(`${api.url}${address}`);
  expect(await head.textContent('.entry')).toContain('Cần gặp để làm rõ chứng cứ.');
  await head.locator('.entry textarea').fill('Đồng ý, vụ việc cần đối chất.');
  await press(head, 'Đồng ý cho xem danh tính');
  await press(head, 'Xem danh tính');
  expect(await head.textContent('dl.facts')).toContain(secret);
  expect(pathOf(head)).toMatch(/^\/reports\/identity\/o[0-9a-f]{32}$/);
  await looked(head, 'identity');

  const measure = await openReplacement();
  await head.fill('#search', 'chua co ai ten nhu vay');
  await press(head, 'Tìm');
  expect(await head.textContent('main')).toContain('Không tìm thấy ai.');
  expect(await head.textContent('main')).not.toContain(secret);
  await head.fill('#search', await recordCodeOf(REPORTER));
  await press(head, 'Tìm');
  await head.check(`input[name="person"][value="${people.personOf(REPORTER)}"]`);
  await looked(head, 'identity-protect');
  await press(head, 'Đưa vào diện bảo vệ');
  expect(await head.textContent('[role="status"]')).toContain('Đã đưa vào diện bảo vệ');

  const above = await signIn(browser, api, ABOVE);
  await above.goto(`${api.url}/reports/received`);
  await go(above, 'main a[href="/reports/watch"]');
  expect(await above.locator('main .tasks a').first().getAttribute('href')).toBe(`/cases/${measure}`);
  await lookedInBoth(above, 'watch');
  await go(above, above.getByRole('link', { name: 'Xem xét tạm dừng' }));
  await lookedInBoth(above, 'hold');
  await above.getByRole('radio').last().check();
  await above.fill('textarea[name="reasons"]', 'Kiểm tra việc thực hiện quy trình.');
  await press(above, 'Tạm dừng hồ sơ');
  expect(await above.textContent('main .tag')).toContain('tạm dừng');
  // What the committee above has held, nobody below releases: they have no such page.
  expect((await head.goto(`${api.url}/cases/${measure}/hold`))?.status()).toBe(404);
  await go(above, above.getByRole('link', { name: 'Cho tiếp tục hồ sơ' }));
  await above.getByRole('radio').first().check();
  await above.fill('textarea[name="reasons"]', 'Quy trình đúng.');
  await press(above, 'Cho tiếp tục hồ sơ');
  expect(await above.textContent('main .tag')).not.toContain('tạm dừng');

  const log = api.logged();
  for (const word of [secret, people.personOf(REPORTER), address.slice('/reports/received/'.length), '/protect', 'find']) {
    expect([word, log.includes(word)]).toEqual([word, false]);
  }
  expect(log).toContain('/reports/identity/{id}');
}, 240_000);

const recordCodeOf = async (login: string): Promise<string> => {
  const [person] = await personNames(api.owner, [people.personOf(login)]);
  return person?.recordCode ?? '';
};

/** A measure against the reporter's spouse. */
const openReplacement = async (): Promise<string> => {
  const chair = await signIn(browser, api, 'chu-tich-xa');
  await chair.goto(`${api.url}/open/replacement`);
  await chair.check(`input[name="held"][value$=".${people.personOf(SPOUSE)}"]`);
  await press(chair, 'Tiếp tục');
  for (const area of await chair.locator('main textarea').all()) await area.fill('Nội dung được ghi trong hồ sơ.');
  for (const group of await chair.locator('main fieldset').all()) await group.getByRole('radio').first().check();
  await press(chair, 'Gửi và mở hồ sơ');
  expect(pathOf(chair)).toMatch(/^\/cases\/c-/);
  return pathOf(chair).slice('/cases/'.length);
};
