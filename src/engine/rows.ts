import { bare, wordsOf } from '../audit/index.ts';
import type { FactValue, Quantity, Rational, Submission } from '../model/index.ts';
import { exactText, fixed, isWhole } from '../quantity/index.ts';
import { Refused } from './refused.ts';
import { DECIMALS, type TableName } from './tables.ts';

export type Cell = string | boolean | number | undefined;
export type Rows = Readonly<Partial<Record<TableName, readonly (readonly Cell[])[]>>>;

/** The digits before the point that the tables hold without a product of them ever being too long. */
const LARGEST = 10n ** 12n;

/** A submission as rows of the input tables. @throws Refused where a figure is longer than the tables hold */
export function rowsOf(submission: Submission, key: string): Rows {
  const facts: Cell[][] = [];
  const items: Cell[][] = [];
  const records: Cell[][] = [];
  const fields: Cell[][] = [];
  for (const [id, { value }] of submission.facts) {
    facts.push([
      key,
      id,
      ...numberCells(value, id),
      disputedIn(value),
      flagIn(value),
      wordIn(value),
      openIn(value),
    ]);
    if (value.kind === 'set') items.push(...itemCells(value.items, [key, id, 0, '']));
    if (value.kind !== 'list') continue;
    for (const [i, record] of value.records.entries()) {
      const [low, high] = endCells(record.count, id);
      records.push([key, id, i + 1, low, high, record.grouped]);
      for (const [field, of] of record.fields) {
        fields.push([key, id, i + 1, field, ...numberCells(of, id), flagIn(of), keyIn(of), openIn(of)]);
        if (of.kind === 'set') items.push(...itemCells(of.items, [key, id, i + 1, field]));
      }
    }
  }
  const { community, tier, acceptance } = submission;
  return {
    sce_submission: [
      [
        key,
        community.id,
        community.name,
        bare(community.name),
        community.district && bare(community.district),
        tier,
        acceptance?.by,
      ],
    ],
    sce_claim: [...submission.statements].map(([indicator, { claimed, text }]) => [
      key,
      indicator,
      claimed,
      text,
      text === undefined ? undefined : wordsOf(text),
    ]),
    sce_waiver: submission.waivers.map(({ requirement, until }) => [key, requirement, until]),
    sce_fact: facts,
    sce_item: items,
    sce_record: records,
    sce_field: fields,
  };
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
