import type { AboutField, Diagnostic, Draft, Fact, Tier } from '../../model/index.ts';
import type { ImportContext, Imported } from '../../prose/imported.ts';
import { nearest, withName } from '../../standard/index.ts';
import { headOf } from './about.ts';
import { answerOf, itemsOf } from './answer.ts';
import { type Content, writtenAs } from './cell-content.ts';
import type { Filled } from './form-sheets.ts';
import { draftFacts, type FoundFact, holdPartsWithinWholes } from './found-facts.ts';
import { listOf } from './list-text.ts';
import { type Complain, diagnosticOf, hinted, type Problem } from './problem.ts';
import { type Columns, columnsOf, headRow } from './table-columns.ts';
import { cellIn, contentAt, type Sheet } from './workbook.ts';

/** A table of facts: one row a community, one column a fact. Nothing where the sheet is no such table. */
export function readTable(file: string, sheet: Sheet, context: ImportContext): Imported | undefined {
  const head = headRow(sheet, context.standard);
  if (head === undefined) return undefined;
  const diagnostics: Diagnostic[] = [];
  const complain: Complain = (cell, problem) =>
    diagnostics.push(diagnosticOf({ file, ...(cell !== undefined && { cell }) }, problem));
  const columns = columnsOf(sheet, head, context.standard, context.ready, complain);
  if (diagnostics.length > 0) return { drafts: [], diagnostics };
  const drafts: Draft[] = [];
  for (let row = head + 1; row < sheet.rows.length; row += 1) {
    const before = diagnostics.length;
    const draft = readRow(sheet, row, columns, context, complain);
    if (draft !== undefined && diagnostics.length === before) drafts.push(draft);
  }
  if (drafts.length === 0 && diagnostics.length === 0) complain(undefined, hinted('empty-table'));
  return { drafts, diagnostics };
}

/** One community; nothing for an empty row. */
function readRow(
  sheet: Sheet,
  row: number,
  columns: Columns,
  context: ImportContext,
  complain: Complain,
): Draft | undefined {
  const about = new Map<AboutField, Filled>();
  const found = new Map<string, FoundFact>();
  let tier: Tier | undefined = context.tier;
  let empty = true;
  for (const [at, column] of columns.by) {
    const [cell, content] = [cellIn(sheet, row, at), contentAt(sheet, row, at)];
    if (column.kind === 'about') about.set(column.field, { cell, content });
    if (content === undefined) continue;
    empty = false;
    if (column.kind === 'tier') tier = tierIn(content, cell, context, complain);
    if (column.kind === 'fact') {
      const value = valueIn(content, column.fact, context);
      if (value.ok) found.set(column.fact.id, { value: value.value, cell });
      else complain(cell, value.problem);
    }
  }
  if (empty) return undefined;
  for (let at = columns.width; at < (sheet.rows[row]?.length ?? 0); at += 1)
    if (contentAt(sheet, row, at) !== undefined) complain(cellIn(sheet, row, at), hinted('beyond-head'));
  if (tier === undefined) complain(cellIn(sheet, row, 0), hinted('row-without-tier'));
  holdPartsWithinWholes(found, context.standard, complain);
  const first = { cell: cellIn(sheet, row, 0), content: undefined };
  const head = headOf(new Map([['community.name', first], ...about]), complain);
  return (
    tier && {
      ...head,
      tier: tier.id,
      facts: draftFacts(found, tier, context.standard),
      statements: [],
      remarks: [],
    }
  );
}

function tierIn(
  content: Content,
  cell: string,
  { standard }: ImportContext,
  complain: Complain,
): Tier | undefined {
  const written = writtenAs(content);
  const found = withName(standard.tiers, written);
  if (found === undefined) complain(cell, unknownTier(written, standard));
  return found ?? standard.tiers[0];
}

function unknownTier(written: string, { tiers }: ImportContext['standard']): Problem {
  const close = nearest(
    written,
    tiers.flatMap(({ id, title }) => [id, title.zh]),
  );
  const code = 'unknown-tier';
  return close === undefined
    ? { code, args: { written } }
    : { code, args: { written, nearest: close }, hint: 'hint-nearest' };
}

function valueIn(content: Content, fact: Fact, context: ImportContext) {
  if (fact.type === 'list' && content.kind !== 'error') return listOf(writtenAs(content), fact, context);
  if (fact.type === 'set' && content.kind !== 'error') return itemsOf(writtenAs(content), fact);
  return answerOf(content, fact as Exclude<Fact, { type: 'list' }>, context);
}
