import { parse } from 'yaml';
import type { DraftValue, FieldFact, ListFact } from '../../model/index.ts';
import { COUNT_FIELD, withName } from '../../standard/index.ts';
import { answerOf } from './answer.ts';
import type { AnswerContext } from './asking.ts';
import { hinted, type Read, read, wrong } from './problem.ts';

const NONE = new Set(['[]', '无', '没有', 'none']);
/** A list of records in one cell, as a submission writes it: `[{ floors: "<= 18", count: 3 }]`. */
export function listOf(text: string, fact: ListFact, asking: AnswerContext): Read<DraftValue> {
  if (NONE.has(text.trim())) return read([]);
  const given = parsed(text);
  const open = isMap(given) && Array.isArray(given['including']) && Object.keys(given).length === 1;
  const members = open ? given['including'] : given;
  if (!Array.isArray(members) || !members.every(isMap))
    return wrong(hinted('list-text', { fact: fact.label }));
  const records: DraftValue[] = [];
  for (const member of members) {
    const record = recordOf(member, fact, asking);
    if (!record.ok) return record;
    records.push(record.value);
  }
  return read(open ? { including: records } : records);
}

type Plain = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every scalar as it is written: no float comes to be. */
function parsed(text: string): unknown {
  try {
    return parse(text, { schema: 'failsafe', maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

/** By its id, or by its label in either language. */
const fieldNamed = (name: string, { fields }: ListFact): FieldFact | undefined =>
  withName([...fields.values(), COUNT_FIELD], name);

function recordOf(given: Plain, fact: ListFact, asking: AnswerContext): Read<DraftValue> {
  const fields: [string, DraftValue][] = [];
  for (const [id, written] of Object.entries(given)) {
    const field = fieldNamed(id, fact);
    if (field === undefined || typeof written !== 'string')
      return wrong({
        code: 'unknown-field',
        args: { written: id, allowed: [...fact.fields.keys(), COUNT_FIELD.id] },
      });
    const value = answerOf({ kind: 'text', text: written }, field, asking);
    if (!value.ok) return value;
    fields.push([field.id, value.value]);
  }
  return read(Object.fromEntries(fields));
}
