import type { GapFormatter } from './report.ts';

export type GapFormat = 'table' | 'json' | 'csv' | 'markdown' | 'xlsx' | 'line';

export const gapFormats: { readonly [K in GapFormat]: () => Promise<GapFormatter> } = {
  table: async () => (await import('./table.ts')).gapTable,
  json: async () => (await import('./json.ts')).gapJson,
  csv: async () => (await import('./csv.ts')).gapCsv,
  markdown: async () => (await import('./markdown.ts')).gapMarkdown,
  line: async () => (await import('./line.ts')).gapLine,
  xlsx: async () => (await import('./xlsx.ts')).gapXlsx,
};

export { type GapReport, isClosed, verdictCounts } from './report.ts';
