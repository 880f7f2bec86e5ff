import type { Cell, CellStyle, CellValue, DataValidation, MergeRange, RowDef, WriteSheet } from 'hucre';
import { calculateRowHeight } from 'hucre/xlsx';
import { FONT_SIZE, styles } from './cell-style.ts';

const TITLE_HEIGHT = 30;

/** A sheet in the making, cell by cell; rows and columns are counted from 0, the first of each is hidden. */
export class Grid {
  readonly #widths: readonly number[];
  readonly #rows: CellValue[][] = [];
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #merges: MergeRange[] = [];
  readonly #heights = new Map<number, number>();
  readonly validations: DataValidation[] = [];

  /** @param widths of the columns, in characters; the first column is hidden */
  constructor(widths: readonly number[]) {
    this.#widths = widths;
  }

  /** How many rows there are. */
  get length(): number {
    return this.#rows.length;
  }

  /** Adds a row of texts, each in its style. */
  add(texts: readonly string[], style: (column: number) => CellStyle | undefined): number {
    const row = this.#rows.length;
    this.#rows.push(texts.map((text) => (text === '' ? null : text)));
    for (const column of texts.keys()) {
      const own = style(column);
      if (own) this.put(row, column, { style: own });
    }
    return row;
  }

  /** A row with a title over the columns from the second to `last`. */
  addTitle(title: string, last: number): number {
    const texts = Array.from({ length: last + 1 }, (_, column) => (column === 1 ? title : ''));
    const row = this.add(texts, () => styles.title);
    this.merge(row, 1, row, last);
    this.setHeight(row, TITLE_HEIGHT);
    return row;
  }

  put(row: number, column: number, cell: Partial<Cell>): void {
    const key = `${row},${column}`;
    const value = this.#rows[row]?.[column] ?? null;
    this.#cells.set(key, { value, ...this.#cells.get(key), ...cell });
  }

  merge(startRow: number, startCol: number, endRow: number, endCol: number): void {
    if (startRow === endRow && startCol === endCol) return;
    for (let row = startRow; row <= endRow; row += 1)
      for (let column = startCol; column <= endCol; column += 1)
        if (row !== startRow || column !== startCol) this.#clear(row, column);
    this.#merges.push({ startRow, startCol, endRow, endCol });
  }

  #clear(row: number, column: number): void {
    const line = this.#rows[row];
    if (line !== undefined) line[column] = null;
    const cell = this.#cells.get(`${row},${column}`);
    if (cell) this.#cells.set(`${row},${column}`, { ...cell, value: null });
  }

  /** At least so high, in points. */
  setHeight(row: number, height: number): void {
    this.#heights.set(row, height);
  }

  /** High enough for its texts as they wrap; a merged text stretches the last of its rows. */
  fit(): void {
    for (const [row, line] of this.#rows.entries()) {
      const seen = line.map((_, column) => column > 0 && !this.#isMerged(row, column));
      const own = line.filter((_, column) => seen[column]);
      const widths = this.#widths.filter((_, column) => seen[column]);
      this.#heights.set(row, Math.max(this.#heights.get(row) ?? 0, heightOf(own, widths)));
    }
    for (const { startRow, startCol, endRow, endCol } of this.#merges) {
      const width = this.#widths.slice(startCol, endCol + 1).reduce((sum, one) => sum + one, 0);
      const needed = heightOf([this.#rows[startRow]?.[startCol] ?? null], [width]);
      let there = 0;
      for (let row = startRow; row <= endRow; row += 1) there += this.#heights.get(row) ?? 0;
      if (needed > there) this.#heights.set(endRow, (this.#heights.get(endRow) ?? 0) + needed - there);
    }
  }

  readonly #isMerged = (row: number, column: number): boolean =>
    this.#merges.some(
      (one) => one.startRow <= row && row <= one.endRow && one.startCol <= column && column <= one.endCol,
    );

  /** Protected, its first column and row hidden, its head always in sight. */
  sheet(name: string, headRow: number): WriteSheet {
    const rows = [...this.#heights].map(([row, height]) => [row, { height }] as const);
    return {
      name,
      rows: this.#rows,
      cells: this.#cells,
      merges: this.#merges,
      columns: this.#widths.map((width, column) => (column === 0 ? { width, hidden: true } : { width })),
      rowDefs: new Map<number, RowDef>([...rows, [0, { hidden: true }]]),
      dataValidations: this.validations,
      freezePane: { rows: headRow + 1 },
      protection: { sheet: true, formatColumns: true, formatRows: true },
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      },
      headerFooter: { oddFooter: '&C&P / &N' },
      view: { showGridLines: false },
    };
  }
}

const PADDING = 4;
/** A little narrower than it is, since a line breaks before a character that does not fit. */
const heightOf = (values: readonly CellValue[], widths: readonly number[]): number =>
  calculateRowHeight([...values], {
    fontSize: FONT_SIZE,
    wrapText: true,
    columnWidths: widths.map((width) => Math.max(4, width - 2)),
  }) + PADDING;
