import {
  AlignmentType,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { columnsOf, runs } from './docx-style.ts';
import type { Notice, NoticeRow } from './notice.ts';

/** A row with more text than this may go over a page's end. */
const KEPT_WHOLE = 700;

/** The table: its header on each page, a category's cell over all of its rows. */
export function noticeTable({ lang, columns, groups }: Notice): Table {
  const widths = columnsOf(lang);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [
      headRow(columns, widths),
      ...groups.flatMap(({ category, rows }) =>
        rows.map((row, n) => bodyRow(row, widths, n === 0 ? { category, rows: rows.length } : undefined)),
      ),
    ],
  });
}

const headRow = (columns: readonly string[], widths: Widths): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((text, n) => cell(widths[n], [text], { centred: true, run: runs.head })),
  });

/** Of the columns, in twentieths of a point. */
type Widths = readonly number[];

interface Category {
  readonly category: string;
  readonly rows: number;
}

function bodyRow(row: NoticeRow, widths: Widths, first: Category | undefined): TableRow {
  const { number, title, texts } = row;
  const length = texts.flat().join('').length;
  return new TableRow({
    cantSplit: length <= KEPT_WHOLE,
    children: [
      ...(first
        ? [cell(widths[0], [first.category], { centred: true, run: runs.head, rows: first.rows })]
        : []),
      cell(widths[1], [number], { centred: true }),
      cell(widths[2], [title], { centred: true }),
      ...texts.map((text, column) => cell(widths[3 + column], text)),
    ],
  });
}

interface CellLook {
  readonly centred?: boolean;
  readonly run?: IRunOptions;
  readonly rows?: number;
}

function cell(width = 0, lines: readonly string[], look: CellLook = {}): TableCell {
  const alignment = look.centred === true ? AlignmentType.CENTER : AlignmentType.LEFT;
  const paragraph = (text: string): Paragraph =>
    new Paragraph({
      ...CELL_PARAGRAPH,
      alignment,
      // The paragraph's own mark as well: at the size of the text it would stretch the last line of every cell.
      run: look.run ?? runs.cell,
      children: [new TextRun({ ...(look.run ?? runs.cell), text })],
    });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(look.rows !== undefined && look.rows > 1 && { rowSpan: look.rows }),
    children: lines.length === 0 ? [paragraph('')] : lines.map(paragraph),
  });
}

const CELL_PARAGRAPH: IParagraphOptions = { spacing: { line: 240, before: 0, after: 0 } };
