import type { Evaluation, Finding, IndicatorResult, Lang, Standard } from '../../model/index.ts';
import { catalogue, visible } from '../../words/index.ts';
import type {
  PageData,
  PageFinding,
  PageRequirement,
  PageSubmission,
  PageTier,
  StatusLetter,
} from './data.ts';
import { requirementData, STATUS, weakestEvidence } from './requirement-data.ts';
import { Once, pair, Texts } from './texts.ts';

/** What a page is made of; the report's own shape. */
export interface PageReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly standard: Standard;
  readonly evaluations: readonly Evaluation[];
  readonly diagnostics: readonly { readonly file: string }[];
}

const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'info'];

/** The words of the catalogue that the page itself says. */
const OWN_WORDS = /^(page|status|evidence|severity|code)-/;

/** Everything a page shows, with texts already in words, and with no character that could act. */
export function pageData(report: PageReport, lang: Lang): PageData {
  const texts = new Texts();
  const results = new Once<PageRequirement>();
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
        { texts, results },
      ),
    ),
    codes: order,
    invalid: new Set(report.diagnostics.map(({ file }) => file)).size,
    texts: texts.all,
    requirements: results.all,
    words: Object.fromEntries(
      Object.entries(catalogue)
        .filter(([code]) => OWN_WORDS.test(code))
        .map(([code, label]) => [code, pair(label)]),
    ),
  };
}

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
  { texts, results }: { readonly texts: Texts; readonly results: Once<PageRequirement> },
): PageSubmission {
  const { id, name } = submission.community;
  return {
    id,
    name: visible(name),
    file: visible(submission.file),
    tier: tierAt,
    verdict: STATUS[verdict],
    statuses: indicators.map(statusOf).join(''),
    weakest: weakestEvidence(indicators.flatMap(({ requirements }) => requirements)),
    requirements: indicators.map(({ requirements }) =>
      requirements.map((one) => results.placeOf(requirementData(one, texts))),
    ),
    findings: findings.map((finding) => findingData(finding, codes, tier, texts)),
  };
}

const statusOf = ({ status, waived }: IndicatorResult): StatusLetter => (waived ? 'w' : STATUS[status]);

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
