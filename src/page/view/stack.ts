import { type Element, h } from './node.ts';

/** Counts side by side, to scale; what is there is never thinner than can be seen. */
export function stackView(parts: readonly (readonly [ink: string, count: number])[], said: string): Element {
  const there = parts.filter(([, count]) => count > 0);
  const all = there.reduce((sum, [, count]) => sum + count, 0);
  const sizes = there.map(([, count]) => Math.max(0.9, (count / all) * 100));
  const sum = sizes.reduce((a, b) => a + b, 0);
  let from = 0;
  return h(
    'svg',
    { class: 'stack', role: 'img', 'aria-label': said },
    there.map(([ink], at) => {
      const wide = ((sizes[at] ?? 0) / sum) * 100;
      const x = from;
      from += wide;
      return h('svg', { x: percent(x), width: percent(wide) }, [h('rect', { class: ink })]);
    }),
  );
}

export const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;
