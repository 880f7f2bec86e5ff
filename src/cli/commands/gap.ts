import { evaluate } from '../../evaluate/index.ts';
import { gapOf } from '../../gap/index.ts';
import type { Evaluation, Standard, Status, Submission, Tier } from '../../model/index.ts';
import { type GapReport, gapFormats } from '../../report/gap/index.ts';
import type { Call } from '../call.ts';
import { closingText, verdictsIn } from '../closing.ts';
import type { ExitCode, Outcome } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { asOf as dayOf, loaded, runOf, toolOf } from '../evaluated.ts';
import { layoutOf } from '../layout.ts';
import { leftoversText } from '../leftovers.ts';
import { flag, keysOf, text, type ValuesOf } from '../option.ts';
import { asOf, commonOptions, evidence, readingOptions, refuseWrongSets, sets } from '../options.ts';
import { isSurvey, selected, selectionOptions } from '../selection.ts';
import { standardOf, tierNamed } from '../standard.ts';

export const options = {
  tier: text('--tier <tier>', 'option-tier-gap'),
  evidence,
  set: sets,
  details: flag('--details', 'option-details'),
  asOf,
  ...selectionOptions,
  ...readingOptions,
  ...commonOptions(keysOf(gapFormats)),
} as const;

type Options = ValuesOf<typeof options>;

const ALL = 'all';

/** What is still short of a tier, as actions; or the matrix of all tiers. */
export async function run(paths: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const standard = await standardOf(options.indicators);
  await refuseWrongSets(options.set, standard);
  const chosen =
    options.tier === undefined || options.tier === ALL ? undefined : tierNamed(standard, options.tier);
  const { submissions, diagnostics } = await loaded(paths, standard, options.set ?? [], call, options);
  const judge = (submission: Submission, tier: Tier): Evaluation =>
    evaluate(standard, submission, { tier, evidence: options.evidence, asOf: dayOf(options, call) });
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
