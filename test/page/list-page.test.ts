import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { call } from '../cli/call.ts';

const html = async (args: readonly string[]): Promise<string> =>
  (await call([...args, '--format', 'html'], { now: () => Date.UTC(2022, 11, 5) })).stdout;

test.each(['zh', 'en'])('what is to be done is a page by community and by category, %s', async (lang) => {
  const page = await html(['gap', 'communities', '--lang', lang]);
  expect(page).toContain(`<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">`);
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|\sstyle="|\shref="(?!#)|\ssrc=/);
  const [communities = '', categories = ''] = page.split('id="categories"');
  expect(communities.match(/<h3>/g)?.length).toBeGreaterThan(39);
  expect(categories.match(/<h3>/g)).toHaveLength(7);
  expect(Buffer.byteLength(page)).toBeLessThan(250_000);
});

test('what all have to do stands once, and every community has a box for everything it has to do', async () => {
  const page = await html(['gap', 'communities', '--lang', 'zh']);
  const { stdout } = await call(['gap', 'communities', '--lang', 'zh', '--format', 'csv'], {});
  const asked: { 社区: string; 要做什么: string }[] = parse(stdout, { columns: true });
  const $ = load(page);
  const boxes = new Map<string, string[]>();
  for (const row of $('#categories tbody tr').toArray()) {
    const todo = $(row).find('td').eq(2).text();
    const names = $(row).find('li').toArray();
    boxes.set(todo, [...(boxes.get(todo) ?? []), ...names.map((name) => $(name).text())]);
  }
  for (const one of asked)
    expect([one.要做什么, boxes.get(one.要做什么)]).toContainEqual(expect.arrayContaining([one.社区]));
  expect([...boxes.values()].flat()).toHaveLength(asked.length);
  const common = $('#communities table').first().find('tbody tr');
  const heading = $('#communities h3').first().text();
  expect(heading).toContain('31 个社区都要做的，向成长型');
  const beilongtou = $('#communities h3:contains("北龙头社区")').next('table').text();
  expect(beilongtou).toContain(`以及都要做的 ${common.length} 条（见上）`);
});

test('every tier is a table of all', async () => {
  const page = await html(['gap', 'communities', '--tier', 'all', '--lang', 'zh']);
  expect(page.match(/<tr>/g)).toHaveLength(40);
  const { stdout } = await call(
    ['gap', 'communities', '--tier', 'all', '--lang', 'zh', '--format', 'csv'],
    {},
  );
  expect(stdout.trim().split('\r\n')).toHaveLength(40);
  expect(stdout.split('\r\n')[1]?.split(',').slice(1)).toEqual(
    'anqiao,基础型,不达标,1,0,不达标,3,17,不达标,4,23'.split(','),
  );
});

test('what is to be verified is a page: whom to look at first, what is said together, each finding', async () => {
  const page = await html(['audit', 'communities', '--lang', 'zh']);
  const parts = [...page.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id);
  expect(parts).toEqual(['first', 'together', 'findings']);
  expect(page.indexOf('锦龙')).toBeLessThan(page.indexOf('id="together"'));
});

test('a name is text, not markup', async () => {
  const page = (
    await call(['gap', '-', '--format', 'html', '--lang', 'zh'], {
      readStdin: async () =>
        new TextEncoder().encode('community: { id: a, name: "<b>&" }\ntier: basic\nfacts: {}\n'),
    })
  ).stdout;
  expect(page).toContain('&lt;b&gt;&amp;');
  expect(page).not.toContain('<b>');
});
