import type { Diagnostic, Draft, DraftRemark, DraftValue, Standard } from '../../model/index.ts';
import { compare, exactValue, readQuantity } from '../../quantity/index.ts';
import { draftFacts, type FoundFact, factOrder } from './found-facts.ts';
import { diagnosticOf, hinted } from './problem.ts';
import type { TableRow } from './table-row.ts';

/**
 * One submission a community, however many rows and sheets of the file speak of it: what only one row says is kept,
 * figures that differ are disputed, and anything else that differs is told of and read from neither.
 */
export function oneEach(
  file: string,
  rows: readonly TableRow[],
  problems: readonly Diagnostic[],
  standard: Standard,
): { readonly drafts: readonly Draft[]; readonly diagnostics: readonly Diagnostic[] } {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const { id, name, district = '' } = row.draft;
    const key = JSON.stringify(id === '' ? [name.normalize('NFKC'), district, row.tier.id] : [id]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const diagnostics = [...problems];
  const drafts = [...groups.values()].flatMap((group): readonly Draft[] => {
    const [first] = group;
    if (first === undefined) return [];
    if (group.length === 1) return [first.draft];
    const before = diagnostics.length;
    const draft = merged(group, first, standard, (cell, fact, other) =>
      diagnostics.push(diagnosticOf({ file, cell }, hinted('rows-differ', { fact, other }))),
    );
    return diagnostics.length === before ? [draft] : [];
  });
  return { drafts, diagnostics };
}

function merged(
  group: readonly TableRow[],
  first: TableRow,
  standard: Standard,
  complain: (cell: string, fact: DraftRemark['message']['args'][string], other: string) => void,
): Draft {
  const found = new Map<string, FoundFact>();
  const cells = group.map(({ cell }) => cell);
  const remarks: DraftRemark[] = [
    ...group.flatMap(({ draft }) => draft.remarks),
    { message: { code: 'import-several-rows', args: { cells } } },
  ];
  const heads: Draft[] = group.map(({ draft }) => draft);
  for (const row of group)
    for (const [id, one] of row.found) {
      const other = found.get(id);
      const both = other && together(other, one, id, standard);
      const label = standard.facts.get(id)?.label ?? id;
      if (other === undefined) found.set(id, one);
      else if (both === undefined) complain(one.cell, label, other.cell);
      else if (both !== other) {
        found.set(id, both);
        const args = { fact: label, values: valuesOf(both.value), cells: [other.cell, one.cell] };
        remarks.push({ message: { code: 'import-disputed', args } });
      }
    }
  const facts = draftFacts(found, factOrder(first.tier, standard));
  return { ...Object.assign({}, ...heads.toReversed()), facts, remarks };
}

/** More different figures for one fact are no dispute, but rows that are not of one community. */
const MOST_DISPUTED = 10;

/** The same if both say it, else disputed; nothing where there is no range between the two. */
function together(a: FoundFact, b: FoundFact, id: string, standard: Standard): FoundFact | undefined {
  if (JSON.stringify(a.value) === JSON.stringify(b.value)) return a;
  const fact = standard.facts.get(id);
  if (fact?.type !== 'count' && fact?.type !== 'measure' && fact?.type !== 'rate') return undefined;
  const [figures, other] = [valuesOf(a.value), valuesOf(b.value)];
  if (figures.length > MOST_DISPUTED) return undefined;
  const exact = (text: string) => {
    const read = readQuantity(text, fact.type, fact.aboveWhole, fact.negative);
    return read.ok ? exactValue(read.quantity) : undefined;
  };
  const [given] = other.map(exact);
  if (given === undefined || figures.some((text) => exact(text) === undefined)) return undefined;
  const known = figures.some((text) => {
    const value = exact(text);
    return value !== undefined && compare(value, given) === 0;
  });
  return known ? a : { ...a, value: { disputed: [...figures, ...other] } };
}

function valuesOf(value: DraftValue): readonly string[] {
  if (typeof value === 'string') return [value];
  const disputed = typeof value === 'object' && 'disputed' in value ? value.disputed : undefined;
  return Array.isArray(disputed) ? (disputed as readonly string[]) : [];
}
