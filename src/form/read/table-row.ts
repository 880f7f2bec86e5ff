import type { Draft, DraftRemark, Tier } from '../../model/index.ts';
import type { ImportContext } from '../../prose/imported.ts';
import type { FoundFact } from './found-facts.ts';
import type { Complain } from './problem.ts';
import type { Sheet } from './sheet.ts';
import type { Columns } from './table-columns.ts';

/** A community of a table, and where its facts stand. */
export interface TableRow {
  readonly draft: Draft;
  readonly found: ReadonlyMap<string, FoundFact>;
  readonly tier: Tier;
  readonly cell: string;
}

/** What the rows of one sheet are read with. */
export interface RowsReading {
  readonly sheet: Sheet;
  readonly columns: Columns;
  readonly context: ImportContext;
  readonly complain: Complain;
  readonly note: (remark: DraftRemark) => void;
}
