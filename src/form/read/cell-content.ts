import type { Cell, CellValue } from 'hucre/xlsx';

/** What a cell of a workbook or a table holds, as it is meant. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  /** In decimal digits; `percent` where the cell shows it in hundredths. */
  | { readonly kind: 'number'; readonly text: string; readonly percent: boolean }
  | { readonly kind: 'flag'; readonly flag: boolean }
  | { readonly kind: 'date'; readonly date: string }
  /** `#DIV/0!` and the like. */
  | { readonly kind: 'error'; readonly text: string };

/** Nothing for an empty cell, nor for one with nothing but white space. */
export function contentOf(value: CellValue | undefined, cell: Cell | undefined): Content | undefined {
  if (value === null || value === undefined) return undefined;
  if (cell?.type === 'error') return { kind: 'error', text: String(value) };
  if (typeof value === 'boolean') return { kind: 'flag', flag: value };
  if (value instanceof Date) return { kind: 'date', date: value.toISOString().slice(0, 10) };
  if (typeof value === 'number')
    return { kind: 'number', text: digitsOf(value), percent: /%/.test(cell?.style?.numFmt ?? '') };
  return value.trim() === '' ? undefined : { kind: 'text', text: value.trim() };
}

/**
 * A spreadsheet keeps 15 significant digits and shows no more; what a stored number has beyond them is an artefact of
 * binary fractions: 0.296/0.37 is stored as 0.7999999999999999 and means 0.8.
 */
function digitsOf(value: number): string {
  const text = value.toPrecision(15);
  if (/e/i.test(text)) return String(value);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** As a person would repeat it in a message. */
export function writtenAs(content: Content): string {
  switch (content.kind) {
    case 'number':
      return content.text;
    case 'flag':
      return String(content.flag);
    case 'date':
      return content.date;
    default:
      return content.text;
  }
}
