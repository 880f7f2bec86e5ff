import type { Diagnostic, DraftRemark } from '../../model/index.ts';
import type { ImportContext } from '../../prose/imported.ts';
import { type HeadNames, headNames } from './head-names.ts';
import { withMerged } from './merged.ts';
import { isOwnReport } from './own-report.ts';
import { type Complain, diagnosticOf, hinted } from './problem.ts';
import { readRow } from './read-row.ts';
import { cellIn, type Sheet } from './sheet.ts';
import { tableColumns } from './table-columns.ts';
import type { RowsReading, TableRow } from './table-row.ts';
import { type TablePart, tablesIn } from './tables-in.ts';

export interface Table {
  readonly rows: readonly TableRow[];
  readonly diagnostics: readonly Diagnostic[];
  /** What of the sheet was left unread, and why. */
  readonly notes: readonly DraftRemark[];
}

/** More communities than any district has in one table. */
export const MOST_COMMUNITIES = 10_000;
/** With more wrong rows than this it is another table, or another delimiter: nobody reads what is wrong with each. */
const MOST_WRONG = 500;
/** Of those, so many are told of. */
const WRONG_TOLD = 20;
/** And more of what they report. */
const MOST_FIGURES = 100_000;

/** A table of facts: one row a community, one column a fact; several may stand one below the other. Nothing where the sheet is no such table. */
export function readTable(file: string, given: Sheet, context: ImportContext): Table | undefined {
  const names = headNames(context.standard, context.ready?.reading.units);
  const { parts, unknown } = tablesIn(given, names);
  if (parts.length === 0) return undefined;
  if (parts.some(({ head }) => isOwnReport(head)))
    return { rows: [], diagnostics: [diagnosticOf({ file }, hinted('own-report'))], notes: [] };
  const read = parts.map((part) => readPart(file, part, names, context));
  const below =
    unknown === undefined
      ? []
      : [diagnosticOf({ file, cell: cellIn(given, unknown, 0) }, hinted('table-below'))];
  return {
    rows: read.flatMap(({ rows }) => rows),
    diagnostics: [...read.flatMap(({ diagnostics }) => diagnostics), ...below],
    notes: read.flatMap(({ notes }) => notes),
  };
}

function readPart(
  file: string,
  { sheet: given, head, isFirst }: TablePart,
  names: HeadNames,
  context: ImportContext,
): Table {
  const sheet = withMerged(given, head.bottom);
  const diagnostics: Diagnostic[] = [];
  const notes: DraftRemark[] = [];
  const complain: Complain = (cell, problem) =>
    diagnostics.push(diagnosticOf({ file, ...(cell !== undefined && { cell }) }, problem));
  const columns = tableColumns(sheet, head, context, names, complain);
  if (diagnostics.length > 0) return { rows: [], diagnostics, notes };
  const note = (remark: DraftRemark): void => void notes.push(remark);
  for (const { cell, written } of columns.unread)
    note({ message: { code: 'import-unread-column', args: { written } }, place: cell });
  tellHidden(isFirst ? sheet : { ...sheet, hiddenColumns: new Set() }, head.bottom, note);
  for (const row of sheet.broken ?? []) complain(cellIn(sheet, row, 0), hinted('csv-syntax'));
  const rows = rowsOf({ sheet, columns, context, complain, note }, head.bottom + 1);
  if (rows.length === 0 && diagnostics.length === 0) complain(undefined, hinted('empty-table'));
  const limit = diagnostics.find(({ code }) => code === 'too-many-wrong');
  return { rows, diagnostics: limit ? [limit, ...diagnostics.slice(0, WRONG_TOLD)] : diagnostics, notes };
}

function tellHidden(
  { name, hiddenRows, hiddenColumns }: Sheet,
  bottom: number,
  note: RowsReading['note'],
): void {
  const place = name === '' ? {} : { place: name };
  const rows = [...(hiddenRows ?? [])].filter((row) => row > bottom).length;
  const columns = hiddenColumns?.size ?? 0;
  if (rows > 0) note({ message: { code: 'import-hidden-rows', args: { count: String(rows) } }, ...place });
  if (columns > 0)
    note({ message: { code: 'import-hidden-columns', args: { count: String(columns) } }, ...place });
}

function rowsOf(reading: RowsReading, first: number): readonly TableRow[] {
  const { sheet, complain } = reading;
  const order = new Map<string, ReadonlyMap<string, string>>();
  const rows: TableRow[] = [];
  let [problems, figures, wrong] = [0, 0, 0];
  const counting: RowsReading = {
    ...reading,
    complain: (cell, problem) => {
      problems += 1;
      complain(cell, problem);
    },
  };
  for (let row = first; row < sheet.rows.length; row += 1) {
    if (sheet.rows[row] === undefined || sheet.hiddenRows?.has(row)) continue;
    if (wrong === MOST_WRONG) {
      complain(cellIn(sheet, row, 0), hinted('too-many-wrong', { most: String(MOST_WRONG) }));
      return [];
    }
    if (rows.length === MOST_COMMUNITIES) {
      complain(cellIn(sheet, row, 0), hinted('too-many-rows', { most: String(MOST_COMMUNITIES) }));
      return [];
    }
    if (figures > MOST_FIGURES) {
      complain(cellIn(sheet, row, 0), hinted('too-many-figures', { most: String(MOST_FIGURES) }));
      return [];
    }
    problems = 0;
    const read = readRow(counting, row, row === first, order);
    figures += read?.found.size ?? 0;
    if (problems > 0) wrong += 1;
    if (read === undefined || problems > 0) continue;
    if (read.found.size === 0) reading.note(withoutFacts(read));
    rows.push(read);
  }
  return rows;
}

const withoutFacts = ({ draft, cell }: TableRow): DraftRemark => ({
  message: { code: 'import-no-facts', args: { name: draft.name } },
  place: cell,
});
