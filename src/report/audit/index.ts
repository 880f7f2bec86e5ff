import type { AuditFormatter } from './report.ts';

export type AuditFormat = 'table' | 'json' | 'markdown' | 'csv' | 'xlsx' | 'parquet';

export const auditFormats: { readonly [K in AuditFormat]: () => Promise<AuditFormatter> } = {
  table: async () => (await import('./table.ts')).auditTable,
  json: async () => (await import('./json.ts')).auditJson,
  markdown: async () => (await import('./markdown.ts')).auditMarkdown,
  csv: async () => (await import('./csv.ts')).auditCsv,
  parquet: async () => (await import('./parquet.ts')).auditParquet,
  xlsx: async () => (await import('./xlsx.ts')).auditXlsx,
};
