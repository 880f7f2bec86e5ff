import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserMissing, browserPath } from '../browser.ts';
import { chromium, made, many, rows } from './page-opened.ts';

const poppler = ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext'].find(existsSync);
if (browserPath === undefined) browserMissing('the printed page in a real browser');
else if (poppler === undefined)
  console.warn('\n!! NOT TESTED: the text of printed sheets. Install poppler-utils.\n');

describe.skipIf(browserPath === undefined || poppler === undefined)('on paper', () => {
  const { opened, troubles } = chromium();

  /** The text of each sheet. */
  async function sheets(page: Page, name: string): Promise<readonly string[]> {
    const file = `${process.env['TMPDIR'] ?? '/tmp'}/sce-${process.pid}-${name}.pdf`;
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    const text = execFileSync(poppler ?? '', ['-layout', file, '-'], { encoding: 'utf8' });
    return text.split('\f').slice(0, -1);
  }

  test('the survey: who, when and by which standard first; the standard and the number on every sheet', async () => {
    const page = await opened(await made('all', ['communities']), { colorScheme: 'dark' });
    const before = await page.locator('body').innerHTML();
    const all = await sheets(page, 'survey');
    expect(all.length).toBeLessThanOrEqual(6);
    for (const part of ['枣庄市市中区', '标准发布：山东省', '评估日期', '39 个社区，5 个不达标'])
      expect(all[0]).toContain(part);
    for (const [at, sheet] of all.entries()) {
      expect(sheet).toContain('山东省智慧社区建设指标（2022）');
      expect(sheet).toMatch(new RegExp(`${at + 1} ?/ ?${all.length}`));
      expect(sheet.replaceAll(/\s/g, '').length).toBeGreaterThan(120);
    }
    const text = all.join('');
    for (const part of ['短板在哪里', '须核实', '振兴社区', '道南社区', '判定口径', '全数值比较法'])
      expect(text).toContain(part);
    expect(all[3]).toMatch(/社区\s+结论/);
    expect(text).not.toContain('展开各项');
    expect(await page.locator('body').innerHTML()).toBe(before);
    expect(troubles).toEqual([]);
  });

  test('one community: itself, from its answer to its last row, and the page is left as it was', async () => {
    for (const [name, paths, address] of [
      ['opened', ['communities'], '#guangming'],
      ['alone', ['communities/guangming.yaml'], ''],
    ] as const) {
      const page = await opened(await made(name, paths));
      if (address !== '') await page.click(`.list [href="${address}"]`);
      await expect.poll(() => page.locator('h1').textContent()).toContain('光明社区不达标');
      const before = await page.locator('body').innerHTML();
      const all = await sheets(page, name);
      expect(all.length).toBeGreaterThanOrEqual(3);
      expect(all.length).toBeLessThanOrEqual(5);
      for (const part of ['光明社区不达标', '须解决', '69.99%', '标准发布：山东省', '枣庄市市中区'])
        expect(all[0]).toContain(part);
      for (const [at, sheet] of all.entries()) {
        expect(sheet).toContain('光明社区 评估结果');
        expect(sheet).toMatch(new RegExp(`${at + 1} ?/ ?${all.length}`));
      }
      expect(all.join('')).toContain('创新应用场景');
      expect(all.join('')).not.toContain('全部社区');
      expect(await page.locator('body').innerHTML()).toBe(before);
      expect(troubles).toEqual([]);
    }
  });

  test('what is filtered out is not printed, and the paper says so; what is folded is', async () => {
    const page = await opened(await made('all', ['communities']));
    await page.click('[data-verdict=u]');
    await expect.poll(() => rows(page)).toBe(5);
    const text = (await sheets(page, 'filtered')).join('');
    expect(text).toContain('已筛选：共 39 个社区，只打印 5 个');
    expect(text).not.toContain('振兴社区');
  });

  test('every row is printed, and as many as before are shown afterwards', async () => {
    const page = await opened(await many(450));
    expect(await rows(page)).toBe(200);
    const text = (await sheets(page, 'many')).join('');
    expect(text).toContain('社区449');
    expect(await rows(page)).toBe(200);
    expect(troubles).toEqual([]);
  });

  test('a dark screen prints dark on white', async () => {
    const page = await opened(await made('all', ['communities']), { colorScheme: 'dark' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await ground()).not.toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await ground()).toBe('rgb(255, 255, 255)');
  });
});
