import { load } from 'cheerio';
import { marked } from 'marked';
import { expect, test } from 'vitest';
import { markdown } from '../../../src/report/evaluation/markdown.ts';
import { layout, reportOf, submission } from './fixtures.ts';

const rendered = (text: string) => load(marked.parse(text, { async: false, gfm: true }));

test('one submission: what is short stands open, the rest behind a fold', () => {
  const $ = rendered(markdown(reportOf([submission('光明社区')]), layout));
  expect($('h2').text()).toBe('光明社区 基础型 ✗ 不达标');
  const open = $('table').first().find('tbody tr');
  expect(open.length).toBe(2);
  expect(open.first().text()).toContain('69.99%');
  expect($('details summary').first().text()).toBe('全部 2 条要求');
  expect($('details table tbody tr').length).toBe(2);
});

test('many submissions: a table of all, and each that is short behind a fold', () => {
  const $ = rendered(markdown(reportOf([submission('甲社区'), submission('乙社区')]), layout));
  expect($('table').first().find('tbody tr').length).toBe(2);
  expect($('body > details > summary').length).toBe(2);
});

test.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[a](http://x)', '![a](http://x)'])(
  '%s stays text',
  (name) => {
    for (const report of [reportOf([submission(name)]), reportOf([submission(name), submission('b')])]) {
      const $ = rendered(markdown(report, layout));
      expect($('script, img, a').length).toBe(0);
      expect($('body').text()).toContain(name);
    }
  },
);

test('a name with a bar or a line break stays in its cell', () => {
  const $ = rendered(markdown(reportOf([submission('a|b\n| c'), submission('d')]), layout));
  expect($('table').first().find('tbody tr').length).toBe(2);
  expect($('table').first().find('tbody td').first().text()).toBe('a|b | c');
});
