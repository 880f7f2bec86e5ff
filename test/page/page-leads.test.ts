import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { browserMissing, browserPath } from '../browser.ts';
import { call } from '../cli/call.ts';
import { chromium, made } from './page-opened.ts';

/** The 39, one of whom has had a finding looked into. */
function lookedInto(): string {
  const home = mkdtempSync(join(tmpdir(), 'sce-leads-'));
  cpSync('communities', home, { recursive: true });
  const file = join(home, 'damiao.yaml');
  const settlement = '{ code: copied-figure, reason: 台账已核对, by: 张三, until: 2099-12-31 }';
  writeFileSync(file, `${readFileSync(file, 'utf8')}settled:\n  - ${settlement}\n`);
  return home;
}

const home = lookedInto();
const json = async (...args: string[]) =>
  JSON.parse((await call([...args, '--format', 'json', '--lang', 'zh'])).stdout);

async function sheets(...more: string[]): Promise<ReadonlyMap<string, Sheet['rows']>> {
  const file = join(mkdtempSync(join(tmpdir(), 'sce-leads-')), 'r.xlsx');
  await call(['evaluate', home, '--lang', 'zh', '--output', file, ...more]);
  return new Map((await readXlsx(readFileSync(file))).sheets.map(({ name, rows }) => [name, rows]));
}

if (browserPath === undefined) browserMissing('whom to look at first on the HTML page');

describe.skipIf(browserPath === undefined)('the page', () => {
  const { opened, troubles } = chromium();

  test('says whom to look at first as the audit ranks them, and what is settled', async () => {
    const page = await opened(await made('leads', [home]));
    const { leads } = await json('audit', home, '--top', '10');
    const names = await page.locator('.leads li h3').allTextContents();
    const ranked: string[] = leads.map(({ community }: { community: { name: string } }) => community.name);
    expect(names).toEqual(ranked);
    expect(await page.locator('.leads li p').first().textContent()).toContain('377.5');
    const settled = page.locator('[aria-labelledby=settled-title]');
    expect(await settled.textContent()).toContain('大庙');
    await page.locator('.leads li a').first().click();
    await expect.poll(() => page.locator('h1').textContent()).toContain(names[0]);
    expect(troubles).toEqual([]);
  });

  test('of one says who settled a finding, and does not count it among what to verify', async () => {
    const page = await opened(await made('settled', [join(home, 'damiao.yaml')]));
    expect(await page.locator('[aria-labelledby=settled-title]').textContent()).toContain(
      '已核实，至 2099-12-31（张三）：台账已核对',
    );
    expect(await page.locator('[aria-labelledby=verify-title]').textContent()).not.toContain('同为 1827');
    expect(await page.locator('.leads').count()).toBe(0);
  });

  test('counts each community once where every tier is asked for, and says where it stands in each', async () => {
    const page = await opened(await made('tiers', [home], 'zh', ['--tier', 'all']), {
      viewport: { width: 360, height: 800 },
    });
    expect(await page.locator('h1').textContent()).toContain('39 个社区，5 个不达标');
    const rows = page.locator('.every-tier tbody tr');
    expect(await rows.count()).toBe(39);
    const { matrix } = await json('gap', home, '--tier', 'all');
    const row = matrix.find(({ community }: { community: { id: string } }) => community.id === 'guangming');
    const { unmet, undetermined } = row.tiers.growth.counts;
    const cells = await rows.filter({ hasText: '光明社区' }).locator('td').allTextContents();
    expect(cells).toEqual([
      expect.stringContaining('不达标 2 所申报'),
      `不达标 ${unmet}，待核实 ${undetermined}`,
      expect.stringContaining('不达标 '),
    ]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(troubles).toEqual([]);
  });
});

describe('the result workbook', () => {
  test('has a sheet for whom to look at first and for what is settled', async () => {
    const found = await sheets();
    const first = found.get('先看哪几个') ?? [];
    expect(first[2]?.slice(0, 3)).toEqual([1, '锦龙社区', '达标']);
    expect((found.get('已核实') ?? []).flat()).toContain('已核实，至 2099-12-31（张三）：台账已核对');
    expect(found.has('各类型一览')).toBe(false);
  });

  test('with every tier counts each community once, and has a row for each in the matrix', async () => {
    const found = await sheets('--tier', 'all');
    expect(String(found.get('结果')?.[0]?.[0])).toContain('39 个社区，5 个不达标');
    expect(found.get('总表')).toHaveLength(40);
    expect(found.get('各类型一览')).toHaveLength(40);
    expect(found.get('逐项')?.length).toBe(1 + 39 * (22 + 28 + 32));
  });
});
