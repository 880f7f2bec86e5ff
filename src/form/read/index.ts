import type { Diagnostic, DraftRemark } from '../../model/index.ts';
import type { ImportContext, ImportResult } from '../../prose/imported.ts';
import { DELIMITERS, sheetOfCsv } from './csv.ts';
import { identityOf, isOfForm } from './form-sheets.ts';
import { headNames } from './head-names.ts';
import { oneEach } from './one-each.ts';
import { diagnosticOf, hinted } from './problem.ts';
import { readForm } from './read-form.ts';
import { readTable } from './read-table.ts';
import type { Sheet } from './sheet.ts';
import { headOf } from './table-head.ts';
import type { TableRow } from './table-row.ts';

export { DELIMITERS, sheetOfCsv } from './csv.ts';
export { type Line, linesOf } from './lines.ts';
export type { Sheet } from './sheet.ts';
export { sheetsOf } from './workbook.ts';
export { MOST_CELLS, TooManyCells } from './xlsx/sheet-xml.ts';
export { BrokenXml } from './xlsx/xml.ts';

/**
 * The submissions of a workbook's sheets: a form that somebody filled in, or tables with a row a community. Hidden
 * sheets are not read. Nothing where no sheet is a form's or a table. @throws TooManyCells
 */
export function readSheets(
  file: string,
  sheets: readonly Sheet[],
  context: ImportContext,
): ImportResult | undefined {
  const identity = identityOf(sheets);
  if (identity !== undefined) return readForm(file, sheets, identity, context);
  if (sheets.some(isOfForm)) return formWithoutMark(file);
  const notes: DraftRemark[] = [];
  const diagnostics: Diagnostic[] = [];
  const rows: TableRow[] = [];
  let tables = 0;
  const read = sheets
    .filter((sheet) => sheet.rows.length > 0)
    .map((sheet) => ({ sheet, table: sheet.hidden ? undefined : readTable(file, sheet, context) }));
  const isAside = ({ name }: Sheet) => context.ready?.asides.some((words) => words.test(name)) === true;
  const isOnly = !read.some(({ sheet, table }) => table !== undefined && !isAside(sheet));
  for (const { sheet, table } of read) {
    if (table === undefined) notes.push(unreadSheet(sheet));
    else if (!isOnly && isAside(sheet)) notes.push(asideSheet(sheet));
    else {
      tables += 1;
      for (const row of table.rows) rows.push(row);
      for (const diagnostic of table.diagnostics) diagnostics.push(diagnostic);
      notes.push(...table.notes);
    }
  }
  if (tables === 0) return undefined;
  const own = diagnostics.find(({ code }) => code === 'own-report');
  if (own !== undefined && rows.every(({ found }) => found.size === 0))
    return { drafts: [], diagnostics: [own] };
  return { ...oneEach(file, rows, diagnostics, context.standard), notes };
}

/** A form whose hidden sheet was deleted does not say which standard and tier it asks of. */
const formWithoutMark = (file: string): ImportResult => ({
  drafts: [],
  diagnostics: [diagnosticOf({ file }, hinted('form-lacks', { titles: ['sce'] }))],
});

const unreadSheet = ({ name, hidden }: Sheet): DraftRemark => ({
  message: { code: hidden ? 'import-hidden-sheet' : 'import-unread-sheet', args: { name } },
  place: name,
});

/** A plan or an example beside what is; where a workbook has nothing else, it is what somebody filled in. */
const asideSheet = ({ name }: Sheet): DraftRemark => ({
  message: { code: 'import-aside-sheet', args: { name } },
  place: name,
});

/** A table of values as text, with a row a community; nothing where it is no such table. */
export function readCsv(file: string, text: string, context: ImportContext): ImportResult | undefined {
  const delimiter = delimiterOf(text, context);
  return delimiter === undefined ? undefined : readSheets(file, [sheetOfCsv(text, delimiter)], context);
}

const ENOUGH_ROWS = 25;

/** That by which a head comes to be whose columns are known: a title above it may hold another. */
function delimiterOf(text: string, { standard, ready }: ImportContext): string | undefined {
  const names = headNames(standard, ready?.reading.units);
  let [best, most]: [string | undefined, number] = [undefined, 0];
  for (const delimiter of DELIMITERS) {
    const head = headOf(sheetOfCsv(text, delimiter, ENOUGH_ROWS), names);
    const known = head?.heads.filter(({ column }) => column !== undefined).length ?? 0;
    if (known > most) [best, most] = [delimiter, known];
  }
  return best;
}
