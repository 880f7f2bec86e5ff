import { readFileSync } from 'node:fs';

/** What a change may put in, by what it is put into. */
const YAML = [
  ...['- ', ': ', ' #', '\n', '\n  ', '---\n', '...\n', '[', ']', '{', '}', ', ', '&a ', '*a'],
  ...['<<: *a', '|\n', '>-\n', '!!str ', '!!set ', '? ', '"', "'", '\\u0000', '\\', 'null'],
  ...['~', 'true', 'yes', '0x1f', '1e3', '.inf', '-.nan', '{ disputed: [1, 2] }'],
  ...['{ including: [a] }', '">= 4"', '"4..6"', '70%', '2022-12-05', '__proto__'],
  ...['constructor', 'community:', 'facts:', 'statements:', 'waivers:', 'acceptance:'],
  ...['tier: growth', 'count: 3', 'count: ">= 0"', 'all:', 'any:', 'where:', 'every:', 'when:'],
  ...['includes:', 'among:', 'excluding:', 'at_least: 2', 'is: true', 'ratio: [a, b]'],
  ...['count_of: doors', 'max_of:', 'above_whole: true', 'negative: true', 'scale: reach'],
  ...['(a|b)+'],
];
const PROSE = [
  ...['，', '。', '；', '、', '：', '（', '）', '\n', '其中', '共', '共有', '全部', '均', '占比'],
  ...['覆盖率', '达到', '达', '不少于', '以上', '以下', '超过', '至少', '不足', '约', '左右', '近'],
  ...['由', '提高到', '至', '-', '～', '到', '/', '户', '人', '个', '处', '次', '平方公里', '公顷'],
  ...['亩', '%', '％', '百分之', '成', '万', '两三', '半', '每年', '每月', '未', '尚未', '计划'],
  ...['拟', '正在', '基本', '部分', '除', '外', '去年', '目前', '该街道', '幸福社区', '等'],
  ...['一般包括', '已', '已完成', '达标', '未达标', '无', '没有', '是', '否', '√', '×', '1456户'],
  ...['1019户', '70%', '一千四百五十六'],
];
const XML = [
  ...['<c r="A1"><v>1</v></c>', '<c t="inlineStr"><is><t>', '</t></is></c>', '<row r="2">'],
  ...['</row>', ' hidden="1"', '<mergeCell ref="A1:B2"/>', ' t="s"', ' t="b"', ' t="e"'],
  ...[' s="1"', '<f>A1</f>', '&amp;', '&#x4e00;', '<!--', '-->', '<![CDATA[', ']]>'],
  ...['r="ZZZ99999999"', 'r="A0"', '<v>1e308</v>', '<v>NaN</v>', 'veryHidden'],
  ...['<sheet name="a"/>'],
];
const labels = (): readonly string[] =>
  [...readFileSync('indicators/facts.yaml', 'utf8').matchAll(/^(\w+):.*?zh: ([^,}]+)/gm)].flatMap(
    ([, id, zh]) => [id ?? '', zh ?? ''],
  );
const named = labels();

const SIGNS = ['>=', '<=', '>', '<', '..', '%', '-', '.', ' ', '≥', '≤', '＞', '　', '％'];
const CELLS = ['"', '""', ',', '\t', ';', 'sep=,\n', '="1"', "'1", '#N/A', '社区名称', '是', '否'];

export const WORDS = {
  yaml: [...YAML, ...named.filter((name) => /^\w/.test(name)).map((name) => `${name}: `)],
  prose: [...PROSE, ...named],
  table: [...PROSE, ...named, ...CELLS],
  workbook: [...XML, ...PROSE, ...named],
  quantity: [...SIGNS, '0', '9', '100%', '1e3'],
} as const;
