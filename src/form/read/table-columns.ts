import type { AboutField, Fact, Standard } from '../../model/index.ts';
import { bare, plain } from '../../prose/characters.ts';
import type { ReadyReading } from '../../prose/compile.ts';
import { nearest } from '../../standard/index.ts';
import { writtenAs } from './cell-content.ts';
import { type Complain, hinted, type Problem } from './problem.ts';
import { cellIn, contentAt, type Sheet } from './workbook.ts';

/** What a column of a table gives of each community. */
export type Column =
  | { readonly kind: 'about'; readonly field: AboutField }
  | { readonly kind: 'tier' }
  | { readonly kind: 'fact'; readonly fact: Fact };

export interface Columns {
  /** By their place in the row. */
  readonly by: ReadonlyMap<number, Column>;
  /** How many columns the head has: what stands beyond them belongs to nothing. */
  readonly width: number;
}

/** The heads of what is no fact, beside where it stands in a submission. */
const HEADS: Readonly<Record<AboutField | 'tier', readonly string[]>> = {
  'community.name': ['name', 'community', '社区', '社区名称', '名称'],
  'community.id': ['id', '标识', '社区标识'],
  'community.district': ['district', '区县', '所属区县'],
  tier: ['类型', '申报类型'],
  'acceptance.by': ['accepted by', '验收单位'],
  'acceptance.from': ['accepted from', '验收开始日期'],
  'acceptance.to': ['accepted to', '验收结束日期'],
  'source.document': ['source', '资料来源'],
  'source.published': ['published', '公布日期'],
};

/** A table's title, a date or a unit may stand above its head. */
const HIGHEST_HEAD = 10;

/** Where a table's head stands: the first of its rows that names a fact or a community; nothing where none does. */
export function headRow({ rows }: Sheet, standard: Standard): number | undefined {
  const row = rows.slice(0, HIGHEST_HEAD).findIndex((line) => {
    const named = line.map((value) => columnNamed(String(value ?? ''), standard));
    return named.some(
      (column) =>
        column?.kind === 'fact' || (column?.kind === 'about' && column.field.startsWith('community.')),
    );
  });
  return row < 0 ? undefined : row;
}

/** What each column gives; an unknown head, or one that stands twice, is told of. */
export function columnsOf(
  sheet: Sheet,
  row: number,
  standard: Standard,
  ready: ReadyReading | undefined,
  complain: Complain,
): Columns {
  const columns = new Map<number, Column>();
  const seen = new Set<string>();
  for (const at of (sheet.rows[row] ?? []).keys()) {
    const content = contentAt(sheet, row, at);
    const written = content === undefined ? '' : writtenAs(content);
    if (written === '' ? isEmpty(sheet, at) : isRemark(written, ready)) continue;
    const column = columnNamed(written, standard);
    const key = column && JSON.stringify([column.kind, idOf(column)]);
    if (column === undefined) complain(cellIn(sheet, row, at), unknown(written, standard));
    else if (key !== undefined && seen.has(key))
      complain(cellIn(sheet, row, at), { code: 'duplicate-column', args: { written } });
    else columns.set(at, column);
    if (key !== undefined) seen.add(key);
  }
  return { by: columns, width: sheet.rows[row]?.length ?? 0 };
}

const idOf = (column: Column): string =>
  column.kind === 'fact' ? column.fact.id : column.kind === 'about' ? column.field : '';

/** By id, by label in either language (its unit may follow in brackets), or by where it stands in a submission. */
function columnNamed(written: string, { facts }: Standard): Column | undefined {
  const name = bare(written.replace(/[（(][^（()）]*[）)]\s*$/, ''));
  const whole = bare(written);
  for (const [field, heads] of Object.entries(HEADS))
    if ([field, ...heads].some((head) => bare(head) === whole))
      return field === 'tier' ? { kind: 'tier' } : { kind: 'about', field: field as AboutField };
  const fact =
    facts.get(plain(written)) ??
    [...facts.values()].find(({ label }) => [label.zh, label.en].some((one) => bare(one) === whole)) ??
    [...facts.values()].find(({ label }) => [label.zh, label.en].some((one) => bare(one) === name));
  return fact && { kind: 'fact', fact };
}

const isEmpty = ({ rows }: Sheet, column: number): boolean =>
  rows.every((line) => String(line[column] ?? '').trim() === '');

/** Heads that every table may have, beside those of the reading. */
const REMARKS = '^(?:序号|备注|[Nn]o\\.?|[Rr]emarks?)$';

/** A column that carries no fact by its head: a number, a remark. */
const isRemark = (written: string, ready: ReadyReading | undefined): boolean => {
  const { number = REMARKS, other = REMARKS } = ready?.reading.notice.columns ?? {};
  return [REMARKS, number, other].some((source) => new RegExp(source, 'u').test(plain(written)));
};

function unknown(written: string, { facts }: Standard): Problem {
  const names = [...facts.values()].flatMap(({ id, label }) => [id, label.zh, label.en]);
  const close = nearest(written, [...names, ...Object.values(HEADS).flat()]);
  return close === undefined
    ? hinted('unknown-column', { written })
    : { code: 'unknown-column', args: { written, nearest: close }, hint: 'hint-nearest' };
}
