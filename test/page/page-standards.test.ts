import { describe, expect, test } from 'vitest';
import { browserMissing, browserPath } from '../browser.ts';
import { chromium, made, standardOf, written } from './page-opened.ts';

if (browserPath === undefined) browserMissing('the HTML page of another standard in a real browser');

const requirement = (id: string, number: number, title: string, check: string) => `
  - id: ${id}
    number: ${number}
    category: park
    title: { zh: ${title}, en: ${title} }
    requirements: [{ id: ${id}, clause: { zh: 条款, en: Clause }, check: ${check} }]`;

const label = (zh: string, en: string) => `label: { zh: ${zh}, en: ${en} }`;

const indicators = standardOf('parks', {
  'standard.yaml': `id: parks
version: "1"
title: { zh: 公园标准, en: Parks }
issuer: { zh: 公园局, en: Bureau of parks }
documents: []
time_zone: Asia/Shanghai
categories: [{ id: park, title: { zh: 公园, en: Park } }]
tiers: [{ id: one, title: { zh: 一级, en: One }, file: one.yaml }]
`,
  'facts.yaml': `park_area: { type: measure, unit: { zh: 平方米, en: m² }, ${label('面积', 'Area')} }
sports_area: { type: measure, unit: { zh: 平方米, en: m² }, ${label('运动面积', 'Sports area')} }
sports_share: { type: rate, ratio: [sports_area, park_area], ${label('运动占比', 'Sports share')} }
gates:
  type: list
  ${label('大门', 'Gates')}
  fields: { wide: { type: flag, ${label('宽', 'Wide')} } }
`,
  'one.yaml': `tier: one
indicators:${requirement('share', 1, '运动场地', '{ fact: sports_share, at_most: 15% }')}${requirement(
    'gates',
    2,
    'Wide gates',
    '{ fact: gates, where: { wide: { is: true } }, at_least: 3 }',
  )}
`,
});

describe.skipIf(browserPath === undefined)('another standard', () => {
  const { opened, troubles } = chromium();

  test('an excess is said in the unit of what changes, and how many fit is a figure', async () => {
    const file = written(
      'park',
      `community: { id: north, name: 北园 }\ntier: one\nfacts:\n  park_area: 4000\n  sports_area: 800\n  gates: [{ wide: true }, { wide: true }, { wide: false }]\n`,
    );
    const page = await opened(await made('park', [file], 'zh', ['--indicators', indicators]));
    const cards = page.locator('.card');
    expect(await cards.count()).toBe(2);
    expect(await cards.first().locator('dd').allTextContents()).toEqual(['20%', '不超过 15%', '超出 200 m²']);
    expect(await cards.first().locator('rect.over').count()).toBe(1);
    expect(await cards.first().locator('.action').textContent()).toContain('减少 200 m²');
    expect(await cards.last().locator('rect.there').count()).toBe(2);
    expect(await cards.last().locator('rect.gone').count()).toBe(1);
    expect(await cards.last().locator('.captions').textContent()).toContain('需 3');
    const turned = await page
      .locator('.strip .upright')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).textOrientation));
    expect(turned).toEqual(['upright', 'mixed']);
    expect(troubles).toEqual([]);
  });
});
