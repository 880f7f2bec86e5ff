import type { AboutField, Fact, NumberFact, Reading, Standard } from '../../model/index.ts';
import { plain } from '../../prose/characters.ts';
import { type UnitFactor, unitFactor } from './units.ts';

/** What a column of a table gives of each community. */
export type Column =
  | { readonly kind: 'about'; readonly field: AboutField }
  | { readonly kind: 'tier' }
  | { readonly kind: 'fact'; readonly fact: Fact; readonly unit?: UnitFactor }
  /** The head names a fact, and beside it something that may be a unit and is not known. */
  | { readonly kind: 'doubtful'; readonly fact: NumberFact; readonly unit: string };

/** The heads of what is no fact, beside where it stands in a submission. */
const HEADS: Readonly<Record<AboutField | 'tier', readonly string[]>> = {
  'community.name': [
    ...['name', 'community', 'communityname', '社区', '社区名称', '名称', '社区名', '社区全称'],
    ...['申报社区', '单位名称', '申报单位', '社区村', '村居', '村社区', '社区居委会'],
  ],
  'community.id': ['id', '标识', '社区标识', '社区编号', '社区编码', '社区代码'],
  'community.district': [
    'district',
    '区县',
    '所属区县',
    '区市',
    '县区',
    '县市区',
    '区',
    '所在区县',
    '所属区',
  ],
  tier: ['类型', '申报类型', '社区类型', '建设类型', '智慧社区类型', '申报等级', '等级'],
  'acceptance.by': ['acceptedby', '验收单位', '验收组', '验收组织'],
  'acceptance.from': ['acceptedfrom', '验收开始日期', '验收开始时间', '验收起始日期', '验收日期起'],
  'acceptance.to': ['acceptedto', '验收结束日期', '验收结束时间', '验收截止日期', '验收日期止'],
  'source.document': ['source', '资料来源', '数据来源'],
  'source.published': ['published', '公布日期', '公示日期', '发布日期'],
  'source.reported': ['reported', '填报日期', '填表日期', '填报时间', '填表时间'],
};

/** Heads by what they are called, made once for a standard. */
export interface HeadNames {
  readonly byName: ReadonlyMap<string, Column>;
  /** As they would be written, for whoever mistook one. */
  readonly names: readonly string[];
  readonly units: Reading['units'];
}

/** As heads are compared: letters, digits and the signs of a share, of one width. */
export const headWord = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}%‰+<>≥≤]/gu, '')
    .toLowerCase();

const ready = new WeakMap<Standard, HeadNames>();
const NO_UNITS: Reading['units'] = {};

export function headNames(standard: Standard, units: Reading['units'] = NO_UNITS): HeadNames {
  const before = ready.get(standard);
  if (before?.units === units) return before;
  const names = namesOf(standard, units);
  ready.set(standard, names);
  return names;
}

function namesOf({ facts }: Standard, units: Reading['units']): HeadNames {
  const byName = new Map<string, Column>();
  const put = (name: string, column: Column): void => {
    const word = headWord(name);
    if (word !== '' && !byName.has(word)) byName.set(word, column);
  };
  for (const [field, heads] of Object.entries(HEADS))
    for (const head of [field, ...heads])
      put(head, field === 'tier' ? { kind: 'tier' } : { kind: 'about', field: field as AboutField });
  const all = [...facts.values()];
  for (const fact of all) byName.set(headWord(fact.id), { kind: 'fact', fact });
  for (const fact of all)
    for (const name of [fact.label.zh, fact.label.en]) put(name, { kind: 'fact', fact });
  for (const [name, fact] of shortNames(all)) put(name, { kind: 'fact', fact });
  const names = [...all.flatMap(({ id, label }) => [id, label.zh, label.en]), ...Object.values(HEADS).flat()];
  return { byName, names, units };
}

/** Short labels that are one fact's alone. */
function shortNames(all: readonly Fact[]): readonly (readonly [string, Fact])[] {
  const facts = new Map<string, Fact | undefined>();
  for (const fact of all)
    for (const word of new Set([fact.short?.zh, fact.short?.en].map((name) => headWord(name ?? ''))))
      facts.set(word, facts.has(word) ? undefined : fact);
  return [...facts].flatMap(([word, fact]) => (fact === undefined ? [] : [[word, fact] as const]));
}

const BRACKETS = /[（(［[【〔]([^（()）［\]【】〔〕[]*)[）)］\]】〕]/gu;
/** What stands in the brackets of a head and is no unit: when it was counted, how it is filled in. */
const NO_UNIT =
  /\d{4}|年|月|日|必|选|填|含|其中|截至|截止|可|口径|注|整数|小数|保留|例|如|示例|是|否|有|无|以|按|均|每|合计|共|总|数$|情况|说明|要求|required|optional/iu;

const OF_WHICH = /^\s*其中\s*[：:，,]?/u;

/** The column of this head: by id or by label in either language, with or without its unit. */
export function columnNamed(written: string, names: HeadNames): Column | undefined {
  const column = columnCalled(written, names);
  return column !== undefined || !OF_WHICH.test(written)
    ? column
    : columnCalled(written.replace(OF_WHICH, ''), names);
}

function columnCalled(written: string, { byName, units }: HeadNames): Column | undefined {
  const whole = byName.get(headWord(written));
  if (whole !== undefined) return whole;
  const marks = [...written.matchAll(BRACKETS)].map(([, inside = '']) => inside);
  const name = written.replace(BRACKETS, '');
  const bracketed = byName.get(headWord(name));
  if (bracketed !== undefined) return withUnits(bracketed, marks, units);
  // 社区总面积/公顷, 社区总面积：公顷
  const [, before = '', after = ''] =
    /^(.+?)\s*[/／:：,，_\s—-]\s*([^/／:：,，_\s—-]+)$/u.exec(name.trim()) ?? [];
  const parted = byName.get(headWord(before));
  return parted === undefined ? undefined : withUnits(parted, [...marks, after], units);
}

function withUnits(column: Column, marks: readonly string[], units: Reading['units']): Column | undefined {
  if (column.kind !== 'fact') return column;
  const { fact } = column;
  if (fact.type !== 'count' && fact.type !== 'measure' && fact.type !== 'rate') return column;
  for (const mark of marks) {
    const written = plain(mark).replace(/^(?:计量)?单位(?:为|：)?/u, '');
    const unit = unitFactor(written, fact, units);
    if (unit?.kind === 'other') return { kind: 'doubtful', fact, unit: mark };
    if (unit !== undefined) return { kind: 'fact', fact, unit };
    if (!NO_UNIT.test(written)) return { kind: 'doubtful', fact, unit: mark };
  }
  return column;
}

/** Whether a cell below a head holds nothing but the unit of its column. */
export const isUnit = (written: string, column: Column | undefined, units: Reading['units']): boolean =>
  column?.kind === 'fact' &&
  (column.fact.type === 'count' || column.fact.type === 'measure' || column.fact.type === 'rate') &&
  unitFactor(written.replace(/^[（(]|[）)]$/g, ''), column.fact, units) !== undefined;
