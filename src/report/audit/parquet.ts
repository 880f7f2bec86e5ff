import { findingsTable } from '../tidy/index.ts';
import { tidyParquet } from '../tidy/parquet.ts';
import type { AuditFormatter } from './report.ts';

/** For data tools: a row a finding. */
export const auditParquet: AuditFormatter = ({ findings, settled = [], standard }, { lang }) =>
  tidyParquet(findingsTable({ findings, settled, standard }, lang));
