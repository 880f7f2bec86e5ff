import { evaluate } from '../../evaluate/index.ts';
import { gapOf, type Judge, ownTier, stepsOf } from '../../gap/index.ts';
import type { Standard, Submission } from '../../model/index.ts';
import { type GapReport, isClosed, verdictCounts } from '../../report/gap/index.ts';
import type { Call } from '../call.ts';
import { closingText, verdictsIn } from '../closing.ts';
import type { Outcome } from '../environment.ts';
import { ALL_TIERS, asOf as dayOf, headOf, loaded } from '../evaluated.ts';
import { gapFormats } from '../formats.ts';
import { heedHeap } from '../heap.ts';
import { layoutOf } from '../layout.ts';
import { flag, keysOf, text, type ValuesOf } from '../option.ts';
import { asOf, commonOptions, evidence, input, readingOptions, refuseWrongSets, sets } from '../options.ts';
import { isSurvey, selected, selectionOptions } from '../selection.ts';
import { standardOf, tierNamed } from '../standard.ts';
import { errorsBeside } from '../targets.ts';

export const options = {
  tier: text('--tier <tier>', 'option-tier-gap'),
  evidence,
  set: sets,
  details: flag('--details', 'option-details'),
  asOf,
  input,
  ...selectionOptions,
  ...readingOptions,
  ...commonOptions(keysOf(gapFormats)),
} as const;

type Options = ValuesOf<typeof options>;

/** What is still short of a tier, as actions; or the matrix of all tiers. */
export async function run(paths: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const standard = await standardOf(options.indicators);
  await refuseWrongSets(options.set, standard);
  const { submissions, diagnostics } = await loaded(paths, standard, options.set ?? [], call, options);
  const report: GapReport = {
    ...headOf(standard, options, call),
    ...gapsOf(submissions, standard, options, call),
    diagnostics,
    survey: isSurvey(paths),
  };
  const format = await gapFormats[options.format]();
  const code = diagnostics.length > 0 ? 2 : isClosed(report) ? 0 : 1;
  return {
    code,
    output: await format(report, layoutOf(options, call)),
    file: options.output,
    errors: await errorsBeside(diagnostics, paths, options, call),
    closing: closingText({ code, ...verdictsIn(verdictCounts(report)) }, options, call),
  };
}

/** After so many it is asked whether they can still be kept. */
const OFTEN = 100;

/** Of the tier that is named, of all of them as a matrix, or of those that each submission comes to next. */
function gapsOf(
  submissions: readonly Submission[],
  standard: Standard,
  options: Options,
  call: Call,
): Pick<GapReport, 'gaps' | 'matrix' | 'chosen'> {
  let judged = 0;
  const judge: Judge = (submission, tier) => {
    judged += 1;
    if (judged % OFTEN === 0) heedHeap(submissions.length);
    return evaluate(standard, submission, { tier, evidence: options.evidence, asOf: dayOf(options, call) });
  };
  if (options.tier === ALL_TIERS)
    return { gaps: [], matrix: submissions.map((one) => standard.tiers.map((tier) => judge(one, tier))) };
  const chosen = options.tier === undefined ? undefined : tierNamed(standard, options.tier);
  const own = submissions.map((one) => judge(one, ownTier(standard, one)));
  const steps = selected(own, options, standard).flatMap((one) => stepsOf(one, chosen, judge, standard));
  return { gaps: steps.map((one) => gapOf(one, standard)), chosen: chosen !== undefined };
}
