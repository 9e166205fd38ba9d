import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ApiUnderTest } from '../api/api-under-test';

/** With SAURO_SCREENSHOTS a folder gets a picture of each page, for people to look at. */
const pictures = process.env.SAURO_SCREENSHOTS;
export const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
};

/** A window of one person, without scripts: the pages need none. */
export const signIn = async (browser: Browser, { url, sample }: Pick<ApiUnderTest, 'url' | 'sample'>, login: string): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'vi-VN', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}/`);
  await page.fill('#login', login);
  await page.fill('#password', sample.password);
  await picture(page, 'login');
  await page.click('main button');
  return page;
};
