import type { BoundWord, Reading } from '../model/index.ts';
import { add, compare, rational } from '../quantity/index.ts';
import { anyOf } from './any-of.ts';
import { type Cell, rewritten, textOf } from './cells.ts';
import { UNCLEAR } from './characters.ts';
import { type Figure, type FigureDoubt, numberOf } from './figures.ts';

/** A text with one character in place of each figure, and what those figures are. */
export interface Tokens {
  readonly cells: readonly Cell[];
  readonly text: string;
  /** As a person would see it: before sentences were taken apart. */
  readonly said: readonly Cell[];
  readonly figures: readonly Figure[];
}

const FIRST = 0xe000;
/** More figures than a statement has: what is beyond is not read. */
export const MOST_FIGURES = 4000;
export const figureAt = ({ figures }: Pick<Tokens, 'figures'>, c: string | undefined): Figure | undefined =>
  c === undefined ? undefined : figures[c.charCodeAt(0) - FIRST];

const D = '\\d+(?:\\.\\d+)?[百千万亿]?';
const N = '[零〇一二两三四五六七八九十百千万亿]{1,20}(?:点[零〇一二三四五六七八九]{1,9})?';
const NUM = `(?:${D}|${N})`;
const DASH = '(?:-|—|–|−|~|～|至|到){1,2}';

/** The words of a reading that figures stand with, made ready. */
export interface FigureWords {
  readonly scan: RegExp;
  readonly unit: RegExp;
  readonly notUnit: RegExp;
  readonly before: RegExp;
  readonly after: RegExp;
  readonly apart: readonly (readonly [BoundWord, RegExp])[];
  readonly touching: RegExp;
  readonly vague: RegExp | undefined;
  readonly parts: readonly RegExp[];
  readonly bounds: Reading['bounds'];
}

/** @param units the units of the standard's facts, beside those that the reading spells */
export function figureWords(reading: Reading, units: readonly string[]): FigureWords {
  const spelled = [...units, ...Object.values(reading.units).flatMap((one) => Object.keys(one))];
  const U = anyOf(spelled);
  const { bounds } = reading;
  return {
    scan: new RegExp(
      [
        `百分之(?<p1>${NUM})(?:${DASH}(?:百分之)?(?<p2>${NUM}))?`,
        `(?<hundred>百分(?:之)?百)`,
        `（(?<hu>${U}|%)）[：为是]?(?<hn>${D})(?![\\d.%/])`,
        `(?<a>\\d+(?:\\.\\d+)?)/(?<b>\\d+(?:\\.\\d+)?)(?![\\d./])`,
        `(?<n1>${NUM})(?<u1>%|${U})?${DASH}(?<n2>${NUM})`,
        `(?<d1>[一两二三四五六七八九])、?(?<d2>[二三四五六七八九])(?=${U})`,
        `(?<few>(?:[数几][十百千万]*|[十百千]几|若干)(?=多?(?:${U}|%)))`,
        `(?<tenths>[一二两三四五六七八九]成[一二三四五六七八九半]?)(?=[，。；：、的以左居住小多]|$)`,
        `(?<half>半数以上|超过半数|[过超]半数)(?=的?(?:小区|居民家庭|家庭|居民|住户|用户))`,
        `(?<n>${NUM})`,
      ].join('|'),
      'gu',
    ),
    unit: new RegExp(`%|${U}`, 'yu'),
    notUnit:
      /人次|项(?:指标|数据)?(?:依次|分别|均|都)|户型|户外|户籍|户数|个百分点|百分点|个月|个工作日|个小时以|台账|次数|次性|组织|组长|处置|处理|处长|家庭农|项目|层级|层面|场所|场景|场地|种植|类别|人民|人工|人员|人均|位置|块链|只有|套餐|座谈|根据|家政|名称|处于|类型|层次|场内|场外|次会|人脸/uy,
    before: new RegExp(
      `(?<word>${anyOf(Object.values(bounds.before).flat())})(?:了|有|为|到|达到|达|是|：|的)?$`,
      'u',
    ),
    after: new RegExp(`（?含?）?(?<word>${anyOf(Object.values(bounds.after).flat())})(?:（含）)?`, 'yu'),
    apart: (Object.entries(bounds.apart) as [BoundWord, readonly string[]][]).map(([bound, words]) => [
      bound,
      new RegExp(`(?:${words.join('|')})[^，。；：、（）]{0,8}$`, 'u'),
    ]),
    touching: new RegExp(`^(?:${anyOf(bounds.about)})`, 'u'),
    vague: bounds.vague.length === 0 ? undefined : new RegExp(`(?:${bounds.vague.join('|')})`, 'u'),
    parts: reading.parts.map((words) => new RegExp(anyOf(words), 'u')),
    bounds,
  };
}

/**
 * The figures of a text, each read once, before any phrase is looked for.
 *
 * @param kept stretches (labels with figures of their own) that are left as they are
 */
export function tokensOf(
  cells: readonly Cell[],
  words: FigureWords,
  kept: readonly { readonly from: number; readonly to: number }[],
): Tokens {
  const text = textOf(cells);
  const figures: Figure[] = [];
  const out: Cell[] = [];
  let at = 0;
  let keep = 0;
  const copyTo = (to: number): void => {
    for (; at < to; at += 1) out.push(cells[at] as Cell);
  };
  words.scan.lastIndex = 0;
  for (let match = words.scan.exec(text); match !== null; match = words.scan.exec(text)) {
    const from = match.index;
    while (keep < kept.length && (kept[keep]?.to ?? 0) <= from) keep += 1;
    const label = kept[keep];
    if (label !== undefined && label.from <= from) {
      words.scan.lastIndex = label.to;
      continue;
    }
    if (from < at || figures.length >= MOST_FIGURES) continue;
    const found = figureIn(match, text, words);
    if (found === undefined) {
      // 三、四层 may yet be 四层: only what cannot be any figure is gone over as a whole.
      if (!/^\d/.test(match[0]) && match[0].length > 1) words.scan.lastIndex = from + 1;
      continue;
    }
    copyTo(from);
    const tail = tailOf(out);
    const before = words.before.exec(tail);
    const bound = before?.groups?.['word'];
    const first = (before?.index ?? tail.length) as number;
    const removed = tail.length - first;
    const start = removed > 0 ? (out[out.length - removed] as Cell).from : (cells[from] as Cell).from;
    out.length -= removed;
    const doubt = found.doubt ?? doubtBefore(tail.slice(0, first), words);
    const said = boundWord(bound, words.bounds.before);
    const apart =
      said === undefined || said === 'reached'
        ? words.apart.find(([, w]) => w.test(tail.slice(0, first)))?.[0]
        : undefined;
    const after = boundWord(found.after, words.bounds.after);
    const own = said === undefined || said === 'reached' ? (after ?? apart ?? said) : said;
    const c = String.fromCharCode(FIRST + figures.length);
    if (found.colon) out.push({ c: '：', from: (cells[from] as Cell).from, to: (cells[from] as Cell).from });
    const end = found.to;
    out.push({ c, from: start, to: (cells[Math.max(from, end - 1)] as Cell).to });
    for (const unit of found.unit)
      out.push({ c: unit, from: start, to: (cells[Math.max(from, found.end - 1)] as Cell).to });
    figures.push({ ...found.figure, ...(own && { bound: own }), ...(doubt && { doubt }) });
    at = found.end;
    words.scan.lastIndex = found.end;
  }
  copyTo(cells.length);
  return partsAdded({ cells: out, text: textOf(out), said: out, figures }, words);
}

const tailOf = (cells: readonly Cell[]): string => textOf(cells.slice(-40));

const boundWord = (
  word: string | undefined,
  words: Readonly<Record<BoundWord, readonly string[]>>,
): BoundWord | undefined =>
  word === undefined
    ? undefined
    : (Object.keys(words) as BoundWord[]).find((kind) => words[kind].includes(word));

/** About words touch a figure (近50%), or stand anywhere before it in its clause (约有1456户). */
function doubtBefore(tail: string, { bounds, vague }: FigureWords): FigureDoubt | undefined {
  if (bounds.about.some((word) => tail.endsWith(word))) return 'about';
  const clause = /[^，。；：、！？\ue000-\uf8ff]*$/u.exec(tail)?.[0] ?? '';
  return vague?.test(clause) ? 'about' : undefined;
}

interface Found {
  readonly figure: Figure;
  /** Where the number ends, and where all ends that belongs to it. */
  readonly to: number;
  readonly end: number;
  /** The unit, as it is put after the figure. */
  readonly unit: string;
  readonly after?: string;
  readonly colon?: boolean;
  readonly doubt?: FigureDoubt;
}

const HUNDRED = rational(100);
const HALF = rational(50);

function figureIn(match: RegExpExecArray, text: string, words: FigureWords): Found | undefined {
  const g = match.groups ?? {};
  const from = match.index;
  const to = from + match[0].length;
  if (g['hundred'] !== undefined)
    return withEnd({ low: HUNDRED, high: HUNDRED, written: '100', percent: true }, text, to, words, '%');
  if (g['p1'] !== undefined) return withEnd(numbers(g['p1'], g['p2'], true), text, to, words, '%');
  if (g['tenths'] !== undefined)
    return withEnd({ low: HUNDRED, high: HUNDRED, percent: true, doubt: 'about' }, text, to, words, '%');
  if (g['half'] !== undefined) {
    const bound = g['half'] === '半数以上' ? 'at_least' : 'more_than';
    return withEnd({ low: HALF, high: HALF, percent: true, bound }, text, to, words, '%');
  }
  if (g['hn'] !== undefined) {
    const figure = numbers(g['hn'], undefined, g['hu'] === '%');
    if (unitAt(text, to, words) !== undefined) return undefined;
    return figure && { figure, to, end: to, unit: g['hu'] ?? '', colon: true };
  }
  if (isInWord(text, from, to)) return undefined;
  if (g['a'] !== undefined && g['b'] !== undefined) return ratio(g['a'], g['b'], text, to, words);
  const unit = unitAt(text, to, words);
  if (g['few'] !== undefined) return unclear(text, to, words, 'about');
  if (g['d1'] !== undefined && g['d2'] !== undefined)
    return withEnd(numbers(g['d1'], g['d2'], false), text, to, words);
  if (g['n1'] !== undefined && g['n2'] !== undefined) {
    if (unit === undefined) return undefined;
    return (
      withEnd(numbers(g['n1'], g['n2'], unit === '%'), text, to, words) ?? unclear(text, to, words, 'unclear')
    );
  }
  const n = g['n'] ?? '';
  const rough = /^(?:多|余|来|几)/u.exec(text.slice(to, to + 1))?.[0];
  if (rough !== undefined && unitAt(text, to + 1, words) !== undefined)
    return unclear(text, to + 1, words, 'about');
  if (unit === undefined) return undefined;
  const bad =
    text[from - 1] === UNCLEAR || text[to] === UNCLEAR || isMinus(text, from) || text[from - 1] === '第';
  if (bad) return text[from - 1] === '第' ? undefined : unclear(text, to, words, 'unclear');
  return withEnd(numbers(n, undefined, unit === '%'), text, to, words) ?? unclear(text, to, words, 'unclear');
}

/** l0个, 5G, v2.3.1, 7×24: what a letter or another digit touches is no figure; IPTV1310户 is one. */
function isInWord(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 3), from);
  if (/[A-Za-z]$/.test(before) && !/[A-Z]{3}$/.test(before)) return true;
  if (/(?:[.×*_#\d]|(?<!%)\/)$/.test(before)) return true;
  return /^(?:[×*/_#\d]|\.\d|[A-Za-z](?![²2m㎡]))/u.test(text.slice(to, to + 2));
}

/** A dash that is no range: what stands before it is no figure. */
const isMinus = (text: string, from: number): boolean => /[-−]/u.test(text[from - 1] ?? '');

function unitAt(text: string, at: number, { unit, notUnit }: FigureWords): string | undefined {
  notUnit.lastIndex = at;
  if (notUnit.test(text)) return undefined;
  unit.lastIndex = at;
  return unit.exec(text)?.[0];
}

/** The text of a number up to its end, with its unit and what of a bound follows that. */
function withEnd(
  figure: Figure | undefined,
  text: string,
  to: number,
  words: FigureWords,
  made?: '%',
): Found | undefined {
  if (figure === undefined) return undefined;
  const unit = made === undefined ? (unitAt(text, to, words) ?? '') : made;
  const end = made === undefined ? to + unit.length : to;
  const rest = text.slice(end, end + 4);
  const doubt = /^(?:（?±|左右|上下|余(?!额|量)|多(?![功种样项次元媒层]))/u.test(rest)
    ? 'about'
    : figure.doubt;
  words.after.lastIndex = end;
  const after = words.after.exec(text);
  return {
    figure,
    to,
    end: after === null ? end : end + after[0].length,
    unit,
    ...(after?.groups?.['word'] !== undefined && { after: after.groups['word'] }),
    ...(doubt && { doubt }),
  };
}

const unclear = (text: string, to: number, words: FigureWords, doubt: FigureDoubt): Found | undefined =>
  withEnd({ low: HUNDRED, high: HUNDRED, percent: text[to] === '%', doubt }, text, to, words);

function ratio(a: string, b: string, text: string, to: number, words: FigureWords): Found | undefined {
  const [part, whole] = [numberOf(a), numberOf(b)];
  if (part === undefined || whole === undefined || compare(part, whole) > 0) return undefined;
  return withEnd({ low: part, high: part, percent: false, ratio: { part: a, whole: b } }, text, to, words);
}

function numbers(first: string, second: string | undefined, percent: boolean): Figure | undefined {
  const low = numberOf(first);
  const high = second === undefined ? low : numberOf(second);
  if (low === undefined || high === undefined || compare(low, high) > 0) return undefined;
  const written = second === undefined && /^\d+(?:\.\d+)?$/.test(first) ? first : undefined;
  return { low, high, percent, ...(written !== undefined && { written }) };
}

/**
 * 移动500户、联通519户 is 1019户, where the words before each figure are of one kind and unlike; one of them alone is a
 * part, and no whole; and shares of parts are none of the whole.
 */
function partsAdded(tokens: Tokens, { parts, unit: units }: FigureWords): Tokens {
  const figures = [...tokens.figures];
  const U = units.source;
  const one = `[^，。；：、（）\\ue000-\\uf8ff]{0,8}[\\ue000-\\uf8ff](?:${U})`;
  const pattern = new RegExp(`${one}(?:[，、；和及与]{0,1}${one}){0,9}`, 'gu');
  const piece = new RegExp(`[，、；和及与]?([^\\ue000-\\uf8ff]*)([\\ue000-\\uf8ff])(${U})`, 'gu');
  const cells = rewritten(tokens.cells, pattern, (match, own) => {
    const pieces = [...match[0].matchAll(piece)];
    const kind = parts.find((words) => pieces.some(([, noun = '']) => words.test(noun)));
    if (kind === undefined) return undefined;
    const [start, stop] = [
      pieces.findIndex(([, n = '']) => kind.test(n)),
      pieces.findLastIndex(([, n = '']) => kind.test(n)),
    ];
    const run = pieces.slice(start, stop + 1);
    if (areParts(run, kind, figures)) return asSum(run, kind, own, figures);
    for (const [, noun = '', c = ''] of run) if (kind.test(noun)) doubtAsPart(figures, c);
    return undefined;
  });
  return { ...tokens, cells, text: textOf(cells), figures };
}

/** Whether these are several numbers of unlike parts of one kind, in one unit. */
function areParts(run: readonly RegExpExecArray[], kind: RegExp, figures: readonly Figure[]): boolean {
  const named = run.map(([, noun = '']) => kind.exec(noun)?.[0]);
  const unit = run[0]?.[3];
  return (
    run.length > 1 &&
    named.every((name) => name !== undefined) &&
    new Set(named).size === run.length &&
    unit !== '%' &&
    run.every(([, , , u]) => u === unit) &&
    run.every(([, , c]) => isPlainNumber(figureAt({ figures }, c)))
  );
}

const isPlainNumber = (figure: Figure | undefined): boolean =>
  figure !== undefined &&
  !figure.percent &&
  figure.doubt === undefined &&
  figure.bound === undefined &&
  figure.ratio === undefined &&
  compare(figure.low, figure.high) === 0;

function doubtAsPart(figures: Figure[], c: string): void {
  const index = c.charCodeAt(0) - FIRST;
  const figure = figures[index];
  if (figure !== undefined) figures[index] = { ...figure, doubt: figure.doubt ?? 'part' };
}

/** The cells with the sum in place of the parts; it stands where they stood. */
function asSum(
  run: readonly RegExpExecArray[],
  kind: RegExp,
  own: readonly Cell[],
  figures: Figure[],
): readonly Cell[] {
  const sum = run.reduce(
    (total, [, , c]) => add(total, figureAt({ figures }, c)?.low ?? rational(0)),
    rational(0),
  );
  const [first, last] = [run[0] as RegExpExecArray, run.at(-1) as RegExpExecArray];
  const noun = first[1] ?? '';
  const at = first.index + first[0].indexOf(first[2] ?? '') - noun.length;
  const end = last.index + last[0].length;
  const stem = noun.slice(0, kind.exec(noun)?.index ?? 0).length;
  const span = { from: (own[at] as Cell).from, to: (own[end - 1] as Cell).to };
  const c = String.fromCharCode(FIRST + figures.length);
  figures.push({ low: sum, high: sum, percent: false });
  return [
    ...own.slice(0, at + stem),
    { c, ...span },
    ...[...(first[3] ?? '')].map((u) => ({ c: u, ...span })),
    ...own.slice(end),
  ];
}
