import type { FormMark, FormSheetName } from '../../model/index.ts';
import { type Content, writtenAs } from './cell-content.ts';
import { cellIn, contentAt, type Sheet, textAt } from './sheet.ts';

const OWN_SHEET: FormSheetName = 'sce';

/** What a form says of itself in its hidden sheet. */
export interface FormIdentity {
  readonly standard: string;
  readonly tier: string;
  /** The codes of the words that it lets one choose, by how they are written. */
  readonly words: ReadonlyMap<string, string>;
}

/** A cell that is to be filled in, and what it holds. */
export interface FilledCell {
  readonly cell: string;
  readonly content: Content | undefined;
}

/** One row of a form. */
export interface Answer extends FilledCell {
  /** Empty where the row is not the form's own. */
  readonly key: string;
  readonly evidence?: string;
}

/** What is filled in of one record, by field. */
export type RecordRow = ReadonlyMap<string, FilledCell>;

export function identityOf(sheets: readonly Sheet[]): FormIdentity | undefined {
  const own = sheets.find((sheet) => textAt(sheet, 0, 0) === OWN_SHEET);
  if (own === undefined) return undefined;
  return {
    standard: textAt(own, 0, 1),
    tier: textAt(own, 0, 3),
    words: new Map(
      own.rows.slice(1).map((_, row) => [textAt(own, row + 1, 1), textAt(own, row + 1, 0)] as const),
    ),
  };
}

/** The first row of a sheet: what it is, and which of its columns are which. */
const marksOf = (sheet: Sheet): readonly string[] =>
  Array.from(sheet.rows[0] ?? [], (_, at) => textAt(sheet, 0, at));

const keyAt = (sheet: Sheet, row: number): string => textAt(sheet, row, 0);

/** The first row below the marks that has a key. */
const firstKey = (sheet: Sheet, wanted = (key: string) => key !== ''): number =>
  sheet.rows.findIndex((_, row) => row > 0 && wanted(keyAt(sheet, row)));

/** What the lines of a row's first cell say of its other cells: `c7 fact area`. */
const asksOf = (key: string): readonly (readonly [column: string, key: string])[] =>
  key.split('\n').flatMap((line) => {
    const [, column = '', asked = ''] = /^(c\d+) (.+)$/.exec(line) ?? [];
    return column === '' ? [] : [[column, asked] as const];
  });

const isRecord = (key: string): boolean => key.startsWith('record ');

/** The answers of a form's sheets; what is only shown is left out, and records are read apart. */
export const answersIn = (sheets: readonly Sheet[]): readonly Answer[] =>
  sheets.flatMap((sheet) => {
    const marks = marksOf(sheet);
    if (marks[0] !== 'sce-form') return [];
    if (marks.includes('answer')) return answersInColumn(sheet, marks);
    let list = false;
    return Array.from(sheet.rows, (_, row) => row).flatMap((row): readonly Answer[] => {
      const key = keyAt(sheet, row);
      if (row === 0) return [];
      list = isRecord(key) || (key === '' && list);
      if (list || key === 'shown') return [];
      if (key === '') return strangerIn(sheet, row);
      return asksOf(key).flatMap(([column, asked]): readonly Answer[] => {
        const at = marks.indexOf(column);
        return at < 0
          ? []
          : [{ key: asked, cell: cellIn(sheet, row, at), content: contentAt(sheet, row, at) }];
      });
    });
  });

/** A row that the form does not have, if something stands in it. */
function strangerIn(sheet: Sheet, row: number): readonly Answer[] {
  const at = Array.from(sheet.rows[row] ?? []).findIndex((content) => content !== undefined);
  return at < 0 ? [] : [{ key: '', cell: cellIn(sheet, row, at), content: contentAt(sheet, row, at) }];
}

/** The same of a form whose answers stand in one column, as they did. */
function answersInColumn(sheet: Sheet, marks: readonly string[]): readonly Answer[] {
  const [answer, evidence] = [marks.indexOf('answer'), marks.indexOf('evidence')];
  const start = firstKey(sheet);
  return Array.from(sheet.rows, (_, row) => row).flatMap((row): readonly Answer[] => {
    const key = keyAt(sheet, row);
    if (start < 0 || row < start || key === 'shown') return [];
    const said = evidence < 0 ? undefined : contentAt(sheet, row, evidence);
    return [
      {
        key,
        cell: cellIn(sheet, row, answer),
        content: contentAt(sheet, row, answer),
        ...(said !== undefined && { evidence: writtenAs(said).replace(/\s+/g, ' ') }),
      },
    ];
  });
}

const LIST: FormMark = 'sce-list';

/** The lists that have a sheet. */
export const listSheets = (sheets: readonly Sheet[]): readonly string[] =>
  sheets.flatMap((sheet) => {
    const mark = textAt(sheet, 0, 0);
    if (mark.startsWith(`${LIST} `)) return [mark.slice(LIST.length + 1)];
    return mark === 'sce-form' ? [...recordsOn(sheet).keys()] : [];
  });

/** Whether a sheet is one of a form, whatever became of the others. */
export const isOfForm = (sheet: Sheet): boolean => textAt(sheet, 0, 0) === 'sce-form';

/** The records of each list that has a sheet; rows in which nothing is filled in are none. */
export const recordsIn = (sheets: readonly Sheet[]): ReadonlyMap<string, readonly RecordRow[]> =>
  new Map(
    sheets.flatMap((sheet): readonly (readonly [string, readonly RecordRow[]])[] => {
      const [mark, ...fields] = marksOf(sheet);
      if (mark === 'sce-form') return [...recordsOn(sheet)];
      if (mark?.startsWith(`${LIST} `) !== true) return [];
      const start = firstKey(sheet, (key) => key === 'record');
      const rows = Array.from(sheet.rows, (_, row) => row).flatMap((row): readonly RecordRow[] =>
        start < 0 || row < start ? [] : recordAt(sheet, row, fields),
      );
      return [[mark.slice(LIST.length + 1), rows] as const];
    }),
  );

/** The records on a sheet with other rows; a row that somebody adds below one is another of its list. */
function recordsOn(sheet: Sheet): ReadonlyMap<string, readonly RecordRow[]> {
  const marks = marksOf(sheet);
  const found = new Map<string, readonly RecordRow[]>();
  let above = '';
  for (const row of sheet.rows.keys()) {
    const own = keyAt(sheet, row);
    const key = own === '' && isRecord(above) ? above : own;
    above = key;
    if (!isRecord(key)) continue;
    const list = key.split('\n')[0]?.slice('record '.length) ?? '';
    const cells = asksOf(key).flatMap(([column, field]) => {
      const at = marks.indexOf(column);
      const content = at < 0 ? undefined : contentAt(sheet, row, at);
      return content === undefined ? [] : [[field, { cell: cellIn(sheet, row, at), content }] as const];
    });
    found.set(list, [...(found.get(list) ?? []), ...(cells.length === 0 ? [] : [new Map(cells)])]);
  }
  return found;
}

function recordAt(sheet: Sheet, row: number, fields: readonly string[]): readonly RecordRow[] {
  const cells = fields.flatMap((field, index) => {
    const content = contentAt(sheet, row, index + 1);
    return content === undefined ? [] : [[field, { cell: cellIn(sheet, row, index + 1), content }] as const];
  });
  return cells.length === 0 ? [] : [new Map(cells)];
}
