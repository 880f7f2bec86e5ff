import type { Indicator, NoticeColumn, Reading, Tier } from '../../model/index.ts';
import { bare, plain } from '../../prose/characters.ts';
import { numberOf } from '../../prose/figures.ts';
import type { Block } from './blocks.ts';

type Row = Extract<Block, { kind: 'row' }>;

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
}

type Columns = Partial<Record<NoticeColumn, number>>;

/**
 * The rows of a notice by their titles, else by their numbers; order and layout are free. A row with neither continues
 * the one above it, as where a page ended.
 */
export function tableOf(rows: readonly Row[], tier: Tier, reading: Reading): NoticeTable {
  const found: { row: NoticeRow; more: string[] }[] = [];
  const unknown: string[] = [];
  let columns: Columns | undefined;
  let last: (typeof found)[number] | undefined;
  for (const row of rows) {
    const head = headOf(row, reading);
    if (head) {
      columns = head;
      continue;
    }
    const read = readRow(row, columns, tier);
    if (read.kind === 'row') {
      last = { row: read.row, more: [] };
      found.push(last);
    } else if (read.kind === 'unknown') {
      unknown.push(read.title);
      last = undefined;
    } else if (read.text !== '') last?.more.push(read.text);
  }
  const all = found.map(({ row, more }) => ({ ...row, statement: [row.statement, ...more].join('\n') }));
  const count = (indicator: Indicator) => all.filter((row) => row.indicator === indicator).length;
  return {
    rows: all.toSorted((a, b) => a.indicator.number - b.indicator.number),
    unknown,
    missing: tier.indicators.filter((indicator) => count(indicator) === 0),
    repeated: tier.indicators.filter((indicator) => count(indicator) > 1),
  };
}

const COLUMNS: readonly NoticeColumn[] = ['number', 'title', 'status', 'statement', 'other'];

/** A header row names at least the titles' column and the statements' (or the status'). */
function headOf(row: Row, reading: Reading): Columns | undefined {
  const columns: Columns = {};
  for (const [index, cell] of row.cells.entries()) {
    const kind = COLUMNS.find((one) => new RegExp(reading.notice.columns[one], 'u').test(plain(cell)));
    if (kind !== undefined && columns[kind] === undefined) columns[kind] = index;
  }
  const statement = columns.statement ?? columns.status;
  return columns.title !== undefined && statement !== undefined ? columns : undefined;
}

type ReadRow =
  | { readonly kind: 'row'; readonly row: NoticeRow }
  | { readonly kind: 'unknown'; readonly title: string }
  | { readonly kind: 'continued'; readonly text: string };

function readRow({ cells, line }: Row, columns: Columns | undefined, tier: Tier): ReadRow {
  const at = (column: NoticeColumn): string => {
    const index = columns?.[column];
    return index === undefined ? '' : (cells[index] ?? '').trim();
  };
  const titled = indicatorTitled(cells, columns?.title, tier);
  const number = titled ? undefined : (rowNumber(at('number')) ?? numberBefore(cells, columns));
  const title = at('title');
  const indicator = titled ?? (title === '' ? byNumber(number, tier) : undefined);
  if (indicator === undefined) {
    if (title !== '' && number !== undefined) return { kind: 'unknown', title };
    return title !== '' && bare(title) !== '' && at('statement') !== ''
      ? { kind: 'unknown', title }
      : { kind: 'continued', text: at('statement') };
  }
  const own = columns === undefined ? (cells.at(-1) ?? '').trim() : at('statement');
  const status = at('status');
  return {
    kind: 'row',
    row: { indicator, statement: own, ...(status && { status }), ...(line !== undefined && { line }) },
  };
}

const numberBefore = (cells: readonly string[], columns: Columns | undefined): number | undefined =>
  columns?.number === undefined ? cells.map(rowNumber).find((number) => number !== undefined) : undefined;

/** `1`, `1.`, `第1项`, `一`. */
function rowNumber(text: string): number | undefined {
  const written = /^第?([\d零一二三四五六七八九十百]+)[.．、项）]?$/u.exec(plain(text))?.[1];
  const number = written === undefined ? undefined : numberOf(written);
  return number === undefined ? undefined : Number(number.n);
}

const byNumber = (number: number | undefined, tier: Tier): Indicator | undefined =>
  tier.indicators.find((indicator) => indicator.number === number);

/** In the titles' column; where there is no header, in any cell. */
function indicatorTitled(
  cells: readonly string[],
  column: number | undefined,
  tier: Tier,
): Indicator | undefined {
  const candidates = column === undefined ? cells : [cells[column] ?? ''];
  const titles = candidates.map(bare).filter((text) => text !== '');
  return tier.indicators.find(({ title }) => titles.includes(bare(title.zh)));
}
