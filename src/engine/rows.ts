import { bare, wordsOf } from '../audit/index.ts';
import type { FactRecord, FactValue, Quantity, Rational, Submission } from '../model/index.ts';
import { exactText, fixed, isWhole } from '../quantity/index.ts';
import { Refused } from './refused.ts';
import { DECIMALS, type TableName } from './tables.ts';

export type Cell = string | boolean | number | undefined;
export type Rows = Readonly<Partial<Record<TableName, readonly (readonly Cell[])[]>>>;

/** The digits before the point that the tables hold without a product of them ever being too long. */
const LARGEST = 10n ** 12n;

/** A submission as rows of the input tables. @throws Refused where a figure is longer than the tables hold */
export function rowsOf(submission: Submission, key: string): Rows {
  const { community, tier, acceptance } = submission;
  const district = community.district && bare(community.district);
  return {
    sce_submission: [
      [key, community.id, community.name, bare(community.name), district, tier, acceptance?.by],
    ],
    sce_claim: [...submission.statements].map(([indicator, { claimed, text }]) => [
      key,
      indicator,
      claimed,
      text,
      text === undefined ? undefined : wordsOf(text),
    ]),
    sce_waiver: submission.waivers.map(({ requirement, until }) => [key, requirement, until]),
    ...factRows(submission, key),
  };
}

type FactTable = 'sce_fact' | 'sce_item' | 'sce_record' | 'sce_field';

function factRows({ facts }: Submission, key: string): Record<FactTable, Cell[][]> {
  const rows: Record<FactTable, Cell[][]> = { sce_fact: [], sce_item: [], sce_record: [], sce_field: [] };
  for (const [id, { value }] of facts) {
    const inWords = [disputedIn(value), flagIn(value), wordIn(value), openIn(value)];
    rows.sce_fact.push([key, id, ...numberCells(value, id), ...inWords]);
    if (value.kind === 'set') rows.sce_item.push(...itemCells(value.items, [key, id, 0, '']));
    if (value.kind !== 'list') continue;
    for (const [i, record] of value.records.entries()) addRecord(rows, record, [key, id, i + 1], id);
  }
  return rows;
}

function addRecord(
  rows: Record<FactTable, Cell[][]>,
  { count, grouped, fields }: FactRecord,
  place: readonly Cell[],
  fact: string,
): void {
  rows.sce_record.push([...place, ...endCells(count, fact), grouped]);
  for (const [field, of] of fields) {
    rows.sce_field.push([...place, field, ...numberCells(of, fact), flagIn(of), keyIn(of), openIn(of)]);
    if (of.kind === 'set') rows.sce_item.push(...itemCells(of.items, [...place, field]));
  }
}

const itemCells = (items: readonly string[], before: readonly Cell[]): Cell[][] =>
  [...new Set(items)].map((item) => [...before, item]);

function numberCells(value: FactValue, fact: string): readonly Cell[] {
  if (value.kind !== 'quantity') return [undefined, undefined, undefined, undefined, undefined];
  const { low, high, decimals } = value.quantity;
  return [...endCells(value.quantity, fact), low?.inclusive, high?.inclusive, decimals];
}

const endCells = ({ low, high }: Pick<Quantity, 'low' | 'high'>, fact: string): readonly [Cell, Cell] => [
  low && decimal(low.value, fact),
  high && decimal(high.value, fact),
];

function decimal(value: Rational, fact: string): string {
  const scaled = value.n * 10n ** BigInt(DECIMALS);
  if (value.n >= LARGEST * value.d || scaled % value.d !== 0n) throw new Refused('engine-long-figure', fact);
  return isWhole(value) ? exactText(value) : fixed(value, DECIMALS);
}

const disputedIn = (value: FactValue): boolean =>
  value.kind === 'quantity' && value.quantity.disputed !== undefined;
const flagIn = (value: FactValue): Cell => (value.kind === 'flag' ? value.flag : undefined);
const openIn = (value: FactValue): Cell =>
  value.kind === 'set' || value.kind === 'list' ? value.open : undefined;
const wordIn = (value: FactValue): Cell =>
  value.kind === 'level' ? value.level : value.kind === 'text' ? value.text : undefined;
/** Texts are compared after NFKC, without spaces and the marks that titles are put in. */
const keyIn = (value: FactValue): Cell =>
  value.kind === 'text' ? value.text.normalize('NFKC').replace(/[\s《》“”"]/g, '') : wordIn(value);
