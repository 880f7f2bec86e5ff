import type { FormMark, FormSheetName } from '../../model/index.ts';
import { type Content, writtenAs } from './cell-content.ts';
import { cellIn, contentAt, type Sheet } from './workbook.ts';

const OWN_SHEET: FormSheetName = 'sce';

/** What a form says of itself in its hidden sheet. */
export interface FormIdentity {
  readonly standard: string;
  readonly tier: string;
  /** The codes of the words that it lets one choose, by how they are written. */
  readonly words: ReadonlyMap<string, string>;
}

/** A cell that is to be filled in, and what it holds. */
export interface Filled {
  readonly cell: string;
  readonly content: Content | undefined;
}

/** One row of a form. */
export interface Answer extends Filled {
  /** Empty where the row is not the form's own. */
  readonly key: string;
  readonly evidence?: string;
}

/** What is filled in of one record, by field. */
export type RecordRow = ReadonlyMap<string, Filled>;

export function identityOf(sheets: readonly Sheet[]): FormIdentity | undefined {
  const own = sheets.find(({ rows: [first] }) => first?.[0] === OWN_SHEET);
  if (own === undefined) return undefined;
  const [first = [], ...words] = own.rows;
  return {
    standard: String(first[1]),
    tier: String(first[3]),
    words: new Map(words.map(([word, text]) => [String(text), String(word)])),
  };
}

const columnMarked = ({ rows: [first] }: Sheet, mark: FormMark): number => first?.indexOf(mark) ?? -1;

/** The rows of a form's sheets, from the first that has a key on; what is only shown is left out. */
export const answersIn = (sheets: readonly Sheet[]): readonly Answer[] =>
  sheets.flatMap((sheet) => {
    const [answer, evidence] = [columnMarked(sheet, 'answer'), columnMarked(sheet, 'evidence')];
    if (columnMarked(sheet, 'sce-form') !== 0 || answer < 0) return [];
    const start = sheet.rows.findIndex(([key], row) => row > 0 && typeof key === 'string');
    return sheet.rows.flatMap(([key], row): readonly Answer[] => {
      if (start < 0 || row < start || key === 'shown') return [];
      const said = evidence < 0 ? undefined : contentAt(sheet, row, evidence);
      return [
        {
          key: typeof key === 'string' ? key : '',
          cell: cellIn(sheet, row, answer),
          content: contentAt(sheet, row, answer),
          ...(said !== undefined && { evidence: writtenAs(said).replace(/\s+/g, ' ') }),
        },
      ];
    });
  });

const LIST: FormMark = 'sce-list';

/** The records of each list that has a sheet; rows in which nothing is filled in are none. */
export const recordsIn = (sheets: readonly Sheet[]): ReadonlyMap<string, readonly RecordRow[]> =>
  new Map(
    sheets.flatMap((sheet) => {
      const [mark, ...fields] = (sheet.rows[0] ?? []).map(String);
      if (mark?.startsWith(`${LIST} `) !== true) return [];
      const start = sheet.rows.findIndex(([key]) => key === 'record');
      const rows = sheet.rows.flatMap((_, row): readonly RecordRow[] =>
        start < 0 || row < start ? [] : recordAt(sheet, row, fields),
      );
      return [[mark.slice(LIST.length + 1), rows] as const];
    }),
  );

function recordAt(sheet: Sheet, row: number, fields: readonly string[]): readonly RecordRow[] {
  const cells = fields.flatMap((field, index) => {
    const content = contentAt(sheet, row, index + 1);
    return content === undefined ? [] : [[field, { cell: cellIn(sheet, row, index + 1), content }] as const];
  });
  return cells.length === 0 ? [] : [new Map(cells)];
}
