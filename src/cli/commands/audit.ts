import type { Command } from 'commander';
import { type Audit, audit, findingCodes, lookFirst } from '../../audit/index.ts';
import type { Code, Finding, Severity } from '../../model/index.ts';
import { type AuditFormat, type AuditReport, auditFormats } from '../../report/audit/index.ts';
import type { Call } from '../call.ts';
import { closingText, foundIn } from '../closing.ts';
import type { ExitCode, Outcome } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { evaluated, runOf, toolOf } from '../evaluated.ts';
import { type LayoutOptions, layoutOf } from '../layout.ts';
import { leftoversText } from '../leftovers.ts';
import { calendarDate, commonOptions, countOf, listOf, oneOf } from '../options.ts';
import { isSurvey } from '../selection.ts';
import { standardOf } from '../standard.ts';

interface Options extends LayoutOptions {
  readonly tier?: string;
  readonly asOf?: string;
  readonly failOn: Severity;
  readonly top?: number;
  readonly severity?: readonly Severity[];
  readonly code?: readonly string[];
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
    .option('--top <n>', words('option-top'), countOf)
    .option(
      '--severity <severities>',
      words('option-severity'),
      listOf(SEVERITIES, 'wrong-choice', '--severity'),
    )
    .option('--code <codes>', words('option-code'), listOf(findingCodes, 'unknown-finding', '--code'))
    .option('--details', words('option-details-audit'))
    .option('--as-of <date>', words('option-as-of'), calendarDate);
  commonOptions(command, words, Object.keys(auditFormats));
}

/** Findings, within each submission and across them. */
export async function run(paths: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const standard = await standardOf(options.indicators);
  const { evaluations, diagnostics } = await evaluated(paths, standard, options, call);
  const found = audit(evaluations, standard);
  const report = {
    tool: toolOf(call),
    standard,
    run: runOf(options, standard, call),
    evaluations,
    diagnostics,
    codes: findingCodes,
    ...asked(found, options),
    ...(options.top !== undefined && {
      leads: lookFirst(found.findings, evaluations, standard).slice(0, options.top),
    }),
    paths,
    survey: isSurvey(paths),
  };
  const format = await auditFormats[options.format]();
  const code = exitCode(report, options.failOn);
  return {
    code,
    output: await format(report, layoutOf(options, call)),
    file: options.output,
    errors:
      options.format === 'json'
        ? ''
        : (await errorsText(diagnostics, call.lang, options.ascii)) + leftoversText(paths, options, call),
    closing: closingText({ code, ...foundIn(report.findings, evaluations.length) }, options, call),
  };
}

/** The findings that are asked for, gravest first. */
const asked = ({ findings, notAsked }: Audit, { severity, code }: Options): Audit => ({
  findings: SEVERITIES.flatMap((grave) => findings.filter((one) => one.severity === grave)).filter(
    (one: Finding) => (severity?.includes(one.severity) ?? true) && (code?.includes(one.code) ?? true),
  ),
  notAsked: notAsked.filter((one) => code?.includes(one.code) ?? true),
});

function exitCode({ diagnostics, findings }: AuditReport, failOn: Severity): ExitCode {
  if (diagnostics.length > 0) return 2;
  const grave = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return findings.some(({ severity }) => grave.includes(severity)) ? 1 : 0;
}
