import { type Cell, rewritten, textOf } from './cells.ts';
import { FIGURE } from './characters.ts';
import type { Figure } from './figures.ts';
import { amend, figureAt, type Tokens } from './tokens.ts';

const F = `[${FIGURE}]`;
const NO_MARK = `[^，。；：、（）${FIGURE}]`;
const YEAR = '(?:(?:\\d{2,4}年?|今|本|去|上|前)年?(?:年底|年初|年末|底|初|末)?(?:的|时)?)?';
const RISE =
  '(?:提升|提高|增加|增长|上升|扩大|扩展|扩充|攀升|跃升|升|增|调整|扩|发展|下降|降低|降|减少|减|缩短|缩减|变化?|→)';
const BEFORE = '(?:去年|上一?年度?|前年|上一?季度|上月|上半年)';
const SINCE = '(?:今年|本年度?|本季度|本月|下半年|现|目前)';
/** 由60%提升至, 从2021年的1980户增加到, 较去年的60%升至: what was before, up to the figure that counts. */
const CHANGE = new RegExp(
  `(?:较${NO_MARK}{0,8}?的${F}${NO_MARK}{0,3}?${RISE}(?:至|到|为)(?=${F})|(?<=[率度])${BEFORE}(?:为|是)${F}%，${SINCE}(?:为|是)(?=${F}%)|(?:由|从)${NO_MARK}{0,12}?${F}${NO_MARK}{0,12}?(?:至|到|为|成)了?${YEAR}${NO_MARK}{0,4}?(?=${F})|${F}${NO_MARK}{0,6}?${RISE}(?:至|到|为|成)?了?${YEAR}(?=${F}))`,
  'gu',
);
/** 提高了15%, 新增3处: so much more, and not so much. */
const RISEN = new RegExp(
  `(?:提升|提高|增长|上升|增加|新增|增设|加装|下降|降低|减少|增幅|涨幅|同比|环比)(?:了|约|近|达|为|共)?(?=(${F}))`,
  'gu',
);

/** 98%较上年提高2个百分点 is 98%. */
const THAN_BEFORE = new RegExp(
  `(?<=${F}%）?)(?:较|比)${BEFORE}(?:同期)?(?:提高|提升|上升|增长|增加|下降|降低)了?[\\d.]{1,6}个百分点(?=[，。；）]|$)`,
  'gu',
);

/** Of changes what counts now: of 由60%提升至95% only 95%. */
export function ofNow(tokens: Tokens): Tokens {
  const cells = rewritten(tokens.cells, THAN_BEFORE, () => []);
  const now = rewritten(cells, CHANGE, (_, own) => (textOf(own).endsWith('：') ? own : []));
  const figures = [...tokens.figures];
  const text = textOf(now);
  for (const match of text.matchAll(RISEN)) {
    amend(figures, match[1] ?? '', { doubt: 'change' });
  }
  return { ...tokens, cells: now, text, figures };
}

/** The sentence with one figure at each noun: A、B分别为1、2 and A、B均为1 piece by piece. */
export function takenApart(tokens: Tokens): Tokens {
  const figures = [...tokens.figures];
  const each = rewritten(tokens.cells, RESPECTIVELY, (match, own) => respectively(match, own, figures));
  const all = rewritten(rewritten(each, TOGETHER, together), OWN_FIGURE, ownFigure);
  return { ...tokens, cells: all, text: textOf(all), figures };
}

const NOUN = `[^，。；：${FIGURE}]{1,60}?`;
const UNIT = '(?:%|[\\p{Script=Han}²㎡]{1,4}?)';
const RESPECTIVELY = new RegExp(
  `(?<nouns>${NOUN})(?:数量|户数)?(?:[二两三四五]项(?:指标|数据)?)?(?:(?<said>依次|分别|各(?=[为是达]))|(?<=[率度比])(?=[：为${FIGURE}]))(?:为|是|有|达到|达|：|共|已)*(?<figures>${F}${UNIT}?(?:[、，和及与/]{1,2}${F}${UNIT}?){1,9})(?=[，。；：、（）和及]|$)`,
  'gu',
);
const TOGETHER = new RegExp(
  `(?<nouns>${NOUN})(?:[二两三四五]项(?:指标|数据)?)?(?<word>均已|均|都|皆|全部|同为|双双)(?:为|是|达到|达|有|：|在)*(?<figure>${F}%?)`,
  'gu',
);
/** 全市老年人占比22%，本社区为19.4%: the second figure is of the same, said of whom or of when it is asked. */
const OWN_FIGURE = new RegExp(
  `(?<noun>[^，。；：、（）${FIGURE}]{1,24}?(?:率|占比|比例|度))(?<rest>${NO_MARK}{0,8}?${F}%[^，。；：（）${FIGURE}]{0,4}，(?:而|但|其中)?(?:[本我该]社区|(?:实际|实测|核实)值?|目前|现|本次(?:测评|调查|检查|评估)?|经?测评|测评结果)(?:仅|已|现|结果|实际|调查|测评|测得|统计)*(?:为|是|达到|达|：)*)(?=${F}%)`,
  'gu',
);
const SEPARATOR = /[、/和与]|及(?!时)|以及/gu;

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** The nouns of an enumeration, from its end backwards: what its last figures are the figures of. */
function pieces(nouns: string): readonly Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of nouns.matchAll(SEPARATOR)) {
    if (match.index > from) found.push({ from, to: match.index });
    from = match.index + match[0].length;
  }
  if (from < nouns.length) found.push({ from, to: nouns.length });
  return found;
}

const MARK: Cell = { c: '；', from: Number.POSITIVE_INFINITY, to: 0 };

function respectively(
  match: RegExpExecArray,
  own: readonly Cell[],
  figures: Figure[],
): readonly Cell[] | undefined {
  const { nouns = '', figures: written = '' } = match.groups ?? {};
  const at = match[0].lastIndexOf(written);
  const values = [...written.matchAll(new RegExp(`${F}[^、，和及与/${FIGURE}]*`, 'gu'))];
  const named = pieces(nouns);
  // A、B分别为1、2、3: which is whose is not said; A/B：1/2 says so by their numbers alone.
  if (named.length !== values.length) {
    if (match.groups?.['said'] !== undefined || named.length > 1)
      for (const [value] of values) amend(figures, value, { doubt: 'unclear' });
    return undefined;
  }
  if (values.some(([c]) => figureAt({ figures }, c?.[0]) === undefined)) return undefined;
  // 分别达95%和92% is 达 of both.
  const bound = figureAt({ figures }, values[0]?.[0][0])?.bound;
  if (bound !== undefined) for (const [value] of values) amend(figures, value, { bound });
  const unit = values.at(-1)?.[0].slice(1) ?? '';
  const unitCells = own.slice(at + written.length - unit.length, at + written.length);
  return [
    ...own.slice(0, named[0]?.from ?? 0),
    ...named.flatMap(({ from, to }, n) => {
      const value = values[n] as RegExpExecArray;
      const held = own.slice(at + value.index, at + value.index + value[0].length);
      return [
        ...own.slice(from, to),
        ...held,
        ...(value[0].length === 1 ? unitCells : []),
        ...(n + 1 < named.length ? [MARK] : []),
      ];
    }),
  ];
}

function ownFigure(match: RegExpExecArray, own: readonly Cell[]): readonly Cell[] {
  const noun = [...(match.groups?.['noun'] ?? '')].map((c) => ({ ...MARK, c }));
  return [...own, ...noun];
}

/** Shared by what ends as its neighbour does: 覆盖率、联网率均达到90%. */
function together(match: RegExpExecArray, own: readonly Cell[]): readonly Cell[] | undefined {
  const { nouns = '', figure = '' } = match.groups ?? {};
  const all = pieces(nouns);
  const last = nouns.at(-1);
  if (all.length < 2 || last === undefined || !/[率度比]/u.test(last)) return undefined;
  let first = all.length;
  while (first > 0 && nouns[(all[first - 1] as Piece).to - 1] === last) first -= 1;
  const named = all.slice(first);
  if (named.length < 2) return undefined;
  const value = own.slice(match[0].length - figure.length);
  return [
    ...own.slice(0, (named[0] as Piece).from),
    ...named.flatMap(({ from, to }, n) => [
      ...own.slice(from, to),
      ...value,
      ...(n + 1 < named.length ? [MARK] : []),
    ]),
  ];
}
