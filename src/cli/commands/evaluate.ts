import { audit, findingsOf, type Settling, settle, withFindings, withThresholds } from '../../audit/index.ts';
import type { Evaluation, Message, SettledFinding, Standard } from '../../model/index.ts';
import { type CiFormat, type CiReport, ciFormats, isCiFormat } from '../../report/ci/index.ts';
import { type Layout, type PieceFormatter, pieces, type Report } from '../../report/evaluation/index.ts';
import { attested } from '../attest.ts';
import { settlingOf, updatedBaseline } from '../baseline.ts';
import type { Call } from '../call.ts';
import { closingText, verdictsIn, verdictsOrFindings } from '../closing.ts';
import type { Outcome, Output } from '../environment.ts';
import { errorsText } from '../errors.ts';
import { ALL_TIERS, eachEvaluated, evaluated, runOf, toolOf } from '../evaluated.ts';
import { FAIL_ON, fails } from '../fail-on.ts';
import { type Format, formats } from '../formats.ts';
import { layoutOf } from '../layout.ts';
import { leftoversText } from '../leftovers.ts';
import { byDefault, choice, flag, keysOf, text, type ValuesOf } from '../option.ts';
import {
  asOf,
  baselineOptions,
  commonOptions,
  evidence,
  input,
  readingOptions,
  refuseWrongSets,
  sets,
} from '../options.ts';
import type { Targets } from '../output-option.ts';
import { isSurvey, selected, selectionOptions } from '../selection.ts';
import { standardOf } from '../standard.ts';
import { streamed } from '../streamed.ts';
import { ciOutput, diagnosticsToTell, writtenTo } from '../targets.ts';

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
  ...readingOptions,
  ...baselineOptions,
  failOn: byDefault(choice('--fail-on', 'what', FAIL_ON, 'option-fail-on-verdict'), 'undetermined'),
  ...selectionOptions,
  ...commonOptions(names),
} as const;

type Options = ValuesOf<typeof options> & Targets<AnyFormat>;

export const several = true;

/** Verdicts and their report. */
export async function run(paths: readonly string[], options: Options, call: Call): Promise<Outcome> {
  const standard = withThresholds(await standardOf(options.indicators), call.config?.findings);
  await refuseWrongSets(options.set, standard);
  const settling = await settlingOf(options, () => runOf(options, standard, call).asOf, call);
  const pieceFormatter = await pieceFormat(options);
  if (pieceFormatter !== undefined) {
    const head = { tool: toolOf(call), standard, run: { ...runOf(options, standard, call) } };
    const each = eachEvaluated(paths, standard, options, call);
    const counted = { settling, failsWith: (one: Evaluation) => failed(options, [one]) };
    const { counts, ...text } = streamed(each, pieceFormatter, head, layoutOf(options, call), call, counted);
    return {
      ...text,
      file: options.output,
      errors: leftoversText(paths, options, call),
      closing: () => closingText({ code: text.codeAtEnd(), ...verdictsIn(counts) }, options, call),
    };
  }
  const { evaluations, diagnostics } = await evaluated(paths, standard, options, call);
  const common = {
    tool: toolOf(call),
    standard,
    diagnostics,
    evidence: options.evidence,
    run: runOf(options, standard, call),
    ...(options.attest && {
      attest: attested(
        evaluations.map(({ submission }) => submission.file),
        standard,
        call,
      ),
    }),
    paths,
    survey: isSurvey(paths),
  };
  const own = settledAll(evaluations, standard, settling);
  const totals = verdictsOrFindings(own.evaluations);
  const updated = await updatedBaseline(
    options,
    () => settle(audit(evaluations, standard).findings, settling).findings,
    call,
  );
  const write = async (format: AnyFormat, layout: Layout): Promise<Output> => {
    const found = FOR_PEOPLE.includes(format) ? withAudit(evaluations, format, standard, settling) : own;
    const shown = selected(found.evaluations, options, standard);
    if (isCiFormat(format))
      return ciOutput(format, ciReport({ ...common, ...found }, shown, totals.totals), call);
    return (await formats[format]())({ ...common, ...found, shown }, layout);
  };
  const code = diagnostics.length > 0 ? 2 : failed(options, own.evaluations) ? 1 : 0;
  return {
    code,
    ...(await writtenTo(options, call, write)),
    errors: diagnosticsToTell(options)
      ? (await errorsText(diagnostics, call.lang, options.ascii)) + leftoversText(paths, options, call)
      : '',
    closing: closingText({ code, ...totals }, options, call) + updated,
  };
}

/** The requirements of those that are asked for, with the findings on them. */
const ciReport = (report: Report, shown: readonly Evaluation[], summary: Message): CiReport => ({
  ...report,
  evaluations: shown,
  findings: shown.flatMap(({ findings }) => findings),
  settled: shown.flatMap(({ settled = [] }) => settled),
  summary,
});

/** For what needs no more than one evaluation at a time: neither an order nor columns of all of them. */
const pieceFormat = ({
  format,
  rows,
  sort,
  only,
  tier,
  updateBaseline,
  targets = [],
}: Options): Promise<PieceFormatter> | undefined =>
  updateBaseline ||
  targets.length > 1 ||
  rows === 'community' ||
  tier === ALL_TIERS ||
  sort !== undefined ||
  only !== undefined ||
  !isPieces(format)
    ? undefined
    : pieces[format]();

const isPieces = (format: AnyFormat): format is keyof typeof pieces => Object.hasOwn(pieces, format);

/** Texts for people tell what submissions show of each other as well; a table of values what each shows by itself. */
function withAudit(
  evaluations: readonly Evaluation[],
  format: AnyFormat,
  standard: Standard,
  settling: Settling,
): Pick<Report, 'evaluations' | 'findings'> {
  const without = format === 'table' ? (['clause-echo'] as const) : [];
  const { findings, settled } = settle(audit(evaluations, standard, { without }).findings, settling);
  const shown = withFindings(evaluations, findings);
  return { evaluations: shown.map((one) => ({ ...one, settled: settledOf(one, settled) })), findings };
}

const settledOf = ({ submission }: Evaluation, settled: readonly SettledFinding[]) =>
  settled.filter((finding) => finding.submission === submission);

/** Each with what it shows by itself. */
const settledAll = (evaluations: readonly Evaluation[], standard: Standard, settling: Settling) => ({
  evaluations: evaluations.map((one) => ({ ...one, ...settle(findingsOf(one, standard), settling) })),
});

const failed = ({ failOn }: Options, evaluations: readonly Evaluation[]): boolean =>
  fails(failOn, { evaluations, findings: evaluations.flatMap(({ findings }) => findings) });

const FOR_PEOPLE: readonly AnyFormat[] = ['table', 'html', 'xlsx'];
