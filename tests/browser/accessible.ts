import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** What runs within the page: text here, since it speaks of a document that this program has none of. */
const WITHIN = readFileSync(join(__dirname, 'within-page.js'), 'utf8');

/** What somebody who can't see or point would stumble over on a page, as sentences; none where it is sound. */
export const stumbles = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`${WITHIN}\nglobalThis.checks.stumbles();`);

/** What lies outside the window's width, as far as nobody can scroll to it within a box of its own. */
export const stickingOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`${WITHIN}\nglobalThis.checks.stickingOut();`);
