import { parse } from 'csv-parse/sync';
import type { Sheet } from './workbook.ts';

const DELIMITERS = [',', '\t', ';'];

/** A table of values as a sheet without a name, or what is wrong with it. */
export function sheetOfCsv(text: string): Sheet | { readonly detail: string } {
  const [first = ''] = text.split(/\r?\n/, 1);
  const often = (mark: string) => first.replace(/"[^"]*"/g, '').split(mark).length;
  const delimiter = DELIMITERS.reduce((best, mark) => (often(mark) > often(best) ? mark : best));
  try {
    const rows: string[][] = parse(text, { bom: true, delimiter, relax_column_count: true });
    return { name: '', rows };
  } catch (error) {
    return { detail: (error as Error).message };
  }
}
