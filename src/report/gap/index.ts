import type { GapFormatter } from './report.ts';

export type GapFormat = 'table' | 'json' | 'csv' | 'markdown' | 'xlsx';

export const gapFormats: { readonly [K in GapFormat]: () => Promise<GapFormatter> } = {
  table: async () => (await import('./table.ts')).gapTable,
  json: async () => (await import('./json.ts')).gapJson,
  csv: async () => (await import('./csv.ts')).gapCsv,
  markdown: async () => (await import('./markdown.ts')).gapMarkdown,
  xlsx: async () => (await import('./xlsx.ts')).gapXlsx,
};

export { type GapReport, isClosed, verdictCounts } from './report.ts';
