import type { AboutField, Draft, DraftRemark, Fact, Tier } from '../../model/index.ts';
import type { ImportContext } from '../../prose/imported.ts';
import { nearest, tierChoices } from '../../standard/index.ts';
import { headOf as aboutOf } from './about.ts';
import { answerOf, itemsOf } from './answer.ts';
import { blankRemark, isBlankMark } from './blank-mark.ts';
import { type Content, writtenAs } from './cell-content.ts';
import type { FilledCell } from './form-sheets.ts';
import { draftFacts, type FoundFact, factOrder, holdPartsWithinWholes } from './found-facts.ts';
import { headWord } from './head-names.ts';
import { leavesOut } from './left-out.ts';
import { listOf } from './list-text.ts';
import { type Complain, hinted, type Problem } from './problem.ts';
import { cellIn, contentAt, type Sheet, widthOf } from './sheet.ts';
import type { Known } from './table-columns.ts';
import type { RowsReading, TableRow } from './table-row.ts';

/** One community; nothing for an empty row, and for one that is none. */
export function readRow(
  reading: RowsReading,
  row: number,
  isFirst: boolean,
  order: Map<string, ReadonlyMap<string, string>>,
): TableRow | undefined {
  const { sheet, columns, context, complain } = reading;
  if (isEmptyRow(sheet, row) || leavesOut(reading, row, isFirst)) return undefined;
  const about = new Map<AboutField, FilledCell>();
  const found = new Map<string, FoundFact>();
  const remarks: DraftRemark[] = [];
  let tier: Tier | undefined = context.tier ?? context.rowTier;
  for (const [at, column] of columns.by) {
    const [cell, content] = [cellIn(sheet, row, at), contentAt(sheet, row, at)];
    const given = content !== undefined && isBlank(content, column) ? undefined : content;
    if (column.kind === 'about') about.set(column.field, { cell, content: given });
    if (content !== undefined && given === undefined && column.kind === 'fact')
      remarks.push(blankRemark(column.fact, writtenAs(content), cell));
    if (given === undefined) continue;
    if (column.kind === 'tier') tier = tierIn(given, cell, context, complain);
    if (column.kind !== 'fact') continue;
    const value = valueIn(given, column, context);
    if (value.ok) found.set(column.fact.id, { value: value.value, cell });
    else complain(cell, value.problem);
  }
  tellBeyond(reading, row);
  const first = cellIn(sheet, row, 0);
  if (tier === undefined) complain(first, hinted('row-without-tier'));
  holdPartsWithinWholes(found, context.standard, complain);
  const head = aboutOf(
    new Map([['community.name', { cell: first, content: undefined }], ...about]),
    complain,
  );
  if (tier === undefined) return undefined;
  const own = order.get(tier.id) ?? factOrder(tier, context.standard);
  order.set(tier.id, own);
  const facts = draftFacts(found, own);
  const draft: Draft = { ...head, tier: tier.id, facts, statements: [], remarks };
  return { draft, found, tier, cell: about.get('community.name')?.cell ?? first };
}

const isEmptyRow = (sheet: Sheet, row: number): boolean =>
  !(sheet.rows[row] ?? []).some((content, at) => content !== undefined && !sheet.hiddenColumns?.has(at));

function tellBeyond({ sheet, columns, complain }: RowsReading, row: number): void {
  for (const at of columns.headless)
    if (contentAt(sheet, row, at) !== undefined) complain(cellIn(sheet, row, at), hinted('beyond-head'));
  for (let at = columns.width; at < widthOf(sheet, row); at += 1)
    if (contentAt(sheet, row, at) !== undefined && !sheet.hiddenColumns?.has(at)) {
      complain(cellIn(sheet, row, at), hinted('beyond-head'));
      return;
    }
}

const isBlank = (content: Content, column: Known): boolean =>
  isBlankMark(content, column.kind === 'fact' ? column.fact : { type: 'text' });

function tierIn(
  content: Content,
  cell: string,
  { standard }: ImportContext,
  complain: Complain,
): Tier | undefined {
  const written = writtenAs(content);
  const named = (name: string): Tier | undefined =>
    standard.tiers.find(({ id, title }) => [id, title.zh, title.en].some((one) => headWord(one) === name));
  const found = named(headWord(written));
  if (found === undefined) complain(cell, unknownTier(written, standard));
  return found ?? standard.tiers[0];
}

function unknownTier(written: string, standard: ImportContext['standard']): Problem {
  const { tiers } = standard;
  const args = { written, choices: tierChoices(standard) };
  const close =
    nearest(
      written,
      tiers.flatMap(({ id, title }) => [id, title.zh]),
    ) ?? only(tiers.map(({ title }) => title.zh).filter((title) => written.includes(title)));
  const code = 'unknown-tier';
  return close === undefined
    ? { code, args }
    : { code, args: { ...args, nearest: close }, hint: 'hint-nearest' };
}

/** 成长型智慧社区 names one tier; 成长型、基础型 names two. */
const only = (names: readonly string[]): string | undefined => (names.length === 1 ? names[0] : undefined);

function valueIn(content: Content, { fact, unit }: Extract<Known, { kind: 'fact' }>, context: ImportContext) {
  const written = content.kind !== 'error' && content.kind !== 'uncomputed';
  if (fact.type === 'list' && written) return listOf(writtenAs(content), fact, context);
  if (fact.type === 'set' && written) return itemsOf(writtenAs(content), fact);
  return answerOf(content, fact as Exclude<Fact, { type: 'list' }>, { ...context, unit });
}
