import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CellValue, openXlsx, saveXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { call } from '../../cli/call.ts';
import { type Entry, fill } from '../write/fill.ts';

const form = (await call(['init', '--tier', 'growth', '--format', 'xlsx', '--lang', 'zh'])).bytes;
const folder = mkdtempSync(join(tmpdir(), 'sce-cells-'));
const NAME: readonly [string, Entry] = ['about community.name', { value: '甲社区' }];

async function imported(bytes: Uint8Array, name = 'form.xlsx') {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const said = await call(['import', file, '--lang', 'zh']);
  return {
    ...said,
    stderr: said.stderr.replaceAll(file, name),
    read: parseAllDocuments(said.stdout)[0]?.toJS(),
  };
}

const answered = async (entries: Readonly<Record<string, Entry>>, records = {}) =>
  imported(await fill(form, new Map([NAME, ...Object.entries(entries)]), new Map(Object.entries(records))));

describe('a cell is read as what it means', () => {
  test.each<[string, Entry, string, unknown]>([
    ['a number', { value: 1456 }, 'households', 1456],
    ['a text of digits', { value: '1456' }, 'households', 1456],
    ['full-width digits', { value: '１４５６' }, 'households', 1456],
    ['a separator', { value: '1,456' }, 'households', 1456],
    ['its unit', { value: '1456户' }, 'households', 1456],
    ['a bound', { value: '≥ 4' }, 'households', '>= 4'],
    ['a bound in words', { value: '不少于4户' }, 'households', '>= 4'],
    ['a percent cell', { value: 0.985, numFmt: '0.00%' }, 'gigabit_coverage', '98.5%'],
    ['a percentage as text', { value: '98.50%' }, 'gigabit_coverage', '98.50%'],
    ['a full-width percentage', { value: '９８．５％' }, 'gigabit_coverage', '98.5%'],
    ['a quotient in binary', { value: 0.296 / 0.37, numFmt: '0%' }, 'fiveg_coverage', '80%'],
    [
      'a quotient without end',
      { value: 1019 / 1456, numFmt: '0.0%' },
      'gigabit_coverage',
      '69.9862637362637%',
    ],
    ['a small measure', { value: 0.1 + 0.2 }, 'area', 0.3],
    ['hectares', { value: '37公顷' }, 'area', 0.37],
    ['a choice', { value: '是' }, 'property_platform_linked', true],
    ['a tick', { value: '√' }, 'property_platform_linked', true],
    ['a truth value', { value: false }, 'property_platform_linked', false],
  ])('%s', async (_, entry, fact, value) => {
    const { code, stderr, read } = await answered({ [`fact ${fact}`]: entry });
    expect([code, stderr.includes('[')], stderr).toEqual([0, false]);
    expect(read.facts[fact]).toEqual(value);
  });

  test.each<[string, Entry]>([
    ['a date cell', { value: new Date('2022-12-05T00:00:00Z'), numFmt: 'yyyy/m/d' }],
    ['a date as text', { value: '2022-12-05' }],
    ['with slashes', { value: '2022/12/5' }],
    ['in Chinese', { value: '2022年12月5日' }],
    ['in full-width digits', { value: '２０２２年１２月５日' }],
  ])('%s', async (_, entry) => {
    const { code, read } = await answered({
      'about acceptance.by': { value: '工作组' },
      'about acceptance.from': entry,
    });
    expect([code, read.acceptance.from]).toEqual([0, '2022-12-05']);
  });

  test('a set with every item answered is complete, else it is open', async () => {
    const some = {
      'item disclosed_online party': { value: '是' },
      'item disclosed_online residents': { value: '否' },
    };
    const open = await answered(some);
    expect(open.read.facts.disclosed_online).toEqual({ including: ['party'] });
    expect(open.stderr).toContain('居务');
    const all = await answered({ ...some, 'item disclosed_online finance': { value: '是' } });
    expect(all.read.facts.disclosed_online).toEqual(['party', 'finance']);
  });

  test('others that end in 等 leave an open set open', async () => {
    const items = ['timed', 'auto-off', 'fault-alarm'].map(
      (item) => [`item ebike_charging_functions ${item}`, { value: '是' }] as const,
    );
    const of = async (others: string) =>
      (
        await answered({
          ...Object.fromEntries(items),
          'others ebike_charging_functions': { value: others },
        })
      ).read.facts.ebike_charging_functions;
    expect(await of('语音提示')).toEqual(['timed', 'auto-off', 'fault-alarm', '语音提示']);
    expect(await of('语音提示等')).toEqual({ including: ['timed', 'auto-off', 'fault-alarm', '语音提示'] });
  });
});

describe('a wrong cell is named with its sheet, and nothing is read', () => {
  test.each<[string, Readonly<Record<string, Entry>>, RegExp]>([
    [
      'a bare rate',
      { 'fact gigabit_coverage': { value: 0.7, numFmt: '0.00' } },
      /form\.xlsx:填报!L9 .*\[bare-rate\]/,
    ],
    [
      '95 in a cell that shows percentages',
      { 'fact gigabit_coverage': { value: 95, numFmt: '0.00%' } },
      /填报!L9 .*\[over-whole\]\n.*95%/,
    ],
    ['over the whole', { 'fact gigabit_coverage': { value: '120%' } }, /填报!L9 .*\[over-whole\]/],
    [
      'a percentage of households',
      { 'fact households': { value: 0.5, numFmt: '0%' } },
      /填报!H8 .*\[unexpected-percent\]/,
    ],
    ['half a household', { 'fact households': { value: 1.5 } }, /填报!H8 .*\[fractional-count\]/],
    ['a negative number', { 'fact households': { value: -1 } }, /填报!H8 .*\[negative\]/],
    ['about so many', { 'fact households': { value: '约1456户' } }, /填报!H8 .*\[/],
    ['no flag', { 'fact property_platform_linked': { value: '也许' } }, /填报!H\d+ .*\[not-yes-no\]/],
    ['no claim', { 'claim television': { value: '好' } }, /填报!N\d+ .*\[unknown-choice\]/],
    [
      'a part over its whole',
      { 'fact households': { value: 1 }, 'fact gigabit_households': { value: 2 } },
      /填报!H9 .*\[part-over-whole\]/,
    ],
    [
      'no date',
      { 'about acceptance.by': { value: '组' }, 'about acceptance.from': { value: '昨天' } },
      /验收组填写!C\d+ .*\[no-date\]/,
    ],
    ['a bad id', { 'about community.id': { value: 'X Y' } }, /验收组填写!C\d+ .*\[bad-id\]/],
    [
      'a list said to be empty',
      { 'fact residential_buildings': { value: '已列全' } },
      /填报!H\d+ .*\[list-empty\]/,
    ],
  ])('%s', async (_, entries, expected) => {
    const { code, stdout, stderr } = await answered(entries);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(expected);
  });

  test('a field of a record', async () => {
    const { code, stderr } = await answered(
      { 'fact residential_buildings': { value: '已列全' } },
      { residential_buildings: [{ floors: { value: '很高' } }] },
    );
    expect([code, stderr]).toEqual([2, expect.stringMatching(/form\.xlsx:填报!\w+\d+ .*\[/)]);
  });

  test('a form without a name', async () => {
    const { code, stderr } = await imported(form);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/form\.xlsx:填报!D4 .*\[no-name\]/)]);
  });

  test('a workbook that is none of ours', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'x', rows: [['甲', '乙']] }] });
    const { code, stderr } = await imported(bytes, 'other.xlsx');
    expect([code, stderr]).toEqual([2, expect.stringContaining('[unknown-workbook]')]);
  });

  test('bytes that only look like a workbook', async () => {
    const { code, stderr } = await imported(form.slice(0, 5000), 'cut.xlsx');
    expect([code, stderr]).toEqual([2, expect.stringContaining('[broken-archive]')]);
  });
});

test('a workbook with a row a community is a table', async () => {
  const rows: CellValue[][] = [
    ['社区名称', '类型', '社区家庭总数', '家庭千兆光纤网络覆盖率', '备注'],
    ['甲社区', '基础型', 1456, 0.7, '略'],
    [null, null, null, null, null],
    ['乙社区', '成长型', '1,000', '≥80%', null],
  ];
  const cells = new Map([['1,3', { value: 0.7, style: { numFmt: '0%' } }]]);
  const bytes = await writeXlsx({ sheets: [{ name: '表', rows, cells }] });
  const { code, stdout } = await imported(bytes, 'table.xlsx');
  expect(code).toBe(0);
  expect(stdout.split('---').map((one) => parse(one).facts)).toEqual([
    { households: 1456, gigabit_coverage: '70%' },
    { households: 1000, gigabit_coverage: '>= 80%' },
  ]);
});

describe('a form that has lost a part, or has one twice, says so', () => {
  const changed = async (change: (sheets: Awaited<ReturnType<typeof openXlsx>>['sheets']) => void) => {
    const workbook = await openXlsx(await fill(form, new Map([NAME])), { readStyles: true });
    change(workbook.sheets);
    return imported(await saveXlsx(workbook));
  };
  const isForm = ({ rows }: { rows: readonly (readonly unknown[])[] }) => rows[0]?.[0] === 'sce-form';
  test('a sheet of questions', async () => {
    const { code, stdout, stderr } = await changed((sheets) => {
      sheets.splice(sheets.findIndex(isForm), 1);
    });
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('[form-sheet-missing]')]);
  });

  test('the rows of a list', async () => {
    const { code, stderr } = await changed((sheets) => {
      const [sheet] = sheets.filter(isForm);
      const isRecord = (row: readonly unknown[]) => String(row[0]).startsWith('record residential_buildings');
      for (const row of sheet?.rows ?? []) if (isRecord(row)) row[0] = 'shown';
      for (const [key, cell] of sheet?.cells ?? [])
        if (/,0$/.test(key) && String(cell.value).startsWith('record residential')) sheet?.cells?.delete(key);
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining('[form-lacks]')]);
  });

  test('a row that is added below the records of a list is one of them', async () => {
    const bytes = await fill(
      form,
      new Map([NAME, ['fact residential_buildings', { value: '已列全' }]]),
      new Map([['residential_buildings', Array.from({ length: 8 }, () => ({ floors: { value: 3 } }))]]),
    );
    const workbook = await openXlsx(bytes, { readStyles: true });
    const [sheet] = workbook.sheets.filter(isForm);
    const rows = sheet?.rows ?? [];
    const last = rows.findLastIndex((row) => String(row[0]).startsWith('record residential_buildings'));
    const floors = rows[last]?.indexOf(3) ?? -1;
    // The title of the next list stands here: a row is put in above it.
    rows.splice(last + 1, 0, rows[last]?.map((_, at) => (at === floors ? 20 : null)) ?? []);
    sheet?.cells?.clear();
    const { code, stdout } = await imported(await saveXlsx(workbook));
    expect(code).toBe(0);
    expect(parse(stdout).facts.residential_buildings).toHaveLength(9);
  });

  test('the hidden sheet by which it is known', async () => {
    const { code, stderr } = await changed((sheets) =>
      sheets.splice(
        sheets.findIndex(({ rows }) => rows[0]?.[0] === 'sce'),
        1,
      ),
    );
    expect([code, stderr]).toEqual([2, expect.stringContaining('[form-lacks]')]);
  });

  test('the hidden column at the left of a sheet', async () => {
    const { code, stderr } = await changed((sheets) => {
      const sheet = sheets.find(isForm);
      for (const [at, row] of (sheet?.rows ?? []).entries()) if (at > 0) row[0] = null;
      for (const key of sheet?.cells?.keys() ?? []) if (/^[1-9]\d*,0$/.test(key)) sheet?.cells?.delete(key);
    });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/填报.*\[form-unmarked\]/)]);
  });

  test('a sheet that was copied', async () => {
    const { code, stderr } = await changed((sheets) => {
      const sheet = sheets.findLast(isForm);
      if (sheet) sheets.push({ ...sheet, name: 'copy' });
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining('[form-doubled]')]);
  });

  test('a sheet with another name is read all the same', async () => {
    const { code, stderr } = await changed((sheets) => {
      const sheet = sheets.findLast(isForm);
      if (sheet) sheet.name = '改了名';
    });
    expect([code, stderr.includes('[')]).toEqual([0, false]);
  });
});
