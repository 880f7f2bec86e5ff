import type { Command } from 'commander';
import { evaluate } from '../../evaluate/index.ts';
import { gapOf } from '../../gap/index.ts';
import type { Code, Evaluation, Evidence, Standard, Submission, Tier } from '../../model/index.ts';
import { type GapFormat, type GapReport, gapFormats } from '../../report/gap/index.ts';
import type { Call } from '../call.ts';
import type { ExitCode, Outcome } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { asOf, loaded, toolOf } from '../evaluated.ts';
import { type LayoutOptions, layoutOf } from '../layout.ts';
import { calendarDate, collect, commonOptions, evidenceOption, refuseWrongSets } from '../options.ts';
import { standardOf, tierNamed } from '../standard.ts';

interface Options extends LayoutOptions {
  readonly tier?: string;
  readonly evidence: Evidence;
  readonly set?: readonly string[];
  readonly asOf?: string;
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
    .option('--as-of <date>', words('option-as-of'), calendarDate);
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
    gaps: all ? [] : submissions.map((one) => gapOf(judge(one, chosen ?? nextTier(standard, one)), standard)),
    ...(all && { matrix: submissions.map((one) => standard.tiers.map((tier) => judge(one, tier))) }),
    diagnostics,
  };
  const format = await gapFormats[options.format]();
  return {
    code: exitCode(report),
    output: format(report, layoutOf(options, call)),
    file: options.output,
    errors: options.format === 'json' ? '' : await errorsText(diagnostics, call.lang, options.ascii),
  };
}

/** The tier above the submission's own; of the highest, that one. */
function nextTier({ tiers }: Standard, submission: Submission): Tier {
  const own = tiers.findIndex(({ id }) => id === submission.tier);
  const next = tiers[Math.min(own + 1, tiers.length - 1)];
  if (next === undefined) throw new Error('a standard has tiers');
  return next;
}

/** In the matrix each submission's own tier decides. */
function exitCode({ gaps, matrix = [], diagnostics }: GapReport): ExitCode {
  if (diagnostics.length > 0) return 2;
  const asked = [
    ...gaps.map(({ evaluation }) => evaluation),
    ...matrix.flatMap((row) => row.filter(({ tier, submission }) => tier.id === submission.tier)),
  ];
  return asked.every(({ verdict }) => verdict === 'met') ? 0 : 1;
}
