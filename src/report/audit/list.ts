import { groupFindings, settlementMessage } from '../../audit/index.ts';
import type { KeptFinding, ListCell, ListColumn, ListPage, ListPart, Severity } from '../../model/index.ts';
import { aboutPhrases } from '../evaluation/about.ts';
import { clean, say, tell, type Voice } from '../say.ts';
import { type AuditReport, bySubmission, leadsOf, placeOf, SEVERITIES } from './report.ts';
import { totals } from './table.ts';

/** What to verify, as a page: whom to look at first, what findings say together, each of them, and what is settled. */
export function auditList(report: AuditReport, voice: Voice): ListPage {
  const parts = [
    leadPart(report, voice),
    groupPart(report, voice),
    findingPart(report, voice),
    settledPart(report, voice),
  ];
  return {
    title: totals(report, voice),
    about: aboutPhrases(report, voice),
    parts: parts.filter(({ tables }) => tables.some(({ rows }) => rows.length > 0)),
    foot: `${report.tool.name} ${report.tool.version}`,
  };
}

const column = (title: string, kind: ListColumn['kind']): ListColumn => ({ title, kind });

const TONES: { readonly [S in Severity]?: 'grave' | 'doubt' } = { error: 'grave', warning: 'doubt' };

function severityCell(severity: Severity, voice: Voice): ListCell {
  const text = say(`severity-${severity}`, voice);
  const tone = TONES[severity];
  return tone === undefined ? text : { text, tone };
}

function leadPart(report: AuditReport, voice: Voice): ListPart {
  const rows = leadsOf(report).map(({ evaluation: { submission, verdict }, reasons }, index) => [
    String(index + 1),
    clean(submission.community.name, voice),
    say(`status-${verdict}`, voice),
    reasons.map((reason) => tell(reason, voice)).join(voice.lang === 'zh' ? '；' : '; '),
  ]);
  const columns = [
    column(say('column-number', voice), 'number'),
    column(say('sheet-community', voice), 'name'),
    column(say('sheet-verdict', voice), 'name'),
    column(say('audit-sentence', voice), 'text'),
    column(say('sheet-done', voice), 'tick'),
  ];
  return { id: 'first', title: say('sheet-name-first', voice), tables: [{ columns, rows }] };
}

function groupPart(report: AuditReport, voice: Voice): ListPart {
  const rows = groupFindings(report.findings, report, report.standard).map((group) => [
    severityCell(group.severity, voice),
    tell(group.title, voice),
    tell(group.what, voice),
    tell(group.who, voice),
  ]);
  const columns = [
    column(say('sheet-severity', voice), 'number'),
    column(say('sheet-finding', voice), 'name'),
    column(say('audit-sentence', voice), 'text'),
    column(say('sheet-community', voice), 'name'),
    column(say('sheet-done', voice), 'tick'),
  ];
  return { id: 'together', title: say('sheet-name-to-verify', voice), tables: [{ columns, rows }] };
}

/** A table a submission, the gravest first; what many share stands once. */
function findingPart({ findings }: AuditReport, voice: Voice): ListPart {
  const columns = [
    column(say('sheet-severity', voice), 'number'),
    column(say('audit-finding', voice), 'name'),
    column(say('audit-sentence', voice), 'text'),
    column(say('sheet-line', voice), 'number'),
    column(say('sheet-done', voice), 'tick'),
  ];
  const tables = [...bySubmission(findings)].map(([submission, own]) => ({
    title: submission === undefined ? say('audit-shared', voice) : clean(submission.community.name, voice),
    ...(submission !== undefined && { note: clean(submission.file, voice) }),
    columns,
    rows: SEVERITIES.flatMap((severity) => own.filter((one) => one.severity === severity)).map((finding) => [
      severityCell(finding.severity, voice),
      say(`code-${finding.code}`, voice),
      whoOf(finding, voice) + tell(finding.message, voice),
      submission === undefined ? '' : String(finding.at?.line ?? ''),
    ]),
  }));
  return { id: 'findings', title: say('audit-title', voice), tables };
}

const whoOf = ({ submission, among = [] }: KeptFinding, voice: Voice): string =>
  submission === undefined && among.length > 0
    ? clean(`${among.map(({ community }) => community.name).join(' ')} `, voice)
    : '';

function settledPart({ settled = [] }: AuditReport, voice: Voice): ListPart {
  const columns = [
    column(say('audit-finding', voice), 'name'),
    column(say('audit-place', voice), 'name'),
    column(say('audit-sentence', voice), 'text'),
  ];
  const rows = settled.map((finding) => [
    say(`code-${finding.code}`, voice),
    clean(placeOf(finding), voice),
    `${tell(finding.message, voice)} ${tell(settlementMessage(finding), voice)}`,
  ]);
  return { id: 'settled', title: say('settled-heading', voice), tables: [{ columns, rows }] };
}
