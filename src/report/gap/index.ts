import type { GapFormatter } from './report.ts';

export type GapFormat = 'table' | 'json';

export const gapFormats: { readonly [K in GapFormat]: () => Promise<GapFormatter> } = {
  table: async () => (await import('./table.ts')).gapTable,
  json: async () => (await import('./json.ts')).gapJson,
};

export type { GapReport } from './report.ts';
