import { type SettlementRules, withAllFindings, withOwnFindings, withThresholds } from '../../audit/index.ts';
import { unwatched } from '../../load/index.ts';
import type { Evaluation, Message, Standard, Submission } from '../../model/index.ts';
import { type CiFormat, ciFormats, ciOfEvaluations, isCiFormat } from '../../report/ci/index.ts';
import {
  decisive,
  type Layout,
  type PieceFormatter,
  type Report,
  wholeText,
} from '../../report/evaluation/index.ts';
import { gapFormats } from '../../report/gap/index.ts';
import { settlingOf, updatedBaseline } from '../baseline.ts';
import type { Call } from '../call.ts';
import { closingText, verdictsIn, verdictsOrFindings, withWrong } from '../closing.ts';
import type { Outcome, Output } from '../environment.ts';
import { ALL_TIERS, evaluated, headOf, runOf } from '../evaluated.ts';
import { FAIL_ON, failsWith } from '../fail-on.ts';
import { type Format, formats, notTold, showsTiers, tellsAcross } from '../formats.ts';
import { layoutOf } from '../layout.ts';
import { leftoversText } from '../leftovers.ts';
import { cacheNote, cacheOf } from '../many/cache-of.ts';
import { jobsNote, wholeNotes } from '../many/jobs.ts';
import { pieceFormatOf } from '../many/piece-run.ts';
import { byDefault, choice, flag, keysOf, text, type ValuesOf } from '../option.ts';
import {
  asOf,
  baselineOptions,
  commonOptions,
  evidence,
  input,
  jobs,
  readingOptions,
  refuseWrongSets,
  sets,
} from '../options.ts';
import type { Targets } from '../output-option.ts';
import { isSurvey, selected, selectionOptions } from '../selection.ts';
import { standardOf } from '../standard.ts';
import { profiled, Stopwatch } from '../stopwatch.ts';
import { eachPiece, streamed } from '../streamed.ts';
import { ciOutput, errorsBeside, writtenTo } from '../targets.ts';

type AnyFormat = Format | CiFormat;

const names = [...keysOf(formats), ...keysOf(ciFormats)];

export const options = {
  tier: text('--tier <tier>', 'option-tier'),
  evidence,
  set: sets,
  asOf,
  details: flag('--details', 'option-details'),
  rows: choice('--rows', 'rows', ['requirement', 'community'], 'option-rows'),
  bom: flag('--bom', 'option-bom'),
  attest: flag('--attest', 'option-attest'),
  tidy: flag('--tidy', 'option-tidy'),
  table: choice('--table', 'table', ['checks', 'facts', 'findings'], 'option-table'),
  input,
  jobs,
  cache: text('--cache <file>', 'option-cache'),
  profile: flag('--profile', 'option-profile'),
  ...readingOptions,
  ...baselineOptions,
  failOn: byDefault(choice('--fail-on', 'what', FAIL_ON, 'option-fail-on-verdict'), 'undetermined'),
  ...selectionOptions,
  ...commonOptions(names),
} as const;

type Options = ValuesOf<typeof options> & Targets<AnyFormat>;

export const several = true;

/** Verdicts and their report. */
export async function run(paths: readonly string[], options: Options, given: Call): Promise<Outcome> {
  const stopwatch = options.profile ? new Stopwatch(given.environment) : undefined;
  const call = stopwatch === undefined ? given : { ...given, watch: stopwatch.watch };
  return profiled(await evaluation(paths, options, call), stopwatch, call);
}

async function evaluation(paths: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const standard = withThresholds(await standardOf(options.indicators), call.config?.findings);
  await refuseWrongSets(options.set, standard);
  const settling = await settlingOf(options, () => runOf(options, standard, call).asOf, call);
  const pieces = await pieceFormatOf(options);
  return pieces === undefined
    ? whole(paths, standard, settling, options, call)
    : piecewise(paths, standard, settling, pieces, options, call);
}

/** Evaluation by evaluation, so that none is kept. */
async function piecewise(
  paths: readonly string[],
  standard: Standard,
  settling: SettlementRules,
  pieces: PieceFormatter,
  options: Options,
  call: Call,
): Promise<Outcome> {
  const { run: asked, ...head } = headOf(standard, options, call);
  const layout = layoutOf(options, call);
  const report = { ...head, run: { ...asked } };
  const cache = await cacheOf(options, report, layout, settling, call);
  const each = eachPiece(paths, head, layout, options, call, cache);
  const { counts, ...text } = streamed(each, pieces, report, layout, call);
  return {
    ...text,
    file: options.output,
    errors: jobsNote(options, call) + leftoversText(paths, options, call),
    closing: () =>
      cacheNote(cache, options, call) +
      closingText({ code: text.codeAtEnd(), ...verdictsIn(counts) }, options, call),
  };
}

/** All evaluations first: for what tells of one beside the others. */
async function whole(
  paths: readonly string[],
  standard: Standard,
  settling: SettlementRules,
  options: Options,
  call: Call,
): Promise<Outcome> {
  const { evaluations, diagnostics } = await evaluated(paths, standard, options, call);
  const stop = (call.watch ?? unwatched)('findings');
  const own = withOwnFindings(evaluations, standard, settling);
  stop();
  const totals = withWrong(verdictsOrFindings(decisive(own), options.failOn), diagnostics);
  const report = {
    ...headOf(standard, options, call),
    diagnostics,
    evidence: options.evidence,
    // What makes digests is slow to load, and few ask for them.
    ...(options.attest && {
      attest: (await import('../attest.ts')).attested(evaluations, standard, call),
    }),
    paths,
    survey: isSurvey(paths),
  };
  const run: WholeRun = { evaluations, own, report, totals: totals.totals, standard, settling };
  const updated = await updatedBaseline(
    options,
    () => withAllFindings(evaluations, standard, settling).findings,
    call,
  );
  const code = diagnostics.length > 0 ? 2 : failsWith(options.failOn, own) ? 1 : 0;
  const written = (call.watch ?? unwatched)('writing');
  const outputs = await writtenTo(options, call, writerOf(run, options, call));
  written();
  return {
    code,
    ...outputs,
    errors: wholeNotes(options, call) + (await errorsBeside(diagnostics, paths, options, call)),
    closing: closingText({ code, ...totals }, options, call) + updated,
  };
}

/** What was found of all, for the formats that are asked for. */
interface WholeRun {
  readonly evaluations: readonly Evaluation[];
  /** The same with the findings of each. */
  readonly own: readonly Evaluation[];
  readonly report: Omit<Report, 'evaluations'>;
  readonly totals: Message;
  readonly standard: Standard;
  readonly settling: SettlementRules;
}

/** How each format that is asked for is written. */
const writerOf =
  ({ evaluations, own, report, totals, standard, settling }: WholeRun, options: Options, call: Call) =>
  async (format: AnyFormat, layout: Layout): Promise<Output> => {
    // One community in every tier is no survey of several.
    const everyTier = options.tier === ALL_TIERS && showsTiers(format);
    const judged = everyTier ? decisive(evaluations) : evaluations;
    const found = tellsAcross(format)
      ? withAllFindings(judged, standard, settling, notTold(format))
      : { evaluations: own };
    const shown = selected(found.evaluations, options, standard);
    if (isCiFormat(format)) return ciOutput(format, ciOfEvaluations(report, shown, totals), call);
    const told = { ...report, ...found, shown };
    if (!everyTier) {
      const written = await (await formats[format]())(told, layout);
      return options.attest && format === 'json'
        ? (await import('../attest.ts')).sealed(wholeText(written))
        : written;
    }
    const matrix = matrixOf(evaluations, shown);
    if (format !== 'table') return (await formats[format]())({ ...told, matrix }, layout);
    const survey = await (await gapFormats.table())({ ...report, gaps: [], matrix }, layout);
    if (!layout.details) return survey;
    const each = { ...told, matrix, shown: matrixOf(own, shown).flat() };
    return `${survey}\n${await (await formats.table())(each, layout)}`;
  };

/** A row a submission that is shown; in it every tier, in the standard's order. */
function matrixOf(
  evaluations: readonly Evaluation[],
  shown: readonly Evaluation[],
): readonly (readonly Evaluation[])[] {
  const rows = new Map<Submission, Evaluation[]>();
  for (const one of evaluations) {
    const row = rows.get(one.submission);
    if (row) row.push(one);
    else rows.set(one.submission, [one]);
  }
  return shown.map(({ submission }) => rows.get(submission) ?? []);
}
