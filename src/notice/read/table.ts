import type { Indicator, Reading, Tier } from '../../model/index.ts';
import { bare } from '../../prose/characters.ts';
import { type Columns, isHead, noticeColumns, type Row, rowNumber, titled } from './columns.ts';

/** A row of a notice's table that belongs to an indicator: what it says of it, and its status column if it has one. */
export interface NoticeRow {
  readonly indicator: Indicator;
  readonly statement: string;
  readonly status?: string;
  readonly line?: number;
}

export interface NoticeTable {
  /** In the standard's order; an indicator may have several. */
  readonly rows: readonly NoticeRow[];
  /** Titles that the tier does not know, as they are written. */
  readonly unknown: readonly string[];
  readonly missing: readonly Indicator[];
  readonly repeated: readonly Indicator[];
  /** The names of columns that hold sentences beside the statements, and are not read. */
  readonly unread: readonly string[];
  /** The names of columns of which no one is certainly that of the statements. */
  readonly unclear?: readonly string[];
}

/**
 * The rows of a notice by their titles, else by their numbers; order and layout are free. A row with neither continues
 * the one above it, as where a page ended.
 */
export function tableOf(rows: readonly Row[], tier: Tier, reading: Reading): NoticeTable {
  const found: { row: NoticeRow; more: string[] }[] = [];
  const unknown: string[] = [];
  const unread = new Set<string>();
  let unclear: readonly string[] | undefined;
  let last: (typeof found)[number] | undefined;
  for (const { head, rows: own } of partsOf(rows, tier, reading)) {
    const belonging = own.filter((row) => indicatorOf(row, undefined, tier) !== undefined);
    const columns = noticeColumns(head, belonging, tier, reading);
    if (!columns.ok) unclear ??= columns.heads;
    else for (const name of columns.unread) unread.add(name);
    for (const row of own) {
      const read = readRow(row, columns.ok ? columns.columns : {}, tier);
      if (read.kind === 'row') {
        last = { row: read.row, more: [] };
        found.push(last);
      } else if (read.kind === 'unknown') {
        unknown.push(read.title);
        last = undefined;
      } else if (read.text !== '') last?.more.push(read.text);
    }
  }
  const all = found.map(({ row, more }) => ({ ...row, statement: [row.statement, ...more].join('\n') }));
  const count = (indicator: Indicator) => all.filter((row) => row.indicator === indicator).length;
  return {
    rows: all.toSorted((a, b) => a.indicator.number - b.indicator.number),
    unknown,
    unread: [...unread],
    missing: tier.indicators.filter((indicator) => count(indicator) === 0),
    repeated: tier.indicators.filter((indicator) => count(indicator) > 1),
    ...(unclear && { unclear }),
  };
}

/** The rows under each header; a page's header said again begins a part of its own. */
function partsOf(
  rows: readonly Row[],
  tier: Tier,
  reading: Reading,
): readonly { readonly head?: Row; readonly rows: readonly Row[] }[] {
  const parts: { head?: Row; rows: Row[] }[] = [{ rows: [] }];
  for (const row of rows)
    if (isHead(row, tier, reading)) parts.push({ head: row, rows: [] });
    else parts.at(-1)?.rows.push(row);
  return parts;
}

type ReadRow =
  | { readonly kind: 'row'; readonly row: NoticeRow }
  | { readonly kind: 'unknown'; readonly title: string }
  | { readonly kind: 'continued'; readonly text: string };

function readRow(row: Row, columns: Columns, tier: Tier): ReadRow {
  const at = (column: keyof Columns): string => (row.cells[columns[column] ?? -1] ?? '').trim();
  const title = at('title');
  const indicator = indicatorOf(row, columns, tier);
  if (indicator === undefined) {
    const number = rowNumber(at('number')) ?? numberBefore(row.cells, columns);
    if (title !== '' && number !== undefined) return { kind: 'unknown', title };
    return title !== '' && bare(title) !== '' && at('statement') !== ''
      ? { kind: 'unknown', title }
      : { kind: 'continued', text: at('statement') };
  }
  const status = at('status');
  return {
    kind: 'row',
    row: {
      indicator,
      statement: at('statement'),
      ...(status && { status }),
      ...(row.line !== undefined && { line: row.line }),
    },
  };
}

/** By its title in the titles' column, or in any cell where that is not known; else by its number. */
function indicatorOf({ cells }: Row, columns: Columns | undefined, tier: Tier): Indicator | undefined {
  const candidates = columns?.title === undefined ? cells : [cells[columns.title] ?? ''];
  const named = candidates.flatMap((cell) => titled(cell, tier) ?? [])[0];
  if (named !== undefined) return named;
  if (columns?.title !== undefined && candidates.some((cell) => bare(cell) !== '')) return undefined;
  const number = rowNumber(cells[columns?.number ?? -1] ?? '') ?? numberBefore(cells, columns);
  return tier.indicators.find((indicator) => indicator.number === number);
}

const numberBefore = (cells: readonly string[], columns: Columns | undefined): number | undefined =>
  columns?.number === undefined ? cells.map(rowNumber).find((number) => number !== undefined) : undefined;
