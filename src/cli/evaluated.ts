import { dateIn, evaluate } from '../evaluate/index.ts';
import { loadSubmissions } from '../load/index.ts';
import type { Diagnostic, Evaluation, EvaluationOptions, Evidence, Standard } from '../model/index.ts';
import type { Report } from '../report/evaluation/index.ts';
import type { Call } from './call.ts';
import { isRegularFile } from './output.ts';
import { withProgress } from './progress.ts';
import { tierNamed } from './standard.ts';

export interface EvaluatedOptions {
  readonly tier?: string;
  readonly evidence?: Evidence;
  readonly set?: readonly string[];
  readonly asOf?: string;
  readonly indicators?: string;
}

/** Reads what the paths hold and evaluates it; findings are not yet asked for. @throws WrongCall for an unknown tier */
export async function evaluated(
  paths: readonly string[],
  standard: Standard,
  options: EvaluatedOptions,
  call: Call,
): Promise<{ readonly evaluations: readonly Evaluation[]; readonly diagnostics: readonly Diagnostic[] }> {
  const chosen = options.tier === undefined ? undefined : tierNamed(standard, options.tier);
  const { submissions, diagnostics } = await loaded(paths, standard, options.set ?? [], call, options);
  const evaluations = submissions.map((submission) =>
    evaluate(standard, submission, {
      tier: chosen ?? tierNamed(standard, submission.tier),
      evidence: options.evidence ?? 'attested',
      asOf: asOf(options, call),
    }),
  );
  return { evaluations, diagnostics };
}

/**
 * Reads what the paths hold: submissions, and what import makes of other files, telling what it left unread. Long
 * reading shows its progress on a terminal.
 */
export async function loaded(
  paths: readonly string[],
  standard: Standard,
  sets: readonly string[],
  call: Call,
  { indicators }: Pick<EvaluatedOptions, 'indicators'> = {},
): ReturnType<typeof loadSubmissions> {
  const { readStdin } = call.environment;
  const convert = async (file: string) =>
    isOther(file)
      ? (await import('./imported-texts.ts')).importedTexts(file, standard, indicators, call)
      : undefined;
  return withProgress(call, (onFile) =>
    loadSubmissions(paths, standard, { readStdin, sets, onFile, convert }),
  );
}

/** A form, a table, a notice: by its ending, before anything is loaded that reads it. */
const isOther = (path: string): boolean =>
  /\.[a-z]{1,8}$/i.test(path) && !/\.(ya?ml|json)$/i.test(path) && isRegularFile(path);

export const asOf = ({ asOf: date }: EvaluatedOptions, { environment }: Call): EvaluationOptions['asOf'] =>
  date === undefined ? { kind: 'instant', epochMilliseconds: environment.now() } : { kind: 'date', date };

/** What a run was asked, as its report says it. */
export const runOf = (
  options: EvaluatedOptions,
  standard: Standard,
  call: Call,
): NonNullable<Report['run']> => ({
  evidence: options.evidence ?? 'attested',
  // Time zones are slow to load, and few formats print the date.
  get asOf() {
    return dateIn(standard.timeZone, asOf(options, call));
  },
  ...(options.tier !== undefined && { tier: tierNamed(standard, options.tier).id }),
  comparison: standard.comparison,
  set: options.set ?? [],
});

export const toolOf = ({ environment }: Call): Report['tool'] => ({
  name: 'sce',
  version: environment.version,
});
