import { Chalk } from 'chalk';
import type { Severity, Status } from '../../model/index.ts';
import type { Layout } from '../evaluation/report.ts';
import { say } from '../say.ts';
import type { Paint } from './grid.ts';

const SYMBOLS: Readonly<Record<Status, { readonly plain: string; readonly ascii: string }>> = {
  met: { plain: '✓', ascii: '+' },
  unmet: { plain: '✗', ascii: 'x' },
  undetermined: { plain: '?', ascii: '?' },
  'not-applicable': { plain: '-', ascii: '-' },
};

export const symbolOf = (status: Status, layout: Layout): string =>
  SYMBOLS[status][layout.ascii ? 'ascii' : 'plain'];

/** Symbol and word: `✗ 不达标`. */
export const statusText = (status: Status, layout: Layout): string =>
  `${symbolOf(status, layout)} ${say(`status-${status}`, layout)}`;

const pens = { false: new Chalk({ level: 0 }), true: new Chalk({ level: 1 }) };
const penOf = (layout: Layout) => pens[`${layout.colour}`];
/** Chalk joins all of its arguments, and `map` hands over three. */
const only =
  (paint: Paint): Paint =>
  (line) =>
    paint(line);

export function statusPaint(status: Status, layout: Layout): Paint {
  const pen = penOf(layout);
  return only(
    { met: pen.green, unmet: pen.red, undetermined: pen.yellow, 'not-applicable': pen.dim }[status],
  );
}

export function severityPaint(severity: Severity, layout: Layout): Paint {
  const pen = penOf(layout);
  return only({ error: pen.red, warning: pen.yellow, info: pen.dim }[severity]);
}

export const strong = (layout: Layout): Paint => only(penOf(layout).bold);
export const faint = (layout: Layout): Paint => only(penOf(layout).dim);
export const rule = (layout: Layout, width = layout.width): string =>
  (layout.ascii ? '-' : '─').repeat(width);
