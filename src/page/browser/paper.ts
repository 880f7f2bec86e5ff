/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Context } from '../view/context.ts';
import { marginsOf } from '../view/sheets.ts';

/** So many rows are some forty sheets; of more than that the paper says how many it leaves out. */
const MOST = 1000;

/** On paper nothing can be asked for: rows and folds are open before, and as they were afterwards. */
export function onPaper(shown: () => number, show: (rows: number) => void): void {
  let before = shown();
  let closed: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    before = shown();
    if (before < MOST) show(MOST);
    closed = [...document.querySelectorAll('details')].filter(({ open }) => !open);
    for (const one of closed) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of closed) one.open = false;
    if (before < MOST) show(before);
  });
}

/** What stands on the margins of every sheet follows what is shown. */
export function setMargins(ctx: Context): void {
  const sheet = (document.getElementById('sheets') as HTMLStyleElement | null)?.sheet;
  if (!sheet) return;
  while (sheet.cssRules.length > 0) sheet.deleteRule(0);
  sheet.insertRule(`@page{${marginsOf(ctx)}}`);
}
