import { type CellStyle, rangeRef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Code, Standard } from '../model/index.ts';
import { named, say, type Voice } from './say.ts';
import { fill } from './terminal/lines.ts';
import { displayWidth } from './terminal/wrap.ts';

/** A number that is shown in its own way: a rate as 69.99%. */
export interface Figure {
  readonly number: number;
  readonly format: string;
}

export type Cell = string | number | Figure;

/** A table as a sheet: lines that say what it is, a head, and rows that are sorted, filtered and printed. */
export interface TableSheet {
  readonly name: string;
  /** The first is the title. */
  readonly lead?: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly hidden?: readonly number[];
  /** A column to be written in. */
  readonly open?: number;
}

/** The same results give the same bytes, whenever they are written. */
const NO_TIME = new Date(0);

const WIDEST = 40;
/** In points; no row of a sheet can be higher than 409. */
const LINE_HEIGHT = 17;
export const TITLE_HEIGHT = 26;
const MOST_LINES = 24;
/** Community and id stay in sight. */
const FIRST_COLUMNS = 2;
/** What a cell of a spreadsheet can hold. */
const LONGEST = 32_767;

const FONT = { name: 'Microsoft YaHei', size: 11 };
const GREY = { rgb: 'FF595959' };
const RED = { rgb: 'FFB3261E' };
const AMBER = { rgb: 'FF8A5300' };
const line = { style: 'thin', color: { rgb: 'FF8C8C8C' } } as const;

/** How cells look; a word stands in each of those that a colour marks. */
export const STYLES = {
  title: { font: { ...FONT, size: 16, bold: true }, alignment: { vertical: 'center' } },
  about: { font: { ...FONT, color: GREY } },
  heading: { font: { ...FONT, size: 12, bold: true } },
  head: {
    font: { ...FONT, color: GREY },
    border: { bottom: line },
    alignment: { vertical: 'center', wrapText: true, indent: 1 },
  },
  numberHead: {
    font: { ...FONT, color: GREY },
    border: { bottom: line },
    alignment: { horizontal: 'right', vertical: 'center', wrapText: true },
  },
  text: { font: FONT, alignment: { horizontal: 'left', vertical: 'top', indent: 1 } },
  body: { font: FONT, alignment: { horizontal: 'left', vertical: 'top', wrapText: true, indent: 1 } },
  number: { font: FONT, alignment: { horizontal: 'right', vertical: 'top' } },
  unmet: { font: { ...FONT, bold: true, color: RED }, alignment: { horizontal: 'right' } },
  undetermined: { font: { ...FONT, bold: true, color: AMBER }, alignment: { horizontal: 'right' } },
  open: {
    font: FONT,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFFF6DC' } },
    alignment: { vertical: 'top', wrapText: true },
  },
} satisfies Readonly<Record<string, CellStyle>>;

const WORDS: readonly (readonly [Code, { readonly rgb: string }])[] = [
  ['status-unmet', RED],
  ['status-undetermined', AMBER],
  ['severity-error', RED],
  ['severity-warning', AMBER],
];

/** What a cell holds of it. */
export const contentOf = (cell: Cell): string | number =>
  typeof cell === 'object' ? cell.number : typeof cell === 'string' ? cell.slice(0, LONGEST) : cell;

/** A printed page is as wide as a sheet of paper, and says whose it is and which of how many. */
export const printed = (name: string, voice: Voice): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> => ({
  pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  headerFooter: {
    oddFooter: `&L${name.replaceAll('&', '&&')}&R${say('sheet-page', voice, { page: '&P', pages: '&N' })}`,
  },
});

/** Sheets as one file. Every text is a text cell: nothing that a submission says is ever a formula. */
export function workbook(
  sheets: readonly (WriteSheet | TableSheet)[],
  standard: Standard,
  voice: Voice,
  footer = '',
): Promise<Uint8Array> {
  const tables = sheets.filter((one): one is TableSheet => 'head' in one);
  return writeXlsx({
    sheets: sheets.map((one) => ('head' in one ? tableSheet(one, footer, voice) : one)),
    namedRanges: tables.map(({ name, lead = [] }) => ({
      name: '_xlnm.Print_Titles',
      range: `'${name.replaceAll("'", "''")}'!$${lead.length + 1}:$${lead.length + 1}`,
      scope: name,
    })),
    defaultFont: FONT,
    properties: { title: named(standard.title, voice), created: NO_TIME, modified: NO_TIME },
  });
}

function tableSheet(
  { name, lead = [], head, rows, hidden = [], open }: TableSheet,
  footer: string,
  voice: Voice,
): WriteSheet {
  const top = lead.length;
  const table = [head, ...rows].map((row) => row.map(contentOf));
  const range = rangeRef(top, 0, top + rows.length, head.length - 1);
  const widths = head.map((_, column) => widthOf(table, column));
  const styled = rows.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const style = column === open ? STYLES.open : styleOf(cell);
      return style === undefined ? [] : [[at + top + 1, column, contentOf(cell), style] as const];
    }),
  );
  return {
    name,
    rows: [...lead.map((text) => [text]), ...table],
    cells: new Map([
      ...lead.map((value, row) => entry(row, 0, value, row === 0 ? STYLES.title : STYLES.about)),
      ...head.map((value, column) =>
        entry(top, column, value, isNumeric(rows, column) ? STYLES.numberHead : STYLES.head),
      ),
      ...styled.map(([row, column, value, style]) => entry(row, column, value, style)),
    ]),
    rowDefs: new Map([
      ...(top === 0 ? [] : [[0, { height: TITLE_HEIGHT }] as const]),
      ...heightsOf(table, widths).map((height, row) => [top + row, { height }] as const),
    ]),
    columns: head.map((_, column) => ({
      width: widths[column] ?? WIDEST,
      style: STYLES.body,
      ...(hidden.includes(column) && { hidden: true }),
    })),
    conditionalRules: WORDS.map(([code, color], index) => ({
      type: 'cellIs',
      priority: index + 1,
      operator: 'equal',
      formula: `"${say(code, voice)}"`,
      style: { font: { bold: true, color } },
      range,
    })),
    freezePane: { rows: top + 1, columns: FIRST_COLUMNS },
    autoFilter: { range },
    ...printed(footer, voice),
  };
}

/** Whether all that stands in a column is numbers, which stand to the right. */
const isNumeric = (rows: readonly (readonly Cell[])[], column: number): boolean => {
  const cells = rows.flatMap((row) => row[column] ?? []).filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => typeof cell !== 'string');
};

const styleOf = (cell: Cell): CellStyle | undefined =>
  typeof cell === 'object'
    ? { ...STYLES.number, numFmt: cell.format }
    : typeof cell === 'number'
      ? STYLES.number
      : undefined;

/** A cell of a sheet's map, by its place. */
export const entry = (row: number, column: number, value: string | number, style: CellStyle) =>
  [`${row},${column}`, { value, style }] as const;

/** As high as the text that needs the most lines: a program that opens the file does not reckon it out. */
const heightsOf = (
  table: readonly (readonly (string | number)[])[],
  widths: readonly number[],
): readonly number[] =>
  table.map((row) => {
    const lines = row.reduce<number>((most, cell, column) => {
      const room = Math.max(4, (widths[column] ?? WIDEST) - 3);
      const columns = typeof cell === 'string' ? displayWidth(cell) : 0;
      return Math.max(most, columns <= room ? 1 : fill(cell as string, room).length);
    }, 1);
    return LINE_HEIGHT * Math.min(lines, MOST_LINES);
  });

/** Wide enough for its texts, as they are set: a Chinese character takes two columns. */
const widthOf = (table: readonly (readonly (string | number)[])[], column: number): number =>
  Math.min(
    WIDEST,
    table
      .slice(0, 200)
      .reduce((widest, row) => Math.max(widest, displayWidth(String(row[column] ?? ''))), 6) + 2,
  );
