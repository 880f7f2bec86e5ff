import { describe, expect, test } from 'vitest';
import { browserMissing, browserPath } from '../browser.ts';
import { chromium, made, rows, submission, written } from './page-opened.ts';

if (browserPath === undefined) browserMissing('one submission of the HTML page in a real browser');

describe.skipIf(browserPath === undefined)('a submission', () => {
  const { opened, troubles } = chromium();

  test('by keyboard alone: a row is opened, read and closed', async () => {
    const page = await opened(await made('all', ['communities']));
    await page.focus('[name=search]');
    await page.keyboard.type('guangming');
    await expect.poll(() => rows(page)).toBe(1);
    for (let i = 0; i < 40; i += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.hasAttribute('data-open'))) break;
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(1);
    expect(await page.locator('dialog h2').first().textContent()).toBe('光明社区');
    expect(await page.locator('dialog .indicator').count()).toBe(22);
    expect(await page.locator('dialog .bar figcaption').first().textContent()).toContain('69.99%');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('Back closes what was opened; an address that names nothing opens nothing', async () => {
    const page = await opened(await made('all', ['communities']));
    const address = page.url();
    await page.click('.results [data-open=guangming]');
    expect(page.url()).toBe(`${address}#guangming`);
    await page.click('dialog [data-lang=en]');
    expect(await page.locator('dialog .verdict').textContent()).toContain('unmet');
    expect(await page.title()).toMatch(/^[ -~]+$/);
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    await page.goBack();
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    expect(page.url()).toBe(address);
    await page.goForward();
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(1);
    await page.mouse.click(5, 400);
    await expect.poll(() => page.url()).toBe(address);
    await page.goto(`${address}#%E0%A4%A`);
    await page.reload();
    expect(await rows(page)).toBe(39);
    expect(troubles).toEqual([]);
  });

  test('communities with one id are two rows that open each their own', async () => {
    const page = await opened(
      await made('twins', [written('twins', submission('twin', '甲社区'), submission('twin', '乙社区'))]),
    );
    const ids = await page
      .locator('[data-open]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-open')));
    expect([...new Set(ids)].toSorted()).toEqual(['twin', 'twin~2']);
    for (const id of ids) {
      const button = page.locator(`button[data-open="${id}"]`).first();
      const name = (await button.textContent()) ?? '';
      await button.click();
      expect(await page.locator('dialog h2').first().textContent()).toBe(name);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    }
  });

  test('a finding says its line and leads to its indicator, and stays within what is open', async () => {
    const page = await opened(await made('all', ['communities']));
    await page.click('.results [data-open=guangming]');
    const finding = page.locator('dialog .findings li').first();
    expect(await finding.locator('.place').textContent()).toBe('第 9 行');
    await finding.locator('a').press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('有线宽带网络');
    expect(await page.locator('dialog[open]').count()).toBe(1);
    expect(page.url()).toMatch(/#guangming$/);
    expect(troubles).toEqual([]);
  });

  test('both languages are in it', async () => {
    const page = await opened(await made('one', ['communities/guangming.yaml']));
    expect(await page.locator('.verdict').textContent()).toContain('不达标');
    await page.click('[data-lang=en]');
    expect(await page.locator('.verdict').textContent()).toContain('unmet');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-lang'))).toBe('en');
  });
});
