import { type CellValue, openXlsx, saveXlsx } from 'hucre/xlsx';
import type { FactValue, ReportedFact, Standard, Submission } from '../../../src/model/index.ts';
import { exactValue, showQuantity } from '../../../src/quantity/index.ts';

/** What a person would write into a form's cell: a value, and how the cell is shown. */
export type Entry = {
  readonly value: CellValue;
  readonly numFmt?: string;
};

/** Fills in a form's cells by their keys, as a spreadsheet program would, and saves it. */
export async function fill(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, Entry>,
  records: ReadonlyMap<string, readonly Readonly<Record<string, Entry>>[]> = new Map(),
): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes, { readStyles: true });
  const left = new Set(entries.keys());
  for (const { rows, cells = new Map() } of workbook.sheets) {
    const put = (row: number, column: number, { value, numFmt }: Entry): void => {
      const line = rows[row];
      if (line) line[column] = value;
      const key = `${row},${column}`;
      const { type: _type, ...cell } = cells.get(key) ?? {};
      cells.set(key, { ...cell, value, style: { ...cell.style, ...(numFmt && { numFmt }) } });
    };
    const marks = (rows[0] ?? []).map(String);
    const used = new Map<string, number>();
    for (const [row, [key]] of rows.entries()) {
      const [first = '', ...more] = String(key ?? '').split('\n');
      const lines = first.startsWith('record ') ? more : [first, ...more];
      const asks = lines.flatMap((line) => {
        const [, column = '', asked = ''] = /^(c\d+) (.+)$/.exec(line) ?? [];
        return column === '' ? [] : [[marks.indexOf(column), asked] as const];
      });
      const list = /^record (.+)$/.exec(first)?.[1];
      const at = used.get(list ?? '') ?? 0;
      if (list !== undefined) used.set(list, at + 1);
      const record = list === undefined ? undefined : records.get(list)?.[at];
      for (const [column, asked] of asks) {
        const entry = list === undefined ? entries.get(asked) : record?.[asked];
        if (entry !== undefined) put(row, column, entry);
        if (list === undefined) left.delete(asked);
      }
    }
  }
  if (left.size > 0) throw new Error(`the form does not ask ${[...left].join(', ')}`);
  return saveXlsx(workbook);
}

/** A submission as entries of a form in Chinese: what it says of its community, its facts and its statements. */
export function entriesOf(
  submission: Submission,
  standard: Standard,
): readonly [ReadonlyMap<string, Entry>, ReadonlyMap<string, readonly Readonly<Record<string, Entry>>[]>] {
  const { community, acceptance, source, facts, statements } = submission;
  const entries = new Map<string, Entry>();
  const records = new Map<string, readonly Readonly<Record<string, Entry>>[]>();
  const about = (field: string, value: string | undefined): void => {
    if (value !== undefined) entries.set(`about ${field}`, { value });
  };
  about('community.name', community.name);
  about('community.id', community.id);
  about('community.district', community.district);
  about('acceptance.by', acceptance?.by);
  for (const [field, date] of Object.entries({
    'acceptance.from': acceptance?.from,
    'acceptance.to': acceptance?.to,
    'source.published': source?.published,
  }))
    if (date !== undefined)
      entries.set(`about ${field}`, { value: new Date(`${date}T00:00:00Z`), numFmt: 'yyyy-mm-dd' });
  about('source.document', source?.document);
  for (const [id, reported] of facts) {
    const fact = standard.facts.get(id);
    if (fact?.type === 'set') putSet(fact, reported.value, entries);
    else if (fact?.type === 'list') putList(id, reported.value, entries, records);
    else entries.set(`fact ${id}`, entryOf(reported));
  }
  for (const [id, { claimed, text }] of statements) {
    if (claimed) entries.set(`claim ${id}`, { value: claimed === 'met' ? '达标' : '不达标' });
    if (text !== undefined) entries.set(`text ${id}`, { value: text });
  }
  return [entries, records];
}

const YES: Entry = { value: '是' };
const NO: Entry = { value: '否' };

function putSet(
  fact: Extract<ReturnType<Standard['facts']['get']>, { type: 'set' }>,
  value: FactValue,
  entries: Map<string, Entry>,
): void {
  if (value.kind !== 'set') throw new Error(fact.id);
  const others = value.items.filter((item) => !fact.items.has(item));
  for (const item of fact.items.keys())
    if (value.items.includes(item)) entries.set(`item ${fact.id} ${item}`, YES);
    else if (!value.open) entries.set(`item ${fact.id} ${item}`, NO);
  if (others.length > 0 && value.open) entries.set(`others ${fact.id}`, { value: others.join('、') });
  else if (fact.open && !value.open)
    entries.set(`others ${fact.id}`, { value: others.length > 0 ? others.join('、') : '无' });
}

function putList(
  id: string,
  value: FactValue,
  entries: Map<string, Entry>,
  records: Map<string, readonly Readonly<Record<string, Entry>>[]>,
): void {
  if (value.kind !== 'list') throw new Error(id);
  const none = value.records.length === 0;
  entries.set(`fact ${id}`, { value: value.open ? '未列全' : none ? '没有' : '已列全' });
  records.set(
    id,
    value.records.map(({ fields, count, grouped }) => ({
      ...Object.fromEntries([...fields].map(([field, of]) => [field, fieldEntry(of)])),
      ...(grouped && { count: { value: showQuantity(count, false) } }),
    })),
  );
}

function fieldEntry(value: FactValue): Entry {
  if (value.kind === 'quantity') return { value: showQuantity(value.quantity, false) };
  if (value.kind === 'flag') return value.flag ? YES : NO;
  return { value: value.kind === 'level' ? value.level : value.kind === 'text' ? value.text : '' };
}

/** An exact figure is a number, a percentage one in a cell of percent; what a number cannot say is a text. */
function entryOf({ value, written }: ReportedFact): Entry {
  if (value.kind !== 'quantity') return fieldEntry(value);
  const exact = exactValue(value.quantity);
  if (exact === undefined || /\.\d*0%?$/.test(written)) return { value: written };
  const number = Number(exact.s * exact.n) / Number(exact.d);
  return { value: number, ...(written.endsWith('%') && { numFmt: '0.00%' }) };
}
