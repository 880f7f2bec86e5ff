import { describe, expect, test } from 'vitest';
import { browserMissing, browserPath } from '../browser.ts';
import { chromium, made, many, rows } from './page-opened.ts';

if (browserPath === undefined) browserMissing('the matrix of the HTML page in a real browser');

/** Contrast by WCAG 2.2, of two colours as the browser computes them. */
function contrast(a: string, b: string): number {
  const light = (colour: string) => {
    const [r = 0, g = 0, blue = 0] = [...colour.matchAll(/\d+/g)]
      .slice(0, 3)
      .map(([value]) => Number(value) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [dark = 0, bright = 0] = [light(a), light(b)].toSorted((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

describe.skipIf(browserPath === undefined)('matrix', () => {
  const { opened, troubles } = chromium();

  test('signs can be read on their ground, light and dark; borders of fields can be seen', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await opened(await made('all', ['communities']), { colorScheme });
      const swatches = await page.locator('.matrix .swatch').evaluateAll((all) =>
        all.map((one) => {
          const { color, backgroundColor } = getComputedStyle(one);
          return [one.className, color, backgroundColor] as const;
        }),
      );
      expect(swatches).toHaveLength(5);
      for (const [name, ink, ground] of swatches)
        expect(contrast(ink, ground), `${name} ${colorScheme}`).toBeGreaterThanOrEqual(4.5);
      const field = await page.locator('[name=tier]').evaluate((one) => {
        const { borderTopColor, backgroundColor } = getComputedStyle(one);
        return [borderTopColor, backgroundColor] as const;
      });
      expect(contrast(...field), colorScheme).toBeGreaterThanOrEqual(3);
      await page.context().close();
    }
  });

  test('a cell says whose it is, a row opens, and an indicator can be reached and asked for by its title', async () => {
    const page = await opened(await made('all', ['communities']));
    const cell = page.locator('.cells tr[data-open=guangming] td').first();
    expect(await cell.getAttribute('title')).toBe('光明社区 · 有线宽带网络: 不达标');
    expect(await cell.getAttribute('aria-label')).toBe('不达标');
    await cell.click();
    expect(await page.locator('dialog h2').first().textContent()).toBe('光明社区');
    await page.keyboard.press('Escape');
    await page.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '1 有线宽带网络' }).first().press('Enter');
    expect(await page.locator('[name=indicator]').inputValue()).toBe('fixed-broadband');
    await page.selectOption('[name=status]', 'u');
    await expect.poll(() => rows(page)).toBe(3);
    expect(await page.locator('#tally-basic[open]').count()).toBe(1);
    expect(troubles).toEqual([]);
  });

  test('more rows than have names are a picture that tells its cells, with the counts written', async () => {
    const page = await opened(await many(250));
    expect(await page.locator('.cells').count()).toBe(0);
    const counts = await page.locator('.tally tbody tr').first().locator('td.number').allTextContents();
    expect(counts).toEqual(['100', '0', '0', '0', '150']);
    const box = await page.locator('.picture .rows').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 3, (box?.y ?? 0) + 6 * 3 + 2);
    await expect.poll(() => page.locator('.pointed').textContent()).toBe('社区3 · 有线宽带网络: 不达标');
    await page.mouse.down();
    await page.mouse.up();
    expect(await page.locator('dialog h2').first().textContent()).toBe('社区3');
    expect(troubles).toEqual([]);
  });
});
