import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test, vi } from 'vitest';
import type { Submission } from '../../../src/model/index.ts';
import { exactly, rational } from '../../../src/quantity/index.ts';
import { csv } from '../../../src/report/evaluation/csv.ts';
import { xlsx } from '../../../src/report/evaluation/xlsx.ts';
import { call } from '../../cli/call.ts';
import { converted, needsOffice } from '../../office.ts';
import { layout, reportOf, submission } from './fixtures.ts';

const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

const bytesOf = async (submissions: readonly Submission[]): Promise<Uint8Array> =>
  xlsx(reportOf(submissions), layout);

describe('csv', () => {
  test('one row a requirement, with what was found, asked and is short', () => {
    const rows = rowsOf(csv(reportOf([submission('光明社区')]), layout));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      文件: 'communities/x.yaml',
      社区: '光明社区',
      结论: '不达标',
      序号: '1',
      本条结论: '不达标',
      依据: '实测复算',
      指标值: '70%',
      差距: '1',
      单位: '户',
    });
  });

  test('one row a community, with a column for each indicator', () => {
    const rows = rowsOf(
      csv(reportOf([submission('甲社区'), submission('乙社区', 1456)]), { ...layout, rows: 'community' }),
    );
    expect(rows).toMatchObject([
      { 社区: '甲社区', 有线宽带网络: '不达标', 线上服务: '待核实', 不达标项: '1' },
      { 社区: '乙社区', 有线宽带网络: '达标', 线上服务: '待核实', 不达标项: '0' },
    ]);
  });

  test.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '＝1+1', '\t=1'])('%j runs as no formula', (name) => {
    const text = csv(reportOf([submission(name)]), layout);
    const [row] = rowsOf(text);
    expect(row?.['社区']).toMatch(/^'|^\\u/);
  });

  test('begins with a byte order mark where it is asked for, and only there', async () => {
    const args = ['evaluate', 'communities/guangming.yaml', '--format', 'csv'];
    const bare = await call(args);
    const marked = await call([...args, '--bom']);
    expect(marked.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(marked.bytes.subarray(3)).toEqual(bare.bytes);
    expect(bare.code).toBe(1);
  });

  test('the 39: a row a requirement and a row a community', async () => {
    const args = ['evaluate', 'communities', '--format', 'csv'];
    const tables = [
      rowsOf((await call(args)).stdout),
      rowsOf((await call([...args, '--rows', 'community'])).stdout),
    ];
    const json = JSON.parse((await call(['evaluate', 'communities', '--format', 'json'])).stdout);
    const requirements = json.evaluations.flatMap((result: { indicators: { requirements: unknown[] }[] }) =>
      result.indicators.flatMap((indicator) => indicator.requirements),
    );
    expect(tables.map((rows) => rows.length)).toEqual([requirements.length, 39]);
  });
});

describe('xlsx', () => {
  test('answers first; then communities, indicators, findings and what the words mean', async () => {
    const { sheets } = await readXlsx(await bytesOf([submission('光明社区')]));
    expect(sheets.map(({ name }) => name)).toEqual(['结果', '总表', '逐项', '核查', '说明']);
    const [, communities, indicators] = sheets;
    expect(communities?.rows[1]?.slice(0, 8)).toEqual([
      '光明社区',
      'x',
      '基础型',
      '不达标',
      '不达标',
      1,
      1,
      0,
    ]);
    expect(indicators?.rows).toHaveLength(3);
  });

  test('its first sheet has the title, the date, both floors, and a row to tick for each failure', async () => {
    const { bytes } = await call([
      'evaluate',
      'communities',
      '--as-of',
      '2022-12-05',
      '--lang',
      'zh',
      '--format',
      'xlsx',
    ]);
    const [first] = (await readXlsx(bytes)).sheets;
    const rows = first?.rows ?? [];
    expect(rows[0]?.[0]).toMatch(/^39 个社区，5 个不达标/);
    expect(rows[1]?.[0]).toContain('2022-12-05');
    expect(rows.slice(4, 6).map((row) => row.slice(1, 4))).toEqual([
      [5, 34, 0],
      [5, 0, 34],
    ]);
    const failing = rows.findIndex(([cell]) => cell === '社区') + 1;
    expect(rows.slice(failing, failing + 8).every(([, tier]) => tier === '基础型')).toBe(true);
    expect(rows[failing + 8]?.every((cell) => cell === null)).toBe(true);
  });

  test('names what could not be read, and why', async () => {
    const missing = 'communities/nowhere.yaml';
    const { bytes, stderr } = await call([
      ...['evaluate', 'communities/guangming.yaml', missing, '--lang', 'en', '--format', 'xlsx'],
    ]);
    const rows = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
    const at = rows.findIndex(([cell]) => cell === 'Wrong, and not evaluated');
    expect([rows[at + 1]?.[0], rows[at + 1]?.[3]]).toEqual([missing, 'no such file or folder']);
    expect(stderr).toContain(missing);
  });

  test('a rate is a number, shown with as many decimals as it takes not to print what it misses', async () => {
    const cellOf = async (one: Submission) => {
      const { sheets } = await readXlsx(await bytesOf([one]), { readStyles: true });
      const [result, , indicators] = sheets;
      const column = indicators?.rows[0]?.indexOf('实际') ?? -1;
      return {
        value: indicators?.rows[1]?.[column],
        format: indicators?.cells?.get(`1,${column}`)?.style?.numFmt,
        result,
      };
    };
    expect(await cellOf(submission('光明社区'))).toMatchObject({ value: 0.699862637362637, format: '0.00%' });
    const close = submission('光明社区');
    const near = new Map(close.facts);
    const figure = (id: string, value: number) =>
      near.set(id, {
        id,
        written: '',
        at: { line: 1, column: 1 },
        value: { kind: 'quantity', quantity: exactly(rational(value)) },
      });
    figure('households', 1_000_000);
    figure('gigabit_households', 699_999);
    expect(await cellOf({ ...close, facts: near })).toMatchObject({ value: 0.699999, format: '0.0000%' });
  });

  test('a name is a text, whatever it looks like', async () => {
    const { sheets } = await readXlsx(await bytesOf([submission('=HYPERLINK("http://x")')]));
    const cell = sheets[1]?.cells?.get('1,0');
    expect(cell?.formula).toBeUndefined();
    expect(sheets[1]?.rows[1]?.[0]).toBe('=HYPERLINK("http://x")');
  });

  test('the same results give the same bytes', async () => {
    const make = () => xlsx(reportOf([submission('光明社区')]), layout);
    const first = await make();
    vi.useFakeTimers({ now: new Date('2030-01-01'), toFake: ['Date'] });
    const later = await make();
    vi.useRealTimers();
    expect(later).toEqual(first);
  });

  test('is not written to a terminal', async () => {
    const said = await call(['evaluate', 'communities/guangming.yaml', '--format', 'xlsx'], {
      stdout: {
        isTTY: true,
        write: async () => {
          throw new Error('bytes on a terminal');
        },
      },
    });
    expect(said.code).toBe(2);
    expect(said.stderr).toContain('--output');
  });

  test.skipIf(!needsOffice('that an office program opens the workbook of results'))(
    'an office program opens it and finds no formula in it',
    { timeout: 120_000 },
    async () => {
      const bytes = await bytesOf([submission('=1+1'), submission('光明社区')]);
      const saved = converted(bytes, 'xlsx', 'csv', 'Text - txt - csv (StarCalc):44,34,76');
      const table: string[][] = parse(saved, { relax_column_count: true });
      const from = table.findIndex(([cell]) => cell === '社区');
      expect(table.slice(from, from + 3).map((row) => row.slice(0, 4))).toEqual([
        ['社区', '类型', '序号', '二级指标'],
        ['=1+1', '基础型', '1', '有线宽带网络'],
        ['光明社区', '基础型', '1', '有线宽带网络'],
      ]);
    },
  );
});
