import { tidyTable } from '../tidy/index.ts';
import { tidyParquet } from '../tidy/parquet.ts';
import type { Formatter } from './report.ts';

/** For data tools: the table that is asked for, else that of the checks. */
export const parquet: Formatter = (report, { lang, table = 'checks' }) =>
  tidyParquet(tidyTable(table, report, lang));
