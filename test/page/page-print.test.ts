import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserMissing, browserPath } from '../browser.ts';
import { chromium, made, many, rows } from './page-opened.ts';

if (browserPath === undefined) browserMissing('the printed page in a real browser');

describe.skipIf(browserPath === undefined)('on paper', () => {
  const { opened, troubles } = chromium();
  const turn = (page: Page, when: 'beforeprint' | 'afterprint') =>
    page.evaluate((name) => dispatchEvent(new Event(name)), when);

  test('a dark screen prints dark on white', async () => {
    const page = await opened(await made('all', ['communities']), { colorScheme: 'dark' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await ground()).not.toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await ground()).toBe('rgb(255, 255, 255)');
  });

  test('every row is printed, and as many as before are shown afterwards', async () => {
    const page = await opened(await many(250));
    expect(await rows(page)).toBe(100);
    await turn(page, 'beforeprint');
    expect(await rows(page)).toBe(250);
    await turn(page, 'afterprint');
    expect(await rows(page)).toBe(100);
    expect(await page.locator('[data-more]').count()).toBe(1);
    expect(troubles).toEqual([]);
  });

  test('what is opened is what is printed', async () => {
    const page = await opened(await made('all', ['communities']));
    await page.click('.results [data-open=guangming]');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main').isVisible()).toBe(false);
    expect(await page.locator('dialog .indicator').first().isVisible()).toBe(true);
    expect(await page.locator('dialog [data-close]').isVisible()).toBe(false);
    const dialog = await page.locator('dialog').evaluate((one) => [one.scrollHeight, one.clientHeight]);
    expect(dialog[0]).toBe(dialog[1]);
  });
});
