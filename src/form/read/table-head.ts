import type { Content } from './cell-content.ts';
import { type Column, columnNamed, type HeadNames, isUnit } from './head-names.ts';
import { contentAt, type Sheet, textAt, widthOf } from './sheet.ts';

/** Titles, dates and units may stand above a table's head, a second row of heads or of units below its first. */
export const HIGHEST_HEAD = 20;
const MOST_HEAD_ROWS = 3;
/** A longer text is no head. */
const LONGEST_HEAD = 100;

export interface Head {
  readonly top: number;
  /** The last row of the head: communities stand below it. */
  readonly bottom: number;
  /** How many columns it has. */
  readonly width: number;
  /** What its columns are called, and what is known of that. */
  readonly heads: readonly { readonly at: number; readonly written: string; readonly column?: Column }[];
}

/**
 * Where a table's head stands: the row that names most, with those beside it that belong to it; nothing without one.
 *
 * @param first the row from which it is looked for
 */
export function headOf(sheet: Sheet, names: HeadNames, first = 0): Head | undefined {
  let [best, most] = [-1, 0];
  for (let row = first; row < Math.min(first + HIGHEST_HEAD, sheet.rows.length); row += 1) {
    const known = isHeadRow(sheet, row, names) ? columnsIn(sheet, row, names).length : 0;
    if (known > most) [best, most] = [row, known];
  }
  if (best < 0) return undefined;
  const top = best > first && isHeadRow(sheet, best - 1, names) ? best - 1 : best;
  let bottom = best;
  while (bottom - top + 1 < MOST_HEAD_ROWS && belongsBelow(sheet, bottom, names)) bottom += 1;
  const width = Math.max(...[top, best, bottom].map((row) => widthOf(sheet, row)));
  const heads = Array.from({ length: width }, (_, at) => headAt(sheet, top, bottom, at, names));
  const head = { top, bottom, width, heads };
  return isTable(sheet, head, names) ? head : undefined;
}

/** A table names a fact, or communities; where their names are those of facts, it lies on its side. */
function isTable(sheet: Sheet, { bottom, heads }: Head, names: HeadNames): boolean {
  if (heads.some(({ column }) => column?.kind === 'fact' || column?.kind === 'doubtful')) return true;
  const own = heads.find(({ column }) => column?.kind === 'about' && column.field === 'community.name');
  if (own === undefined || heads.length < 2) return false;
  const below = [1, 2, 3, 4, 5].map((down) => named(textAt(sheet, bottom + down, own.at), names));
  return !below.some((column) => column?.kind === 'fact' || column?.kind === 'tier');
}

const named = (text: string, names: HeadNames): Column | undefined =>
  text.length > LONGEST_HEAD ? undefined : columnNamed(text, names);

const columnsIn = (sheet: Sheet, row: number, names: HeadNames): readonly Column[] =>
  (sheet.rows[row] ?? []).flatMap((_, at) => named(textAt(sheet, row, at), names) ?? []);

/** The first row below a head that is a head again: it calls the column of names so, and holds no figure. */
export function nextHead(sheet: Sheet, { bottom, heads }: Head, names: HeadNames): number | undefined {
  const own = heads.find(({ column }) => isOfNames(column));
  if (own === undefined) return undefined;
  for (let row = bottom + 1; row < sheet.rows.length; row += 1)
    if (
      sheet.rows[row] !== undefined &&
      callsNames(sheet, row, own.at, names) &&
      isHeadRow(sheet, row, names)
    )
      return row;
  return undefined;
}

const callsNames = (sheet: Sheet, row: number, at: number, names: HeadNames): boolean => {
  const text = textAt(sheet, row, at);
  return text !== '' && isOfNames(named(text, names));
};

const isOfNames = (column: Column | undefined): boolean =>
  column?.kind === 'about' && column.field === 'community.name';

/** Whether a row says again what the head says, as the next page of a printed table does. */
export const isRepeated = (sheet: Sheet, { bottom, heads, width }: Head, row: number): boolean =>
  heads.every(({ at, written }) => [written, textAt(sheet, bottom, at)].includes(textAt(sheet, row, at))) &&
  widthOf(sheet, row) <= width;

/** A row that names something and holds no figure. */
const isHeadRow = (sheet: Sheet, row: number, names: HeadNames): boolean =>
  !(sheet.rows[row] ?? []).some((content) => content !== undefined && isFigure(content)) &&
  columnsIn(sheet, row, names).length > 0;

const isFigure = (content: Content): boolean =>
  content.kind === 'number' || (content.kind === 'text' && /^[\d.,]+%?$/.test(content.text));

/** Heads of a group's columns, or the units of all of them. */
function belongsBelow(sheet: Sheet, above: number, names: HeadNames): boolean {
  const row = above + 1;
  if (isHeadRow(sheet, row, names)) return true;
  const cells = (sheet.rows[row] ?? []).flatMap((content, at) => (content ? [at] : []));
  const units = cells.filter((at) =>
    isUnit(textAt(sheet, row, at), named(textAt(sheet, above, at), names), names.units),
  );
  return units.length > 0 && units.length === cells.filter((at) => !repeats(sheet, row, at)).length;
}

/** A merged cell says in each of its rows the same. */
const repeats = (sheet: Sheet, row: number, at: number): boolean =>
  textAt(sheet, row, at) === textAt(sheet, row - 1, at) || /^(?:单位|计量单位)$/.test(textAt(sheet, row, at));

/** The lowest name of a column counts; a unit, or a word that needs the one above it, is read with it. */
function headAt(
  sheet: Sheet,
  top: number,
  bottom: number,
  at: number,
  names: HeadNames,
): Head['heads'][number] {
  const texts = Array.from({ length: bottom - top + 1 }, (_, index) =>
    textAt(sheet, bottom - index, at),
  ).filter((text, index, all) => text !== '' && text !== all[index - 1]);
  const [lowest = '', ...above] = texts;
  const tried = [lowest, ...above.flatMap((text) => [`${text}（${lowest}）`, `${text}${lowest}`, text])];
  for (const written of tried) {
    const column = named(written, names);
    if (column !== undefined) return { at, written, column };
  }
  return { at, written: lowest.slice(0, LONGEST_HEAD) };
}

/** The units that a line above the head names for the whole table: 单位：户、公顷. */
export function unitsAbove(sheet: Sheet, { top }: Head): readonly string[] {
  const texts = Array.from({ length: top }, (_, row) =>
    (sheet.rows[row] ?? []).map((_content, at) => textAt(sheet, row, at)),
  );
  return texts.flat().flatMap((text) => {
    const units = /单位(?:为|[：:])?\s*([^）)。\s]{1,20})/u.exec(text)?.[1];
    return units === undefined || /名称/.test(units) ? [] : units.split(/[、,，/;；]/);
  });
}

/** Whether anything stands in a column below the head. */
export function isEmptyBelow(sheet: Sheet, { bottom }: Head, column: number): boolean {
  for (let row = bottom + 1; row < sheet.rows.length; row += 1)
    if (contentAt(sheet, row, column) !== undefined) return false;
  return true;
}
