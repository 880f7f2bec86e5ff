import type { Lang } from '../../model/index.ts';
import type { Report, TableName } from '../evaluation/report.ts';
import { checksTable } from './checks.ts';
import { factsTable } from './facts.ts';
import { findingsTable } from './findings.ts';
import type { TidyTable } from './table.ts';

/** One of the tables of an evaluation, for data tools: the same columns in every language. */
export const tidyTable = (name: TableName, report: Report, lang: Lang): TidyTable => {
  switch (name) {
    case 'checks':
      return checksTable(report);
    case 'facts':
      return factsTable(report);
    case 'findings': {
      const shown = report.shown ?? report.evaluations;
      return findingsTable(
        {
          findings: report.findings ?? shown.flatMap(({ findings }) => findings),
          settled: shown.flatMap(({ settled = [] }) => settled),
          standard: report.standard,
        },
        lang,
      );
    }
  }
};

export { tidyCsv } from './csv.ts';
export { findingsTable } from './findings.ts';
