import type { PageSubmission, PageTier, StatusLetter } from '../data.ts';
import { STATUS_CODES } from './context.ts';
import { type Element, h } from './node.ts';

const [WIDE, HEAD] = [24, 18];
const LETTERS: readonly StatusLetter[] = ['u', '?', 'n', 'w'];

/** Too many rows for names: met is the ground on which everything else stands out. */
export function pictureView(tier: PageTier, rows: readonly PageSubmission[], said: string): Element {
  const high = rows.length <= 600 ? 6 : 2;
  const [width, height] = [tier.indicators.length * WIDE, rows.length * high];
  const columns = tier.indicators.map((_, column) => `M${column * WIDE} 0v${height}`);
  const size = (tall: number) => ({ viewBox: `0 0 ${width} ${tall}`, width, height: tall });
  return h('div', { class: 'picture' }, [
    h('svg', { class: 'heads', 'aria-hidden': 'true', ...size(HEAD) }, [
      ...tier.indicators.map(({ number }, column) =>
        h('text', { x: column * WIDE + WIDE / 2, y: HEAD - 5 }, `${number}`),
      ),
    ]),
    h('svg', { class: 'rows', role: 'img', 'aria-label': said, 'data-tier': tier.id, ...size(height) }, [
      h('rect', { class: 'met', x: 0, y: 0, width, height }),
      ...LETTERS.flatMap((letter) => cells(rows, letter, high)),
      h('path', { class: 'lines', d: columns.join('') }),
    ]),
  ]);
}

/** All cells of one status in one path; neighbours in a row are one piece of it. */
function cells(rows: readonly PageSubmission[], letter: StatusLetter, high: number): readonly Element[] {
  let path = '';
  for (const [row, { statuses }] of rows.entries()) {
    let from = statuses.indexOf(letter);
    while (from >= 0) {
      let to = from + 1;
      while (statuses[to] === letter) to += 1;
      path += `M${from * WIDE} ${row * high}h${(to - from) * WIDE}v${high}h-${(to - from) * WIDE}z`;
      from = statuses.indexOf(letter, to);
    }
  }
  return path === '' ? [] : [h('path', { class: STATUS_CODES[letter], d: path })];
}
