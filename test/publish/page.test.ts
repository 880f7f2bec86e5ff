import { describe, expect, test } from 'vitest';
import { call } from '../cli/call.ts';
import { browserMissing, browserPath } from './browser.ts';
import { chromium, made, many, rows, submission, written } from './page-opened.ts';

if (browserPath === undefined) browserMissing('the HTML page in a real browser');

describe.skipIf(browserPath === undefined)('in Chromium', () => {
  const { opened, troubles } = chromium();

  test('filters, search and sorting change the rows as the figures say', async () => {
    const page = await opened(await made('all', ['communities']));
    const report = JSON.parse((await call(['evaluate', 'communities', '--format', 'json'])).stdout);
    const count = (of: (one: { tier: string; verdict: string; findings: { code: string }[] }) => boolean) =>
      report.evaluations.filter(of).length;
    expect(await rows(page)).toBe(39);
    await page.selectOption('[name=verdict]', 'u');
    await expect.poll(() => rows(page)).toBe(5);
    await page.selectOption('[name=verdict]', '');
    await page.selectOption('[name=tier]', 'growth');
    await expect.poll(() => rows(page)).toBe(count(({ tier }) => tier === 'growth'));
    await page.selectOption('[name=tier]', '');
    await page.selectOption('[name=finding]', 'near-miss');
    await expect
      .poll(() => rows(page))
      .toBe(count(({ findings }) => findings.some(({ code }) => code === 'near-miss')));
    await page.selectOption('[name=finding]', '');
    await page.selectOption('[name=evidence]', 'a');
    await expect.poll(() => rows(page)).toBe(39);
    await page.selectOption('[name=evidence]', '');
    await page.fill('[name=search]', '光明');
    await expect.poll(() => rows(page)).toBe(1);
    expect(await page.getByRole('status').textContent()).toContain('39');
    await page.fill('[name=search]', '');
    await page.click('[data-sort=unmet]');
    await page.click('[data-sort=unmet]');
    expect(await page.getAttribute('th:has([data-sort=unmet])', 'aria-sort')).toBe('descending');
    expect(await page.locator('.results tbody tr').first().locator('td').nth(3).textContent()).toBe('2');
    expect(troubles).toEqual([]);
  });

  test('indicators are filtered by their status, and where nothing fits the filters can be cleared', async () => {
    const page = await opened(await made('all', ['communities']));
    const report = JSON.parse((await call(['evaluate', 'communities', '--format', 'json'])).stdout);
    const count = (fits: (indicator: { id: string; status: string }) => boolean) =>
      report.evaluations.filter((one: { indicators: [] }) => one.indicators.some(fits)).length;
    await page.selectOption('[name=indicator]', 'fixed-broadband');
    for (const [letter, status] of [
      ['u', 'unmet'],
      ['m', 'met'],
    ] as const) {
      await page.selectOption('[name=status]', letter);
      const fits = count((one) => one.id === 'fixed-broadband' && one.status === status);
      expect(fits).toBeGreaterThan(0);
      await expect.poll(() => rows(page)).toBe(fits);
    }
    await page.selectOption('[name=indicator]', '');
    await page.selectOption('[name=status]', 'n');
    await expect.poll(() => rows(page)).toBe(count(({ status }) => status === 'not-applicable'));
    await page.selectOption('[name=evidence]', '-');
    await expect.poll(() => page.locator('[data-clear]').count()).toBe(1);
    expect(await page.locator('.matrix, .results').count()).toBe(0);
    await page.click('[data-clear]');
    await expect.poll(() => rows(page)).toBe(39);
    expect(await page.locator('[name=status]').inputValue()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('search');
    expect(troubles).toEqual([]);
  });

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

  test('a key press that changes no row draws nothing, and more rows leave those that are there', async () => {
    const page = await opened(await many(250));
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('#survey > * > *')) part.classList.add('kept');
    });
    await page.fill('[name=search]', 'c');
    await page.waitForTimeout(200);
    expect(await page.locator('#survey > * > .kept').count()).toBeGreaterThan(2);
    await page.locator('[data-more]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page)).toBe(200);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-more'))).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page)).toBe(250);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-open'))).toBe('c200');
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

  test('both languages are in it', async () => {
    const page = await opened(await made('one', ['communities/guangming.yaml']));
    expect(await page.locator('.verdict').textContent()).toContain('不达标');
    await page.click('[data-lang=en]');
    expect(await page.locator('.verdict').textContent()).toContain('unmet');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-lang'))).toBe('en');
  });

  test('a file that could not be read is named with its line and what is wrong, beside one and beside many', async () => {
    const broken = written('broken', submission('b', '坏社区', 'housholds: 3'));
    for (const paths of [
      [broken, 'communities/guangming.yaml'],
      [broken, 'communities'],
    ]) {
      const page = await opened(await made('broken', paths));
      const said = await page.locator('.unread li').allTextContents();
      expect(said).toHaveLength(1);
      expect(said[0]).toContain('broken.yaml');
      expect(said[0]).toContain('第 3 行');
      expect(said[0]).toContain('housholds');
      await page.click('[data-lang=en]');
      expect(await page.locator('.unread li').textContent()).toContain('line 3');
      expect(troubles).toEqual([]);
    }
  });

  test('without scripts it can be read as well', async () => {
    const page = await opened(await made('all', ['communities']), { javaScriptEnabled: false });
    expect(await rows(page)).toBe(39);
    expect(await page.locator('.cells .on-unmet').count()).toBeGreaterThan(5);
    expect(await page.locator('.tally tbody tr').count()).toBeGreaterThan(22);
  });
});
