/** What a cell of a workbook or a table holds, as it is meant. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  /** In decimal digits; `percent` where the cell shows it in hundredths; `suffix` is shown after it. */
  | { readonly kind: 'number'; readonly text: string; readonly percent: boolean; readonly suffix?: string }
  | { readonly kind: 'flag'; readonly flag: boolean }
  | { readonly kind: 'date'; readonly date: string }
  /** `#DIV/0!` and the like. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula whose value the file does not hold. */
  | { readonly kind: 'uncomputed' };

/** As a person would repeat it in a message. */
export function writtenAs(content: Content): string {
  switch (content.kind) {
    case 'number':
      return content.text + (content.suffix ?? '');
    case 'flag':
      return String(content.flag);
    case 'date':
      return content.date;
    case 'uncomputed':
      return '=';
    default:
      return content.text;
  }
}
