import { expect, test } from 'vitest';
import { catalogue } from '../../src/words/index.ts';
import { filled } from '../../src/words/template.ts';
import { sources } from '../rooms.ts';

const words = Object.entries(catalogue);

/** What people stumbled over, and must not come back in any sentence. */
const CLUMSY = {
  zh: [
    /小数位 0|0 位小数/,
    /按阈值的位数/,
    /符合的要求|缴纳的费用具备/,
    /只有验收认定为依据/,
    /条记录符合，须有确切数据|须有确切数据/,
    /填报住宅，以确定/,
    /（要求 是）/,
    /个社区中的 \{/,
    /计入的最弱依据/,
    /已达到所问/,
    /申报或指标体系/,
    /答非所问|写的是另一社区|不同数据项同一数|逐字相同的说明/,
    /不是普通文件|不能写成 \{ending\}/,
    /是否要写|是否指/,
    /写法不对/,
    /再差一点/,
    /空格表示|不知道的不填|自评不作依据|只知道上下限/,
    /^标准要求$/,
  ],
  en: [
    /the tier of what does not name/,
    /\bit is no\b|\bis no (?:rate|form|number|date|file|table)\b/,
    /^no \{\w+\} can be written/,
    /Whether the clause binds/,
    /Needed; in full/,
    /\b1 households\b|\blines 29\b|mend \{\w+\} records/,
    /no unit after the number/,
  ],
} as const;

test.each(['zh', 'en'] as const)('no sentence is worded as people stumbled over, %s', (lang) => {
  const found = words.flatMap(([code, label]) =>
    CLUMSY[lang].filter((clumsy) => clumsy.test(label[lang])).map((clumsy) => `${code}: ${clumsy}`),
  );
  expect(found).toEqual([]);
});

/** The rooms that say nothing themselves: codes and figures go to the words. Those that read what people wrote know it. */
const SILENT = [
  'model',
  'quantity',
  'standard',
  'evaluate',
  'audit',
  'gap',
  'diff',
  'report',
  'engine',
  'cli',
];

const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g, '');

const LITERAL = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g;

/** What people write in Chinese is read there; and a standard to start from is a text of its own. */
const CHINESE = ['quantity/problem.ts', 'standard/starter.ts'];

/** What JSON Schemas say of their keys to whoever writes a program. */
const DESCRIBED = ['report/schemas.ts', 'report/explain-shape.ts'];

/** A literal of five words and more that no exception carries: a sentence. */
function sentencesIn(text: string): readonly string[] {
  const lines = code(text).replace(/throw new \w*Error\([\s\S]*?\);/g, '');
  return [...lines.matchAll(LITERAL)]
    .map(([, a, b, c]) => a ?? b ?? c ?? '')
    .filter((literal) => /^[A-Za-z][a-z]*(?: [a-z]+,?){4,}/.test(literal));
}

test('every sentence is in the words’ room', () => {
  const own = sources.filter(({ room, name }) => SILENT.includes(room) && name.endsWith('.ts'));
  expect(own.length).toBeGreaterThan(100);
  const chinese = own.flatMap(({ name, text }) =>
    /\p{Script=Han}/u.test(code(text)) && !CHINESE.includes(name) ? [name] : [],
  );
  expect(chinese).toEqual([]);
  const english = own
    .filter(({ name }) => !DESCRIBED.includes(name))
    .flatMap(({ name, text }) => sentencesIn(text).map((one) => `${name}: ${one}`));
  expect(english).toEqual([]);
});

test('Chinese and Latin are set apart by a blank, whatever stands in a sentence', () => {
  const said = (template: string, put: string) =>
    filled(
      template,
      'zh',
      () => put,
      () => Number.NaN,
    );
  expect(said('请填报{facts}', '5G 覆盖率')).toBe('请填报 5G 覆盖率');
  expect(said('（要求{asked}）', '智能照明设施')).toBe('（要求智能照明设施）');
  expect(said('要求{asked}', '≥ 70%')).toBe('要求 ≥ 70%');
  expect(said('{facts}未填报', 'IPTV')).toBe('IPTV 未填报');
});

test('of an argument that is empty the blank before it goes too', () => {
  const args: Readonly<Record<string, string>> = { fact: '电视覆盖率', values: '70%、69%', unit: '' };
  const said = (template: string, lang: 'zh' | 'en') =>
    filled(
      template,
      lang,
      (name) => args[name] ?? '',
      () => 1,
    );
  expect(said('{fact}前后不一：{values} {unit}，请核实', 'zh')).toBe('电视覆盖率前后不一：70%、69%，请核实');
  expect(said('{values} {unit}; the others', 'en')).toBe('70%、69%; the others');
});
