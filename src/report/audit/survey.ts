import { groupFindings } from '../../audit/index.ts';
import type { FindingGroup, Severity } from '../../model/index.ts';
import type { Layout } from '../evaluation/report.ts';
import { clean, say, tell } from '../say.ts';
import { type FieldRow, fill, flow, setRows } from '../terminal/lines.ts';
import { faint, severityPaint, strong } from '../terminal/signs.ts';
import { type AuditReport, SEVERITIES } from './report.ts';

/** So many groups of one code are told; the others wait for the details. */
const TOLD = 3;
const MARK: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: '-' };

export const markOf = (severity: Severity, { ascii }: Layout): string =>
  ascii && severity === 'error' ? 'x' : MARK[severity];

/** The findings of many submissions: a line a kind, with how many there are and whom they concern. */
export function auditSurvey(report: AuditReport, layout: Layout): readonly string[] {
  const groups = groupFindings(report.findings, report, report.standard);
  return [
    strong(layout)(
      `${say('audit-of', layout, { count: String(report.evaluations.length) })}   ${totalsOf(report, layout)}`,
    ),
    ...SEVERITIES.flatMap((severity) => sectionOf(severity, groups, layout)),
    ...notAskedLines(report, layout),
    '',
    ...nextLines(report, layout),
  ];
}

/** `问题 11，疑点 77，提示 207` */
export function totalsOf({ findings }: AuditReport, layout: Layout): string {
  const counts = SEVERITIES.map((severity) =>
    say(`audit-count-${severity}`, layout, {
      count: String(findings.filter((finding) => finding.severity === severity).length),
    }),
  );
  return counts.join(layout.lang === 'zh' ? '，' : ', ');
}

function sectionOf(severity: Severity, groups: readonly FindingGroup[], layout: Layout): readonly string[] {
  const own = groups.filter((group) => group.severity === severity);
  if (own.length === 0) return [];
  const codes = [...new Set(own.map(({ code }) => code))].map((code) => {
    const of = own.filter((group) => group.code === code);
    return { code, groups: of, count: of.reduce((sum, { findings }) => sum + findings.length, 0) };
  });
  const paint = severityPaint(severity, layout);
  const mark = markOf(severity, layout);
  const rows = codes
    .toSorted((a, b) => b.count - a.count)
    .map(
      ({ code, groups: of, count }): FieldRow => ({
        fields: [
          {
            text: `${mark} ${say(`code-${code}`, layout)}`,
            paint: (line) => paint(mark) + line.slice(mark.length),
          },
          { text: String(count), right: true },
        ],
        text: told(of, layout),
      }),
    );
  const total = codes.reduce((sum, { count }) => sum + count, 0);
  return [
    '',
    strong(layout)(say(`audit-head-${severity}`, layout, { count: String(total) })),
    ...setRows(rows, layout.width, '  '),
  ];
}

/** The largest groups first; where there are more than a line holds, how many more. */
function told(groups: readonly FindingGroup[], layout: Layout): string {
  const largest = groups.toSorted((a, b) => b.submissions.length - a.submissions.length);
  const lines = largest.slice(0, TOLD).map(({ line }) => tell(line, layout));
  const rest = groups.length - TOLD;
  const more = rest > 0 ? [say('audit-more', layout, { count: String(rest) })] : [];
  return [...lines, ...more].join(layout.lang === 'zh' ? '；' : '; ');
}

/** What was not asked for want of submissions. */
export function notAskedLines({ notAsked }: AuditReport, layout: Layout): readonly string[] {
  if (notAsked.length === 0) return [];
  const texts = notAsked.map(({ code, needs }) =>
    say('audit-needs-more', layout, { code: { code: `code-${code}`, args: {} }, needs: String(needs) }),
  );
  const text = texts.join(layout.lang === 'zh' ? '；' : '; ');
  return ['', ...fill(text, layout.width).map(faint(layout))];
}

function nextLines({ paths = [] }: AuditReport, layout: Layout): readonly string[] {
  const path = clean(paths.join(' '), layout);
  const phrases = [say('next-top', layout), say('next-findings', layout), say('next-code', layout)].map(
    (phrase) => phrase.replace('{path}', path),
  );
  return flow(phrases, layout.width).map(faint(layout));
}
