import type { DraftValue, ListFact, Standard } from '../model/index.ts';
import { literal } from './any-of.ts';
import { plain } from './characters.ts';
import type { ReadyReading } from './compile.ts';
import { quantityValue } from './patterns.ts';
import { readNamed } from './read-named.ts';
import type { ReadableStatement } from './said.ts';
import { CLAUSE_START, type Spanned, spannedBy } from './span.ts';
import { figureAt } from './tokens.ts';

/** Its labels may have brackets of their own: 推广层面为区（县）级. */
const INSIDE = '(?:[^（）]|（[^（）]*）)*';
const RECORD = `（${INSIDE}）`;

/**
 * The records of a list as a notice says them: `住宅：（层数 18 层，数量 3）、（层数不超过 6 层，数量不限）`. One
 * record that cannot be read whole leaves the list unread.
 */
export function readRecords(
  said: ReadableStatement,
  fact: ListFact,
  label: string,
  ready: ReadyReading,
  standard: Standard,
): Spanned | undefined {
  const { text } = said.tokens;
  const none = spannedBy(
    said,
    new RegExp(`${CLAUSE_START}${label}：无(?=[，。；]|$)`, 'u').exec(text),
    () => [],
  );
  if (none !== undefined) return none;
  const pattern = `${CLAUSE_START}${label}(?:[\ue000-\uf8ff]项)?：(?<records>${RECORD}(?:、${RECORD})*)(?<open>等)?`;
  return spannedBy(said, new RegExp(pattern, 'u').exec(text), (match) => {
    const { records: written = '', open } = match.groups ?? {};
    const at = match.index + match[0].indexOf(written);
    const records = [...written.matchAll(new RegExp(`（(${INSIDE})）`, 'gu'))].map((one) =>
      recordIn(at + one.index + 1, one[1] ?? '', said, fact, ready, standard),
    );
    if (!records.every((record) => record !== undefined)) return undefined;
    return open === undefined ? records : { including: records };
  });
}

function recordIn(
  at: number,
  text: string,
  said: ReadableStatement,
  { fields }: ListFact,
  ready: ReadyReading,
  standard: Standard,
): DraftValue | undefined {
  const record: Record<string, DraftValue> = {};
  let from = at;
  for (const clause of text.split('，')) {
    const own = within(said, from, from + clause.length);
    from += clause.length + 1;
    if (clause === '') continue;
    const count = countIn(clause, own);
    const field = [...fields.values()].find(({ label }) => clause.startsWith(plain(label.zh)));
    const one = field && readNamed(own, field, literal(plain(field.label.zh)), ready, standard);
    if (count !== undefined) record['count'] = count;
    else if (field === undefined || one === undefined || one.end !== clause.length) return undefined;
    else record[field.id] = one.value;
  }
  return record;
}

/** A stretch of a statement, by itself; the brackets around it say nothing of it. */
function within(said: ReadableStatement, from: number, to: number): ReadableStatement {
  const cells = said.tokens.cells.slice(from, to);
  return { ...said, doubts: [], tokens: { ...said.tokens, cells, text: said.tokens.text.slice(from, to) } };
}

/** How many alike things a record stands for; 数量不限 is any number, none included. */
function countIn(clause: string, { tokens }: ReadableStatement): string | undefined {
  if (clause === '数量不限') return '>= 0';
  const bare = /^数量(不少于|不超过|超过|低于)?(\d+)$/.exec(clause);
  if (bare) return `${BOUNDS[bare[1] ?? ''] ?? ''}${bare[2]}`;
  const figure = /^数量.$/u.test(clause) ? figureAt(tokens, clause.at(-1)) : undefined;
  return figure && quantityValue(figure, { '': '1' }, '')?.value;
}

const BOUNDS: Readonly<Record<string, string>> = { 不少于: '>= ', 不超过: '<= ', 超过: '> ', 低于: '< ' };
