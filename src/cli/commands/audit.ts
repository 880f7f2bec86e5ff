import { setFlagsFromString } from 'node:v8';
import {
  type Audit,
  Auditing,
  findingCodes,
  idleSettlements,
  lookFirst,
  settle,
  withThresholds,
} from '../../audit/index.ts';
import { unwatched } from '../../load/index.ts';
import type { Evaluation, Severity, SubmissionHead } from '../../model/index.ts';
import { type CiFormat, ciFormats, ciOfFindings, isCiFormat } from '../../report/ci/index.ts';
import type { Layout } from '../../report/evaluation/index.ts';
import { settlingOf, updatedBaseline } from '../baseline.ts';
import type { Call } from '../call.ts';
import { closingText, foundIn } from '../closing.ts';
import type { Outcome, Output } from '../environment.ts';
import { eachEvaluated, headOf, runOf } from '../evaluated.ts';
import { FAIL_ON, fails } from '../fail-on.ts';
import { type AuditFormat, auditFormats } from '../formats.ts';
import { byDefault, choice, flag, keysOf, parsed, text, type ValuesOf } from '../option.ts';
import { asOf, baselineOptions, commonOptions, countOf, input, readingOptions, someOf } from '../options.ts';
import type { Targets } from '../output-option.ts';
import { isSurvey } from '../selection.ts';
import { standardOf } from '../standard.ts';
import { profiled, Stopwatch } from '../stopwatch.ts';
import { ciOutput, errorsBeside, writtenTo } from '../targets.ts';

type AnyFormat = AuditFormat | CiFormat;

/** Gravest first. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export const options = {
  tier: text('--tier <tier>', 'option-tier-audit'),
  failOn: byDefault(choice('--fail-on', 'what', FAIL_ON, 'option-fail-on'), 'error'),
  top: parsed('--top <n>', 'option-top', countOf),
  severity: someOf('--severity <severities>', SEVERITIES, 'option-severity', 'wrong-choice'),
  code: someOf('--code <codes>', findingCodes, 'option-code', 'unknown-finding'),
  details: flag('--details', 'option-details-audit'),
  tidy: flag('--tidy', 'option-tidy'),
  asOf,
  input,
  profile: flag('--profile', 'option-profile'),
  ...readingOptions,
  ...baselineOptions,
  ...commonOptions([...keysOf(auditFormats), ...keysOf(ciFormats)]),
} as const;

type Options = ValuesOf<typeof options> & Targets<AnyFormat>;

export const several = true;

/** Findings, within each submission and across them. */
export async function run(paths: readonly string[], options: Options, given: Call): Promise<Outcome> {
  const stopwatch = options.profile ? new Stopwatch(given.environment) : undefined;
  const call = stopwatch === undefined ? given : { ...given, watch: stopwatch.watch };
  return profiled(await audited(paths, options, call), stopwatch, call);
}

async function audited(paths: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const { watch = unwatched } = call;
  const standard = withThresholds(await standardOf(options.indicators), call.config?.findings);
  const settling = await settlingOf(options, () => runOf(options, standard, call).asOf, call);
  // Of what has passed little is kept: without this the heap grows to three times that before it is cleared.
  setFlagsFromString('--heap-growing-percent=75');
  const auditing = new Auditing(standard);
  let only: Evaluation | undefined;
  const diagnostics = await eachEvaluated(paths, standard, options, call, (judged) => {
    const stop = watch('findings');
    auditing.pass(judged);
    stop();
    if (judged.length > 0) only = auditing.audited.evaluations.length === 1 ? judged[0] : undefined;
  });
  const stop = watch('findings');
  const all = auditing.end();
  stop();
  const { audited } = auditing;
  const { evaluations } = audited;
  const { findings, settled } = settle(all.findings, settling);
  const updated = await updatedBaseline(options, () => findings, call);
  const report = {
    ...headOf(standard, options, call),
    ...audited,
    only,
    diagnostics,
    codes: findingCodes,
    ...asked({ ...all, findings }, options),
    settled,
    idle: idleSettlements(evaluations, { ...all, findings, settled }, settling),
    ...(options.top !== undefined && {
      leads: lookFirst(findings, audited, standard).slice(0, options.top),
    }),
    paths,
    survey: isSurvey(paths),
  };
  const code = diagnostics.length > 0 ? 2 : fails(options.failOn, report, true) ? 1 : 0;
  const totals = foundIn(report.findings, evaluations, options.failOn);
  const write = async (format: AnyFormat, layout: Layout): Promise<Output> =>
    isCiFormat(format)
      ? ciOutput(format, ciOfFindings({ ...report, summary: totals.totals }), call)
      : (await auditFormats[format]())(report, layout);
  const written = watch('writing');
  const outputs = await writtenTo(options, call, write);
  written();
  return {
    code,
    ...outputs,
    errors: await errorsBeside(diagnostics, paths, options, call),
    closing: closingText({ code, ...totals }, options, call) + updated,
  };
}

/** The findings that are asked for, gravest first. */
const asked = (
  { findings, notAsked }: Audit<SubmissionHead>,
  { severity, code }: Options,
): Audit<SubmissionHead> => ({
  findings: SEVERITIES.flatMap((grave) => findings.filter((one) => one.severity === grave)).filter(
    (one) => (severity?.includes(one.severity) ?? true) && (code?.includes(one.code) ?? true),
  ),
  notAsked: notAsked.filter((one) => code?.includes(one.code) ?? true),
});
