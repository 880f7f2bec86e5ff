import { describe, expect, test } from 'vitest';
import { browserMissing, browserPath } from '../browser.ts';
import { chromium, made, rows, submission, written } from './page-opened.ts';

if (browserPath === undefined) browserMissing('one community of the HTML page in a real browser');

describe.skipIf(browserPath === undefined)('a community', () => {
  const { opened, troubles } = chromium();

  test('by keyboard alone: found, opened in place of the survey, and left again', async () => {
    const page = await opened(await made('all', ['communities']));
    await page.focus('[name=search]');
    await page.keyboard.type('guangming');
    await expect.poll(() => rows(page)).toBe(1);
    for (let i = 0; i < 40; i += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.getAttribute('href') === '#guangming')) break;
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('h1').textContent()).toContain('光明社区不达标');
    expect(await page.locator('#all').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.title()).toContain('光明社区');
    expect(await page.locator('.card').count()).toBe(2);
    expect(await page.locator('.evidence tbody tr[id]').count()).toBe(44);
    await page.goBack();
    await expect.poll(() => rows(page)).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#guangming');
    expect(troubles).toEqual([]);
  });

  test('Back returns to the place that was left; the district leads back too', async () => {
    const page = await opened(await made('all', ['communities']));
    const link = page.locator('.list [href="#yuanhang"]');
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(500);
    await link.click();
    await expect.poll(() => page.locator('h1').textContent()).toContain('远航社区达到基础型');
    expect(await page.evaluate(() => scrollY)).toBeLessThan(100);
    await page.goBack();
    await expect.poll(() => rows(page)).toBe(39);
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(40);
    await page.goForward();
    await expect.poll(() => page.locator('h1').textContent()).toContain('远航');
    await page.click('[data-home]');
    await expect.poll(() => rows(page)).toBe(39);
    await page.goto(`${page.url().replace(/#.*/, '')}#%E0%A4%A`);
    await page.reload();
    expect(await rows(page)).toBe(39);
    expect(troubles).toEqual([]);
  });

  test('a card has the figure, what is asked, what is missing, what to do and the words that are refuted', async () => {
    const page = await opened(await made('one', ['communities/guangming.yaml']));
    const card = page.locator('.card').first();
    expect(await card.locator('dd').allTextContents()).toEqual(['69.99%', '70%', '1 户']);
    expect(await card.locator('.captions').textContent()).toContain('1019 ÷ 1456 户');
    expect(await card.locator('.captions').textContent()).toContain('需 1020');
    expect(await card.locator('.action').textContent()).toContain('再增加 1 户');
    expect(await card.locator('mark').allTextContents()).toEqual(['覆盖率为70%']);
    expect(await card.locator('svg.miss').getAttribute('aria-label')).toMatch(/69\.99%.*70%.*差 1 户/);
    expect(await page.locator('.shared').textContent()).toContain('两项都自评“达标”、自报 70%');
    expect(await page.locator('.next').textContent()).toMatch(/距成长型（28 项）：.*不达标/);
    expect(await page.locator('#all').count()).toBe(0);
  });

  test('a square of the strip opens the clause of its row', async () => {
    const page = await opened(await made('all', ['communities']));
    await page.click('.list [href="#guangming"]');
    await page.locator('.strip a').nth(4).press('Enter');
    await expect.poll(() => page.locator('#clause-5').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('row-5');
    expect(page.url()).toMatch(/#guangming$/);
    await page.click('[data-clause="5"]');
    expect(await page.locator('#clause-5').isVisible()).toBe(false);
    expect(await page.locator('[data-clause="5"]').getAttribute('aria-expanded')).toBe('false');
    expect(troubles).toEqual([]);
  });

  test('met says what rests on the word alone; open says what has to be reported', async () => {
    const met = await opened(await made('met', ['communities/daonan.yaml']));
    expect(await met.locator('h1').textContent()).toMatch(
      /道南社区达到标杆型。 32 项全部达标，其中 \d+ 项仅凭验收组认定。/,
    );
    expect(await met.locator('.card').count()).toBe(0);
    const open = await opened(
      await made('open-one', [written('open-one', submission('x', '甲社区', 'households: 1456'))]),
    );
    expect(await open.locator('h1').textContent()).toContain('甲社区待核实：没有不达标的');
    const first = open.locator('#report-title ~ ul li').first();
    expect(await first.textContent()).toContain('具备千兆接入能力的家庭数');
    expect(await first.textContent()).toContain('要求 70%');
  });

  test('communities with one id open each their own', async () => {
    const page = await opened(
      await made('twins', [written('twins', submission('twin', '甲社区'), submission('twin', '乙社区'))]),
    );
    const links = page.locator('.list tbody th a');
    const ids = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(ids.toSorted()).toEqual(['#twin', '#twin~2']);
    for (const id of ids) {
      const link = page.locator(`.list a[href="${id}"]`);
      const name = (await link.textContent()) ?? '';
      await link.click();
      await expect.poll(() => page.locator('h1').textContent()).toContain(name);
      await page.goBack();
      await expect.poll(() => rows(page)).toBe(2);
    }
  });

  test('both languages are in it', async () => {
    const page = await opened(await made('one', ['communities/guangming.yaml']));
    await page.click('[data-lang=en]');
    expect(await page.locator('h1').textContent()).toBe(
      '光明社区 does not meet its tier: Fixed broadband and Television are each 1 household short.',
    );
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-lang'))).toBe('zh');
  });

  test('the table is a file that a spreadsheet opens, in which nothing is a formula', async () => {
    const hostile = written('formula', submission('x', '"=1+1社区"'));
    const page = await opened(await made('formula', [hostile, 'communities/guangming.yaml']));
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-table]')]);
    const text = await (await file.createReadStream()).setEncoding('utf8').toArray();
    expect(text.join('')).toContain("'=1+1社区");
    expect(text.join('')).toContain('1019 ÷ 1456 户 = 69.99%');
    expect(text.join('').split('\r\n')).toHaveLength(45);
  });
});
