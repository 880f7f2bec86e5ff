import type { Diagnostic, Lang } from '../model/index.ts';

/** Diagnostics as text; what sets them is loaded only where there are any. */
export async function errorsText(
  diagnostics: readonly Diagnostic[],
  lang: Lang,
  ascii = false,
): Promise<string> {
  if (diagnostics.length === 0) return '';
  const { diagnosticsText } = await import('../report/diagnostics.ts');
  return diagnosticsText(diagnostics, { lang, ascii });
}
