import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { ApiUnderTest } from '../api/api-under-test';
import { stickingOut, stumbles } from './accessible';

/** With SAURO_SCREENSHOTS a folder gets a picture of each page, for people to look at. */
const pictures = process.env.SAURO_SCREENSHOTS;
export const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
};

/** Clicks what leads to another page (without scripts every click does) and waits for that page: a click alone may return before it is there. */
export const go = async (page: Page, target: string | Locator): Promise<void> => {
  const at = typeof target === 'string' ? page.locator(target).first() : target;
  await Promise.all([page.waitForEvent('load'), at.click()]);
};

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 780 };

/** Looks at a page as it is on a desk and on a phone, in both languages: nobody stumbles, nothing lies outside the window. */
export const looked = async (page: Page, name: string): Promise<void> => {
  for (const [size, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
    await page.setViewportSize(viewport);
    expect([name, size, await stickingOut(page)]).toEqual([name, size, []]);
    await picture(page, `${name}-${size}`);
  }
  expect([name, await stumbles(page)]).toEqual([name, []]);
};

/** The same of a page that an address shows, in Vietnamese and in English. */
export const lookedInBoth = async (page: Page, name: string): Promise<void> => {
  await looked(page, name);
  await go(page, 'header a[hreflang="en"]');
  await looked(page, `${name}-english`);
  // Nothing is left in the other language but names, and what people wrote.
  expect([name, await page.locator('main h1, main h2, main label, main legend, main button, main th').allTextContents()]).toEqual([
    name,
    expect.not.arrayContaining([expect.stringMatching(VIETNAMESE)]),
  ]);
  await go(page, 'header a[hreflang="vi"]');
};
/** Words that head our own texts in Vietnamese, and no name of the sample. */
const VIETNAMESE = /^(Nội dung|Tình hình|Danh tính|Gửi|Trao đổi|Những|Các bản|Dự thảo|Vì sao|Lý do|Căn cứ|Chuyển|Tìm|Quy trình|Bộ quy tắc)/;

export const press = (page: Page, name: string): Promise<void> => go(page, page.getByRole('button', { name, exact: true }));
export const follow = (page: Page, name: string): Promise<void> => go(page, page.getByRole('link', { name, exact: true }));

export const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** A window of one person, without scripts: the pages need none. */
export const signIn = async (browser: Browser, { url, sample }: Pick<ApiUnderTest, 'url' | 'sample'>, login: string): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'vi-VN', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}/`);
  await page.fill('#login', login);
  await page.fill('#password', sample.password);
  await picture(page, 'login');
  await go(page, 'main button');
  return page;
};
