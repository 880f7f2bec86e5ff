import type { Layout } from '../evaluation/report.ts';
import type { DiffReport } from './report.ts';

export type DiffFormat = 'table' | 'json' | 'markdown' | 'html';
export type DiffFormatter = (report: DiffReport, layout: Layout) => string;

export const diffFormats: { readonly [K in DiffFormat]: () => Promise<DiffFormatter> } = {
  table: async () => (await import('./table.ts')).diffTable,
  json: async () => (await import('./json.ts')).diffJson,
  markdown: async () => (await import('./markdown.ts')).diffMarkdown,
  html: async () => (await import('./html.ts')).diffHtml,
};

export { type DiffReport, turnedIn } from './report.ts';
