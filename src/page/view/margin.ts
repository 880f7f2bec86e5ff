import type { PageFigure, PageLeaf } from '../data.ts';
import { type Element, h } from './node.ts';
import { percent } from './stack.ts';

/** What the figures of a column lie between. */
export interface Scale {
  readonly least: number;
  readonly most: number;
}

/** Left of the threshold and right of it, in percent of the bar's width. */
const [LEFT, RIGHT] = [29, 33];

/** A thin bar with a gap at the threshold: what fails ends before it, what passes crosses it by its margin. */
export function marginView(
  { low, high, threshold, op }: PageFigure,
  truth: PageLeaf['truth'],
  { most }: Scale,
): Element {
  const value = low ?? high ?? 0;
  const upward = op === 'at_least' || op === 'more_than';
  const part = (from: number, to: number, ink: string) =>
    h('svg', { x: percent(from), width: percent(to - from) }, [h('rect', { class: ink })]);
  const share = upward
    ? (value - threshold) / (most - threshold || 1)
    : (threshold - value) / (threshold || 1);
  if (truth === 'u')
    return bar([
      part(
        0,
        LEFT *
          0.95 *
          Math.max(0.04, 1 - Math.min(1, Math.abs(value - threshold) / (Math.abs(threshold) || 1))),
        'over',
      ),
    ]);
  if (truth === '?') return bar([part(0, LEFT, 'doubtful')]);
  const margin = Math.min(1, Math.max(0, share)) * (100 - RIGHT);
  return bar([part(0, LEFT, 'holds'), ...(margin > 0.3 ? [part(RIGHT, RIGHT + margin, 'holds')] : [])]);
}

const bar = (children: readonly Element[]): Element =>
  h('svg', { class: 'margin', 'aria-hidden': 'true' }, children);
