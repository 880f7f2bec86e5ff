import { statSync } from 'node:fs';
import { diff, type Side } from '../../diff/index.ts';
import type { Diagnostic, Loaded, Standard } from '../../model/index.ts';
import { diffFormats, turnedIn } from '../../report/diff/index.ts';
import type { Call } from '../call.ts';
import type { Outcome } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { toolOf } from '../evaluated.ts';
import { evaluatedSide } from '../evaluated-side.ts';
import { layoutOf } from '../layout.ts';
import { keysOf, text, type ValuesOf } from '../option.ts';
import { asOf, commonOptions, evidence } from '../options.ts';
import { readReport } from '../report-file.ts';
import { standardOf } from '../standard.ts';
import { turnedText } from '../turned.ts';

export const options = {
  tier: text('--tier <tier>', 'option-tier'),
  evidence,
  asOf,
  ...commonOptions(keysOf(diffFormats)),
} as const;

type Options = ValuesOf<typeof options>;

/** What turned between two reports, or between submissions then and now, and why. */
export async function run(paths: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const standard = await standardOf(options.indicators);
  const sides = await Promise.all(paths.map((path) => sideAt(path, standard, options, call)));
  const diagnostics = sides.flatMap((side) => side.diagnostics);
  const errors = await errorsText(diagnostics, call.lang, options.ascii);
  const [old, now] = sides.map(({ side }) => side);
  if (old === undefined || now === undefined) return { code: 2, output: '', errors };
  const report = { tool: toolOf(call), diff: diff(old, now), standard };
  const format = await diffFormats[options.format]();
  const code = diagnostics.length > 0 ? 2 : turnedIn(report.diff).length > 0 ? 1 : 0;
  return {
    code,
    output: format(report, layoutOf(options, call)),
    file: options.output,
    errors,
    closing: turnedText(report.diff, code, options, call),
  };
}

interface ReadSide {
  readonly side?: Side;
  readonly diagnostics: readonly Diagnostic[];
}

/** A report as it was written; whatever else a path means is evaluated. */
async function sideAt(path: string, standard: Standard, options: Options, call: Call): Promise<ReadSide> {
  const report: Loaded<Side> | undefined = isJson(path) ? readReport(path) : undefined;
  if (report !== undefined)
    return report.ok ? { side: report.value, diagnostics: [] } : { diagnostics: report.diagnostics };
  return evaluatedSide([path], standard, options, call);
}

const isJson = (path: string): boolean =>
  /\.json$/i.test(path) && statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true;
