// The library in Node: the same, and what reads files.
import { page } from '../page/index.ts';
import { type LibraryReport, type RenderOptions as Plain, render as renderPlain, tool } from './render.ts';

export { loadStandard } from '../load/index.ts';
export type * from '../model/index.ts';
export {
  audit,
  builtInStandard,
  diagnosticsText,
  type EvaluateOptions,
  evaluate,
  gap,
  type LibraryReport,
  readSubmission,
  readSubmissions,
  sentence,
} from './browser.ts';

export interface RenderOptions extends Omit<Plain, 'format'> {
  /** `html` and `ndjson` are of evaluations only. */
  readonly format: Plain['format'] | 'html';
}

/** A report as text, the same that the command prints. @throws RangeError for a format that a report does not have */
export async function render(report: LibraryReport, { format, ...options }: RenderOptions): Promise<string> {
  if (format !== 'html') return renderPlain(report, { format, ...options });
  if ('gaps' in report) throw new RangeError('no format "html"');
  const { standard, evaluations, findings, diagnostics = [] } = report;
  return page({ tool, standard, evaluations, diagnostics, ...(findings && { findings }) }, options);
}
