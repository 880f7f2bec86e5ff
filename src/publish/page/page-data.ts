import type {
  CheckResult,
  Evaluation,
  Evidence,
  Finding,
  IndicatorResult,
  Label,
  Lang,
  Message,
  Rational,
  RequirementResult,
  Standard,
  Status,
} from '../../model/index.ts';
import { catalogue, sentence, visible } from '../../words/index.ts';
import type {
  EvidenceLetter,
  PageBar,
  PageData,
  PageFinding,
  PageRequirement,
  PageSubmission,
  PageTier,
  Pair,
  StatusLetter,
} from './data.ts';

/** What a page is made of; the report's own shape. */
export interface PageReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly standard: Standard;
  readonly evaluations: readonly Evaluation[];
  readonly diagnostics: readonly { readonly file: string }[];
}

const STATUS: Readonly<Record<Status, StatusLetter>> = {
  met: 'm',
  unmet: 'u',
  undetermined: '?',
  'not-applicable': 'n',
};
const TRUTH = { true: 'm', false: 'u', unknown: '?' } as const;
const EVIDENCE: Readonly<Record<Evidence, EvidenceLetter>> = {
  measured: 'm',
  declared: 'd',
  attested: 'a',
};

const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'info'];

/** The words of the catalogue that the page itself says. */
const OWN_WORDS = /^(page|status|evidence|severity|code)-/;

/** Everything a page shows, with texts already in words, and with no character that could act. */
export function pageData(report: PageReport, lang: Lang): PageData {
  const texts = new Texts();
  const tiers = report.standard.tiers.filter((tier) => report.evaluations.some((e) => e.tier.id === tier.id));
  const codes = new Map<string, Finding['severity']>();
  for (const { findings } of report.evaluations)
    for (const { code, severity } of findings) codes.set(code, severity);
  const order = [...codes]
    .map(([code, severity]) => ({ code, severity }))
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  return {
    tool: `${report.tool.name} ${report.tool.version}`,
    lang,
    standard: { title: pair(report.standard.title), version: visible(report.standard.version) },
    tiers: tiers.map((tier) => tierData(tier, report.standard)),
    submissions: report.evaluations.map((evaluation) =>
      submissionData(
        evaluation,
        tiers.findIndex(({ id }) => id === evaluation.tier.id),
        order.map(({ code }) => code),
        texts,
      ),
    ),
    codes: order,
    invalid: new Set(report.diagnostics.map(({ file }) => file)).size,
    texts: texts.all,
    words: Object.fromEntries(
      Object.entries(catalogue)
        .filter(([code]) => OWN_WORDS.test(code))
        .map(([code, label]) => [code, pair(label)]),
    ),
  };
}

/** Each text once. */
class Texts {
  readonly all: Pair[] = [];
  readonly #places = new Map<string, number>();

  placeOf([zh, en]: Pair): number {
    const key = `${zh}\n${en}`;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.all.length);
    return this.all.push([zh, en]) - 1;
  }

  label(label: Label): number {
    return this.placeOf(pair(label));
  }

  message(message: Message): number {
    return this.placeOf([visible(sentence(message, 'zh')), visible(sentence(message, 'en'))]);
  }
}

const pair = ({ zh, en }: Label): Pair => [oneLine(zh), oneLine(en)];
const oneLine = (text: string): string => visible(text.trim().replace(/\s*\n\s*/g, ' '));

const tierData = (tier: Standard['tiers'][number], { categories }: Standard): PageTier => ({
  id: tier.id,
  title: pair(tier.title),
  indicators: tier.indicators.map(({ number, title, category, requirements }) => ({
    number,
    title: pair(title),
    category: pair(categories.find(({ id }) => id === category)?.title ?? { zh: '', en: '' }),
    clauses: requirements.map(({ clause }) => pair(clause)),
  })),
});

function submissionData(
  { submission, verdict, indicators, findings, tier }: Evaluation,
  tierAt: number,
  codes: readonly string[],
  texts: Texts,
): PageSubmission {
  const { id, name } = submission.community;
  return {
    id,
    name: visible(name),
    file: visible(submission.file),
    tier: tierAt,
    verdict: STATUS[verdict],
    statuses: indicators.map(statusOf).join(''),
    requirements: indicators.map(({ requirements }) =>
      requirements.map((one) => requirementData(one, texts)),
    ),
    findings: findings.map((finding) => findingData(finding, codes, tier, texts)),
  };
}

const statusOf = ({ status, waived }: IndicatorResult): StatusLetter => (waived ? 'w' : STATUS[status]);

function requirementData(
  { status, evidence, reason, waiver, result }: RequirementResult,
  texts: Texts,
): PageRequirement {
  const waived =
    waiver === undefined
      ? -1
      : texts.message({
          code: 'waived-by',
          args: { by: waiver.by, until: waiver.until, reason: waiver.reason },
        });
  return [
    STATUS[status],
    evidence === undefined ? '-' : EVIDENCE[evidence],
    texts.message(reason),
    waived,
    barsOf(result, texts),
  ];
}

/** The comparisons that a requirement makes, each with its figure. */
function barsOf(result: CheckResult, texts: Texts): readonly PageBar[] {
  if (result.parts !== undefined) return result.parts.flatMap((part) => barsOf(part, texts));
  const { check, actual, threshold, fact } = result;
  if (check.kind !== 'compare' || actual?.quantity === undefined || threshold?.value === undefined) return [];
  const { low, high } = actual.quantity;
  return [
    [
      fact === undefined ? -1 : texts.label(fact.label),
      low === undefined ? null : drawn(low.value),
      high === undefined ? null : drawn(high.value),
      drawn(threshold.value),
      check.op,
      texts.label(actual.text),
      texts.label(threshold.text),
      fact?.type === 'rate' ? 1 : 0,
      TRUTH[result.truth],
    ],
  ];
}

/** For drawing alone: nothing is decided by it. */
const drawn = ({ s, n, d }: Rational): number => Number(((Number(s) * Number(n)) / Number(d)).toPrecision(6));

const findingData = (
  { code, message, indicator, at }: Finding,
  codes: readonly string[],
  tier: Evaluation['tier'],
  texts: Texts,
): PageFinding => [
  codes.indexOf(code),
  texts.message(message),
  tier.indicators.findIndex(({ id }) => id === indicator),
  at?.line ?? 0,
  at?.column ?? 0,
];
