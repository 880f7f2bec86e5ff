// The library in Node: the same, and what reads files.
import { page } from '../page/index.ts';
import { type LibraryReport, type RenderOptions, render as renderPlain, tool } from './render.ts';

export { loadStandard } from '../load/index.ts';
export type * from '../model/index.ts';
export {
  audit,
  builtInStandard,
  type Diff,
  diagnosticsText,
  diff,
  type EvaluateOptions,
  evaluate,
  gap,
  type LibraryReport,
  type RenderOptions,
  readSubmission,
  readSubmissions,
  sentence,
} from './browser.ts';

/** A report as text, the same that the command prints. @throws RangeError for a format that a report does not have */
export async function render(report: LibraryReport, options: RenderOptions): Promise<string> {
  if (options.format !== 'html' || 'diff' in report) return renderPlain(report, options);
  if ('gaps' in report) throw new RangeError('no format "html"');
  const { standard, evaluations, findings, diagnostics = [] } = report;
  return page({ tool, standard, evaluations, diagnostics, ...(findings && { findings }) }, options);
}
