import type { HeadNames } from './head-names.ts';
import { withMerged } from './merged.ts';
import type { Sheet } from './sheet.ts';
import { type Head, HIGHEST_HEAD, headOf, isRepeated, nextHead } from './table-head.ts';

/** One of the tables that stand one below the other: its rows alone, where they stood. */
export interface TablePart {
  readonly sheet: Sheet;
  readonly head: Head;
  readonly isFirst: boolean;
}

/** More tables than anyone puts on a sheet: what is below stays with the last. */
const MOST_TABLES = 20;

export interface TablesIn {
  readonly parts: readonly TablePart[];
  /** The row from which on there is another table, whose head names nothing. */
  readonly unknown?: number;
}

/** The tables of a sheet, each below its own head; a head that only says itself again is left out. */
export function tablesIn(given: Sheet, names: HeadNames): TablesIn {
  const parts: TablePart[] = [];
  let [rest, from]: [Sheet, number] = [given, 0];
  while (parts.length < MOST_TABLES) {
    const head = headOf(withMerged(rest, from + HIGHEST_HEAD), names, from);
    if (from > 0 && (head === undefined || !namesFact(head))) return { parts, unknown: from };
    if (head === undefined) return { parts };
    const { sheet, next } = ended(rest, head, names);
    parts.push({ sheet: between(sheet, from, next), head, isFirst: from === 0 });
    if (next === undefined) break;
    [rest, from] = [between(sheet, next, undefined), next];
  }
  return { parts };
}

const namesFact = ({ heads }: Head): boolean =>
  heads.some(({ column }) => column?.kind === 'fact' || column?.kind === 'doubtful');

/** Leaves out the heads that say the same again, and finds the next that does not. */
function ended(
  given: Sheet,
  head: Head,
  names: HeadNames,
): { readonly sheet: Sheet; readonly next: number | undefined } {
  const repeated = new Set<number>();
  let below = head;
  let next = nextHead(given, below, names);
  while (next !== undefined && isRepeated(given, head, next)) {
    repeated.add(next);
    below = { ...head, bottom: next };
    next = nextHead(given, below, names);
  }
  const rows =
    repeated.size === 0 ? given.rows : given.rows.map((row, at) => (repeated.has(at) ? undefined : row));
  return { sheet: { ...given, rows }, next };
}

/** The rows from one on, to before another one; the others are empty. */
function between(sheet: Sheet, from: number, to: number | undefined): Sheet {
  const isWithin = (row: number): boolean => row >= from && (to === undefined || row < to);
  if (from === 0 && to === undefined) return sheet;
  return {
    ...sheet,
    rows: sheet.rows.slice(0, to).map((row, at) => (at < from ? undefined : row)),
    hiddenRows: new Set([...(sheet.hiddenRows ?? [])].filter(isWithin)),
    broken: (sheet.broken ?? []).filter(isWithin),
  };
}
