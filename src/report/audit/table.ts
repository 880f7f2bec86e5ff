import type { Finding, FindingCode, Message } from '../../model/index.ts';
import type { Layout } from '../evaluation/report.ts';
import { clean, say, tell } from '../say.ts';
import { columnWidths, grid, type Row } from '../terminal/grid.ts';
import { rule, severityPaint, strong } from '../terminal/signs.ts';
import { wrap } from '../terminal/wrap.ts';
import { type AuditFormatter, type AuditReport, countsByCode, countsByCommunity } from './report.ts';

/** Each finding with its place and a sentence, by submission; then what was found how often. */
export const auditTable: AuditFormatter = (report, layout) =>
  [
    ...bySubmission(report, layout),
    ...(report.findings.length > 0 ? summaries(report, layout) : []),
    ...report.notAsked.flatMap(({ code, needs }) =>
      wrap(say('audit-needs-more', layout, { code: codeWords(code), needs: String(needs) }), layout.width),
    ),
    strong(layout)(totals(report, layout)),
    '',
  ].join('\n');

export const codeWords = (code: FindingCode): Message => ({ code: `code-${code}`, args: {} });

function bySubmission({ findings }: AuditReport, layout: Layout): readonly string[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.community.name}  ${finding.file}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups].flatMap(([name, own]) => [
    ...wrap(clean(name, layout), layout.width).map(strong(layout)),
    ...own.flatMap((finding) => findingLines(finding, layout)),
    '',
  ]);
}

/** Severity, place, sentence, code; what follows the first line is set in by two. */
function findingLines(finding: Finding, layout: Layout): readonly string[] {
  const at = finding.at === undefined ? '' : `${finding.at.line}:${finding.at.column}  `;
  const text = `${say(`severity-${finding.severity}`, layout)}  ${at}${tell(finding.message, layout)}  [${finding.code}]`;
  return wrap(text, layout.width - 4).map(
    (line, index) => (index === 0 ? '  ' : '    ') + severityPaint(finding.severity, layout)(line),
  );
}

function summaries(report: AuditReport, layout: Layout): readonly string[] {
  const codes: readonly Row[] = [
    {
      cells: (['severity', 'finding', 'code', 'findings', 'submissions'] as const).map((c) =>
        say(`audit-${c}`, layout),
      ),
    },
    ...countsByCode(report).map(({ code, severity, findings, communities }) => ({
      cells: [
        { text: say(`severity-${severity}`, layout), paint: severityPaint(severity, layout) },
        say(`code-${code}`, layout),
        code,
        String(findings),
        String(communities),
      ],
    })),
  ];
  const communities: readonly Row[] = [
    { cells: (['community', 'error', 'warning', 'info'] as const).map((c) => say(`audit-${c}`, layout)) },
    ...countsByCommunity(report).map(({ name, error, warning, info }) => ({
      cells: [clean(name, layout), String(error), String(warning), String(info)],
    })),
  ];
  return [codes, communities].flatMap((rows) => [rule(layout), grid(rows, columnWidths(rows, layout.width))]);
}

export function totals({ findings, evaluations, diagnostics }: AuditReport, layout: Layout): string {
  const count = (severity: string) => String(findings.filter((one) => one.severity === severity).length);
  const args = {
    submissions: String(evaluations.length),
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
  };
  const invalid = new Set(diagnostics.map(({ file }) => file)).size;
  const wrong = invalid === 0 ? '' : `\n${say('totals-invalid', layout, { invalid: String(invalid) })}`;
  return say('audit-totals', layout, args) + wrong;
}
