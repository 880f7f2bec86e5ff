import type { Command } from 'commander';
import { audited, findingsOf } from '../../audit/index.ts';
import type { Code, Evidence } from '../../model/index.ts';
import type { Report } from '../../report/evaluation/index.ts';
import type { Call } from '../call.ts';
import type { ExitCode, Outcome } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { evaluated, runOf, toolOf } from '../evaluated.ts';
import { type Format, formats } from '../formats.ts';
import { type LayoutOptions, layoutOf } from '../layout.ts';
import { calendarDate, collect, commonOptions, evidenceOption, oneOf, refuseWrongSets } from '../options.ts';
import { standardOf } from '../standard.ts';

interface Options extends LayoutOptions {
  readonly tier?: string;
  readonly evidence: Evidence;
  readonly set?: readonly string[];
  readonly asOf?: string;
  readonly format: Format;
  readonly indicators?: string;
}

export function declare(command: Command, words: (code: Code) => string): void {
  command
    .argument('<path...>', words('argument-paths'))
    .option('--tier <tier>', words('option-tier'))
    .addOption(evidenceOption(words))
    .option('--set <fact=value>', words('option-set'), collect)
    .option('--as-of <date>', words('option-as-of'), calendarDate)
    .option('--details', words('option-details'))
    .addOption(oneOf('--rows', 'rows', ['requirement', 'community'], words('option-rows')))
    .option('--bom', words('option-bom'));
  commonOptions(command, words, Object.keys(formats));
}

/** Verdicts and their report. */
export async function run(paths: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const standard = await standardOf(options.indicators);
  refuseWrongSets(options.set, standard);
  const { evaluations, diagnostics } = await evaluated(paths, standard, options, call);
  const report = {
    tool: toolOf(call),
    standard,
    // The page is a survey: it shows what submissions show of each other as well.
    evaluations:
      options.format === 'html'
        ? audited(evaluations, standard)
        : evaluations.map((one) => ({ ...one, findings: findingsOf(one, standard) })),
    diagnostics,
    evidence: options.evidence,
    run: runOf(options, standard, call),
  };
  const format = await formats[options.format]();
  return {
    code: exitCode(report),
    output: await format(report, layoutOf(options, call)),
    file: options.output,
    errors: options.format === 'json' ? '' : await errorsText(diagnostics, call.lang, options.ascii),
  };
}

const exitCode = ({ evaluations, diagnostics }: Report): ExitCode =>
  diagnostics.length > 0 ? 2 : evaluations.every(({ verdict }) => verdict === 'met') ? 0 : 1;
