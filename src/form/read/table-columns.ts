import type { Reading, Standard } from '../../model/index.ts';
import { plain } from '../../prose/characters.ts';
import type { ImportContext } from '../../prose/imported.ts';
import { nearest } from '../../standard/index.ts';
import { type Column, type HeadNames, headWord } from './head-names.ts';
import { type Complain, hinted, type Problem } from './problem.ts';
import { cellIn, type Sheet, textAt } from './sheet.ts';
import { type Head, isEmptyBelow, unitsAbove } from './table-head.ts';
import { unitFactor } from './units.ts';

export type Known = Exclude<Column, { kind: 'doubtful' }>;

export interface Columns {
  /** By their place in the row. */
  readonly by: ReadonlyMap<number, Known>;
  /** Columns under whose empty head nothing may stand. */
  readonly headless: ReadonlySet<number>;
  /** How many columns the head has: what stands beyond them belongs to nothing. */
  readonly width: number;
  /** Heads that name nothing that is known. */
  readonly unread: readonly { readonly cell: string; readonly written: string }[];
}

/** So many unknown heads are held against all names; the others are told of as they are. */
const MOST_COMPARED = 50;

/** What each column gives; a head that is nearly a fact's, one that stands twice, a doubtful unit are told of. */
export function tableColumns(
  sheet: Sheet,
  head: Head,
  { standard, ready }: ImportContext,
  names: HeadNames,
  complain: Complain,
): Columns {
  const by = new Map<number, Known>();
  const [headless, seen] = [new Set<number>(), new Set<string>()];
  const unread: { cell: string; written: string }[] = [];
  const units = unitsAbove(sheet, head);
  const put = (at: number, written: string, column: Known): void => {
    const key = `${column.kind} ${idOf(column)}`;
    if (seen.has(key))
      complain(cellIn(sheet, head.bottom, at), { code: 'duplicate-column', args: { written } });
    else by.set(at, inUnits(column, units, names.units));
    seen.add(key);
  };
  const unknown: Head['heads'][number][] = [];
  for (const one of head.heads) {
    const { at, written, column } = one;
    if (sheet.hiddenColumns?.has(at)) continue;
    if (column?.kind === 'doubtful') complain(cellIn(sheet, head.bottom, at), doubtfulUnit(column));
    else if (column !== undefined) put(at, written, column);
    else if (written === '') headless.add(at);
    else if (!isRemark(written, ready?.reading)) unknown.push(one);
  }
  for (const [index, { at, written }] of unknown.entries()) {
    const cell = cellIn(sheet, head.bottom, at);
    const meant = byContent(sheet, head, at, seen, standard, ready?.reading);
    const close = index < MOST_COMPARED ? slipOf(written, names.names) : undefined;
    if (meant !== undefined) put(at, written, meant);
    else if (close !== undefined)
      complain(cell, { code: 'unknown-column', args: { written, nearest: close }, hint: 'hint-nearest' });
    else if (!isEmptyBelow(sheet, head, at)) unread.push({ cell, written });
  }
  return { by, headless, width: head.width, unread };
}

const idOf = (column: Known): string =>
  column.kind === 'fact' ? column.fact.id : column.kind === 'about' ? column.field : '';

const doubtfulUnit = ({ fact, unit }: Extract<Column, { kind: 'doubtful' }>): Problem =>
  hinted('unknown-unit', { fact: fact.label, given: unit, unit: fact.unit ?? { zh: '%', en: '%' } });

/** A column without a unit of its own is in that of the whole table, where just one of them fits. */
function inUnits(column: Known, written: readonly string[], units: Reading['units']): Known {
  if (column.kind !== 'fact' || column.unit !== undefined) return column;
  const { fact } = column;
  if (fact.type !== 'count' && fact.type !== 'measure' && fact.type !== 'rate') return column;
  const fitting = written
    .map((one) => unitFactor(one, fact, units))
    .filter((one) => one && one.kind !== 'other');
  const [unit] = fitting;
  return fitting.length === 1 && unit !== undefined ? { ...column, unit } : column;
}

/** The name that a head was meant to be. A short name with as much behind it (社区电话) is a column of its own. */
function slipOf(written: string, names: readonly string[]): string | undefined {
  const close = nearest(written, names);
  const isLonger = close !== undefined && written.startsWith(close) && written.length >= 2 * close.length;
  return isLonger ? undefined : close;
}

/** Heads that every table may have, beside those of the reading. */
const REMARKS = /^(?:序号|编号|序|备注|说明|行次|no\.?|remarks?)$/i;

/** A column that carries no fact by its head: a number, a remark. */
function isRemark(written: string, reading: Reading | undefined): boolean {
  const { number, other } = reading?.notice.columns ?? {};
  const said = plain(written);
  return (
    REMARKS.test(said) ||
    [number, other].some((source) => source !== undefined && new RegExp(source, 'u').test(said))
  );
}

/** So many cells show what a column is. */
const ENOUGH = 50;

/** A column of tiers, or of communities' names, whatever it is called. */
function byContent(
  sheet: Sheet,
  head: Head,
  at: number,
  seen: ReadonlySet<string>,
  { tiers }: Standard,
  reading: Reading | undefined,
): Known | undefined {
  const texts: string[] = [];
  for (let row = head.bottom + 1; row < sheet.rows.length && texts.length < ENOUGH; row += 1) {
    const text = textAt(sheet, row, at);
    if (text !== '') texts.push(text);
  }
  if (texts.length === 0) return undefined;
  const titles = new Set(tiers.flatMap(({ id, title }) => [id, title.zh, title.en].map(headWord)));
  if (!seen.has('tier ') && texts.every((text) => titles.has(headWord(text)))) return { kind: 'tier' };
  const suffixes = reading?.notice.suffixes ?? [];
  const isName = (text: string): boolean =>
    text.length <= 20 && suffixes.some((suffix) => text.endsWith(suffix));
  return !seen.has('about community.name') && texts.every(isName)
    ? { kind: 'about', field: 'community.name' }
    : undefined;
}
