import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { loadSubmissions } from '../../../src/load/index.ts';
import type { Submission } from '../../../src/model/index.ts';
import { call } from '../../cli/call.ts';
import { standard, submissionsIn } from '../../notice/write/made.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'sce-prefilled-'));
const load = async (paths: readonly string[]) => {
  const read = await loadSubmissions(paths, standard, { readStdin: async () => new Uint8Array() });
  expect(read.diagnostics).toEqual([]);
  return new Map(read.submissions.map((one) => [one.community.id, one]));
};
/** Without the places, which differ. */
const factsOf = ({ facts }: Submission) =>
  JSON.stringify([...facts].map(([id, { value }]) => [id, value]).sort(), (key, value: unknown) =>
    typeof value === 'bigint'
      ? String(value)
      : key === 'at'
        ? undefined
        : value instanceof Map
          ? [...value]
          : value,
  );
const saidOf = ({ statements }: Submission) =>
  [...statements]
    .map(([id, { claimed, text }]) => ({ id, claimed, text }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

describe('a text that is filled in from a submission', () => {
  test('of its own tier says what the submission says', async () => {
    const to = folder();
    const { code } = await call(['init', '--from', 'communities', '--output', to, '--lang', 'zh']);
    expect(code).toBe(0);
    const read = await load([to]);
    for (const one of await submissionsIn()) {
      const made = read.get(one.community.id);
      if (made === undefined) throw new Error(one.community.id);
      expect([one.community.id, factsOf(made)]).toEqual([one.community.id, factsOf(one)]);
      expect(saidOf(made)).toEqual(saidOf(one));
      expect([made.community, made.tier, made.acceptance, made.source]).toEqual([
        one.community,
        one.tier,
        one.acceptance,
        one.source,
      ]);
    }
  });

  test('of another tier keeps figures and texts, and nothing that certifies; what it asks beyond stands first', async () => {
    const file = 'communities/guangming.yaml';
    const { stdout } = await call(['init', '--from', file, '--tier', 'growth', '--lang', 'en']);
    const to = join(folder(), 'a.yaml');
    writeFileSync(to, stdout);
    const [made] = (await load([to])).values();
    const [own] = (await load([file])).values();
    if (made === undefined || own === undefined) throw new Error('nothing was read');
    expect(factsOf(made)).toBe(factsOf(own));
    expect([made.tier, made.acceptance, made.source]).toEqual(['growth', undefined, undefined]);
    expect([...made.statements.values()].every(({ claimed }) => claimed === undefined)).toBe(true);
    expect(made.statements.size).toBeGreaterThan(0);
    const at = (words: string) => stdout.indexOf(words);
    expect(at('== more than the Basic tier asks')).toBeGreaterThan(0);
    expect(at('# 27 ')).toBeLessThan(at('== as in the Basic tier'));
    expect(at('# 12 ')).toBeGreaterThan(at('== as in the Basic tier'));
  });

  test('keeps groups, quotes and disputed figures', async () => {
    const from = join(folder(), 'a.yaml');
    writeFileSync(
      from,
      [
        'community: { id: "370403001002", name: "甲: \\"社区\\"" }',
        'tier: basic',
        'facts:',
        '  households: { disputed: [1456, 1466] }',
        '  tv_coverage: "85%..95%"',
        '  residential_buildings: [{ floors: "<= 18", count: ">= 0" }, { floors: 6, monitored_from_floor: 3 }]',
        '',
      ].join('\n'),
    );
    const { stdout } = await call(['init', '--from', from, '--lang', 'zh']);
    expect(stdout).toContain('households: { disputed: [1456, 1466] } #');
    const to = join(folder(), 'b.yaml');
    writeFileSync(to, stdout);
    const [made] = (await load([to])).values();
    const [own] = (await load([from])).values();
    if (made === undefined || own === undefined) throw new Error('nothing was read');
    expect([factsOf(made), made.community]).toEqual([factsOf(own), own.community]);
  });
});

describe('forms of a table', () => {
  const table = (text: string): string => {
    const file = join(folder(), 't.csv');
    writeFileSync(file, text);
    return file;
  };

  test('one for each row, called after its community, filled in and with its validations', async () => {
    const from = table('社区名称,社区家庭总数\n甲社区,1456\n乙/社区,\n');
    const to = folder();
    const { code, stderr } = await call(['init', '--table', from, '--output', to, '--lang', 'zh']);
    expect([code, stderr]).toEqual([0, expect.stringContaining('2 份填报表')]);
    expect(readdirSync(to).sort()).toEqual(['乙-社区.xlsx', '甲社区.xlsx']);
    const { sheets } = await readXlsx(readFileSync(join(to, '甲社区.xlsx')));
    expect(sheets[0]?.rows.flat()).toEqual(expect.arrayContaining(['甲社区', 1456]));
    expect(sheets[0]?.dataValidations?.length).toBeGreaterThan(100);
    const again = await call(['init', '--table', from, '--output', to]);
    expect([again.code, again.stderr.match(/\[file-exists\]/g)?.length]).toEqual([2, 2]);
  });

  test('the row says the tier, else the call, else it is the lowest', async () => {
    const from = table('社区名称,类型\n甲社区,标杆型\n乙社区,\n');
    const [to, other] = [folder(), folder()];
    await call(['init', '--table', from, '--output', to, '--format', 'yaml']);
    expect(readFileSync(join(to, '甲社区.yaml'), 'utf8')).toContain('tier: benchmark');
    expect(readFileSync(join(to, '乙社区.yaml'), 'utf8')).toContain('tier: basic');
    await call(['init', '--table', from, '--tier', 'growth', '--output', other, '--format', 'yaml']);
    expect(readFileSync(join(other, '乙社区.yaml'), 'utf8')).toContain('tier: growth');
  });

  test('several go into a folder, never into one file', async () => {
    const from = table('社区名称\n甲社区\n乙社区\n');
    for (const output of [[], ['--output', join(folder(), 'a.xlsx')]])
      expect((await call(['init', '--table', from, ...output])).code).toBe(2);
  });
});

test('a table that names no tier is evaluated at the one that is asked for', async () => {
  const file = join(folder(), 't.csv');
  writeFileSync(file, '社区名称,社区家庭总数\n甲社区,1456\n');
  const { stdout } = await call(['evaluate', file, '--tier', 'growth', '--format', 'json']);
  expect(JSON.parse(stdout).evaluations).toMatchObject([{ community: { name: '甲社区' }, tier: 'growth' }]);
});

test('the date of the form is asked, filled in and read back', async () => {
  const at = folder();
  const from = join(at, 'a.yaml');
  writeFileSync(
    from,
    'community: { id: a, name: 甲社区 }\ntier: basic\nsource: { reported: 2022-12-01 }\nfacts: {}\n',
  );
  const form = join(at, 'a.xlsx');
  await call(['init', '--from', from, '--output', form, '--lang', 'zh']);
  const { stdout } = await call(['import', form, '--lang', 'zh']);
  expect(stdout).toContain('source: { reported: 2022-12-01 }');
  const text = await call(['init', '--from', from, '--lang', 'zh']);
  expect(text.stdout).toContain('source: { reported: 2022-12-01 }');
});

test('what applies to nobody turns grey: a rule for the rows under a count, which comes first and says what 0 does', async () => {
  const { bytes } = await call(['init', '--tier', 'basic', '--format', 'xlsx', '--lang', 'zh']);
  const { sheets } = await readXlsx(bytes);
  const rows = sheets[0]?.rows ?? [];
  const rowOf = (key: string) =>
    rows.findIndex(([mark]) =>
      String(mark)
        .split('\n')
        .some((line) => line.endsWith(` ${key}`)),
    );
  const estates = rowOf('fact ebike_estates');
  expect(rows[estates]).toContain('有电动自行车的小区数（没有填 0，下面不填）');
  const { 'xl/worksheets/sheet1.xml': sheet = new Uint8Array() } = unzipSync(bytes);
  const rules = [
    ...strFromU8(sheet).matchAll(
      /<conditionalFormatting sqref="B(\d+):O(\d+)">.*?<formula>(.*?)<\/formula>/gs,
    ),
  ];
  const under = (row: number) =>
    rules.filter(([, from, to]) => Number(from) <= row + 1 && row + 1 <= Number(to));
  for (const key of [
    'fact ebike_parking_estates',
    'fact ebike_charging_estates',
    'item ebike_charging_functions auto-off',
  ]) {
    expect(rowOf(key)).toBeGreaterThan(estates);
    expect([key, under(rowOf(key)).map(([, , , formula]) => formula)]).toEqual([
      key,
      [`AND(ISNUMBER($H$${estates + 1}),$H$${estates + 1}*1&lt;1)`],
    ]);
  }
  for (const key of ['fact households', 'fact ebike_estates', 'fact satisfaction'])
    expect([key, under(rowOf(key)).length]).toEqual([key, 0]);
});
