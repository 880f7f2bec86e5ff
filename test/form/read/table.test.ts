import { copyFileSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { loadSubmissions } from '../../../src/load/index.ts';
import type { FactValue, ReportedFact, Submission } from '../../../src/model/index.ts';
import { showQuantity } from '../../../src/quantity/index.ts';
import { call } from '../../cli/call.ts';
import { encoded } from '../../encoded.ts';
import { standard, submissionsIn } from '../../notice/write/made.ts';

const folder = mkdtempSync(join(tmpdir(), 'sce-table-'));
const submissions = await submissionsIn();

/** A fact as a person writes it into a table's cell. */
function cellOf({ value, written }: ReportedFact): string {
  if (value.kind === 'quantity') return written;
  if (value.kind === 'flag') return value.flag ? '是' : '否';
  if (value.kind === 'set') return (value.items.join('、') || '无') + (value.open ? '等' : '');
  if (value.kind !== 'list') throw new Error(value.kind);
  const records = value.records.map(({ fields, count, grouped }) => {
    const own = [...fields].map(([id, field]) => `${id}: "${fieldOf(field)}"`);
    return `{ ${[...own, ...(grouped ? [`count: "${showQuantity(count, false)}"`] : [])].join(', ')} }`;
  });
  return value.open ? `{ including: [${records.join(', ')}] }` : `[${records.join(', ')}]`;
}
const fieldOf = (value: FactValue): string => {
  if (value.kind === 'quantity') return showQuantity(value.quantity, false);
  if (value.kind === 'flag') return String(value.flag);
  return value.kind === 'level' ? value.level : value.kind === 'text' ? value.text : '';
};

const reported = new Set(submissions.flatMap(({ facts }) => [...facts.keys()]));
const labels = [...reported].map((id) => standard.facts.get(id)?.label.zh ?? id);
const rows = [
  ['标识', '社区名称', '类型', ...labels],
  ...submissions.map(({ community, tier, facts }) => {
    const values = [...reported].map((id) => {
      const fact = facts.get(id);
      return fact === undefined ? '' : cellOf(fact);
    });
    return [community.id, community.name, tier, ...values];
  }),
];

const factsOf = ({ facts }: Submission) =>
  new Map([...facts].map(([id, { value }]) => [id, value.kind === 'list' ? bare(value) : value]));
const bare = (value: Extract<FactValue, { kind: 'list' }>) => ({
  ...value,
  records: value.records.map(({ at, ...record }) => record),
});

async function readBack(bytes: Uint8Array, name: string): Promise<readonly Submission[]> {
  const [file, output] = [join(folder, name), mkdtempSync(join(folder, 'out-'))];
  writeFileSync(file, bytes);
  const said = await call(['import', file, '--output', output]);
  expect(said.code, said.stderr).toBe(0);
  const loaded = await loadSubmissions([output], standard, { readStdin: async () => new Uint8Array() });
  expect(loaded.diagnostics).toEqual([]);
  return loaded.submissions;
}

describe('a table with a row a community is read back to the same facts', () => {
  const utf8 = Buffer.from(stringify(rows));
  const encodings: Readonly<Record<string, () => Uint8Array>> = {
    'UTF-8': () => utf8,
    'UTF-8 with its mark, as Excel saves it': () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]),
    'UTF-16': () => Buffer.from(`\ufeff${utf8.toString()}`, 'utf16le'),
    GB18030: () => encoded(utf8.toString(), 'gb18030'),
    'tabs between the cells': () => Buffer.from(stringify(rows, { delimiter: '\t' })),
  };
  test.each(Object.keys(encodings))('%s', async (name) => {
    const back = await readBack(encodings[name]?.() ?? new Uint8Array(), `${name.slice(0, 6)}.csv`);
    expect(back).toHaveLength(39);
    const found = new Map(back.map((one) => [one.community.id, one]));
    for (const submission of submissions) {
      const one = found.get(submission.community.id);
      expect(one && factsOf(one), submission.community.id).toEqual(factsOf(submission));
    }
  });
});

describe('what is wrong in a table', () => {
  const cases: Readonly<Record<string, readonly [string, RegExp, number]>> = {
    'an unknown head, with the nearest': [
      '社区名称,社区家庭总户数\n甲社区,1\n',
      /:B1 .*\[unknown-column\]\n {2}.*社区家庭总数/,
      0,
    ],
    'a head that stands twice': [
      '社区名称,households,社区家庭总数\n甲社区,1,1\n',
      /:C1 .*\[duplicate-column\]/,
      0,
    ],
    'a wrong cell hides no other community': [
      '社区名称,households\n甲社区,多\n乙社区,5\n',
      /:B2 .*\[not-a-number\]/,
      1,
    ],
    'an unknown tier, with the nearest': [
      '社区名称,类型,households\n甲社区,基础,5\n',
      /:B2 .*\[unknown-tier\]\n {2}.*基础型/,
      0,
    ],
    'a community without a name': ['社区名称,households\n,5\n', /:A2 .*\[no-name\]/, 0],
    'no community at all': ['社区名称,households\n', /\[empty-table\]/, 0],
    'a comma that makes two cells': ['社区名称,households\n甲社区,1,456\n', /:C2 .*\[beyond-head\]/, 0],
    'quotes that do not match': ['社区名称,households\n"甲社区,5\n', /\[csv-syntax\]/, 0],
    'neither a table nor a notice': ['a,b\n1,2\n', /\[unknown-table\]/, 0],
    'an item that a set does not have': [
      '社区名称,disclosed_online\n甲社区,党务、村务\n',
      /:B2 .*\[unknown-item\]/,
      0,
    ],
    'a list that is no list': ['社区名称,residential_buildings\n甲社区,三栋\n', /:B2 .*\[list-text\]/, 0],
  };
  test.each(Object.keys(cases))('%s', async (name) => {
    const [text, expected, read] = cases[name] ?? ['', /^$/, 0];
    const file = join(folder, 'wrong.csv');
    writeFileSync(file, text);
    const said = await call(['import', file, '--tier', 'basic', '--lang', 'zh']);
    expect(said.code).toBe(2);
    expect(said.stderr).toMatch(expected);
    expect(said.stdout.match(/^community:/gm) ?? []).toHaveLength(read);
  });

  test('without a tier it asks for one', async () => {
    const file = join(folder, 'tierless.csv');
    writeFileSync(file, '社区名称,households\n甲社区,5\n');
    expect(await call(['import', file])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[row-without-tier]'),
    });
  });
});

test('a title may stand above the head; a table may come from a pipe', async () => {
  const text = '市中区数据表,,\n\n社区名称,households\n甲社区,5\n';
  const { code, stdout } = await call(['import', '-', '--tier', 'basic'], {
    readStdin: async () => Buffer.from(text),
  });
  expect([code, stdout]).toEqual([0, expect.stringContaining('households: 5')]);
});

test('a notice from a pipe is a notice, whatever quotes it has', async () => {
  const text =
    '经甲社区申请，经工作组成员一致认定，甲社区已满足《山东省智慧社区建设指标》中“基础型智慧社区”的建设要求。\n' +
    '序号\t二级指标\t本社区完成情况\n1\t有线宽带网络\t达标。本社区"家庭"总数1500户。\n';
  const { code, stdout } = await call(['import', '-'], { readStdin: async () => Buffer.from(text) });
  expect([code, stdout]).toEqual([0, expect.stringContaining('name: 甲社区')]);
});

describe('a standard without a reading', () => {
  const own = mkdtempSync(join(folder, 'standard-'));
  for (const file of readdirSync('indicators').filter((name) => name !== 'reading.yaml'))
    copyFileSync(join('indicators', file), join(own, file));
  const imported = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return call(['import', file, '--tier', 'basic', '--indicators', own, '--lang', 'zh']);
  };
  test('reads tables, with the units of its facts, and names no schema', async () => {
    const { code, stdout } = await imported(
      'own.csv',
      '社区名称,households,area,备注\n甲社区,1456户,≤0.5平方公里,略\n',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('households: 1456\n');
    expect(stdout).toContain('area: "<= 0.5"');
    expect(stdout).not.toContain('$schema');
  });
  test('reads a notice by the labels of its facts', async () => {
    const label = '社区家庭总数';
    const { code, stdout } = await imported(
      'own.txt',
      `甲社区已满足要求。\n序号\t指标\t完成情况\n1\t有线宽带网络\t${label}1456户。\n`,
    );
    expect([code, stdout]).toEqual([0, expect.stringContaining('households: 1456')]);
  });
});

test('a table that is too long is refused at once, by its limit', async () => {
  const row = (n: number) => `社区${n}号社区,basic,${n}`;
  const text = ['社区名称,类型,households', ...Array.from({ length: 100_000 }, (_, n) => row(n + 1))].join(
    '\n',
  );
  const before = process.cpuUsage().user;
  const said = await call(['import', '-'], { readStdin: async () => Buffer.from(text) });
  expect([said.code, said.stdout]).toEqual([2, '']);
  expect(said.stderr).toMatch(/10000 .*\[too-many-rows\]/);
  expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(5);
});

test('a table in which every row is wrong is given up, by its limit, and says so within a megabyte', async () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => `社区${n}号社区,basic,多少`);
  const text = ['社区名称,类型,households', ...rows].join('\n');
  const said = await call(['import', '-'], { readStdin: async () => Buffer.from(text) });
  expect([said.code, said.stdout]).toEqual([2, '']);
  expect(said.stderr).toContain('[too-many-wrong]');
  expect(said.stderr.length).toBeLessThan(1 << 20);
});

test('ids of digits stay text, letters keep what they are, and nothing hidden is written raw', async () => {
  const names = ['Niño社区', 'Straße Łódź社区', '单县社区', '1e5社区', '甲\u0085\u202e社区', '善县社区'];
  const text = `社区名称,类型,households\n${names.map((name) => `${name},basic,5`).join('\n')}\n370403001002社区,basic,6\n`;
  const file = join(folder, 'ids.csv');
  writeFileSync(file, text);
  const { code, stdout, stderr } = await call(['import', file]);
  expect(code, stderr).toBe(0);
  const ids = [...stdout.matchAll(/community: \{ id: (\S+),/g)].map(([, id]) => id);
  expect(ids).toEqual(['nino', 'strasse-lodz', 'shanxian', '"1e5"', 'jia', 'shanxian-2', '"370403001002"']);
  expect(stdout).not.toMatch(/[\u0080-\u009f\u202e]/);
  expect((await call(['validate', '-'], { readStdin: async () => Buffer.from(stdout) })).code).toBe(0);
});

/** A text as `import` reads it: what it says on both streams, with the exit code. */
async function imported(lines: readonly string[]) {
  const file = join(mkdtempSync(join(tmpdir(), 'sce-table-')), 't.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const { code, stdout, stderr } = await call(['import', file, '--lang', 'en']);
  const facts = [...stdout.matchAll(/^ {2}(\w+: [^#\n]*?)\s*(?:#.*)?$/gm)].map(([, fact]) => fact);
  return { code, facts, codes: [...stderr.matchAll(/\[([a-z-]+)\]/g)].map(([, one]) => one) };
}
const HEAD = '社区名称,类型,社区家庭总数';

describe('below a table', () => {
  test('its head, said again for another page, is no community', async () => {
    expect(await imported([HEAD, '甲社区,基础型,1456', HEAD, '乙社区,基础型,1000'])).toEqual({
      code: 0,
      facts: ['households: 1456', 'households: 1000'],
      codes: [],
    });
  });

  test('another table is read by its own head', async () => {
    expect(
      await imported([
        ...[HEAD, '甲社区,基础型,1456', ',,'],
        ...['社区名称,类型,具备千兆接入能力的家庭数', '甲社区,基础型,1019'],
      ]),
    ).toEqual({ code: 0, facts: ['households: 1456', 'gigabit_households: 1019'], codes: [] });
  });

  test('a table whose head names no fact is told of', async () => {
    const read = await imported([HEAD, '甲社区,基础型,1456', '社区名称,联系人,手机', '甲社区,王某,李某']);
    expect(read).toEqual({ code: 2, facts: ['households: 1456'], codes: ['table-below'] });
  });
});

test.each(['约1456', '近1500户', '1400余户', '1500户左右', '大概1500'])(
  '%s is told of as about so much',
  async (written) => {
    expect((await imported([HEAD, `甲社区,基础型,${written}`])).codes).toEqual(['about-figure']);
  },
);

test('a part is named with or without 其中', async () => {
  const head = `${HEAD},其中：具备千兆接入能力的家庭数`;
  expect((await imported([head, '甲社区,基础型,1456,1019'])).facts).toEqual([
    'households: 1456',
    'gigabit_households: 1019',
  ]);
});

test('a short word that shares nothing with a name is no slip for it', async () => {
  const read = await imported([`${HEAD},手机`, '甲社区,基础型,1456,李某']);
  expect([read.code, read.facts]).toEqual([0, ['households: 1456']]);
});
