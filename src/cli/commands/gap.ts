import type { Command } from 'commander';
import { evaluate } from '../../evaluate/index.ts';
import { gapOf } from '../../gap/index.ts';
import type { Code, Evaluation, Evidence, Standard, Status, Submission, Tier } from '../../model/index.ts';
import { type GapFormat, type GapReport, gapFormats } from '../../report/gap/index.ts';
import type { Call } from '../call.ts';
import { closingText, verdictsIn } from '../closing.ts';
import type { ExitCode, Outcome } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { asOf, loaded, runOf, toolOf } from '../evaluated.ts';
import { type LayoutOptions, layoutOf } from '../layout.ts';
import { leftoversText } from '../leftovers.ts';
import {
  calendarDate,
  collect,
  commonOptions,
  evidenceOption,
  readingOptions,
  refuseWrongSets,
} from '../options.ts';
import { isSurvey, type SelectionOptions, selected, selectionOptions } from '../selection.ts';
import { standardOf, tierNamed } from '../standard.ts';

interface Options extends LayoutOptions, SelectionOptions {
  readonly tier?: string;
  readonly evidence: Evidence;
  readonly set?: readonly string[];
  readonly asOf?: string;
  readonly exclude?: readonly string[];
  readonly stdinFilePath?: string;
  readonly format: GapFormat;
  readonly indicators?: string;
}

const ALL = 'all';

export function declare(command: Command, words: (code: Code) => string): void {
  command
    .argument('<path...>', words('argument-paths'))
    .option('--tier <tier>', words('option-tier-gap'))
    .addOption(evidenceOption(words))
    .option('--set <fact=value>', words('option-set'), collect)
    .option('--details', words('option-details'))
    .option('--as-of <date>', words('option-as-of'), calendarDate);
  selectionOptions(command, words);
  readingOptions(command, words);
  commonOptions(command, words, Object.keys(gapFormats));
}

/** What is still short of a tier, as actions; or the matrix of all tiers. */
export async function run(paths: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const standard = await standardOf(options.indicators);
  await refuseWrongSets(options.set, standard);
  const chosen =
    options.tier === undefined || options.tier === ALL ? undefined : tierNamed(standard, options.tier);
  const { submissions, diagnostics } = await loaded(paths, standard, options.set ?? [], call, options);
  const judge = (submission: Submission, tier: Tier): Evaluation =>
    evaluate(standard, submission, { tier, evidence: options.evidence, asOf: asOf(options, call) });
  const all = options.tier === ALL;
  const report: GapReport = {
    tool: toolOf(call),
    standard,
    run: runOf(options, standard, call),
    gaps: all
      ? []
      : selectedOf(submissions, (one) => judge(one, ownTier(standard, one)), options, standard)
          .flatMap((own) => stepsOf(own, chosen, judge, standard))
          .map((evaluation) => gapOf(evaluation, standard)),
    ...(all && { matrix: submissions.map((one) => standard.tiers.map((tier) => judge(one, tier))) }),
    diagnostics,
    chosen: chosen !== undefined,
    survey: isSurvey(paths),
  };
  const format = await gapFormats[options.format]();
  const code = exitCode(report);
  return {
    code,
    output: await format(report, layoutOf(options, call)),
    file: options.output,
    errors:
      options.format === 'json'
        ? ''
        : (await errorsText(diagnostics, call.lang, options.ascii)) + leftoversText(paths, options, call),
    closing: closingText({ code, ...verdictsIn(countsOf(report)) }, options, call),
  };
}

/** The lowest, where a submission leaves its tier open. */
function ownTier(standard: Standard, { tier }: Submission): Tier {
  const [lowest] = standard.tiers;
  if (lowest === undefined) throw new Error('a standard has tiers');
  return tier === undefined ? lowest : tierNamed(standard, tier);
}

/** The evaluations for the submissions' own tiers, those that are asked for in the order that is asked for. */
const selectedOf = (
  submissions: readonly Submission[],
  own: (submission: Submission) => Evaluation,
  options: Options,
  standard: Standard,
): readonly Evaluation[] => selected(submissions.map(own), options, standard);

/** The tier that was named; else the own one while it is not met, and then the next; of the highest, that one. */
function stepsOf(
  own: Evaluation,
  chosen: Tier | undefined,
  judge: (submission: Submission, tier: Tier) => Evaluation,
  { tiers }: Standard,
): readonly Evaluation[] {
  const { submission } = own;
  if (chosen !== undefined) return [chosen.id === submission.tier ? own : judge(submission, chosen)];
  const next = tiers[tiers.indexOf(own.tier) + 1];
  if (next === undefined) return [own];
  return [...(own.verdict === 'met' ? [] : [own]), judge(submission, next)];
}

/** The tier that was named decides, else each submission's own: the next one is no duty. */
const decidingIn = ({ gaps, chosen, matrix = [] }: GapReport): readonly Evaluation[] => [
  ...gaps
    .map(({ evaluation }) => evaluation)
    .filter(({ tier, submission }) => chosen === true || tier.id === submission.tier),
  ...matrix.flatMap((row) => row.filter(({ tier, submission }) => tier.id === submission.tier)),
];

/** Of whom only the next tier is told, the own one is met. */
function countsOf(report: GapReport): Readonly<Record<Status, number>> {
  const counts = { met: 0, unmet: 0, undetermined: 0, 'not-applicable': 0 };
  const deciding = decidingIn(report);
  for (const { verdict } of deciding) counts[verdict] += 1;
  const told = new Set(report.gaps.map(({ evaluation }) => evaluation.submission));
  for (const { submission } of deciding) told.delete(submission);
  return { ...counts, met: counts.met + told.size };
}

function exitCode(report: GapReport): ExitCode {
  if (report.diagnostics.length > 0) return 2;
  return decidingIn(report).every(({ verdict }) => verdict === 'met') ? 0 : 1;
}
