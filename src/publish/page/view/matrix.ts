import type { Lang, PageData, PageSubmission, PageTier, StatusLetter } from '../data.ts';
import { inLang, STATUS_CODES, STATUS_SIGNS, words } from './context.ts';
import { type Element, h, type Node } from './node.ts';

const CELL = 18;
const NAMES = 150;
/** Names are readable beside so many rows; of more, only the picture is left. */
const NAMED_ROWS = 120;
const LETTERS: readonly StatusLetter[] = ['u', '?', 'n', 'w'];

/** Submissions by indicators, a picture a tier; met is the ground on which everything else stands out. */
export function matrixView(data: PageData, lang: Lang, rows: readonly PageSubmission[]): Element {
  const pictures = data.tiers.flatMap((tier, index) => {
    const own = rows.filter((row) => row.tier === index);
    return own.length === 0 ? [] : [picture(data, lang, tier, own)];
  });
  return h('section', { class: 'matrix', 'aria-labelledby': 'matrix-title' }, [
    h('h2', { id: 'matrix-title' }, words(data, lang, 'page-matrix')),
    legend(data, lang),
    ...pictures,
  ]);
}

const legend = (data: PageData, lang: Lang): Element =>
  h(
    'ul',
    { class: 'legend' },
    (['m', ...LETTERS] as const).map((letter) =>
      h('li', {}, [
        h('span', { class: `swatch ${STATUS_CODES[letter]}`, 'aria-hidden': 'true' }, STATUS_SIGNS[letter]),
        ` ${words(data, lang, `page-status-${STATUS_CODES[letter]}`)}`,
      ]),
    ),
  );

function picture(data: PageData, lang: Lang, tier: PageTier, rows: readonly PageSubmission[]): Element {
  const named = rows.length <= NAMED_ROWS;
  const high = named ? CELL : rows.length <= 600 ? 6 : 2;
  const left = named ? NAMES : 0;
  const [width, height] = [left + tier.indicators.length * CELL, CELL + rows.length * high];
  const unmet = rows.filter(({ statuses }) => statuses.includes('u')).length;
  const said = words(data, lang, 'page-matrix-said', {
    tier: inLang(tier.title, lang),
    submissions: rows.length,
    indicators: tier.indicators.length,
    unmet,
  });
  return h('figure', {}, [
    h('figcaption', {}, said),
    h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': said }, [
      h(
        'svg',
        { class: 'cells', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': said },
        [
          ...heads(tier, lang, left),
          ...(named ? rows.map((row, r) => rowName(row, r)) : []),
          h('rect', {
            class: 'met',
            x: left,
            y: CELL,
            width: tier.indicators.length * CELL,
            height: rows.length * high,
          }),
          ...LETTERS.flatMap((letter) => cells(rows, letter, left, high)),
          ...(named ? signs(rows, left) : []),
          ...lines(tier.indicators.length, rows.length, left, high),
        ],
      ),
    ]),
  ]);
}

const heads = ({ indicators }: PageTier, lang: Lang, left: number): readonly Node[] =>
  indicators.map(({ number, title }, column) =>
    h('text', { class: 'head', x: left + column * CELL + CELL / 2, y: CELL - 5 }, [
      h('title', {}, inLang(title, lang)),
      String(number),
    ]),
  );

const LONGEST_NAME = 11;

const rowName = ({ name }: PageSubmission, row: number): Element =>
  h('text', { class: 'name', x: NAMES - 6, y: CELL + row * CELL + CELL - 5 }, [
    h('title', {}, name),
    [...name].length > LONGEST_NAME ? `${[...name].slice(0, LONGEST_NAME - 1).join('')}…` : name,
  ]);

/** All cells of one status in one path; neighbours in a row are one piece of it. */
function cells(
  rows: readonly PageSubmission[],
  letter: StatusLetter,
  left: number,
  high: number,
): readonly Node[] {
  let path = '';
  for (const [row, { statuses }] of rows.entries()) {
    let from = statuses.indexOf(letter);
    while (from >= 0) {
      let to = from + 1;
      while (statuses[to] === letter) to += 1;
      path += `M${left + from * CELL} ${CELL + row * high}h${(to - from) * CELL}v${high}h-${(to - from) * CELL}z`;
      from = statuses.indexOf(letter, to);
    }
  }
  return path === '' ? [] : [h('path', { class: STATUS_CODES[letter], d: path })];
}

/** Where there is room, a sign in each cell that is not met: colour is never all that tells them apart. */
const signs = (rows: readonly PageSubmission[], left: number): readonly Node[] =>
  rows.flatMap(({ statuses }, row) =>
    [...statuses].flatMap((letter, column) =>
      letter === 'm'
        ? []
        : [
            h(
              'text',
              { class: 'sign', x: left + column * CELL + CELL / 2, y: CELL + row * CELL + CELL - 5 },
              STATUS_SIGNS[letter as StatusLetter],
            ),
          ],
    ),
  );

function lines(columns: number, rows: number, left: number, high: number): readonly Node[] {
  const down = Array.from({ length: columns + 1 }, (_, i) => `M${left + i * CELL} ${CELL}v${rows * high}`);
  const across =
    high < CELL
      ? []
      : Array.from({ length: rows + 1 }, (_, i) => `M${left} ${CELL + i * high}h${columns * CELL}`);
  return [h('path', { class: 'lines', d: [...down, ...across].join('') })];
}
