import type { Side } from '../diff/index.ts';
import type { Diagnostic, Standard } from '../model/index.ts';
import { reportJson } from '../report/evaluation/json.ts';
import type { Call } from './call.ts';
import { type EvaluatedOptions, evaluated, headOf } from './evaluated.ts';

/** What the paths come to now, as the JSON report says it: one side of a comparison. @throws WrongCall */
export async function evaluatedSide(
  paths: readonly string[],
  standard: Standard,
  options: EvaluatedOptions,
  call: Call,
): Promise<{ readonly side: Side; readonly diagnostics: readonly Diagnostic[] }> {
  const { evaluations, diagnostics } = await evaluated(paths, standard, options, call);
  const report = { ...headOf(standard, options, call), evaluations, diagnostics };
  return { side: JSON.parse(JSON.stringify(reportJson(report, call.lang))) as Side, diagnostics };
}
