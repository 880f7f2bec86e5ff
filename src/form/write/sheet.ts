import type {
  Cell,
  CellStyle,
  CellValue,
  ConditionalRule,
  DataValidation,
  MergeRange,
  RowDef,
  WriteSheet,
} from 'hucre';
import { cellRef } from 'hucre/xlsx';
import type { FormKey } from '../../model/index.ts';
import { answerStyle, greyedStyle, knownStyle } from './cell-style.ts';
import type { Answer, Question } from './form.ts';
import type { Say } from './say.ts';
import { type ChoicesAt, validationOf } from './validation.ts';

/** What is filled in already, by the question. */
export type KnownAnswers = ReadonlyMap<FormKey, CellValue>;

/** What sheets share while a workbook is made. */
export interface WorkbookContext {
  readonly say: Say;
  readonly choicesAt: ChoicesAt;
  readonly known: KnownAnswers;
  /** Where each answer stands in its sheet, `G5`. */
  readonly places: Map<FormKey, string>;
  /** How many answers are missing. */
  open: number;
}

/** 7.2 mm on paper, in points, before the sheet is made to fit its page. */
export const ROW = 23;

/**
 * A sheet in the making. Its first column and row are hidden: the row names the columns (`c3`), and a line of a row's
 * first cell says what one of its cells asks (`c7 fact area`), so that a form is read wherever its rows have gone.
 */
export class FormPage {
  readonly #widths: readonly number[];
  readonly #rows: CellValue[][] = [];
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #merges: MergeRange[] = [];
  readonly #heights = new Map<number, number>();
  readonly #breaks: number[] = [];
  readonly #validations: DataValidation[] = [];
  readonly #rules: ConditionalRule[] = [];
  readonly #making: WorkbookContext;

  /** @param widths of the columns from the second on, in characters */
  constructor(widths: readonly number[], making: WorkbookContext) {
    this.#widths = [4, ...widths];
    this.#making = making;
    this.#rows.push(this.#widths.map((_, column) => (column === 0 ? 'sce-form' : `c${column}`)));
  }

  /** A row in which nothing is asked yet. */
  add(height = ROW): number {
    const row = this.#rows.push(this.#widths.map((_, column) => (column === 0 ? 'shown' : null))) - 1;
    this.#heights.set(row, height);
    return row;
  }

  /** Over the columns from one to another, both in it. */
  put(row: number, [from, to]: readonly [number, number], value: CellValue, style: CellStyle): void {
    for (let column = from; column <= to; column += 1) this.set(row, column, { value: null, style });
    this.set(row, from, { value, style });
    const line = this.#rows[row];
    if (line) line[from] = value;
    if (to > from) this.#merges.push({ startRow: row, startCol: from, endRow: row, endCol: to });
  }

  set(row: number, column: number, cell: Partial<Cell>): void {
    const key = `${row},${column}`;
    this.#cells.set(key, { ...this.#cells.get(key), ...cell });
  }

  /** A cell to be filled in, or filled in already; an alternative to another cell is not missing where it is empty. */
  ask(
    row: number,
    at: readonly [number, number],
    { key, label, unit, answer, prompt }: Question,
    alternative = false,
  ): string {
    const value = this.#making.known.get(key) ?? null;
    const cell = this.#answered(row, at, answer, value, { title: `${label} ${unit}`.trim(), text: prompt });
    if (value === null && !alternative) this.#making.open += 1;
    this.note(row, `c${at[0]} ${key}`);
    this.#making.places.set(key, cell);
    return cell;
  }

  /** A cell of a record, which its row's first cell says. */
  askField(
    row: number,
    at: readonly [number, number],
    answer: Answer,
    value: CellValue,
    title: string,
    text: string,
  ): void {
    this.#answered(row, at, answer, value, { title, text });
  }

  #answered(
    row: number,
    at: readonly [number, number],
    answer: Answer,
    value: CellValue,
    prompt: { readonly title: string; readonly text: string },
  ): string {
    const { say, choicesAt } = this.#making;
    this.put(row, at, value, value === null ? answerStyle(answer) : knownStyle(answer));
    const cell = cellRef(row, at[0]);
    this.#validations.push(validationOf(answer, cell, prompt, say, choicesAt));
    return cell;
  }

  /** A line of what is said of a row, unseen. */
  note(row: number, text: string): void {
    const line = this.#rows[row];
    if (line) line[0] = line[0] === 'shown' ? text : `${line[0]}\n${text}`;
  }

  get length(): number {
    return this.#rows.length;
  }

  /** How high the rows from one to another are, the latter not in it. */
  heightOf(from: number, to: number): number {
    let height = 0;
    for (let row = from; row < to; row += 1) height += this.#heights.get(row) ?? 0;
    return height;
  }

  /** The rows from one on turn grey where a formula is true. */
  greyWhere(formula: string, from: number): void {
    const last = this.#widths.length - 1;
    this.#rules.push({
      type: 'expression',
      priority: this.#rules.length + 1,
      formula,
      style: greyedStyle,
      range: `${cellRef(from, 1)}:${cellRef(this.length - 1, last)}`,
    });
  }

  /** A page ends before a row. */
  breakBefore(row: number): void {
    this.#breaks.push(row - 1);
  }

  /** Protected; the rows up to `head` are on every page. */
  sheet(name: string, head: number, footer: string): WriteSheet {
    const rows = [...this.#heights].map(([row, height]) => [row, { height }] as const);
    return {
      name,
      rows: this.#rows,
      cells: this.#cells,
      merges: this.#merges,
      columns: this.#widths.map((width, column) => (column === 0 ? { width, hidden: true } : { width })),
      rowDefs: new Map<number, RowDef>([...rows, [0, { hidden: true }]]),
      dataValidations: this.#validations,
      ...(this.#rules.length > 0 && { conditionalRules: this.#rules }),
      freezePane: { rows: head + 1 },
      protection: { sheet: true, formatColumns: true, formatRows: true, insertRows: true },
      rowBreaks: this.#breaks,
      pageSetup: {
        paperSize: 'a4',
        orientation: 'portrait',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins: { top: 0.59, bottom: 0.59, left: 0.59, right: 0.59, header: 0.3, footer: 0.3 },
      },
      headerFooter: { oddFooter: footer },
      view: { showGridLines: false },
    };
  }
}
