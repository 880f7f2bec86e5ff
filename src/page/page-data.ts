import type {
  Diagnostic,
  Evaluation,
  Evidence,
  Finding,
  FindingCode,
  Lang,
  Message,
  Standard,
} from '../model/index.ts';
import { catalogue, visible } from '../words/index.ts';
import type { PageData, PageDiagnostic, PageRequirement, PageTier, Pair } from './data.ts';
import { submissionData } from './submission-data.ts';
import { Once, pair, saidPair, Texts } from './texts.ts';

/** What a page is made of; the report's own shape. */
export interface PageReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly standard: Standard;
  readonly evaluations: readonly Evaluation[];
  readonly diagnostics: readonly Diagnostic[];
  readonly evidence?: Evidence;
}

const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'info'];

/** More complaints than this help nobody. */
const MOST_DIAGNOSTICS = 500;
const LONGEST_MESSAGE = 600;

/** The words of the catalogue that the page itself says. */
const OWN_WORDS = /^(page|evidence|severity|code)-|^more-diagnostics$/;

/** Everything a page shows, with texts already in words, and with no character that could act. */
export function pageData(report: PageReport, lang: Lang): PageData {
  const texts = new Texts();
  const results = new Once<PageRequirement>();
  const tiers = report.standard.tiers.filter((tier) => report.evaluations.some((e) => e.tier.id === tier.id));
  const codes = new Map<FindingCode, Finding['severity']>();
  for (const { findings } of report.evaluations)
    for (const { code, severity } of findings) codes.set(code, severity);
  const order = [...codes]
    .map(([code, severity]) => ({ code, severity }))
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  return {
    tool: `${report.tool.name} ${report.tool.version}`,
    lang,
    standard: { title: pair(report.standard.title), version: visible(report.standard.version) },
    judged: judged(report).map(saidPair),
    tiers: tiers.map((tier) => tierData(tier, report.standard)),
    submissions: inOrder(report.evaluations).map(({ id, namesake, evaluation }) =>
      submissionData(
        id,
        namesake,
        evaluation,
        tiers.findIndex((tier) => tier.id === evaluation.tier.id),
        order.map(({ code }) => code),
        { texts, results },
      ),
    ),
    codes: order,
    invalid: new Set(report.diagnostics.map(({ file }) => file)).size,
    unread: report.diagnostics.slice(0, MOST_DIAGNOSTICS).map(diagnosticData),
    unlisted: Math.max(0, report.diagnostics.length - MOST_DIAGNOSTICS),
    texts: texts.all,
    requirements: results.all,
    words: Object.fromEntries(
      Object.entries(catalogue)
        .filter(([code]) => OWN_WORDS.test(code))
        .map(([code, label]) => [code, pair(label)]),
    ),
  };
}

/** What counted, and what was supposed: a page of suppositions must not be taken for one of what was reported. */
function judged({ evidence, evaluations: [first] }: PageReport): readonly Message[] {
  const supposed = [...(first?.submission.facts.values() ?? [])].flatMap(({ id, written, assumed }) =>
    assumed ? [`${id}=${written}`] : [],
  );
  const messages: Message[] = [];
  if (evidence !== undefined)
    messages.push({ code: 'page-judged', args: { evidence: { code: `evidence-${evidence}`, args: {} } } });
  if (supposed.length > 0) messages.push({ code: 'report-supposed', args: { facts: supposed.join(', ') } });
  return messages;
}

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

interface Named {
  readonly id: string;
  readonly namesake: boolean;
  readonly evaluation: Evaluation;
}

/** By name, figures by their size (2 before 10); where two communities give one id, the later ones get `~2`, `~3`. */
function inOrder(evaluations: readonly Evaluation[]): readonly Named[] {
  const ids = new Counted();
  const called = new Counted();
  for (const { submission } of evaluations) called.add(submission.community.name);
  return evaluations
    .toSorted(
      ({ submission: { community: a } }, { submission: { community: b } }) =>
        names.compare(a.name, b.name) || names.compare(a.id, b.id),
    )
    .map((evaluation) => {
      const { id, name } = evaluation.submission.community;
      const times = ids.add(id);
      return { id: times === 1 ? id : `${id}~${times}`, namesake: called.of(name) > 1, evaluation };
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
