import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test, vi } from 'vitest';
import { loadSubmissions } from '../../../src/load/index.ts';
import { factsAsked } from '../../../src/standard/index.ts';
import { call } from '../../cli/call.ts';
import { standard } from '../../notice/write/made.ts';
import { converted, needsOffice } from '../../office.ts';
import { fill } from './fill.ts';

const LANGS = ['zh', 'en'] as const;
const made = async (tier: string, format: string, lang: string) =>
  call(['init', '--tier', tier, '--format', format, '--lang', lang]);
const asked = (tier: string): readonly string[] => [
  ...new Set(
    standard.tiers
      .filter(({ id }) => id === tier)
      .flatMap(({ indicators }) =>
        indicators.flatMap((one) => factsAsked(one, standard).map(({ fact }) => fact.id)),
      ),
  ),
];

/** What a row asks, by the marks of its cells. */
const asksOf = (key: unknown): readonly (readonly [string, string])[] =>
  String(key ?? '')
    .split('\n')
    .flatMap((line) => {
      const [, column = '', asked = ''] = /^(c\d+) (.+)$/.exec(line) ?? [];
      return column === '' ? [] : [[column, asked] as const];
    });

describe.each(standard.tiers.map(({ id }) => id))('the form of the %s tier', (tier) => {
  test.each(LANGS)('as a workbook, in %s', async (lang) => {
    const { code, bytes } = await made(tier, 'xlsx', lang);
    expect(code).toBe(0);
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const keys = sheets.flatMap(({ rows }) =>
      rows.slice(1).flatMap(([key]) => asksOf(key).map(([, asked]) => asked)),
    );
    const facts = keys.flatMap((key) => /^(?:fact|item|others) (\S+)/.exec(key)?.[1] ?? []);
    expect(new Set(facts)).toEqual(new Set(asked(tier)));
    const own = keys.filter((key) => /^(fact|item|others|claim|text|about) /.test(key));
    expect(own).toHaveLength(new Set(own).size);
    for (const sheet of sheets) {
      if (sheet.veryHidden) continue;
      expect([sheet.name, sheet.protection?.sheet, sheet.columns?.[0]?.hidden]).toEqual([
        sheet.name,
        true,
        true,
      ]);
      const marks = (sheet.rows[0] ?? []).map(String);
      for (const [row, [key]] of sheet.rows.entries())
        for (const [column, asked] of row === 0 ? [] : asksOf(key)) {
          const at = marks.indexOf(column);
          const ref = `${String.fromCharCode(65 + at)}${row + 1}`;
          const locked = sheet.cells?.get(`${row},${at}`)?.style?.protection?.locked !== false;
          const valid = sheet.dataValidations?.filter(({ range }) => range === ref) ?? [];
          expect([asked, locked, valid.length]).toEqual([asked, false, 1]);
          for (const one of valid) {
            expect(one.inputMessage ?? '').not.toBe('');
            expect((one.inputMessage ?? '').length).toBeLessThanOrEqual(255);
            expect((one.formula1 ?? '').length).toBeLessThanOrEqual(255);
            expect(one.showErrorMessage).toBe(true);
          }
        }
    }
  });

  test.each(LANGS)('as a text, in %s: it reports nothing, and holds every fact', async (lang) => {
    const { stdout } = await made(tier, 'yaml', lang);
    const read = await loadSubmissions(['-'], standard, { readStdin: async () => Buffer.from(stdout) });
    expect(read.diagnostics).toEqual([]);
    expect(read.submissions.map(({ facts, statements }) => [facts.size, statements.size])).toEqual([[0, 0]]);
    const lines = stdout.split('\n').flatMap((line) => /^ {2}# (\w+): # /.exec(line)?.[1] ?? []);
    expect(lines).toEqual(asked(tier));
  });
});

test('a fact of the text is filled in by taking its comment away', async () => {
  const { stdout } = await made('basic', 'yaml', 'zh');
  const filled = stdout
    .replace('  # households: #', '  households: 1456 #')
    .replace('  # gigabit_households: #', '  gigabit_households: 1019 #')
    .replace('  # fixed-broadband: { claimed', '  fixed-broadband: { claimed');
  const read = await loadSubmissions(['-'], standard, { readStdin: async () => Buffer.from(filled) });
  expect(read.diagnostics).toEqual([]);
  expect([...(read.submissions[0]?.facts.keys() ?? [])]).toEqual(['households', 'gigabit_households']);
  expect(read.submissions[0]?.statements.get('fixed-broadband')?.claimed).toBe('met');
});

test('the names of sheets are quoted in the workbook, whatever they hold', async () => {
  const { bytes } = await made('benchmark', 'xlsx', 'en');
  const { 'xl/workbook.xml': workbook = new Uint8Array() } = unzipSync(bytes);
  const names = [...strFromU8(workbook).matchAll(/<definedName [^>]*>([^<]*)</g)].map(([, one = '']) => one);
  expect(names).toHaveLength(3);
  for (const name of names) expect(name).toMatch(/^'.+'!\$\d+:\$\d+$/);
});

test('the same form gives the same bytes', async () => {
  const first = (await made('basic', 'xlsx', 'zh')).bytes;
  vi.useFakeTimers({ now: new Date('2030-01-01'), toFake: ['Date'] });
  const later = (await made('basic', 'xlsx', 'zh')).bytes;
  vi.useRealTimers();
  expect(later).toEqual(first);
});

test('what somebody has filled in is not written over', async () => {
  const file = 'LICENSE';
  const { code, stderr } = await call(['init', '--output', file]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('[file-exists]')]);
});

test.skipIf(!needsOffice('that an office program opens the form'))(
  'an office program shows what part and whole give, and sets the form on five pages',
  async () => {
    const { bytes } = await made('basic', 'xlsx', 'zh');
    const results = async (households: number, gigabit: number) => {
      const entries = new Map([
        ['fact households', { value: households }],
        ['fact gigabit_households', { value: gigabit }],
      ]);
      const filled = await fill(bytes, entries);
      const { sheets } = await readXlsx(converted(filled, 'xlsx', 'xlsx', 'Calc MS Excel 2007 XML'));
      const cells = sheets.flatMap((sheet) => sheet.rows).flat();
      expect(cells.filter((value) => /^(#|Err:)/.test(String(value)))).toEqual([]);
      return cells.filter((value) => /^[\d.]+%，/.test(String(value)));
    };
    expect(await results(1456, 1019)).toEqual(['69.99%，差 1 户']);
    expect(await results(1456, 1020)).toEqual(['70.05%，够']);
    expect(await results(100_000, 69_999)).toEqual(['69.9990%，差 1 户']);
    const pdf = Buffer.from(converted(bytes, 'xlsx', 'pdf')).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(5);
  },
);
