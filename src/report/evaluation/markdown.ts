import { settlementMessage } from '../../audit/index.ts';
import type { Evaluation, IndicatorResult, RequirementResult } from '../../model/index.ts';
import { markdownTable, markdownText } from '../markdown-text.ts';
import { named, say, tell } from '../say.ts';
import { symbolOf } from '../terminal/signs.ts';
import { evidencePhrase } from './brief-evidence.ts';
import { countsText } from './brief-headline.ts';
import { type Layout, summaryOf, supposedText, type TextFormatter } from './report.ts';

/** For a pull request: what matters stands open, the rest behind a fold. */
export const markdown: TextFormatter = (report, layout) => {
  const { evaluations } = report;
  const [only, ...more] = evaluations;
  if (only !== undefined && more.length === 0) return one(only, layout, '##');
  const open = evaluations.filter(({ verdict }) => verdict !== 'met');
  const counts = Object.fromEntries(
    Object.entries(summaryOf(evaluations, report.diagnostics)).map(([name, count]) => [name, String(count)]),
  );
  return [
    `## ${markdownText(named(report.standard.title, layout))}\n`,
    `${say('totals', layout, counts)}${counts['invalid'] === '0' ? '' : `\n\n${say('totals-invalid', layout, counts)}`}\n`,
    overview(evaluations, layout),
    ...open.map((evaluation) => fold(title(evaluation, layout), one(evaluation, layout, '###'))),
  ].join('\n');
};

const status = (of: RequirementResult['status'], layout: Layout): string =>
  `${symbolOf(of, layout)} ${say(`status-${of}`, layout)}`;

const title = ({ submission, tier, verdict }: Evaluation, layout: Layout): string =>
  `${submission.community.name} ${named(tier.title, layout)} ${status(verdict, layout)}`;

const fold = (summary: string, body: string): string =>
  `<details><summary>${markdownText(summary)}</summary>\n\n${body}\n</details>\n`;

const overview = (evaluations: readonly Evaluation[], layout: Layout): string =>
  markdownTable(
    (['community', 'tier', 'verdict', 'on-data', 'met', 'attested', 'unmet', 'undetermined'] as const).map(
      (column) => say(`column-${column}`, layout),
    ),
    evaluations.map(({ submission, tier, verdict, verdicts, counts }) => [
      submission.community.name,
      named(tier.title, layout),
      status(verdict, layout),
      status(verdicts.declared, layout),
      String(counts.met),
      String(counts.attested),
      String(counts.unmet),
      String(counts.undetermined),
    ]),
  );

/** What was counted, what data alone gives, and on what the met ones rest. */
const standing = (evaluation: Evaluation, layout: Layout): readonly string[] => [
  countsText(evaluation, layout),
  ...(evaluation.counts.met === 0
    ? []
    : [
        say('brief-evidence-met', layout, {
          count: String(evaluation.counts.met),
          evidence: evidencePhrase(evaluation, true, layout),
        }),
      ]),
];

function one(evaluation: Evaluation, layout: Layout, heading: string): string {
  const { submission, indicators, findings } = evaluation;
  const supposed = supposedText(evaluation);
  const all = indicators.flatMap((indicator) =>
    indicator.requirements.map((result) => ({ indicator, result })),
  );
  const short = all.filter(({ result }) => result.status === 'unmet' || result.status === 'undetermined');
  return [
    `${heading} ${markdownText(title(evaluation, layout))}\n`,
    `${markdownText(submission.file)}\n`,
    ...standing(evaluation, layout).map((text) => `${markdownText(text)}\n`),
    ...(supposed === ''
      ? []
      : [`**${markdownText(say('report-supposed', layout, { facts: supposed }))}**\n`]),
    ...(short.length > 0 ? [requirements(short, layout, true)] : []),
    fold(say('markdown-all', layout, { count: String(all.length) }), requirements(all, layout, false)),
    ...findings.map(({ severity, message, at, file, code }) => {
      const place = at === undefined ? file : `${file}:${at.line}`;
      return `- **${say(`severity-${severity}`, layout)}** ${markdownText(place)} ${markdownText(tell(message, layout))} (\`${code}\`)`;
    }),
    ...(evaluation.settled ?? []).map(
      (finding) =>
        `- ${markdownText(tell(settlementMessage(finding), layout))}: ${markdownText(tell(finding.message, layout))} (\`${finding.code}\`)`,
    ),
    '',
  ].join('\n');
}

interface Place {
  readonly indicator: IndicatorResult;
  readonly result: RequirementResult;
}

function requirements(places: readonly Place[], layout: Layout, reasons: boolean): string {
  const columns = ['status', 'number', 'indicator', 'requirement', reasons ? 'reason' : 'evidence'] as const;
  return markdownTable(
    columns.map((column) => say(`column-${column}`, layout)),
    places.map(({ indicator: { indicator }, result }) => [
      status(result.status, layout),
      String(indicator.number),
      named(indicator.title, layout),
      named(result.requirement.clause, layout),
      reasons
        ? tell(result.reason, layout)
        : result.evidence === undefined
          ? '-'
          : say(`evidence-${result.evidence}`, layout),
    ]),
  );
}
