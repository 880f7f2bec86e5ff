import { describe, expect, test } from 'vitest';
import { browserMissing, browserPath } from '../browser.ts';
import { call } from '../cli/call.ts';
import { chromium, made, many, rows, submission, written } from './page-opened.ts';

if (browserPath === undefined) browserMissing('the survey of the HTML page in a real browser');

describe.skipIf(browserPath === undefined)('the survey', () => {
  const { opened, troubles } = chromium();

  test('answers in its first sentence, and says the same verdicts once', async () => {
    const page = await opened(await made('all', ['communities']));
    const report = JSON.parse((await call(['evaluate', 'communities', '--format', 'json'])).stdout);
    const at = (floor: string) =>
      report.evaluations.filter(
        ({ verdicts }: { verdicts: Record<string, string> }) => verdicts[floor] === 'met',
      ).length;
    expect(await page.locator('h1').textContent()).toContain('39 个社区，5 个不达标，其中 3 个各差 1 户。');
    const tallies = await page.locator('.floor .tally').allTextContents();
    expect(tallies).toHaveLength(2);
    expect(tallies[0]).toContain(`达标 ${at('attested')}`);
    expect(tallies[1]).toContain(`达标 ${at('declared')}`);
    for (const floor of await page.locator('.floor').all()) {
      expect(await floor.locator('.squares a').count()).toBe(39);
      expect(await floor.locator('.sq.unmet').count()).toBe(5);
    }
    expect(await page.locator('.floor').first().locator('.sq.attested').count()).toBe(34);
    expect(await page.locator('.floor').last().locator('.sq.open').count()).toBe(34);
    expect(troubles).toEqual([]);
  });

  test('says what is alike once, failing rows first, and opens every column', async () => {
    const page = await opened(await made('all', ['communities']));
    const basic = page.locator('section.tier').first();
    expect(await basic.locator('.folded li').count()).toBe(19);
    expect(await basic.locator('.list thead th.figure').count()).toBe(3);
    const names = await basic.locator('.list tbody th').allTextContents();
    expect(names.slice(0, 5).map((name) => name.trim())).toEqual(
      ['东花园', '东井', '光明', '一棉', '安侨'].map((name) => `${name}社区`),
    );
    await page.click('[data-unfold]');
    await expect.poll(() => page.locator('.matrix').count()).toBe(3);
    expect(await page.locator('.folded').count()).toBe(0);
    expect(await page.locator('.matrix').first().locator('tbody tr').count()).toBe(32);
    expect(await page.locator('.matrix').first().locator('.fails td').allTextContents()).toEqual(
      expect.arrayContaining(['3', '1', '4']),
    );
    expect(page.url()).toMatch(/#\?open=all$/);
    expect(await page.locator('[data-unfold]').getAttribute('aria-pressed')).toBe('true');
    expect(troubles).toEqual([]);
  });

  test('filters and searches; the address says which, and Back and a reload keep it', async () => {
    const file = await made('all', ['communities']);
    const page = await opened(file);
    expect(await rows(page)).toBe(39);
    await page.click('[data-verdict=u]');
    await expect.poll(() => rows(page)).toBe(5);
    expect(await page.locator('[data-verdict=u]').getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByRole('status').textContent()).toContain('共 39 个社区，显示 5 个');
    expect(page.url()).toMatch(/#\?verdict=u$/);
    await page.reload();
    await expect.poll(() => rows(page)).toBe(5);
    await page.click('[data-clear]');
    await expect.poll(() => rows(page)).toBe(39);
    await page.fill('[name=search]', ' guang ming ');
    await expect.poll(() => rows(page)).toBe(1);
    await page.fill('[name=search]', '东园');
    await expect.poll(() => rows(page)).toBe(0);
    expect(await page.locator('#found').textContent()).toContain('没有名称含“东园”的社区');
    await page.click('[data-clear]');
    await expect.poll(() => rows(page)).toBe(39);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('search');
    expect(await page.locator('[data-verdict="?"]').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('what to verify is told in groups, each the way to those that it concerns', async () => {
    const page = await opened(await made('all', ['communities']));
    const report = JSON.parse((await call(['audit', 'communities', '--format', 'json'])).stdout);
    const having = (code: string) =>
      new Set(
        report.findings
          .filter((one: { code: string }) => one.code === code)
          .map((one: { file: string }) => one.file),
      ).size;
    const copied = page.locator('.verify li', { hasText: '千兆户数、电视户数相同' });
    expect(await copied.locator('.number').textContent()).toBe(String(having('copied-figure')));
    await copied.locator('a').click();
    await expect.poll(() => rows(page)).toBe(having('copied-figure'));
    expect(await page.locator('#found').textContent()).toContain('千兆户数、电视户数相同');
    await page.goBack();
    await expect.poll(() => rows(page)).toBe(39);
    await page.locator('.failing-count').first().click();
    await expect.poll(() => rows(page)).toBe(4);
    expect(troubles).toEqual([]);
  });

  test('sorts by a name and by a figure, upwards and downwards', async () => {
    const page = await opened(await made('all', ['communities']));
    const figures = () =>
      page.locator('section.tier').first().locator('.list tbody td:nth-of-type(2)').allTextContents();
    const numbers = async () => (await figures()).map((text) => Number(/([\d.]+)%/.exec(text)?.[1]));
    await page.click('[data-sort="basic:0"]');
    await expect.poll(async () => (await numbers())[0]).toBeCloseTo(69.98);
    expect(await numbers()).toEqual((await numbers()).toSorted((a, b) => a - b));
    await page.click('[data-sort="basic:0"]');
    await expect.poll(async () => (await numbers())[0]).toBe(100);
    const head = page.locator('section.tier').first().locator('th:has([data-sort="basic:0"])');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-sort'))).toBe('basic:0');
    expect(troubles).toEqual([]);
  });

  test('of very many the floors are bars, the failing are the first twelve, rows come on request', async () => {
    const page = await opened(await many(450));
    expect(await page.locator('.floors .squares').count()).toBe(0);
    expect(await page.locator('.floors .stack').count()).toBeGreaterThan(0);
    expect(await page.locator('.misses > tbody').count()).toBe(12);
    await page.click('[data-failing]');
    await expect.poll(() => page.locator('.misses > tbody').count()).toBe(180);
    expect(await rows(page)).toBe(200);
    await page.click('[data-more]');
    await page.click('[data-more]');
    await expect.poll(() => rows(page)).toBe(450);
    expect(await page.locator('[data-more]').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('namesakes are told apart, waivers are told, and districts can be chosen', async () => {
    const waiver =
      'waivers: [{ requirement: gigabit-coverage, reason: 施工, by: 区办, until: 2999-01-01 }]\n';
    const of = (id: string, district: string) => submission(id, `${district}社区, district: ${district}`);
    const file = written(
      'told',
      submission('a2', '社区2', undefined, waiver),
      submission('one', '同名社区'),
      submission('other', '同名社区'),
      of('east', '东区'),
      of('west', '西区'),
    );
    const page = await opened(await made('told', [file]));
    const names = await page.locator('.list tbody th').allTextContents();
    expect(names.filter((name) => name.includes('同名')).toSorted()).toEqual([
      '同名社区 (one)',
      '同名社区 (other)',
    ]);
    const row = (id: string) => page.locator(`.list tr:has([href="#${id}"])`);
    expect(await row('a2').locator('.verdict').textContent()).toContain('豁免');
    expect(await row('east').locator('th').textContent()).toContain('东区');
    await page.selectOption('[name=district]', '西区');
    await expect.poll(() => rows(page)).toBe(1);
    expect(await page.locator('.whose .strong').textContent()).toBe('山东省智慧社区建设指标');
    expect(troubles).toEqual([]);
  });

  test('a file that could not be read is named before the answer, which counts what was evaluated', async () => {
    const broken = written('broken', submission('b', '坏社区', 'housholds: 3'));
    for (const paths of [
      [broken, 'communities/guangming.yaml'],
      [broken, 'communities'],
    ]) {
      const page = await opened(await made('broken', paths));
      const said = await page.locator('.unread li').allTextContents();
      expect(said).toHaveLength(1);
      expect(said[0]).toContain('broken.yaml 第 3 行');
      expect(said[0]).toContain('housholds');
      expect(await page.locator('.unread ~ h1').count()).toBe(1);
      await page.click('[data-lang=en]');
      expect(await page.locator('.unread li').textContent()).toContain('line 3');
      expect(troubles).toEqual([]);
    }
  });

  test('what is open throughout is told by what has to be reported', async () => {
    const file = written('open', ...['a', 'b'].map((id) => submission(id, `${id}社区`, 'households: 100')));
    const page = await opened(await made('open', [file]));
    expect(await page.locator('h1').textContent()).toBe('2 个社区全部待核实。');
    expect(await page.locator('.failing, .weak').count()).toBe(0);
    expect(await page.locator('#report-title').textContent()).toBe('须填报');
    expect(await page.locator('.verify li').first().textContent()).toContain('没有填');
  });

  test('without scripts everything is there, and a square leads to its community', async () => {
    const page = await opened(await made('all', ['communities']), { javaScriptEnabled: false });
    expect(await rows(page)).toBe(39);
    expect(await page.locator('.controls form').isVisible()).toBe(false);
    expect(await page.locator('article.plain-community').count()).toBe(39);
    expect(await page.locator('#guangming tr').count()).toBe(22);
    await page.locator('.squares a').first().click();
    expect(page.url()).toMatch(/#donghuayuan$/);
    const one = await opened(await made('one', ['communities/guangming.yaml']), { javaScriptEnabled: false });
    expect(await one.locator('.clauses').first().isVisible()).toBe(true);
  });
});
