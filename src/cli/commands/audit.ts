import type { Command } from 'commander';
import { type Audit, audit, findingCodes, lookFirst, settle, withThresholds } from '../../audit/index.ts';
import type { Code, FailOn, Finding, Message, Severity } from '../../model/index.ts';
import { type AuditFormat, type AuditReport, auditFormats } from '../../report/audit/index.ts';
import { type CiFormat, type CiReport, ciFormats, isCiFormat } from '../../report/ci/index.ts';
import type { Layout } from '../../report/evaluation/index.ts';
import { type BaselineOptions, settlingOf, updatedBaseline } from '../baseline.ts';
import type { Call } from '../call.ts';
import { closingText, foundIn } from '../closing.ts';
import type { Outcome, Output } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { evaluated, runOf, toolOf } from '../evaluated.ts';
import { FAIL_ON, fails } from '../fail-on.ts';
import type { LayoutOptions } from '../layout.ts';
import { leftoversText } from '../leftovers.ts';
import {
  baselineOptions,
  calendarDate,
  commonOptions,
  countOf,
  listOf,
  oneOf,
  readingOptions,
} from '../options.ts';
import type { Target } from '../output-option.ts';
import { isSurvey } from '../selection.ts';
import { standardOf } from '../standard.ts';
import { ciOutput, diagnosticsToTell, writtenTo } from '../targets.ts';

type AnyFormat = AuditFormat | CiFormat;

interface Options extends LayoutOptions, BaselineOptions {
  readonly tier?: string;
  readonly asOf?: string;
  readonly failOn: FailOn;
  readonly exclude?: readonly string[];
  readonly stdinFilePath?: string;
  readonly top?: number;
  readonly severity?: readonly Severity[];
  readonly code?: readonly string[];
  readonly format: AnyFormat;
  readonly targets?: readonly Target<AnyFormat>[];
  readonly indicators?: string;
}

/** Gravest first. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export const several = true;

export function declare(command: Command, words: (code: Code) => string): void {
  command
    .argument('<path...>', words('argument-paths'))
    .option('--tier <tier>', words('option-tier-audit'))
    .addOption(oneOf('--fail-on', 'what', FAIL_ON, words('option-fail-on')).default('error'))
    .option('--top <n>', words('option-top'), countOf)
    .option(
      '--severity <severities>',
      words('option-severity'),
      listOf(SEVERITIES, 'wrong-choice', '--severity'),
    )
    .option('--code <codes>', words('option-code'), listOf(findingCodes, 'unknown-finding', '--code'))
    .option('--details', words('option-details-audit'))
    .option('--tidy', words('option-tidy'))
    .option('--as-of <date>', words('option-as-of'), calendarDate);
  baselineOptions(readingOptions(command, words), words);
  commonOptions(command, words, [...Object.keys(auditFormats), ...Object.keys(ciFormats)]);
}

/** Findings, within each submission and across them. */
export async function run(paths: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const standard = withThresholds(await standardOf(options.indicators), call.config?.findings);
  const settling = await settlingOf(options, () => runOf(options, standard, call).asOf, call);
  const { evaluations, diagnostics } = await evaluated(paths, standard, options, call);
  const all = audit(evaluations, standard);
  const { findings, settled } = settle(all.findings, settling);
  const found = { ...all, findings };
  const updated = await updatedBaseline(options, () => findings, call);
  const report = {
    tool: toolOf(call),
    standard,
    run: runOf(options, standard, call),
    evaluations,
    diagnostics,
    codes: findingCodes,
    ...asked(found, options),
    settled,
    ...(options.top !== undefined && {
      leads: lookFirst(found.findings, evaluations, standard).slice(0, options.top),
    }),
    paths,
    survey: isSurvey(paths),
  };
  const code = diagnostics.length > 0 ? 2 : fails(options.failOn, report, true) ? 1 : 0;
  const totals = foundIn(report.findings, evaluations.length);
  const write = async (format: AnyFormat, layout: Layout): Promise<Output> =>
    isCiFormat(format)
      ? ciOutput(format, ciReport(report, totals.totals), call)
      : (await auditFormats[format]())(report, layout);
  return {
    code,
    ...(await writtenTo(options, call, write)),
    errors: diagnosticsToTell(options)
      ? (await errorsText(diagnostics, call.lang, options.ascii)) + leftoversText(paths, options, call)
      : '',
    closing: closingText({ code, ...totals }, options, call) + updated,
  };
}

/** The findings alone: what is met is evaluate's to tell. */
const ciReport = (report: AuditReport, summary: Message): CiReport => {
  const troubled = new Set(report.findings.map(({ file }) => file));
  const right = report.evaluations.map(({ submission }) => submission.file);
  return { ...report, evaluations: [], right: right.filter((file) => !troubled.has(file)), summary };
};

/** The findings that are asked for, gravest first. */
const asked = ({ findings, notAsked }: Audit, { severity, code }: Options): Audit => ({
  findings: SEVERITIES.flatMap((grave) => findings.filter((one) => one.severity === grave)).filter(
    (one: Finding) => (severity?.includes(one.severity) ?? true) && (code?.includes(one.code) ?? true),
  ),
  notAsked: notAsked.filter((one) => code?.includes(one.code) ?? true),
});
