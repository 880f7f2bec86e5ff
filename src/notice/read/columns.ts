import type { Indicator, NoticeColumn, Reading, Tier } from '../../model/index.ts';
import { bare, plain } from '../../prose/characters.ts';
import { numberOf } from '../../prose/figures.ts';
import type { Block } from './blocks.ts';
import { claimIn } from './claim.ts';

export type Row = Extract<Block, { kind: 'row' }>;
export type Columns = Partial<Record<NoticeColumn, number>>;

/** Where each column stands, or the names of those of which one should be the statements' and none certainly is. */
export type NoticeColumns =
  /** `unread`: the names of columns that hold sentences beside the statements. */
  | { readonly ok: true; readonly columns: Columns; readonly unread: readonly string[] }
  | { readonly ok: false; readonly heads: readonly string[] };

const COLUMNS: readonly NoticeColumn[] = ['number', 'title', 'status', 'statement', 'other'];

/** A row that names columns and no indicator. */
export function isHead(row: Row, tier: Tier, reading: Reading): boolean {
  const { number, title, statement, status } = named(row, reading);
  const known = title !== undefined || (number !== undefined && (statement ?? status) !== undefined);
  const filled = row.cells.filter((cell) => cell.trim() !== '').length;
  return known && filled > 1 && !row.cells.some((cell) => isTitle(cell, tier));
}

function named(row: Row, reading: Reading): Columns {
  const columns: Columns = {};
  for (const [index, cell] of row.cells.entries()) {
    const kind = COLUMNS.find((one) => new RegExp(reading.notice.columns[one], 'u').test(plain(cell)));
    if (kind !== undefined && columns[kind] === undefined) columns[kind] = index;
  }
  return columns;
}

/**
 * The columns of the rows under a header (or under none), by their names and by what is in them. A column that says the
 * standard again is no statement; one whose name is not known is the statements' where it alone holds sentences, and the
 * claims' where it holds nothing else.
 *
 * @param rows those that belong to an indicator
 */
export function noticeColumns(
  head: Row | undefined,
  rows: readonly Row[],
  tier: Tier,
  reading: Reading,
): NoticeColumns {
  const columns = head === undefined ? {} : named(head, reading);
  const isOther = (index: number) =>
    new RegExp(reading.notice.columns.other, 'u').test(plain(head?.cells[index] ?? ''));
  const taken = Object.values(columns);
  const width = Math.max(0, ...rows.slice(0, WIDEST).map(({ cells }) => cells.length));
  const free = Array.from({ length: width }, (_, index) => index).filter(
    (index) => !taken.includes(index) && !isOther(index),
  );
  const status = columns.status ?? free.findLast((index) => holdsClaims(index, rows, tier, reading));
  const said = free.filter((index) => index !== status && holdsSentences(index, rows, tier, reading));
  const own = columns.statement ?? saidWithClaims(columns.status, said, rows);
  const echoed = own !== undefined && said.length === 1 && saysTheStandard(own, rows, tier);
  const statement = own !== undefined && !echoed ? own : said.length === 1 ? said[0] : undefined;
  const known = { ...columns, ...(status !== undefined && { status }) };
  if (statement !== undefined && statement === known.status) delete known.status;
  const unread = said
    .filter((index) => index !== statement)
    .map((index) => (head?.cells[index] ?? '').trim() || String(index + 1));
  if (statement !== undefined) return { ok: true, columns: { ...known, statement }, unread };
  if (said.length === 0 && (status !== undefined || rows.length === 0))
    return { ok: true, columns: known, unread };
  const heads = head === undefined ? [] : head.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return { ok: false, heads: heads.length > 0 ? heads : ['—'] };
}

/** A column of claims whose cells go on to say how (达标。已安装道闸…), where no other holds sentences. */
const saidWithClaims = (
  status: number | undefined,
  said: readonly number[],
  rows: readonly Row[],
): number | undefined =>
  status !== undefined &&
  said.length === 0 &&
  most(cellsOf(status, rows), (cell) => SENTENCE.test(plain(cell)))
    ? status
    : undefined;

/** What a column is is seen from so many rows. */
const WIDEST = 200;

/** A row's indicator: by a title, in the titles' column or where there is none anywhere, else by its number. */
export const isTitle = (cell: string, tier: Tier): boolean => titled(cell, tier) !== undefined;

/** The indicator of a cell that is its title: numbered (`1. 有线宽带网络`), or with a remark in brackets after it. */
export function titled(cell: string, tier: Tier): Indicator | undefined {
  const text = plain(cell);
  const unnumbered = text.replace(/^（?\d{1,2}(?:[.、．）]|(?=\p{Script=Han}))/u, '');
  const written = [text, unnumbered, unnumbered.replace(/（[^（）]*）$/u, '')].map(bare);
  return tier.indicators.find(({ title }) => written.includes(bare(title.zh)));
}

/** `1`, `1.`, `第1项`, `一`. */
export function rowNumber(text: string): number | undefined {
  const written = /^第?([\d零一二三四五六七八九十百]+)[.．、项）]?$/u.exec(plain(text))?.[1];
  const number = written === undefined ? undefined : numberOf(written);
  return number === undefined ? undefined : Number(number.n);
}

const cellsOf = (index: number, rows: readonly Row[]): readonly string[] =>
  rows
    .slice(0, WIDEST)
    .map(({ cells }) => (cells[index] ?? '').trim())
    .filter((cell) => cell !== '');

const most = (cells: readonly string[], holds: (cell: string) => boolean): boolean =>
  cells.length > 0 && 2 * cells.filter(holds).length > cells.length;

function holdsClaims(index: number, rows: readonly Row[], tier: Tier, reading: Reading): boolean {
  const cells = cellsOf(index, rows);
  return (
    cells.length > 0 &&
    cells.every((cell) => !isTitle(cell, tier) && claimIn(cell, reading).claimed !== undefined)
  );
}

const SENTENCE = /[\p{Script=Han}].*[，。；：、%\d]|[，。；：、%\d].*[\p{Script=Han}]|[\p{Script=Han}]{8}/u;

/** Sentences that are not the standard's own. */
const holdsSentences = (index: number, rows: readonly Row[], tier: Tier, reading: Reading): boolean =>
  most(
    cellsOf(index, rows),
    (cell) =>
      SENTENCE.test(plain(cell)) &&
      !isTitle(cell, tier) &&
      rowNumber(cell) === undefined &&
      claimIn(cell, reading).claimed === undefined,
  ) && !saysTheStandard(index, rows, tier);

/** Most cells are nearly word for word what the tier's clauses say. */
function saysTheStandard(index: number, rows: readonly Row[], tier: Tier): boolean {
  const clauses = bare(
    tier.indicators.flatMap(({ requirements }) => requirements.map(({ clause }) => clause.zh)).join('\n'),
  );
  return most(cellsOf(index, rows), (cell) => likeness(bare(cell), clauses) >= ALIKE);
}

const ALIKE = 0.8;
const PIECE = 4;

/** How much of a text stands in another, in pieces of four characters. */
function likeness(text: string, other: string): number {
  const pieces = Array.from({ length: Math.max(0, text.length - PIECE + 1) }, (_, at) =>
    text.slice(at, at + PIECE),
  ).slice(0, 400);
  return pieces.length === 0 ? 0 : pieces.filter((piece) => other.includes(piece)).length / pieces.length;
}
