import { settlementMessage } from '../../audit/index.ts';
import type { CodeAfter } from '../../model/index.ts';
import { markdownTable, markdownText } from '../markdown-text.ts';
import { say, tell } from '../say.ts';
import { type AuditFormatter, countsByCode, placeOf } from './report.ts';
import { totals } from './table.ts';

/** For a pull request or a letter: what was found how often, then each finding with its place. */
export const auditMarkdown: AuditFormatter = (report, layout) => {
  const heads = (names: readonly CodeAfter<'audit-'>[]) => names.map((name) => say(`audit-${name}`, layout));
  const counts = countsByCode(report).map(({ code, severity, findings, communities }) => [
    say(`severity-${severity}`, layout),
    say(`code-${code}`, layout),
    String(findings),
    String(communities),
  ]);
  const rows = report.findings.map((finding) => [
    say(`severity-${finding.severity}`, layout),
    finding.community.name,
    placeOf(finding),
    tell(finding.message, layout),
  ]);
  const settled = (report.settled ?? []).map((finding) => [
    say(`code-${finding.code}`, layout),
    placeOf(finding),
    `${tell(finding.message, layout)} ${tell(settlementMessage(finding), layout)}`,
  ]);
  return [
    `## ${say('audit-title', layout)}\n`,
    `${markdownText(totals(report, layout))}\n`,
    ...(counts.length > 0
      ? [markdownTable(heads(['severity', 'finding', 'findings', 'submissions']), counts)]
      : []),
    ...(rows.length > 0 ? [markdownTable(heads(['severity', 'community', 'place', 'sentence']), rows)] : []),
    ...(settled.length > 0
      ? [
          `${say('settled-heading', layout)}\n`,
          markdownTable(heads(['finding', 'place', 'sentence']), settled),
        ]
      : []),
  ].join('\n');
};
