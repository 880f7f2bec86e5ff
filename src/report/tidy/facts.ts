import type { Evaluation, ReportedFact, Submission } from '../../model/index.ts';
import type { Report } from '../evaluation/report.ts';
import { type Cell, type ColumnKind, figureCells, figureColumns } from './table.ts';

export const factColumns: Readonly<Record<string, ColumnKind>> = {
  community_id: 'text',
  name: 'text',
  district: 'text',
  tier: 'text',
  fact: 'text',
  type: 'text',
  ...figureColumns('value'),
  flag: 'truth',
  written: 'text',
  unit: 'text',
  line: 'whole',
  file: 'text',
  standard_version: 'text',
};

/** A row for each fact that a submission reports, once, whatever tiers it was held against. */
export const factsTable = (report: Report) => ({ columns: factColumns, rows: rowsOf(report) });

function* rowsOf(report: Report): Generator<Readonly<Record<string, Cell>>> {
  const told = new Set<Submission>();
  for (const evaluation of report.shown ?? report.evaluations) {
    if (told.has(evaluation.submission)) continue;
    told.add(evaluation.submission);
    for (const fact of evaluation.submission.facts.values()) yield factRow(evaluation, fact, report);
  }
}

function factRow(
  { submission, tier }: Evaluation,
  { id, value, written, at }: ReportedFact,
  { standard }: Report,
): Readonly<Record<string, Cell>> {
  const fact = standard.facts.get(id);
  return {
    community_id: submission.community.id,
    name: submission.community.name,
    district: submission.community.district,
    tier: submission.tier ?? tier.id,
    fact: id,
    type: fact?.type,
    ...(value.kind === 'quantity' && figureCells('value', value.quantity)),
    flag: value.kind === 'flag' ? value.flag : undefined,
    written,
    unit: fact !== undefined && 'unit' in fact ? fact.unit?.zh : undefined,
    line: at.line,
    file: submission.file,
    standard_version: standard.version,
  };
}
