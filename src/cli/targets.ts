import { appendFileSync } from 'node:fs';
import type { Diagnostic } from '../model/index.ts';
import { type CiFormat, type CiReport, ciFormats } from '../report/ci/index.ts';
import type { Layout } from '../report/evaluation/index.ts';
import type { Call } from './call.ts';
import type { Outcome, Output } from './environment.ts';
import { errorsText } from './errors.ts';
import { type LayoutOptions, layoutOf } from './layout.ts';
import { leftoversText } from './leftovers.ts';
import { writeFailed } from './output-file.ts';
import { type Target, targetsOf } from './output-option.ts';

/** Formats that hold the diagnostics themselves: they are not told beside them. */
const TELL_DIAGNOSTICS: readonly string[] = ['json', 'line', 'github', 'gitlab', 'junit', 'sarif', 'tap'];

export const tellsDiagnostics = (format: string): boolean => TELL_DIAGNOSTICS.includes(format);

/** Whether what is wrong must be said on standard error, since no output is known to tell it. */
export const diagnosticsToTell = (options: Parameters<typeof targetsOf>[0]): boolean =>
  !targetsOf(options).some(({ format }) => tellsDiagnostics(format));

/** What is wrong and what was left unread, unless an output tells it. */
export async function errorsBeside(
  diagnostics: readonly Diagnostic[],
  paths: readonly string[],
  options: LayoutOptions & Parameters<typeof targetsOf>[0],
  call: Call,
): Promise<string> {
  if (!diagnosticsToTell(options)) return '';
  return (await errorsText(diagnostics, call.lang, options.ascii)) + leftoversText(paths, options, call);
}

/** Every format that is asked for, each written for its own output. */
export async function writtenTo<F extends string>(
  options: LayoutOptions & { readonly format: F; readonly targets?: readonly Target<F>[] },
  call: Call,
  write: (format: F, layout: Layout) => Promise<Output>,
): Promise<Pick<Outcome, 'output' | 'file' | 'also'>> {
  const written = [];
  for (const { format, output } of targetsOf(options)) {
    const { output: _, ...rest } = options;
    const layout = layoutOf(output === undefined ? rest : { ...rest, output }, call);
    written.push({ output: await write(format, layout), file: output });
  }
  const [first = { output: '' }, ...also] = written;
  return { ...first, also };
}

/** One of the formats for build servers and editors; GitHub's also writes the summary of its step. */
export async function ciOutput(
  format: CiFormat,
  report: CiReport,
  { lang, environment }: Call,
): Promise<Output> {
  const formatter = await ciFormats[format]();
  const file = environment.env['GITHUB_STEP_SUMMARY'];
  if (format === 'github' && file)
    appendSummary(file, (await import('../report/ci/step-summary.ts')).stepSummary(report, lang));
  return formatter(report, lang);
}

function appendSummary(file: string, text: string): void {
  try {
    appendFileSync(file, text);
  } catch (error) {
    throw writeFailed(file, error);
  }
}
