import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { loadStandard, submissionsIn } from '../../src/load/index.ts';
import {
  domainOf,
  exactText,
  finiteDecimal,
  multiply,
  type NumberKind,
  rational,
  readQuantity,
  showQuantity,
} from '../../src/quantity/index.ts';
import { decode } from '../../src/yaml/bytes.ts';
import { composed } from '../../src/yaml/documents.ts';
import { quickTree } from '../../src/yaml/quick.ts';
import { treeOf } from '../yaml/tree.ts';
import {
  context,
  drafted,
  filesIn,
  judged,
  partsOf,
  promise,
  ready,
  type Target,
  together,
} from './target.ts';
import { WORDS } from './words.ts';

const submission: Target = {
  seeds: () => [...filesIn('communities').slice(0, 8), ...filesIn('test/cases/diagnostics').map(String)],
  words: WORDS.yaml,
  ready,
  async run(bytes) {
    const text = decode('x.yaml', bytes);
    if (!text.ok) return;
    const quick = quickTree(text.value.text);
    if (quick !== undefined) {
      const [whole] = await composed(text.value);
      const [ours, theirs] = [
        treeOf(quick, text.value.text),
        treeOf(whole?.document.contents, text.value.text),
      ];
      promise(JSON.stringify(ours) === JSON.stringify(theirs), 'the quick reader reads as the package does');
    }
    for (const read of await submissionsIn(text.value, context.standard))
      if (read.ok) judged(read.value, context.standard);
      else promise(read.diagnostics.length > 0, 'what is refused is told of');
  },
};

const BASE = 'test/cases/standards/base';
const place = mkdtempSync(join(tmpdir(), 'sce-fuzz-'));
process.on('exit', () => rmSync(place, { recursive: true, force: true }));

const model: Target = {
  seeds: () => [together(readdirSync(BASE).map((name) => [name, readFileSync(join(BASE, name), 'utf8')]))],
  words: WORDS.yaml,
  async run(bytes) {
    const folder = join(place, 'standard');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    for (const [name, text] of partsOf(Buffer.from(bytes).toString()))
      if (/^[\w-]+\.yaml$/.test(name)) writeFileSync(join(folder, name), text);
    const read = await loadStandard(folder);
    if (!read.ok) return promise(read.diagnostics.length > 0, 'what is refused is told of');
    for (const facts of ['', 'facts: { homes: 200, wired: ">= 100", doors: [card] }'])
      for (const one of await submissionsIn(
        { file: 'x.yaml', text: `community: { id: a, name: 甲社区 }\ntier: plain\n${facts}` },
        read.value,
      ))
        if (one.ok) judged(one.value, read.value);
  },
};

const HEAD = `经工作组成员一致认定，光明社区已满足“基础型智慧社区”的建设要求。
一级指标\t序号\t二级指标\t标准要求\t本社区完成情况
`;
const prose: Target = {
  seeds: () =>
    readFileSync('test/cases/reading/statements.tsv', 'utf8')
      .split('\n')
      .filter((_, line) => line % 12 === 0)
      .map((line) => line.split('\t').slice(0, 2).join('\n')),
  words: WORDS.prose,
  ready,
  run(bytes) {
    const [indicator = '', ...said] = Buffer.from(bytes).toString().split('\n');
    const title = context.standard.tiers
      .flatMap((tier) => tier.indicators)
      .find(({ id }) => id === indicator)?.title;
    const rows = said.map(
      (one) => `基础设施\t1\t${title?.zh ?? '有线宽带网络'}\t要求\t达标。${one.replaceAll('\t', ' ')}\n`,
    );
    return drafted('notice.txt', Buffer.from(HEAD + rows.join('')));
  },
};

const table: Target = {
  seeds: () => [
    '社区名称,家庭总数,具备千兆接入能力的家庭数,家庭千兆光纤网络覆盖率\n甲社区,1456,1019,70%\n乙社区,"1,456",≥1019,不少于90%\n',
    '社区名称\t社区家庭总数（户）\t社区面积\n甲社区\t1456户\t37公顷\n',
    'name;households;gigabit_households\nA;10;9\n',
  ],
  words: WORDS.table,
  ready,
  run: (bytes) => drafted('table.csv', bytes),
};

const workbook: Target = {
  seeds: () => filesIn('test/fuzz/seeds/workbook'),
  words: WORDS.workbook,
  ready,
  run(bytes) {
    const parts = [...partsOf(Buffer.from(bytes).toString())].map(([name, text]) => [
      name,
      [strToU8(text), { level: 0 }],
    ]);
    return drafted('table.xlsx', zipSync(Object.fromEntries(parts)));
  },
};

const KINDS: readonly (readonly [NumberKind, boolean, boolean])[] = [
  ['count', false, false],
  ['measure', false, false],
  ['measure', false, true],
  ['rate', false, false],
  ['rate', true, false],
];
const isShort = (value: Parameters<typeof finiteDecimal>[0]): boolean =>
  (finiteDecimal(value)?.split('.')[1]?.length ?? 9) <= 6;

const quantity: Target = {
  seeds: () => [
    '1456',
    '0.296',
    '70%',
    '>= 4',
    '≤18',
    '> 30%',
    '85%..95%',
    '4 .. 6',
    '７０％',
    '-5.5',
    '1,456',
    '一千',
  ],
  words: WORDS.quantity,
  run(bytes) {
    const text = Buffer.from(bytes).toString();
    for (const [kind, above, negative] of KINDS) {
      const read = readQuantity(text, kind, above, negative);
      if (!read.ok) continue;
      const { low, high } = read.quantity;
      const { low: least, high: most, whole } = domainOf({ type: kind, aboveWhole: above, negative });
      const ends = [low, high].flatMap((end) => end ?? []);
      promise(ends.length > 0, 'an end is known', text);
      promise(!whole || ends.every(({ value }) => value.d === 1n), 'counts are whole', text);
      promise((low !== undefined || !least) && (high !== undefined || !most), 'a domain bounds', text);
      const shown = (value: Parameters<typeof finiteDecimal>[0]) =>
        isShort(kind === 'rate' ? multiply(value, rational(100)) : value);
      if (!ends.every(({ value }) => shown(value))) continue;
      // It is shown with a blank behind its sign and a digit before its point, and may be too long to be read by that.
      const written = showQuantity(read.quantity, kind === 'rate');
      if (written.length > 56) continue;
      const again = readQuantity(written, kind, above, negative);
      const said = (one: typeof again) =>
        one.ok &&
        [one.quantity.low, one.quantity.high].map((end) => end && [exactText(end.value), end.inclusive]);
      promise(
        JSON.stringify(said(read)) === JSON.stringify(said(again)),
        'what is shown reads the same',
        text,
      );
    }
  },
};

export const targets: Readonly<Record<string, Target>> = {
  submission,
  standard: model,
  prose,
  table,
  workbook,
  quantity,
};
