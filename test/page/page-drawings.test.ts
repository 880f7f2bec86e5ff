import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserMissing, browserPath } from '../browser.ts';
import { chromium, made, submission, written } from './page-opened.ts';

if (browserPath === undefined) browserMissing('the drawings of the HTML page in a real browser');

describe.skipIf(browserPath === undefined)('drawings', () => {
  const { opened, troubles } = chromium();
  const one = async (name: string, facts: string): Promise<Page> =>
    opened(await made(name, [written(name, submission('x', '甲社区', facts))]));
  const pieces = (page: Page, kind: string) =>
    page
      .locator('svg.miss')
      .first()
      .locator(`rect.${kind}`)
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));

  test('one household of a thousand can be seen, and stands left of the line', async () => {
    const page = await one('one-short', 'households: 1456, gigabit_households: 1019');
    const [gone = 0, ...more] = await pieces(page, 'gone');
    expect(more).toEqual([]);
    expect(gone).toBeGreaterThan(10);
    expect(await pieces(page, 'there')).toHaveLength(12);
    const line = await page.locator('svg.miss .need').first().boundingBox();
    const frame = await page.locator('svg.miss rect.gone').first().boundingBox();
    expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeLessThanOrEqual((line?.x ?? 0) + 1);
  });

  test('more is to scale, and a small share of a measure is never too thin to see', async () => {
    const scaled = await one('scaled', 'households: 4900, gigabit_households: 2820');
    const [there = 0] = await pieces(scaled, 'there');
    const [gone = 0] = await pieces(scaled, 'gone');
    expect(there / (there + gone)).toBeCloseTo(2820 / 3430, 1);
    const thin = await one('thin', 'area: 1000, fiveg_area: 799.999');
    expect((await pieces(thin, 'gone'))[0]).toBeGreaterThanOrEqual(13);
    expect(troubles).toEqual([]);
  });

  test('sets are labels of what is there and what is missing; flags are words', async () => {
    const page = await one('set', 'access_limits: [access]\n  , data_encrypted: false');
    expect(await page.locator('.items .there').count()).toBeGreaterThan(0);
    expect(await page.locator('.items .gone').count()).toBeGreaterThan(0);
    expect(await page.locator('.flag').first().textContent()).toContain('否，要求是');
  });

  test('in a plot who fails is left of the threshold, who meets it right of it', async () => {
    const rate = (text: string, i: number) => submission(`c${i}`, `社区${i}`, `gigabit_coverage: "${text}"`);
    const file = written('plot', ...['70%', '69.999%', '57%', '100%', '>= 80%', '90%'].map(rate));
    const page = await opened(await made('plot', [file]));
    const plot = page.locator('.plot').first();
    const at = (kind: string) =>
      plot
        .locator(kind)
        .evaluateAll((all) => all.map((line) => Number.parseFloat(line.getAttribute('x1') ?? '')));
    const [threshold = 0] = await at('.threshold');
    expect(await at('.fails')).toHaveLength(2);
    expect(await at('.holds')).toHaveLength(3);
    for (const x of await at('.fails')) expect(x).toBeLessThan(threshold);
    for (const x of await at('.holds')) expect(x).toBeGreaterThan(threshold);
  });

  test('the fuller the ink the harder the evidence; only what fails has a cross', async () => {
    const page = await opened(await made('all', ['communities']));
    await page.click('[data-unfold]');
    const ink = (kind: string) =>
      page
        .locator(`.matrix .sq.${kind}`)
        .first()
        .evaluate((each) => {
          const { backgroundColor, backgroundImage, borderTopStyle } = getComputedStyle(each);
          return {
            backgroundColor,
            hatched: backgroundImage.includes('gradient'),
            borderTopStyle,
            glyph: getComputedStyle(each, '::before').content,
          };
        });
    const [measured, declared, attested, unmet] = await Promise.all(
      ['measured', 'declared', 'attested', 'unmet'].map(ink),
    );
    const light = (colour = '') =>
      [...colour.matchAll(/\d+/g)]
        .slice(0, 3)
        .reduce((sum, [value], i) => sum + Number(value) * ([0.21, 0.72, 0.07][i] ?? 0), 0);
    expect(light(measured?.backgroundColor)).toBeLessThan(light(declared?.backgroundColor) - 60);
    expect(attested?.backgroundColor).toBe('rgba(0, 0, 0, 0)');
    expect([measured, declared, attested].map((each) => each?.hatched)).toEqual([false, false, true]);
    expect([measured, declared, attested].map((each) => each?.glyph)).toEqual(['none', 'none', 'none']);
    expect(unmet?.glyph).toContain('✗');
  });
});
