import type {
  CheckResult,
  Evaluation,
  IndicatorResult,
  RequirementResult,
  Status,
} from '../../model/index.ts';
import type { Report } from '../evaluation/report.ts';
import { statusOfTruth } from '../evaluation/status.ts';
import { type Cell, type ColumnKind, figureCells, figureColumns, numberOf } from './table.ts';

export const checkColumns: Readonly<Record<string, ColumnKind>> = {
  community_id: 'text',
  name: 'text',
  district: 'text',
  tier: 'text',
  category: 'text',
  indicator: 'text',
  requirement: 'text',
  part: 'text',
  status: 'text',
  evidence: 'text',
  fact: 'text',
  op: 'text',
  ...figureColumns('actual'),
  threshold: 'number',
  shortfall: 'number',
  unit: 'text',
  line: 'whole',
  file: 'text',
  standard_version: 'text',
  evidence_floor: 'text',
  as_of: 'text',
};

/**
 * A row a check. Where a requirement combines checks, its own row (whose `part` is empty) is followed by one for each
 * part, by its place in the standard (`1`, `2.1`): rows without a part are the requirements.
 */
export const checksTable = (report: Report) => ({ columns: checkColumns, rows: rowsOf(report) });

function* rowsOf(report: Report): Generator<Readonly<Record<string, Cell>>> {
  const asked = {
    standard_version: report.standard.version,
    evidence_floor: report.run?.evidence ?? report.evidence,
    as_of: report.run?.asOf,
  };
  for (const evaluation of report.shown ?? report.evaluations)
    for (const indicator of evaluation.indicators)
      for (const requirement of indicator.requirements)
        for (const row of requirementRows(evaluation, indicator, requirement)) yield { ...row, ...asked };
}

function* requirementRows(
  evaluation: Evaluation,
  { indicator, category }: IndicatorResult,
  result: RequirementResult,
): Generator<Readonly<Record<string, Cell>>> {
  const { submission, tier } = evaluation;
  const whose = {
    community_id: submission.community.id,
    name: submission.community.name,
    district: submission.community.district,
    tier: tier.id,
    category: category.id,
    indicator: indicator.id,
    requirement: result.requirement.id,
    file: submission.file,
  };
  yield { ...whose, ...checkCells(result.result, result.status), evidence: result.evidence };
  for (const [part, check] of partsOf(result.result))
    yield { ...whose, part, ...checkCells(check, statusOfPart(check, result.status)) };
}

/** A part of what does not apply does not apply either. */
const statusOfPart = ({ truth }: CheckResult, status: Status): Status =>
  status === 'not-applicable' ? status : statusOfTruth[truth];

/** The checks that a combination is made of, with their numbers. */
function* partsOf({ parts = [] }: CheckResult, before = ''): Generator<readonly [string, CheckResult]> {
  for (const [index, part] of parts.entries()) {
    const number = `${before}${index + 1}`;
    yield [number, part];
    yield* partsOf(part, `${number}.`);
  }
}

function checkCells(result: CheckResult, status: Status): Readonly<Record<string, Cell>> {
  const { fact, actual, threshold, shortfall, evidence, at } = result;
  const unit = shortfall?.unit ?? (fact !== undefined && 'unit' in fact ? fact.unit : undefined);
  return {
    status,
    evidence,
    fact: fact?.id,
    op: threshold?.op,
    ...figureCells('actual', actual?.quantity),
    threshold: threshold?.value && numberOf(threshold.value),
    shortfall: status === 'unmet' && shortfall?.value ? numberOf(shortfall.value) : undefined,
    unit: unit?.zh,
    line: at?.line,
  };
}
