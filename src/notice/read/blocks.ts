/** What a document comes to, whatever its format: running text and the rows of its tables, in reading order. */
export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly line?: number }
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly line?: number };
