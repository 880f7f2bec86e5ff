import type { KeptFinding, Lang, SettledFinding, Standard, SubmissionHead } from '../../model/index.ts';
import { sentence } from '../../words/index.ts';
import type { Cell, ColumnKind } from './table.ts';

export const findingColumns: Readonly<Record<string, ColumnKind>> = {
  community_id: 'text',
  name: 'text',
  district: 'text',
  tier: 'text',
  severity: 'text',
  code: 'text',
  indicator: 'text',
  requirement: 'text',
  facts: 'text',
  settled: 'truth',
  message: 'text',
  line: 'whole',
  file: 'text',
  standard_version: 'text',
};

interface AuditFindings {
  readonly findings: readonly KeptFinding[];
  readonly settled: readonly SettledFinding<SubmissionHead>[];
  readonly standard: Standard;
}

/** A row a finding, those that are settled too; only the sentence is in the reader's language. */
export const findingsTable = (found: AuditFindings, lang: Lang) => ({
  columns: findingColumns,
  rows: rowsOf(found, lang),
});

function* rowsOf(
  { findings, settled, standard }: AuditFindings,
  lang: Lang,
): Generator<Readonly<Record<string, Cell>>> {
  for (const finding of findings) yield findingRow(finding, false, standard, lang);
  for (const finding of settled) yield findingRow(finding, true, standard, lang);
}

const findingRow = (
  {
    community,
    submission,
    severity,
    code,
    indicator,
    requirement,
    facts = [],
    message,
    at,
    file,
  }: KeptFinding,
  settled: boolean,
  standard: Standard,
  lang: Lang,
): Readonly<Record<string, Cell>> => ({
  community_id: community.id,
  name: community.name,
  district: submission?.community.district,
  tier: submission?.tier,
  severity,
  code,
  indicator,
  requirement,
  facts: facts.length > 0 ? facts.join(' ') : undefined,
  settled,
  message: sentence(message, lang),
  line: at?.line,
  file,
  standard_version: standard.version,
});
