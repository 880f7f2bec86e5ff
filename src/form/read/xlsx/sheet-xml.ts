import type { Content } from '../cell-content.ts';
import type { CellRange } from '../sheet.ts';
import { numberContent, serialDate } from './cell-number.ts';
import { richText } from './rich-text.ts';
import type { CellStyle } from './styles.ts';
import { readXml } from './xml.ts';

export interface SheetXml {
  readonly rows: readonly (readonly (Content | undefined)[] | undefined)[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** What the cells of all sheets are read with. */
export interface Workbook {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  /** Dates are counted from 1904, as on old Macintoshes. */
  readonly from1904: boolean;
}

/** A workbook with more cells than a person fills in: its cells are not kept. */
export class TooManyCells extends Error {}

export const MOST_CELLS = 500_000;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

interface CellXml {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  value: string;
  inline: string | undefined;
}

/** The cells of one sheet. @throws BrokenXml, TooManyCells */
export function readSheetXml(xml: string, workbook: Workbook): SheetXml {
  const rows: (Content | undefined)[][] = [];
  const merges: CellRange[] = [];
  const [hiddenRows, hiddenColumns] = [new Set<number>(), new Set<number>()];
  let [row, column, left] = [-1, -1, MOST_CELLS];
  let cell: CellXml | undefined;
  let within = '';
  const inline = richText('is', (text) => {
    if (cell) cell.inline = text;
  });
  const keep = ({ row: at, column: across }: CellXml, content: Content | undefined): void => {
    if (content === undefined) return;
    left -= 1;
    if (left < 0) throw new TooManyCells();
    const line = rows[at] ?? [];
    rows[at] = line;
    line[across] = content;
  };
  readXml(xml, {
    open: (name, attribute) => {
      if (cell && (within === 'is' || name === 'is')) {
        within = 'is';
        inline.open(name, attribute);
      } else if (name === 'row') {
        row = indexIn(attribute('r'), row + 1, MOST_ROWS);
        column = -1;
        if (isOn(attribute('hidden'))) hiddenRows.add(row);
      } else if (name === 'c') {
        column = columnIn(attribute('r') ?? '', column + 1);
        const [type, style] = [attribute('t') ?? 'n', Number(attribute('s') ?? 0)];
        cell = { row, column, type, style, formula: false, value: '', inline: undefined };
      } else if (name === 'f' && cell) {
        cell.formula = true;
        within = 'f';
      } else if (name === 'v') within = 'v';
      else if (name === 'col' && isOn(attribute('hidden')))
        hide(hiddenColumns, attribute('min'), attribute('max'));
      else if (name === 'mergeCell') merges.push(...rangeOf(attribute('ref') ?? ''));
    },
    text: (text) => {
      if (within === 'v' && cell) cell.value += text;
      else if (within === 'is') inline.text(text);
    },
    close: (name) => {
      if (within === 'is') inline.close(name);
      if (name === 'v' || name === 'f' || name === 'is') within = '';
      else if (name === 'c' && cell) {
        keep(cell, contentOf(cell, workbook));
        cell = undefined;
      }
    },
  });
  return { rows, merges, hiddenRows, hiddenColumns };
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** A number from 1 as an index; `next` where none is given. */
function indexIn(given: string | undefined, next: number, most: number): number {
  const index = given === undefined ? next : Number(given) - 1;
  if (!Number.isInteger(index) || index < 0 || index >= most) throw new TooManyCells();
  return index;
}

function columnIn(reference: string, next: number): number {
  const letters = /^[A-Z]{1,3}/i.exec(reference)?.[0];
  return letters === undefined
    ? indexIn(undefined, next, MOST_COLUMNS)
    : indexIn(String(numberOfLetters(letters)), next, MOST_COLUMNS);
}

const numberOfLetters = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function hide(columns: Set<number>, min: string | undefined, max: string | undefined): void {
  // Whatever is said again of the same columns is read once.
  if (columns.has(Number(min) - 1) && columns.has(Math.min(Number(max), MOST_COLUMNS) - 1)) return;
  const to = Math.min(Number(max), MOST_COLUMNS);
  for (let at = Number(min) - 1; at < to; at += 1) columns.add(at);
}

function rangeOf(reference: string): readonly CellRange[] {
  const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/i.exec(reference) ?? [];
  if (left === undefined || right === undefined) return [];
  const [a, b] = [numberOfLetters(left) - 1, numberOfLetters(right) - 1];
  return [{ top: Number(top) - 1, bottom: Number(bottom) - 1, left: a, right: b }];
}

function contentOf(cell: CellXml, { strings, styles, from1904 }: Workbook): Content | undefined {
  const { type, value, inline, formula } = cell;
  const style = styles[cell.style];
  if (style?.struck) return undefined;
  if (type === 'inlineStr') return textContent(inline ?? value);
  if (type === 's') return textContent(strings[Number(value)] ?? '');
  if (type === 'str') return textContent(value);
  if (type === 'e') return { kind: 'error', text: value };
  if (value.trim() === '') return formula ? { kind: 'uncomputed' } : undefined;
  if (type === 'b') return { kind: 'flag', flag: isOn(value) };
  if (type === 'd') return { kind: 'date', date: value.slice(0, 10) };
  if (style?.format.date) return { kind: 'date', date: serialDate(Number(value), from1904) };
  return style?.format.invisible ? undefined : numberContent(Number(value), style?.format);
}

const textContent = (text: string): Content | undefined =>
  text.trim() === '' ? undefined : { kind: 'text', text: text.trim() };
