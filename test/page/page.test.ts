import { describe, expect, test } from 'vitest';
import { browserMissing, browserPath } from '../browser.ts';
import { call } from '../cli/call.ts';
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

  test('namesakes are told apart, waivers are told, unmet stands before undetermined, and 2 before 10', async () => {
    const waiver =
      'waivers: [{ requirement: gigabit-coverage, reason: 施工, by: 区办, until: 2999-01-01 }]\n';
    const file = written(
      'told',
      submission('a10', '社区10'),
      submission('a2', '社区2', undefined, waiver),
      submission('one', '同名社区'),
      submission('other', '同名社区'),
    );
    const page = await opened(await made('told', [file]));
    const names = await page.locator('#rows th').allTextContents();
    expect(names.toSorted()).toEqual(['同名社区 (one)', '同名社区 (other)', '社区10', '社区2'].toSorted());
    expect(names.indexOf('社区2')).toBeLessThan(names.indexOf('社区10'));
    const row = (id: string) => page.locator(`#rows tr:has([data-open="${id}"]) td`);
    expect(await row('a2').nth(1).textContent()).toContain('待核实（含 1 项豁免）');
    expect(await row('a10').last().textContent()).toMatch(/^有线宽带网络、[^、]+（待核实）/);
    await page.click('.results [data-open=a2]');
    expect(await page.locator('dialog .verdict').textContent()).toContain('（含 1 项豁免）');
    expect(troubles).toEqual([]);
  });

  test('the audit counts what the filters leave, and a finding asks for those that have it', async () => {
    const page = await opened(await made('all', ['communities']));
    const nearMiss = page.locator('.audit tr', { has: page.locator('[value=near-miss]') });
    expect(await nearMiss.locator('td.number').allTextContents()).toEqual(['6', '3']);
    await nearMiss.getByRole('button').press('Enter');
    await expect.poll(() => rows(page)).toBe(3);
    expect(await page.locator('[name=finding]').inputValue()).toBe('near-miss');
    await page.fill('[name=search]', ' guang ming ');
    await expect.poll(() => rows(page)).toBe(1);
    expect(await nearMiss.locator('td.number').allTextContents()).toEqual(['2', '1']);
    await page.fill('[name=search]', 'communities');
    await expect.poll(() => rows(page)).toBe(0);
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
