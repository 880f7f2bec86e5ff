import type { Command } from 'commander';
import { audit, findingCodes } from '../../audit/index.ts';
import type { Code, Severity } from '../../model/index.ts';
import { type AuditFormat, type AuditReport, auditFormats } from '../../report/audit/index.ts';
import type { Call } from '../call.ts';
import type { ExitCode, Outcome } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { evaluated, toolOf } from '../evaluated.ts';
import { type LayoutOptions, layoutOf } from '../layout.ts';
import { calendarDate, commonOptions, oneOf } from '../options.ts';
import { standardOf } from '../standard.ts';

interface Options extends LayoutOptions {
  readonly tier?: string;
  readonly asOf?: string;
  readonly failOn: Severity;
  readonly format: AuditFormat;
  readonly indicators?: string;
}

/** Gravest first. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export function declare(command: Command, words: (code: Code) => string): void {
  command
    .argument('<path...>', words('argument-paths'))
    .option('--tier <tier>', words('option-tier-audit'))
    .addOption(oneOf('--fail-on', 'severity', SEVERITIES, words('option-fail-on')).default('error'))
    .option('--as-of <date>', words('option-as-of'), calendarDate);
  commonOptions(command, words, Object.keys(auditFormats));
}

/** Findings, within each submission and across them. */
export async function run(paths: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const standard = await standardOf(options.indicators);
  const { evaluations, diagnostics } = await evaluated(paths, standard, options, call);
  const report = {
    tool: toolOf(call),
    standard,
    evaluations,
    diagnostics,
    codes: findingCodes,
    ...audit(evaluations, standard),
  };
  const format = await auditFormats[options.format]();
  return {
    code: exitCode(report, options.failOn),
    output: format(report, layoutOf(options, call)),
    file: options.output,
    errors: options.format === 'json' ? '' : await errorsText(diagnostics, call.lang, options.ascii),
  };
}

function exitCode({ diagnostics, findings }: AuditReport, failOn: Severity): ExitCode {
  if (diagnostics.length > 0) return 2;
  const grave = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return findings.some(({ severity }) => grave.includes(severity)) ? 1 : 0;
}
