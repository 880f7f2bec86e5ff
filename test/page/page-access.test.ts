import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { browserMissing, browserPath } from '../browser.ts';
import { chromium, made, submission, written } from './page-opened.ts';

const HOSTILE = '<img src=x onerror=alert(1)></script><script>alert(2)</script>\\u202e"';
const hostile = written('hostile', submission('x', `"${HOSTILE.replaceAll('"', '\\"')}"`));

test('the page is one file with a strict policy, and names in it are text', async () => {
  const html = readFileSync(await made('hostile', [hostile]), 'utf8');
  expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'; script-src 'sha256-/);
  expect(html).not.toContain('<img');
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html).not.toContain('\u202e');
  expect(html).not.toMatch(/(src|href)="?(https?:)?\/\//);
  expect(html).not.toMatch(/ style="| on\w+="/);
});

if (browserPath === undefined) browserMissing('that the HTML page is readable and safe in a real browser');

describe.skipIf(browserPath === undefined)('in Chromium', () => {
  const { opened, troubles } = chromium();

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
  }, 240_000);

  test('hostile names stay text in the document too, and the policy stops what is not ours', async () => {
    const page = await opened(await made('hostile-many', [hostile, 'communities/guangming.yaml']));
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
