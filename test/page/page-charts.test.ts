import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserMissing, browserPath } from '../browser.ts';
import { chromium, made, submission, written } from './page-opened.ts';

if (browserPath === undefined) browserMissing('the charts of the HTML page in a real browser');

const rate = (text: string) => `gigabit_coverage: "${text}"`;

describe.skipIf(browserPath === undefined)('charts', () => {
  const { opened, troubles } = chromium();
  const bar = async (name: string, facts: string): Promise<Page> =>
    opened(await made(name, [written(name, submission('x', '甲社区', facts))]));

  test('a bar is drawn as it was judged: sure and possible, met, unmet and open', async () => {
    for (const [name, facts, kind, shapes] of [
      ['met', rate('75%'), 'ok', ['sure']],
      ['unmet', rate('60%'), 'short', ['sure']],
      ['at-most', rate('< 60%'), 'short', ['possible']],
      ['open', rate('> 50%'), 'open', ['possible', 'sure']],
      ['at-least', rate('>= 90%'), 'ok', ['possible', 'sure']],
      ['nothing', rate('0%'), 'short', ['sure']],
    ] as const) {
      const page = await bar(name, facts);
      const drawn = page.locator('.bar').first();
      expect(await drawn.getAttribute('class'), name).toBe(`bar ${kind}`);
      const paths = await drawn.locator('path:not(.limit)').evaluateAll((all) =>
        all.map((one) => ({
          kind: one.getAttribute('class'),
          wide: one.getBoundingClientRect().width,
          colour: getComputedStyle(one).stroke,
        })),
      );
      expect(paths.map((one) => one.kind)).toEqual(shapes);
      for (const { wide } of paths) expect(wide, name).toBeGreaterThan(0.5);
      expect(new Set(paths.map(({ colour }) => colour)).size).toBe(1);
      await page.context().close();
    }
  });

  test('a figure at its threshold stands right of the line, one below it left, and bounds are told', async () => {
    const page = await opened(
      await made('histogram', [
        written(
          'histogram',
          ...['70%', '69.999%', '57%', '100%', '>= 80%'].map((one, i) =>
            submission(`c${i}`, `社区${i}`, rate(one)),
          ),
        ),
      ]),
    );
    const chart = page.locator('.chart').first();
    expect(await chart.locator('figcaption').textContent()).toMatch(/≥ 70%.*4.*2.*1 个只报了范围/);
    const line = await chart
      .locator('.limit')
      .evaluate((one) => one.getAttribute('d')?.match(/^M([\d.]+)/)?.[1]);
    const columns = await chart.locator('rect').evaluateAll((all) =>
      all.map((one) => {
        const [left, wide] = ['x', 'width'].map((name) => Number(one.getAttribute(name)));
        return { kind: one.getAttribute('class'), left: left ?? 0, right: (left ?? 0) + (wide ?? 0) };
      }),
    );
    expect(columns.filter(({ kind }) => kind === 'short')).toHaveLength(2);
    for (const { kind, left, right } of columns)
      if (kind === 'short') expect(right).toBeLessThanOrEqual(Number(line));
      else expect(left).toBeGreaterThanOrEqual(Number(line));
    expect(await chart.locator('.asked').textContent()).toBe('≥ 70%');
    expect(await chart.locator('.axis.end').first().textContent()).toBe('1');
    expect(troubles).toEqual([]);
  });

  test('where nothing can be drawn no heading stands alone', async () => {
    const page = await opened(await made('all', ['communities']));
    await page.fill('[name=search]', 'guangming');
    await expect.poll(() => page.locator('.distributions').count()).toBe(0);
    expect(await page.locator('#part-distributions').textContent()).toBe('');
  });
});
