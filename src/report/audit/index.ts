import type { AuditFormatter } from './report.ts';

export type AuditFormat = 'table' | 'json' | 'markdown' | 'csv' | 'xlsx';

export const auditFormats: { readonly [K in AuditFormat]: () => Promise<AuditFormatter> } = {
  table: async () => (await import('./table.ts')).auditTable,
  json: async () => (await import('./json.ts')).auditJson,
  markdown: async () => (await import('./markdown.ts')).auditMarkdown,
  csv: async () => (await import('./csv.ts')).auditCsv,
  xlsx: async () => (await import('./xlsx.ts')).auditXlsx,
};

export type { AuditReport } from './report.ts';
