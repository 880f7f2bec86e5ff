import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A real browser, where there is one; `CHROMIUM_PATH` names another. */
export const browserPath = [process.env['CHROMIUM_PATH'] ?? '', ...PLACES].find(
  (path) => path !== '' && existsSync(path),
);

export const launch = (): Promise<Browser> =>
  chromium.launch({
    ...(browserPath && { executablePath: browserPath }),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** Says loudly what a machine without a browser does not test. */
export const browserMissing = (what: string): void =>
  console.warn(
    `\n!! NOT TESTED: ${what}. There is no Chromium here: install it (apt-get install chromium), or name it in CHROMIUM_PATH.\n`,
  );
