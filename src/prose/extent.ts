import { FIGURE } from './characters.ts';
import type { Figure } from './figures.ts';
import { type ReadableStatement, type Span, spanOf } from './said.ts';
import { figureAt } from './tokens.ts';

/** How many of the things that a rate counts do what is said: all, a share, or so many (of so many). */
export type Extent =
  | { readonly kind: 'all'; readonly span: Span }
  | { readonly kind: 'share'; readonly share: Figure; readonly span: Span }
  | { readonly kind: 'count'; readonly part: Figure; readonly span: Span };

const FURTHEST = 60;
const F = `[${FIGURE}]`;

/**
 * What the words up to the end of a match say of a noun (小区) that is counted: the last quantifier before the match or
 * in it, in its own sentence. Nothing where no quantifier stands there.
 */
export function extentOf(
  said: ReadableStatement,
  noun: string,
  from: number,
  to: number,
): Extent | undefined {
  const { text: all } = said.tokens;
  const begins = (at: number) => 1 + Math.max(all.lastIndexOf('。', at - 1), all.lastIndexOf('；', at - 1));
  const own = begins(from);
  // 均实现 alone says it of those of the sentence before.
  const alone = /^[，、]?(?:也|还)?(?:均|都)$/u.test(all.slice(own, from));
  const start = Math.max(from - FURTHEST, alone ? begins(own - 1) : own);
  const text = all.slice(start, to);
  const n = `(?:${noun})`;
  const kinds: readonly (readonly ['of' | 'share' | 'all' | 'count' | 'each', RegExp])[] = [
    [
      'all',
      new RegExp(
        `(?:所有|全部|每一?个|各个?|全体)(?:的)?(?:(?<count>${F})个)?[^，。；、${FIGURE}]{0,6}?${n}`,
        'gu',
      ),
    ],
    [
      'of',
      new RegExp(`${F}个?[^，。；${FIGURE}]{0,6}?${n}?(?:中|当中|里)，?(?:已?有|的)?(?<part>${F})个`, 'gu'),
    ],
    ['of', new RegExp(`${F}个[^，。；${FIGURE}]{0,6}?${n}，?(?:已|现|目前)?有(?<part>${F})个`, 'gu')],
    [
      'of',
      new RegExp(
        `${n}(?:总数|共有|共|有)?${F}个，其中(?:的|已?有)?(?<part>${F})个(?=[^，。；：${FIGURE}]{0,4}$|(?:小区)?(?:已|均|都)?(?:建|实现|安装|设|配|完成|拥有|具备))`,
        'gu',
      ),
    ],
    ['share', new RegExp(`(?<share>${F})(?:%的?|的)?[^，。；、${FIGURE}]{0,4}?${n}`, 'gu')],
    ['count', new RegExp(`(?<part>${F})个[^，。；、${FIGURE}]{0,6}?${n}`, 'gu')],
    ['each', new RegExp(`${n}[^，。；、${FIGURE}]{0,8}?(?:均|都|全部|全都|皆)`, 'gu')],
  ];
  let last: { at: number; extent: Extent } | undefined;
  for (const [kind, pattern] of kinds)
    for (const match of text.matchAll(pattern)) {
      const at = match.index + match[0].length;
      const span = spanOf(said, start + match.index, start + at);
      const extent = extentIn(kind, match, said, span);
      if (extent !== undefined && (last === undefined || at > last.at)) last = { at, extent };
    }
  return last && (elidedCount(said, start, from) ?? last.extent);
}

const ELIDED = new RegExp(`，(?:其中|另有?|有)?(?<part>${F})个(?:已|也)?$`, 'u');

/** 5个小区中4个实现人员通行认证，3个实现车辆通行认证: so many of the noun that was named before, right before the match. */
function elidedCount(said: ReadableStatement, start: number, from: number): Extent | undefined {
  const match = ELIDED.exec(said.tokens.text.slice(start, from));
  const part = figureAt(said.tokens, match?.groups?.['part']);
  if (match === null || part === undefined) return undefined;
  return { kind: 'count', part, span: spanOf(said, start + match.index + 1, from) };
}

const DONE = '(?:得以|得到)?(?:实现|建成|落地|应用|完成|启用|上线|开通|覆盖|到位)';

/** What stands right after a match: 建有集中停放场所的小区占50%, …的小区有4个, …已在全部小区实现. */
export function extentAfter(said: ReadableStatement, noun: string, end: number): Extent | undefined {
  const rest = said.tokens.text.slice(end, end + FURTHEST);
  const where = new RegExp(
    `^(?:功能)?(?:目前|现|已|均){0,3}在(?:全部|所有|各个?|每个)(?:${F}个)?(?:${noun})(?:内|中|里)?(?:均|都|全部|已|全面){0,3}${DONE}`,
    'u',
  ).exec(rest);
  if (where !== null) return { kind: 'all', span: spanOf(said, end, end + where[0].length) };
  const pattern = `^(?:功能|等)?的(?:${noun})(?:数量|数|占比|比例|占|共|为|有|达到|达|：)*(?<share>${F})(?<unit>%|个)`;
  const match = new RegExp(pattern, 'u').exec(rest);
  const figure = figureAt(said.tokens, match?.groups?.['share']);
  if (match === null || figure === undefined || figure.ratio !== undefined) return undefined;
  const span = spanOf(said, end, end + match[0].length);
  return match.groups?.['unit'] === '%'
    ? { kind: 'share', share: figure, span }
    : { kind: 'count', part: figure, span };
}

function extentIn(
  kind: string,
  match: RegExpExecArray,
  said: ReadableStatement,
  span: Span,
): Extent | undefined {
  const part = figureAt(said.tokens, match.groups?.['part']);
  if (part !== undefined) return { kind: 'count', part, span };
  if (kind !== 'share') return { kind: 'all', span };
  const share = figureAt(said.tokens, match.groups?.['share']);
  return share?.percent === true ? { kind: 'share', share, span } : undefined;
}
