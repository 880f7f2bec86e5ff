import type { CiFormatter } from './report.ts';

export type CiFormat = 'line' | 'github' | 'gitlab' | 'junit' | 'sarif' | 'tap';

/** What build servers and editors read. */
export const ciFormats: { readonly [K in CiFormat]: () => Promise<CiFormatter> } = {
  line: async () => (await import('./line.ts')).line,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  junit: async () => (await import('./junit.ts')).junit,
  tap: async () => (await import('./tap.ts')).tap,
  sarif: async () => (await import('./sarif.ts')).sarif,
};

export const isCiFormat = (format: string): format is CiFormat => Object.hasOwn(ciFormats, format);

export { type CiFormatter, type CiReport, ciOfEvaluations, ciOfFindings } from './report.ts';
