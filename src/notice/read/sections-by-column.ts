import type { Reading } from '../../model/index.ts';
import { plain, tidy } from '../../prose/characters.ts';
import type { Block } from './blocks.ts';
import { isAllOf, type Section } from './sections.ts';

type Row = Extract<Block, { kind: 'row' }>;

const COLUMN = /^(?:申报|申请|试点)?(?:社区|村居|社区（村）)(?:名称)?$/u;
/** 以下社区: a sentence that leaves it to the table to say which. */
const TABLED = /^(?:以下|下列|上述|以上|这些|全部|所有|附件所列|附件中的?)(?:的)?(?:社区|村居?)$/u;

/**
 * The sections of a table that several communities share, by its column of their names: each row's own, or the one above
 * it where its cell is empty. Nothing where the column is not clear: not every row has a name, a name comes back further
 * down, or they are not those that the sentence names.
 */
export function sectionsByColumn(
  group: string,
  blocks: readonly Block[],
  reading: Reading,
): readonly Section[] | undefined {
  const rows = blocks.filter((block): block is Row => block.kind === 'row');
  const head = rows.findIndex(({ cells }) => cells.some((cell) => COLUMN.test(plain(cell))));
  const at = rows[head]?.cells.findIndex((cell) => COLUMN.test(plain(cell))) ?? -1;
  const [top] = rows.slice(head);
  if (at < 0 || head !== 0 || top === undefined) return undefined;
  const sections: { name: string; blocks: Block[] }[] = [];
  for (const row of rows.slice(1)) {
    const given = tidy(row.cells[at] ?? '');
    const name = given === '' ? sections.at(-1)?.name : given;
    if (name === undefined || !isName(name, reading)) return undefined;
    if (sections.at(-1)?.name !== name) {
      if (sections.some((one) => one.name === name)) return undefined;
      sections.push({ name, blocks: [without(top, at)] });
    }
    sections.at(-1)?.blocks.push(without(row, at));
  }
  const names = sections.map(({ name }) => name);
  if (names.length < 2 || !(TABLED.test(group) || isAllOf(group, names))) return undefined;
  return sections;
}

/** The sections of a table that has a column for each community that the sentence names, headed by its name. */
export function sectionsByHeads(
  group: string,
  blocks: readonly Block[],
  reading: Reading,
): readonly Section[] | undefined {
  const rows = blocks.filter((block): block is Row => block.kind === 'row');
  const [top, ...below] = rows;
  const names = (top?.cells ?? []).map(tidy).filter((cell) => isName(cell, reading));
  if (top === undefined || names.length < 2 || new Set(names).size < names.length) return undefined;
  if (!(TABLED.test(group) || isAllOf(group, names))) return undefined;
  const own = (row: Row, name: string): Row => ({
    ...row,
    cells: row.cells.filter((_, at) => {
      const head = tidy(top.cells[at] ?? '');
      return head === name || !names.includes(head);
    }),
  });
  return names.map((name) => ({ name, blocks: [top, ...below].map((row) => own(row, name)) }));
}

const isName = (text: string, { notice }: Reading): boolean =>
  text.length <= LONGEST && notice.suffixes.some((suffix) => text.endsWith(suffix) && text !== suffix);
const LONGEST = 30;

const without = (row: Row, at: number): Row => ({
  ...row,
  cells: row.cells.filter((_, column) => column !== at),
});
