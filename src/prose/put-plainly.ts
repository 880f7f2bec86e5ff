import { divide, multiply, rational } from '../quantity/index.ts';
import { type Cell, rewritten, textOf } from './cells.ts';
import { FIGURE } from './characters.ts';
import { type Figure, figureText } from './figures.ts';
import { amend, figureAt, nextFigure, type Tokens } from './tokens.ts';

const F = `[${FIGURE}]`;
const NO_MARK = `[^，。；：、（）${FIGURE}]`;
/** People, homes and lamps, which are counted one by one. */
const COUNTED =
  '(?:居民|常住|登记|家庭|住户|用户|业主|人家|户|独居|老年|老人|人口|路灯|照明|灯具|灯|设备|设施){0,4}';
const UNIT = '(?:户|人|名|位|盏|块|台|只|个)';

/** 覆盖率（98%）、联网率（97%）: what stands alone in a bracket right behind what it is the figure of. */
const BRACKETED = new RegExp(`(?<=[率度比例数])（(?<figure>${F}(?:%|${UNIT}))）`, 'gu');
/** 每百户家庭中有92户: 92% of them. */
const PER = new RegExp(
  `每(?<whole>${F})(?<unit>${UNIT})(?<noun>${NO_MARK}{0,10}?)(?:(?:中|里)，?就?有?|，?就?有)(?<part>${F})\\k<unit>(?:(?<end>(?=[，。；：]|$))|)`,
  'gu',
);
const EACH = new RegExp(`每(${F})`, 'gu');
/** 为32名独居老人中的30名: so many there are, and of these so many. */
const PART = new RegExp(
  `(?<=^|[，。；：])(?<before>${NO_MARK}{0,20})(?<!每)(?<whole>${F}(?<unit>${UNIT})${COUNTED})(?:(?:中|里|当中)(?:的|，?(?:目前|现)?已?有)|，?已有)(?<part>${F}\\k<unit>)`,
  'gu',
);

/** The sentence with a whole and its part, and with a figure in brackets, as those say it who say it at length. */
export function putPlainly(tokens: Tokens): Tokens {
  const figures = [...tokens.figures];
  const open = rewritten(tokens.cells, BRACKETED, (_, own) => own.slice(1, -1));
  const shares = rewritten(open, PER, (match, own) => {
    const share = shareOf(match, own, figures);
    if (share === undefined) amend(figures, match.groups?.['part'] ?? '', { doubt: 'part' });
    return share;
  });
  // 每3户 are not all that there are.
  for (const [, c = ''] of textOf(shares).matchAll(EACH)) amend(figures, c, { doubt: 'part' });
  const cells = rewritten(shares, PART, (match, own) => wholeFirst(match, own, figures));
  return { ...tokens, cells, text: textOf(cells), figures };
}

const isPlain = (figure: Figure | undefined): figure is Figure =>
  figure !== undefined &&
  figure.doubt === undefined &&
  figure.bound === undefined &&
  figure.ratio === undefined &&
  figure.written !== undefined;

function shareOf(
  match: RegExpExecArray,
  own: readonly Cell[],
  figures: Figure[],
): readonly Cell[] | undefined {
  const { noun = '', unit = '' } = match.groups ?? {};
  const [whole, part] = ['whole', 'part'].map((name) => figureAt({ figures }, match.groups?.[name]));
  if (whole === undefined || whole.doubt !== undefined || !isPlain(part)) return undefined;
  if (whole.low.n === 0n || match.groups?.['end'] !== undefined) return undefined;
  const share = multiply(divide(part.low, whole.low), rational(100));
  const written = figureText(share);
  if (written === undefined || share.n > 100n * share.d) return undefined;
  const span = { from: (own[0] as Cell).from, to: (own.at(-1) as Cell).to };
  const c = nextFigure(figures);
  figures.push({ low: share, high: share, written, percent: true });
  const from = 1 + 1 + unit.length;
  const named = noun === '' ? own.slice(2, from) : own.slice(from, from + noun.length);
  return [{ c, ...span }, { c: '%', ...span }, { c: '的', ...span }, ...named];
}

function wholeFirst(
  match: RegExpExecArray,
  own: readonly Cell[],
  figures: readonly Figure[],
): readonly Cell[] | undefined {
  const { before = '', whole = '', part = '', unit = '' } = match.groups ?? {};
  const counted = [whole, part].map((text) => figureAt({ figures }, text[0]));
  // Of so many estates it is said by how many of them do so.
  if (!counted.every(isPlain) || (unit === '个' && whole.length < 3)) return undefined;
  // 居民3000户，已有2900户…: what stands before is of the whole, and says so.
  if (before !== '' && !match[0].slice(before.length + whole.length).match(/^[中里当]/u)) return undefined;
  const at = before.length;
  const stop = at + whole.length;
  const mark = (c: string): Cell => ({ ...(own[stop] as Cell), c });
  return [
    ...own.slice(at, stop),
    mark('，'),
    ...own.slice(0, at),
    mark('其'),
    mark('中'),
    ...own.slice(match[0].length - part.length),
  ];
}
