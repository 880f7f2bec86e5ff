import { audit, auditedOf, findingCodes } from '../audit/index.ts';
import type { Diff } from '../diff/index.ts';
import type { Diagnostic, Evaluation, Finding, Gap, Lang, Standard } from '../model/index.ts';
import { auditFormats } from '../report/audit/index.ts';
import { diagnosticsText as textOf } from '../report/diagnostics.ts';
import { diffFormats } from '../report/diff/index.ts';
import { formats, type Layout, wholeText } from '../report/evaluation/index.ts';
import { gapFormats } from '../report/gap/index.ts';

/** Written in by the build. */
declare const SCE_VERSION: string;

interface OfAStandard {
  readonly standard: Standard;
  /** Of what could not be read. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** What is reported: evaluations; findings on them, where these are given; gaps; or what turned between two reports. */
export type LibraryReport =
  | (OfAStandard &
      (
        | { readonly evaluations: readonly Evaluation[]; readonly findings?: readonly Finding[] }
        | { readonly gaps: readonly Gap[] }
      ))
  | { readonly diff: Diff };

export interface RenderOptions {
  /** `ndjson` is of evaluations only; `html` of these in Node, and of what turned anywhere. */
  readonly format: 'table' | 'json' | 'ndjson' | 'csv' | 'markdown' | 'html';
  readonly lang: Lang;
  /** Columns of a terminal, for `table`; 100 where it is left out. */
  readonly width?: number;
  /** Every clause. */
  readonly details?: boolean;
}

export const tool = { name: 'sce', version: typeof SCE_VERSION === 'string' ? SCE_VERSION : '0.0.0' };

/** A report as text, the same that the command prints. @throws RangeError for a format that a report does not have */
export async function render(report: LibraryReport, options: RenderOptions): Promise<string> {
  const layout: Layout = { width: 100, ascii: false, colour: false, details: false, ...options };
  const { format } = options;
  if ('diff' in report) return (await known(diffFormats, format)())({ tool, ...report }, layout);
  const { standard, diagnostics = [] } = report;
  const head = { tool, standard, diagnostics };
  if ('gaps' in report) {
    const write = await known(gapFormats, format)();
    return wholeText(await write({ ...head, gaps: report.gaps, survey: report.gaps.length > 1 }, layout));
  }
  const { evaluations, findings } = report;
  const survey = evaluations.length > 1;
  if (findings === undefined) {
    const write = await known(formats, format)();
    return wholeText(await write({ ...head, evaluations, survey }, layout));
  }
  const { notAsked } = audit(evaluations, standard);
  const write = await known(auditFormats, format)();
  const [only] = evaluations;
  const audited = { ...auditedOf(evaluations, standard), ...(survey ? {} : { only }) };
  return wholeText(
    await write({ ...head, ...audited, findings, notAsked, codes: findingCodes, survey }, layout),
  );
}

function known<T>(table: Readonly<Record<string, T>>, format: string): T {
  const found = Object.hasOwn(table, format) ? table[format] : undefined;
  if (found === undefined || format === 'xlsx') throw new RangeError(`no format ${JSON.stringify(format)}`);
  return found;
}

/** Diagnostics as the command prints them: place, what, and what to write instead. */
export const diagnosticsText = (diagnostics: readonly Diagnostic[], lang: Lang): string =>
  textOf(diagnostics, { lang, ascii: false });
