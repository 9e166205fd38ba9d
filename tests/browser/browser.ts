import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where systems put Chromium. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];
/** Nothing of it speaks to the network by itself. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the Chromium of this machine, or the one that SAURO_CHROMIUM names. @throws Error that says what to install when there is none */
export const startBrowser = (): Promise<Browser> => {
  const executablePath = [process.env.SAURO_CHROMIUM, ...PLACES].find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined)
    throw new Error('The browser test needs Chromium: apt-get install chromium, or SAURO_CHROMIUM=/path/to/it');
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
};
