import { audit, nameStems } from '../audit/index.ts';
import type {
  ComparisonRule,
  Diagnostic,
  Evaluation,
  Evidence,
  Finding,
  Lang,
  Message,
  Standard,
} from '../model/index.ts';
import { roundingWords } from '../standard/index.ts';
import { catalogue, visible } from '../words/index.ts';
import type { PageData, PageDiagnostic, PageResult, PageTier, Pair } from './data.ts';
import { groupsOf } from './group-data.ts';
import { leadsOf } from './lead-data.ts';
import { evidenceLetter } from './result-data.ts';
import { type Identity, submissionData } from './submission-data.ts';
import { Once, pair, saidPair, Texts } from './texts.ts';
import { ownFindings, verifyOf } from './verify-data.ts';

/** Enough of a digest to tell two standards apart by eye: `sha256:` and twelve digits. */
const SHOWN_DIGEST = 19;

/** What a page is made of; the report's own shape. */
export interface PageReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly standard: Standard;
  readonly evaluations: readonly Evaluation[];
  readonly diagnostics: readonly Diagnostic[];
  readonly run?: PageReportRun;
  /** The audit's findings, where they are known already. */
  readonly findings?: readonly Finding[];
  /** Where every tier was judged: a row a submission, an evaluation a tier; `evaluations` are then one of each. */
  readonly matrix?: readonly (readonly Evaluation[])[];
}

interface PageReportRun {
  readonly evidence: Evidence;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly comparison: ComparisonRule;
  readonly set: readonly string[];
}

/** Where it is not said what was asked: what is asked by default. */
const runOf = ({ run, standard }: PageReport): PageReportRun =>
  run ?? { evidence: 'attested', asOf: '', comparison: standard.comparison, set: [] };

/** Of more communities than this the page does not say how far each is from the tier above. */
const MOST_WITH_ABOVE = 500;

/** More complaints than this help nobody. */
const MOST_DIAGNOSTICS = 500;
const LONGEST_MESSAGE = 600;

/** The words of the catalogue that the page itself says. */
const OWN_WORDS = /^page-(?!do-|note-|reported|group-)|^more-diagnostics$/;

/** Everything a page shows, with texts already in words, and with no character that could act. */
export function pageData(report: PageReport, lang: Lang): PageData {
  const { standard, diagnostics } = report;
  const context = contextOf(report);
  const { texts, results } = context;
  const tiers = standard.tiers.filter((tier) => report.evaluations.some((e) => e.tier.id === tier.id));
  const findings = report.findings ?? audit(report.evaluations, standard).findings;
  const own = ownFindings(findings);
  const order = inOrder(report.evaluations);
  const submissions = order.map(({ evaluation, ...identity }) =>
    submissionData(
      identity,
      evaluation,
      tiers.findIndex((tier) => tier.id === evaluation.tier.id),
      verifyOf(evaluation, own.get(evaluation.submission) ?? [], standard, texts),
      context,
    ),
  );
  const inPageOrder = order.map(({ evaluation }) => evaluation);
  return {
    tool: `${report.tool.name} ${report.tool.version}`,
    lang,
    standard: standardData(standard),
    run: runData(runOf(report)),
    tiers: tiers.map((tier) => tierData(tier, standard)),
    submissions,
    groups: groupsOf(inPageOrder, findings, standard, texts),
    leads: leadsOf(inPageOrder, findings, standard, texts),
    ...(report.matrix && { everyTier: standard.tiers.map(({ title }) => pair(title)) }),
    invalid: new Set(diagnostics.map(({ file }) => file)).size,
    unread: diagnostics.slice(0, MOST_DIAGNOSTICS).map(diagnosticData),
    unlisted: Math.max(0, diagnostics.length - MOST_DIAGNOSTICS),
    texts: texts.all,
    results: results.all,
    words: ownWords(),
  };
}

function contextOf(report: PageReport) {
  const { evidence, asOf } = runOf(report);
  return {
    standard: report.standard,
    texts: new Texts(),
    results: new Once<PageResult>(),
    evidence,
    asOf,
    above: report.matrix === undefined && report.evaluations.length <= MOST_WITH_ABOVE,
    stands: new Map(
      (report.matrix ?? []).flatMap((row) => row.slice(0, 1).map(({ submission }) => [submission, row])),
    ),
  };
}

const standardData = (standard: Standard): PageData['standard'] => ({
  id: visible(standard.id),
  title: pair(standard.title),
  version: visible(standard.version),
  issuer: pair(standard.issuer),
  digest: visible(standard.digest.slice(0, SHOWN_DIGEST)),
  documents: standard.documents.map(({ title, number }) =>
    visible(number === undefined ? title : `${title} ${number}`),
  ),
});

const runData = ({ evidence, comparison, asOf, set }: PageReportRun): PageData['run'] => ({
  floor: evidenceLetter(evidence),
  rule: saidPair(ruleOf(comparison)),
  asOf,
  supposed: set.map(visible),
});

const ownWords = (): PageData['words'] =>
  Object.fromEntries(
    Object.entries(catalogue)
      .filter(([code]) => OWN_WORDS.test(code))
      .map(([code, label]) => [code, [label.zh, label.en] as const]),
  );

const ruleOf = (rule: ComparisonRule): Message =>
  rule.kind === 'full-value'
    ? { code: 'page-rule-full-value', args: {} }
    : { code: 'page-rule-rounded-value', args: { rounding: roundingWords(rule.decimals) } };

const tierData = (tier: Standard['tiers'][number], { categories }: Standard): PageTier => ({
  id: tier.id,
  title: pair(tier.title),
  indicators: tier.indicators.map(({ id, number, title, category, requirements }) => ({
    id,
    number,
    title: pair(title),
    category: pair(categories.find((one) => one.id === category)?.title ?? { zh: '', en: '' }),
    clauses: requirements.map(({ clause }) => pair(clause)),
  })),
});

const diagnosticData = ({ file, at, message, hint }: Diagnostic): PageDiagnostic => ({
  file: visible(file),
  line: at?.line ?? 0,
  message: clipped(saidPair(message)),
  ...(hint && { hint: clipped(saidPair(hint)) }),
});

const clipped = ([zh, en]: Pair): Pair => [clip(zh), clip(en)];
const clip = (text: string): string =>
  text.length <= LONGEST_MESSAGE ? text : `${[...text].slice(0, LONGEST_MESSAGE).join('')}…`;

const names = new Intl.Collator('zh', { numeric: true });

interface NamedIdentity extends Identity {
  readonly evaluation: Evaluation;
}

/** By name, figures by their size (2 before 10); where two communities give one id, the later ones get `~2`, `~3`. */
function inOrder(evaluations: readonly Evaluation[]): readonly NamedIdentity[] {
  const ids = new Counted();
  const called = new Counted();
  for (const { submission } of evaluations) called.add(submission.community.name);
  const stems = nameStems(evaluations.map(({ submission }) => submission));
  return evaluations
    .toSorted(
      ({ submission: { community: a } }, { submission: { community: b } }) =>
        names.compare(a.name, b.name) || names.compare(a.id, b.id),
    )
    .map((evaluation) => {
      const { id, name } = evaluation.submission.community;
      const times = ids.add(id);
      return {
        id: times === 1 ? id : `${id}~${times}`,
        namesake: called.of(name) > 1,
        short: stems.get(evaluation.submission) ?? name,
        evaluation,
      };
    });
}

class Counted {
  readonly #times = new Map<string, number>();

  of(text: string): number {
    return this.#times.get(text) ?? 0;
  }

  add(text: string): number {
    this.#times.set(text, this.of(text) + 1);
    return this.of(text);
  }
}
