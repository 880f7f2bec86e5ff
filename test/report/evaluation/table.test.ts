import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { diagnosticsText } from '../../../src/report/diagnostics.ts';
import { table as formatter } from '../../../src/report/evaluation/table.ts';
import { explainIndicator, explainStandard } from '../../../src/report/explain.ts';
import { diagnostic, layout, reportOf, standard, submission } from './fixtures.ts';

const table = async (...args: Parameters<typeof formatter>): Promise<string> =>
  String(await formatter(...args));

describe.each([80, 100, 140])('at %i columns', (width) => {
  test.each(['zh', 'en'] as const)('no line is wider (%s)', async (lang) => {
    for (const ascii of [false, true]) {
      const set = { ...layout, width, lang, ascii, details: true };
      const brief = { ...set, details: false };
      const texts = [
        await table(reportOf([submission('光明社区')]), brief),
        await table(
          reportOf([submission('光明社区'), submission('很长很长的名字'.repeat(20), 1456)], [diagnostic]),
          brief,
        ),
        await table(reportOf([submission('光明社区')]), set),
        await table(
          reportOf([submission('光明社区'), submission('很长很长的名字'.repeat(20), 1456)], [diagnostic]),
          set,
        ),
        explainStandard(standard, standard.tiers, set),
        explainIndicator(standard, 'fixed-broadband', standard.tiers, set),
      ];
      for (const line of texts.join('').split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });
});

test('one submission: the figure, the threshold, the shortfall and the verdict', async () => {
  const text = await table(reportOf([submission('光明社区')]), { ...layout, details: true });
  for (const part of ['69.99%', '70%', '1 户', '不达标', '实测复算', '待核实', '光明社区']) {
    expect(text).toContain(part);
  }
});

test('ASCII has nothing of doubtful width', async () => {
  for (const details of [false, true])
    expect(
      await table(reportOf([submission('X')]), { ...layout, details, ascii: true, lang: 'en' }),
    ).not.toMatch(/[│─✓✗≥÷→↳·…]/);
});

test('colour only where it is asked for', async () => {
  const report = reportOf([submission('X')]);
  const esc = String.fromCharCode(27);
  expect(await table(report, layout)).not.toContain(esc);
  expect(await table(report, { ...layout, colour: true })).toContain(esc);
});

test('a name cannot act on the terminal', async () => {
  const text = await table(reportOf([submission('a\u202eb\u0007')]), layout);
  expect(text).toContain('a\\u{202e}b\\u{7}');
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

test('a diagnostic underlines by display width', () => {
  const lines = diagnosticsText([diagnostic], layout).split('\n');
  expect(lines[0]).toContain('bad\\u{202e}.yaml:9:6  ');
  expect(lines[0]).toContain('[unknown-fact]');
  expect(lines[1]).toBe('  9 │ 数据：户数 1');
  expect(lines[2]).toBe(`    │ ${' '.repeat(10)}^^`);
});

test('many diagnostics are cut short', () => {
  const many = Array.from({ length: 5000 }, () => ({ ...diagnostic, excerpt: 'x'.repeat(100_000) }));
  expect(diagnosticsText(many, layout).length).toBeLessThan(1_000_000);
});
