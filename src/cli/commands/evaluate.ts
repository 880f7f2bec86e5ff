import type { Command } from 'commander';
import { findingsOf } from '../../audit/index.ts';
import { evaluate } from '../../evaluate/index.ts';
import { loadSubmissions, parseSet } from '../../load/index.ts';
import type { EvaluationOptions, Evidence, Standard } from '../../model/index.ts';
import { type Format, formats, type Report } from '../../report/index.ts';
import type { ExitCode, Outcome } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { type LayoutOptions, layoutOf } from '../layout.ts';
import { calendarDate, collect, commonOptions, oneOf } from '../options.ts';
import type { Call } from '../program.ts';
import { standardOf, tierNamed } from '../standard.ts';
import { Unreadable } from '../unreadable.ts';

interface Options extends LayoutOptions {
  readonly tier?: string;
  readonly evidence: Evidence;
  readonly set?: readonly string[];
  readonly asOf?: string;
  readonly format: Format;
  readonly indicators?: string;
}

export function declare(command: Command, words: (code: string) => string): void {
  command
    .argument('<path...>', words('argument-paths'))
    .option('--tier <tier>', words('option-tier'))
    .addOption(
      oneOf('--evidence', 'evidence', ['measured', 'declared', 'attested'], words('option-evidence')).default(
        'attested',
      ),
    )
    .option('--set <fact=value>', words('option-set'), collect)
    .option('--as-of <date>', words('option-as-of'), calendarDate)
    .option('--details', words('option-details'));
  commonOptions(command, words, ['table', 'json', 'ndjson']);
}

/** Verdicts and their report. */
export async function run(paths: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const standard = await standardOf(options.indicators);
  const sets = options.set ?? [];
  for (const text of sets) refuseWrong(text, standard);
  const chosen = options.tier === undefined ? undefined : tierNamed(standard, options.tier);
  const { submissions, diagnostics } = await loadSubmissions(paths, standard, {
    readStdin: call.environment.readStdin,
    sets,
  });
  const evaluations = submissions.map((submission) => {
    const evaluation = evaluate(standard, submission, {
      tier: chosen ?? tierNamed(standard, submission.tier),
      evidence: options.evidence,
      asOf: asOf(options, call),
    });
    return { ...evaluation, findings: findingsOf(evaluation, standard) };
  });
  const report = { tool: toolOf(call), standard, evaluations, diagnostics };
  const format = await formats[options.format]();
  return {
    code: exitCode(report),
    output: await format(report, layoutOf(options, call)),
    file: options.output,
    errors: options.format === 'json' ? '' : await errorsText(diagnostics, call.lang, options.ascii),
  };
}

/** A `--set` that cannot be read makes the call wrong. @throws Unreadable */
function refuseWrong(set: string, standard: Standard): void {
  const parsed = parseSet(set, standard);
  if (!parsed.ok) throw new Unreadable(parsed.diagnostics);
}

const asOf = (options: Options, { environment }: Call): EvaluationOptions['asOf'] =>
  options.asOf === undefined
    ? { kind: 'instant', epochMilliseconds: environment.now() }
    : { kind: 'date', date: options.asOf };

const toolOf = ({ environment }: Call): Report['tool'] => ({ name: 'sce', version: environment.version });

const exitCode = ({ evaluations, diagnostics }: Report): ExitCode =>
  diagnostics.length > 0 ? 2 : evaluations.every(({ verdict }) => verdict === 'met') ? 0 : 1;
