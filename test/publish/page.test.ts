import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from '../cli/call.ts';
import { browserMissing, browserPath, launch } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'sce-page-'));
const HOSTILE = '<img src=x onerror=alert(1)></script><script>alert(2)</script>\\u202e"';

async function made(name: string, paths: readonly string[], lang = 'zh'): Promise<string> {
  const { stdout } = await call(['evaluate', ...paths, '--format', 'html', '--lang', lang]);
  const file = join(folder, `${name}.html`);
  writeFileSync(file, stdout);
  return file;
}

const written = (name: string, ...documents: string[]): string => {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, documents.join('---\n'));
  return file;
};
const twin = (name: string) =>
  `community: { id: twin, name: ${name} }\ntier: basic\nfacts: { households: 1456, gigabit_households: 1019 }\n`;
const many = (count: number) =>
  made(`many-${count}`, [
    written(
      `many-${count}`,
      ...Array.from({ length: count }, (_, i) =>
        twin(`社区${i}`)
          .replace('twin', `c${i}`)
          .replace('1019', String(900 + i)),
      ),
    ),
  ]);

test('the page is one file with a strict policy, and names in it are text', async () => {
  const source = join(folder, 'hostile.yaml');
  writeFileSync(
    source,
    `community: { id: x, name: "${HOSTILE.replaceAll('"', '\\"')}" }\ntier: basic\nfacts: { households: 1456, gigabit_households: 1019 }\n`,
  );
  const html = readFileSync(await made('hostile', [source]), 'utf8');
  expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'; script-src 'sha256-/);
  expect(html).not.toContain('<img');
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html).not.toContain('\u202e');
  expect(html).not.toMatch(/(src|href)="?(https?:)?\/\//);
  expect(html).not.toMatch(/ style="| on\w+="/);
});

if (browserPath === undefined) browserMissing('the HTML page in a real browser');

describe.skipIf(browserPath === undefined)('in Chromium', () => {
  let browser: Browser;
  const troubles: string[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });

  async function opened(file: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    troubles.length = 0;
    page.on('console', (message) => troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('dialog', (dialog) => {
      troubles.push(dialog.message());
      void dialog.dismiss();
    });
    const address = pathToFileURL(file).href;
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== address) troubles.push(request.url());
    });
    await page.goto(address);
    return page;
  }
  const rows = (page: Page) => page.locator('.results tbody tr').count();

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
      for (const part of document.querySelectorAll('#survey > *')) (part.firstChild as Element).id ||= 'kept';
    });
    await page.fill('[name=search]', 'c');
    await page.waitForTimeout(200);
    expect(await page.locator('#survey > * > #kept').count()).toBeGreaterThan(2);
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
    await page.click('[data-open=guangming]');
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
    const page = await opened(await made('twins', [written('twins', twin('甲社区'), twin('乙社区'))]));
    const ids = await page
      .locator('[data-open]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-open')));
    expect([...new Set(ids)].toSorted()).toEqual(['twin', 'twin~2']);
    for (const id of ids) {
      const button = page.locator(`[data-open="${id}"]`).first();
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

  test('without scripts it can be read as well', async () => {
    const page = await opened(await made('all', ['communities']), { javaScriptEnabled: false });
    expect(await rows(page)).toBe(39);
    expect(await page.locator('.matrix svg path.unmet').count()).toBe(1);
  });

  test('nothing overflows, on a phone and on a desk', async () => {
    for (const file of [
      await made('all', ['communities']),
      await made('one', ['communities/daonan.yaml'], 'en'),
    ])
      for (const width of [360, 1440]) {
        const page = await opened(file, { viewport: { width, height: 800 } });
        const [inner, outer] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        expect(inner, `${file} ${width}`).toBeLessThanOrEqual(outer ?? 0);
        await page.context().close();
      }
  });

  test('on a phone the columns of a table keep a width in which words can be read', async () => {
    for (const lang of ['zh', 'en']) {
      const page = await opened(await made(`all-${lang}`, ['communities'], lang), {
        viewport: { width: 360, height: 800 },
      });
      const head = await page.locator('#part-table thead').boundingBox();
      expect(head?.height, lang).toBeLessThan(50);
      const widths = await page
        .locator('#part-table tbody tr')
        .first()
        .locator('th, td')
        .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
      expect(Math.min(...widths), lang).toBeGreaterThan(40);
      expect(widths[0], lang).toBeGreaterThan(100);
      expect(widths.at(-1), lang).toBeGreaterThan(140);
      await page.context().close();
    }
  });

  test('axe-core finds no violation: one and many, light and dark, both languages', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const paths of [['communities'], ['communities/guangming.yaml']])
      for (const colorScheme of ['light', 'dark'] as const)
        for (const lang of ['zh', 'en']) {
          const page = await opened(await made('axe', paths, lang), { colorScheme, bypassCSP: true });
          if (paths[0] === 'communities' && lang === 'en') await page.locator('[data-open]').first().click();
          await page.evaluate(axe);
          const found = await page.evaluate<{
            passes: unknown[];
            violations: { id: string; nodes: { html: string }[] }[];
          }>('axe.run()');
          expect(found.passes.length).toBeGreaterThan(20);
          const said = found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
          expect(said, `${paths[0]} ${colorScheme} ${lang}`).toEqual([]);
          await page.context().close();
        }
  }, 60_000);

  test('hostile names stay text in the document too, and the policy stops what is not ours', async () => {
    const source = join(folder, 'hostile.yaml');
    const page = await opened(await made('hostile-many', [source, 'communities/guangming.yaml']));
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('tbody th').allTextContents()).toContain(
      '<img src=x onerror=alert(1)></script><script>alert(2)</script>\\u{202e}"',
    );
    expect(troubles).toEqual([]);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      return (window as unknown as { ran?: boolean }).ran === true;
    });
    expect(ran).toBe(false);
  });
});
