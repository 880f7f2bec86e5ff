import type { Formatter, PieceFormatter } from './report.ts';

export type Format = 'table' | 'json' | 'ndjson' | 'csv' | 'xlsx' | 'markdown' | 'parquet';

/** Each is loaded when it is asked for: what sets tables costs more than the evaluation. */
export const formats: { readonly [K in Format]: () => Promise<Formatter> } = {
  table: async () => (await import('./table.ts')).table,
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./ndjson.ts')).ndjson,
  csv: async () => (await import('./csv.ts')).csv,
  xlsx: async () => (await import('./xlsx.ts')).xlsx,
  markdown: async () => (await import('./markdown.ts')).markdown,
  parquet: async () => (await import('./parquet.ts')).parquet,
};

/** Formats that need no more than one evaluation at a time. */
export const pieces: { readonly [K in 'ndjson' | 'csv']: () => Promise<PieceFormatter> } = {
  ndjson: async () => (await import('./ndjson.ts')).ndjson,
  csv: async () => (await import('./csv.ts')).csvPiece,
};

export type { Formatter, Layout, PieceFormatter, Report, TableName } from './report.ts';
export { decisive, invalidFiles, isWrong, validationWords, wholeText } from './report.ts';
