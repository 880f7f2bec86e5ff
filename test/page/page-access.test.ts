import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserMissing, browserPath } from '../browser.ts';
import { chromium, made, submission, written } from './page-opened.ts';

const HOSTILE = '<img src=x onerror=alert(1)></script><script>alert(2)</script>\\u202e"';
const hostile = written(
  'hostile',
  submission(
    'x',
    `"${HOSTILE.replaceAll('"', '\\"')}"`,
    undefined,
    `statements: { fixed-broadband: { claimed: met, text: "</script><img src=x onerror=alert(3)>" } }\n`,
  ),
);
const SAID = '<img src=x onerror=alert(1)></script><script>alert(2)</script>\\u{202e}"';

test('the page is one file with a strict policy, and names in it are text', async () => {
  const html = readFileSync(await made('hostile', [hostile]), 'utf8');
  expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'; script-src 'sha256-/);
  expect(html).not.toContain('unsafe');
  expect(html).not.toContain('<img');
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html).not.toContain('\u202e');
  expect(html).not.toMatch(/(src|href)="?(https?:)?\/\//);
  expect(html).not.toMatch(/ style="| on\w+="/);
});

test('the page of the 39 is under half a megabyte', async () => {
  expect(readFileSync(await made('size', ['communities'])).length).toBeLessThan(500_000);
});

if (browserPath === undefined) browserMissing('that the HTML page is readable and safe in a real browser');

/** Contrast by WCAG 2.2, of two colours as the browser computes them. */
function contrast(a: string, b: string): number {
  const light = (colour: string) => {
    const [r = 0, g = 0, blue = 0] = [...colour.matchAll(/[\d.]+/g)]
      .slice(0, 3)
      .map(([value]) => Number(value) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [dark = 0, bright = 0] = [light(a), light(b)].toSorted((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

describe.skipIf(browserPath === undefined)('in Chromium', () => {
  const { opened, troubles } = chromium();

  const cases = [
    ['survey', ['communities'], ''],
    ['survey', ['communities'], '#?open=all'],
    ['survey', ['communities'], '#guangming'],
    ['met', ['communities/daonan.yaml'], ''],
  ] as const;

  /** What an address within a file shows. */
  async function shown(file: string, address: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await opened(file, options);
    if (address === '') return page;
    await page.goto(`file://${file}${address}`);
    await page.reload();
    return page;
  }

  test('nothing is wider than the window, and nothing scrolls inside the page', async () => {
    for (const lang of ['zh', 'en'])
      for (const [name, paths, address] of cases) {
        const page = await shown(await made(`${name}-${lang}`, paths, lang), address);
        for (const width of [320, 360, 768, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          const found = await page.evaluate(() => ({
            wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            boxes: [...document.querySelectorAll('main *')]
              .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflow))
              .map((one) => one.className),
          }));
          expect(found, `${lang} ${name} ${address} ${width}`).toEqual({ wide: 0, boxes: [] });
        }
        await page.context().close();
      }
  }, 240_000);

  test('axe-core finds no violation: survey and community, light and dark, three widths', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const [at, [name, paths, address]] of cases.entries()) {
      const lang = at % 2 === 0 ? 'zh' : 'en';
      const page = await shown(await made(`${name}-${lang}`, paths, lang), address, { bypassCSP: true });
      await page.evaluate(axe);
      for (const colorScheme of ['light', 'dark'] as const)
        for (const width of [360, 768, 1440]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 900 });
          const found = await page.evaluate<{
            passes: unknown[];
            violations: { id: string; nodes: { html: string }[] }[];
          }>('axe.run()');
          expect(found.passes.length).toBeGreaterThan(20);
          const said = found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
          expect(said, `${name} ${address} ${colorScheme} ${width}`).toEqual([]);
        }
      await page.context().close();
    }
  }, 240_000);

  test('text is 5.5 and more against its ground, edges that carry meaning 3.5 and more', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await opened(await made('all', ['communities']), { colorScheme });
      const colours = await page.evaluate(() => {
        const probe = document.createElement('span');
        document.body.append(probe);
        const of = (name: string) => {
          probe.setAttribute('class', '');
          const sheet = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
          return sheet;
        };
        const names = [
          'page',
          'panel',
          'text',
          'text-2',
          'met',
          'measured',
          'outline',
          'unmet',
          'doubt',
          'link',
        ];
        return Object.fromEntries(names.map((name) => [name, of(name)]));
      });
      const rgb = (hex = '#000') =>
        `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
      for (const ground of ['page', 'panel']) {
        for (const text of ['text', 'text-2', 'met', 'unmet', 'doubt', 'link'])
          expect(
            contrast(rgb(colours[text]), rgb(colours[ground])),
            `${text} on ${ground}`,
          ).toBeGreaterThanOrEqual(5.4);
        for (const edge of ['measured', 'outline', 'unmet', 'doubt'])
          expect(
            contrast(rgb(colours[edge]), rgb(colours[ground])),
            `${edge} on ${ground}`,
          ).toBeGreaterThanOrEqual(3.4);
      }
      await page.context().close();
    }
  });

  test('in the system’s own colours squares keep outlines and glyphs; less motion is none', async () => {
    const page = await opened(await made('all', ['communities']), {
      forcedColors: 'active',
      reducedMotion: 'reduce',
    });
    const square = (kind: string) =>
      page
        .locator(`#tiers .sq.${kind}`)
        .first()
        .evaluate((one) => {
          const { borderTopWidth, backgroundImage } = getComputedStyle(one);
          return { border: Number.parseFloat(borderTopWidth), dotted: backgroundImage.includes('radial') };
        });
    expect((await square('attested')).dotted).toBe(true);
    for (const kind of ['measured', 'declared', 'attested', 'unmet'])
      expect((await square(kind)).border, kind).toBeGreaterThanOrEqual(1);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  });

  test('on a phone what is pressed is 44 px high, and rows that are met are folded', async () => {
    const page = await opened(await made('all', ['communities']), { viewport: { width: 360, height: 800 } });
    for (const name of ['[name=search]', '[data-verdict=u]', '[data-unfold]', '.more.narrow'])
      expect((await page.locator(name).first().boundingBox())?.height, name).toBeGreaterThanOrEqual(44);
    const basic = page.locator('section.tier').first().locator('.list tbody tr');
    expect(await basic.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(5);
    await page.locator('.more.narrow').first().click();
    await expect
      .poll(() => basic.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length))
      .toBe(31);
  });

  test('hostile names and statements stay text, and the policy stops what is not ours', async () => {
    const page = await opened(await made('hostile-many', [hostile, 'communities/guangming.yaml']));
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('#tiers tbody th').allTextContents()).toContain(SAID);
    await page.click('#tiers [href="#x"]');
    await expect.poll(() => page.locator('h1').textContent()).toContain(SAID);
    expect(await page.locator('blockquote').first().textContent()).toContain(
      '</script><img src=x onerror=alert(3)>',
    );
    expect(await page.locator('img').count()).toBe(0);
    await page.pdf();
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
