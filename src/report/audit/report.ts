import type { Diagnostic, Evaluation, Finding, FindingCode, Severity, Standard } from '../../model/index.ts';
import type { Layout } from '../evaluation/report.ts';

/** All that an audit has to say. */
export interface AuditReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly standard: Standard;
  readonly evaluations: readonly Evaluation[];
  readonly findings: readonly Finding[];
  /** Codes that ask for more submissions than were given. */
  readonly notAsked: readonly { readonly code: FindingCode; readonly needs: number }[];
  /** All codes, gravest first. */
  readonly codes: readonly FindingCode[];
  readonly diagnostics: readonly Diagnostic[];
}

export type AuditFormatter = (report: AuditReport, layout: Layout) => string;

export interface CodeCount {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly findings: number;
  readonly communities: number;
}

/** How often each code was found, and in how many submissions; gravest first. */
export const countsByCode = ({ findings, codes }: AuditReport): readonly CodeCount[] =>
  codes.flatMap((code) => {
    const own = findings.filter((finding) => finding.code === code);
    const [first] = own;
    return first === undefined
      ? []
      : [{ code, severity: first.severity, findings: own.length, communities: submissionsOf(own) }];
  });

export const submissionsOf = (findings: readonly Finding[]): number =>
  new Set(findings.map(({ file, community }) => `${file}\n${community.id}`)).size;

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
  const counts = evaluations.map(({ submission: { file, community } }) => {
    const own = findings.filter((one) => one.file === file && one.community.id === community.id);
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

export const placeOf = ({ file, at }: Finding): string =>
  at === undefined ? file : `${file}:${at.line}:${at.column}`;
