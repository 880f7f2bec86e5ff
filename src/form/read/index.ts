import type { ImportContext, Imported } from '../../prose/imported.ts';
import { refused } from '../../prose/refused.ts';
import { sheetOfCsv } from './csv.ts';
import { identityOf } from './form-sheets.ts';
import { diagnosticOf, hinted } from './problem.ts';
import { readForm } from './read-form.ts';
import { readTable } from './read-table.ts';
import { sheetsOf } from './workbook.ts';

/** A workbook's submissions: a form that somebody filled in, or a table with a row a community on its first sheet. */
export async function readWorkbook(
  file: string,
  bytes: Uint8Array,
  context: ImportContext,
): Promise<Imported> {
  const sheets = await sheetsOf(bytes);
  if (sheets === undefined) return refused(file, 'unknown-document');
  const identity = identityOf(sheets);
  if (identity !== undefined) return readForm(file, sheets, identity, context);
  const [first] = sheets;
  return (first && readTable(file, first, context)) ?? refused(file, 'unknown-workbook');
}

/** A table of values as text, with a row a community; nothing where it is no such table. */
export function readCsv(file: string, text: string, context: ImportContext): Imported | undefined {
  const sheet = sheetOfCsv(text);
  if ('rows' in sheet) return readTable(file, sheet, context);
  const problem = hinted('csv-syntax', { detail: sheet.detail });
  return { drafts: [], diagnostics: [diagnosticOf({ file }, problem)] };
}
