import { type Audited, lookFirst } from '../../audit/index.ts';
import type {
  Diagnostic,
  Evaluation,
  FindingCode,
  IdleSettlement,
  KeptFinding,
  Lead,
  SettledFinding,
  Severity,
  Standard,
  SubmissionHead,
} from '../../model/index.ts';
import type { Formatted, Layout, Run } from '../evaluation/report.ts';

/** All that an audit has to say. */
export interface AuditReport extends Audited {
  readonly tool: { readonly name: string; readonly version: string };
  readonly standard: Standard;
  readonly run?: Run;
  /** The evaluation itself, where it is the only one. */
  readonly only?: Evaluation | undefined;
  readonly findings: readonly KeptFinding[];
  /** Findings that are settled: told, and not counted. */
  readonly settled?: readonly SettledFinding<SubmissionHead>[];
  /** Settlements that settle nothing any more. */
  readonly idle?: readonly IdleSettlement[];
  /** Codes that ask for more submissions than were given. */
  readonly notAsked: readonly { readonly code: FindingCode; readonly needs: number }[];
  /** All codes, gravest first. */
  readonly codes: readonly FindingCode[];
  readonly diagnostics: readonly Diagnostic[];
  /** What was asked about, as it was written. */
  readonly paths?: readonly string[];
  /** A folder or several paths: told as a survey, however many of them could be read. */
  readonly survey?: boolean;
  /** Whom to look at first, where that was asked. */
  readonly leads?: readonly Lead[];
}

/** Gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export type AuditFormatter = (report: AuditReport, layout: Layout) => Formatted | Promise<Formatted>;

export interface CodeCount {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly findings: number;
  readonly communities: number;
}

/** So many are told of where nobody said how many. */
const FIRST = 10;

/** Whom to look at first, in a report that has room for it whether it was asked or not. */
export const leadsOf = (report: AuditReport): readonly Lead[] =>
  report.leads ?? lookFirst(report.findings, report, report.standard).slice(0, FIRST);

/** How often each code was found, and in how many submissions; gravest first. */
export const countsByCode = ({ findings, codes }: AuditReport): readonly CodeCount[] =>
  codes.flatMap((code) => {
    const own = findings.filter((finding) => finding.code === code);
    const [first] = own;
    return first === undefined
      ? []
      : [{ code, severity: first.severity, findings: own.length, communities: submissionsOf(own) }];
  });

export const submissionsOf = (findings: readonly KeptFinding[]): number =>
  new Set(findings.flatMap(({ submission, among = [] }) => [submission, ...among].filter(Boolean))).size;

export interface CommunityCount {
  readonly file: string;
  readonly name: string;
  readonly id: string;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** How many findings each submission has; those with the gravest first, then as given. */
export function countsByCommunity({ findings, evaluations }: AuditReport): readonly CommunityCount[] {
  const of = new Map<unknown, KeptFinding[]>();
  for (const finding of findings) {
    const own = of.get(finding.submission);
    if (own) own.push(finding);
    else of.set(finding.submission, [finding]);
  }
  const counts = evaluations.map(({ submission }) => {
    const { file, community } = submission;
    const own = of.get(submission) ?? [];
    const count = (severity: Severity) => own.filter((finding) => finding.severity === severity).length;
    return {
      file,
      name: community.name,
      id: community.id,
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
    };
  });
  return counts
    .filter(({ error, warning, info }) => error + warning + info > 0)
    .toSorted((a, b) => b.error - a.error || b.warning - a.warning);
}

export const placeOf = ({ file, at }: KeptFinding): string =>
  at === undefined ? file : `${file}:${at.line}:${at.column}`;

/** Findings by submission, in the order in which these come; those that many share (`undefined`) together. */
export function bySubmission(
  findings: readonly KeptFinding[],
): ReadonlyMap<KeptFinding['submission'], readonly KeptFinding[]> {
  const groups = new Map<KeptFinding['submission'], KeptFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.submission);
    if (group) group.push(finding);
    else groups.set(finding.submission, [finding]);
  }
  return groups;
}
