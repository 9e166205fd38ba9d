import type { Browser, Page } from 'playwright-core';
import { rowsOf } from '../../db/connect';
import { type ApiUnderTest, startApi } from '../api/api-under-test';
import { startBrowser } from './browser';
import { follow, go, pathOf, picture, press, signIn } from './visits';

let api: ApiUnderTest;
let browser: Browser;
beforeAll(async () => {
  api = await startApi({ worker: true });
  browser = await startBrowser();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await api.close();
}, 60_000);

const PHONE = { width: 360, height: 780 };

const alert = (page: Page): Promise<string | null> => page.locator('[role="alert"]').textContent();
const nothingSticksOut = async (page: Page): Promise<void> => {
  const { width } = page.viewportSize() ?? PHONE;
  for (const box of await page.locator('main *:visible').all()) {
    const at = await box.boundingBox();
    if (at !== null) expect(at.x + at.width).toBeLessThanOrEqual(width + 1);
  }
};

it('opens a reappointment: procedure, official with post, form, case', async () => {
  const page = await signIn(browser, api, 'chu-tich-xa');
  await go(page, 'header a[href="/open"]');
  await picture(page, 'openings');
  await follow(page, 'Bổ nhiệm lại');
  expect(pathOf(page)).toBe('/open/reappointment');
  await picture(page, 'choice-held');

  await page.fill('#search', 'nghiem truong');
  await press(page, 'Tìm');
  expect(await page.locator('.option').count()).toBe(1);
  await page.getByLabel('Nghiêm Xuân Trường').check();
  await picture(page, 'choice-found');
  await press(page, 'Tiếp tục');
  expect(await page.textContent('h1')).toBe('Nhận xét nhiệm kỳ, đề nghị bổ nhiệm lại');
  expect(await page.textContent('dl.about')).toContain('Trưởng phòng Văn hóa - Xã hội');
  expect(await page.locator('dl.clears dt').count()).toBe(6);
  expect(await page.textContent('dl.clears')).toContain('Tập thể lãnh đạo UBND xã An Bình');
  await picture(page, 'opening-form');

  await go(page, 'header a[hreflang="en"]');
  expect(await page.textContent('h1')).toBe('Review the term and propose reappointment');
  await go(page, 'header a[hreflang="vi"]');

  await page.getByRole('button', { name: 'Gửi và mở hồ sơ' }).click();
  expect(await page.textContent('h1')).toBe('Nhận xét nhiệm kỳ, đề nghị bổ nhiệm lại'); // the browser holds an empty form back
  await page.getByLabel('Nhận xét việc thực hiện nhiệm vụ trong nhiệm kỳ').fill('   ');
  await press(page, 'Gửi và mở hồ sơ');
  expect(await alert(page)).toContain('Nhận xét việc thực hiện');
  await picture(page, 'opening-refused');

  await page.getByLabel('Nhận xét việc thực hiện nhiệm vụ trong nhiệm kỳ').fill('Hoàn thành tốt nhiệm vụ trong nhiệm kỳ.');
  await press(page, 'Gửi và mở hồ sơ');
  expect(pathOf(page)).toMatch(/^\/cases\/c-[a-z2-7]{26}$/);
  expect(await page.locator('[role="status"]').textContent()).toBe('Đã ghi nhận vào hồ sơ.');
  expect(await page.textContent('h1')).toBe('Trưởng phòng Văn hóa - Xã hội');
  await picture(page, 'opened-case');
}, 120_000);

it('opens an appointment from elsewhere on a phone: first the post, then a person who is looked for', async () => {
  const page = await signIn(browser, api, 'chu-tich-xa');
  await page.setViewportSize(PHONE);
  await page.goto(`${api.url}/open`);
  await picture(page, 'openings-phone');
  await nothingSticksOut(page);
  await page.goto(`${api.url}/open/appointment-from-elsewhere`);
  await page.getByRole('radio', { name: /^Trưởng phòng Kinh tế/ }).check();
  await picture(page, 'choice-vacant-phone');
  await press(page, 'Tiếp tục');
  await page.fill('#search', 'al-000063');
  await press(page, 'Tìm');
  await nothingSticksOut(page);
  await picture(page, 'choice-person-phone');
  await page.getByLabel('Doãn Trí Dũng').check();
  await press(page, 'Tiếp tục');
  expect(await page.textContent('dl.about')).toContain('Doãn Trí Dũng (AL-000063)');
  await nothingSticksOut(page);
  await picture(page, 'opening-form-phone');
  await go(page, page.getByRole('link', { name: 'Chọn lại: Nhân sự' }));
  expect(await page.locator('.option').count()).toBeGreaterThan(30); // the whole list again, and the choice still made
  expect(await page.getByLabel('Doãn Trí Dũng').isChecked()).toBe(true);
  await press(page, 'Tiếp tục');
  await page.getByLabel('Lý do, yêu cầu nhiệm vụ').fill('Khuyết trưởng phòng');
  await page.getByLabel('Lĩnh vực dự kiến phân công').fill('Kinh tế');
  await press(page, 'Gửi và mở hồ sơ');
  expect(pathOf(page)).toMatch(/^\/cases\/c-/);
}, 120_000);

it('lets officials resign from their own posts only', async () => {
  const page = await signIn(browser, api, 'truong-phong-van-hoa');
  await page.goto(`${api.url}/open/resignation`);
  expect(await page.locator('.option').count()).toBe(1);
  await page.getByLabel('Nghiêm Xuân Trường').check();
  await press(page, 'Tiếp tục');
  await page.getByLabel('Tự nhận thấy không đủ sức khỏe').check();
  await page.getByLabel('Nội dung đơn').fill('Xin từ chức vì sức khỏe.');
  await picture(page, 'opening-resignation');
  await press(page, 'Gửi và mở hồ sơ');
  expect(pathOf(page)).toMatch(/^\/cases\/c-/);
}, 60_000);

it('tells who may not open a case before they write anything, and opens nothing', async () => {
  const before = await rowsOf(api.owner, 'SELECT id FROM cases');
  const page = await signIn(browser, api, 'chuyen-vien-van-hoa-1');
  await page.goto(`${api.url}/open/appointment`);
  expect(await page.textContent('main')).toContain('Không có chức danh nào mà bạn mở được hồ sơ này');
  await picture(page, 'choice-none');
  await page.goto(`${api.url}/open/appointment?post=${api.sample.vacancies[0]?.post}`);
  expect(await alert(page)).toContain('không thuộc thẩm quyền');
  await picture(page, 'choice-refused');
  expect(await rowsOf(api.owner, 'SELECT id FROM cases')).toEqual(before);
}, 60_000);
