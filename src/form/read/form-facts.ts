import type { DraftRemark, DraftValue, Fact, ListFact } from '../../model/index.ts';
import { COUNT_FIELD } from '../../standard/index.ts';
import { answerOf, flagOf, itemsOf } from './answer.ts';
import type { AnswerContext } from './asking.ts';
import { blankRemark, isBlankMark } from './blank-mark.ts';
import { writtenAs } from './cell-content.ts';
import type { Answer, FormIdentity, RecordRow } from './form-sheets.ts';
import type { FoundFact } from './found-facts.ts';
import { type Complain, hinted } from './problem.ts';

/** What the answers of a form are read with. */
export interface FormReading {
  readonly asking: AnswerContext;
  readonly identity: FormIdentity;
  readonly records: ReadonlyMap<string, readonly RecordRow[]>;
  readonly complain: Complain;
  readonly remark: (remark: DraftRemark) => void;
}

/** The facts that a form reports. */
export function factsIn(answers: readonly Answer[], reading: FormReading): ReadonlyMap<string, FoundFact> {
  const found = new Map<string, FoundFact>();
  const { facts } = reading.asking.standard;
  for (const [id, own] of byFact(answers)) {
    const fact = facts.get(id);
    if (fact === undefined) unknown(own, id, reading);
    else {
      const value = fact.type === 'set' ? setOf(fact, own, reading) : singleOf(fact, own, reading);
      const evidence = own.flatMap((one) => one.evidence ?? []).join('；');
      if (value !== undefined)
        found.set(id, { value, cell: own[0]?.cell ?? '', ...(evidence !== '' && { evidence }) });
    }
  }
  return found;
}

/** `fact F`, `item F I` and `others F`, by their fact. */
function byFact(answers: readonly Answer[]): ReadonlyMap<string, readonly Answer[]> {
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) {
    const [kind, fact] = answer.key.split(' ');
    if (fact === undefined || !['fact', 'item', 'others'].includes(kind ?? '')) continue;
    groups.set(fact, [...(groups.get(fact) ?? []), answer]);
  }
  return groups;
}

function unknown(answers: readonly Answer[], written: string, { complain }: FormReading): void {
  for (const { cell, content } of answers)
    if (content !== undefined) complain(cell, { code: 'unknown-fact', args: { written } });
}

function singleOf(
  fact: Exclude<Fact, { type: 'set' }>,
  [answer]: readonly Answer[],
  reading: FormReading,
): DraftValue | undefined {
  if (answer === undefined) return undefined;
  if (fact.type === 'list') return listOf(fact, answer, reading);
  if (answer.content === undefined) return undefined;
  if (isBlankMark(answer.content, fact)) {
    reading.remark(blankRemark(fact, writtenAs(answer.content), answer.cell));
    return undefined;
  }
  const value = answerOf(answer.content, fact, reading.asking);
  if (!value.ok) reading.complain(answer.cell, value.problem);
  return value.ok ? value.value : undefined;
}

/**
 * Complete where every listed item is answered, and of an open set the others too; else open: what is not answered is
 * not known.
 */
function setOf(
  fact: Extract<Fact, { type: 'set' }>,
  answers: readonly Answer[],
  { complain, remark }: FormReading,
): DraftValue | undefined {
  const [has, lacks]: [string[], string[]] = [[], []];
  let others: readonly string[] = [];
  let complete = !fact.open;
  for (const { key, cell, content } of answers) {
    if (content === undefined) continue;
    const [kind, , ...item] = key.split(' ');
    const answer = kind === 'item' ? flagOf(content, fact) : itemsOf(writtenAs(content), fact);
    if (!answer.ok) complain(cell, answer.problem);
    else if (typeof answer.value === 'boolean') (answer.value ? has : lacks).push(item.join(' '));
    else {
      others = namesIn(answer.value);
      complete = Array.isArray(answer.value);
    }
  }
  const items = [...new Set([...has, ...others])];
  if (complete && has.length + lacks.length === fact.items.size) return items;
  if (lacks.length > 0) {
    const denied = lacks.map((id) => fact.items.get(id) ?? id);
    remark({ message: { code: 'import-open-set', args: { fact: fact.label, denied } } });
  }
  return items.length === 0 ? undefined : { including: items };
}

const namesIn = (value: DraftValue): readonly string[] =>
  Array.isArray(value)
    ? (value as readonly string[])
    : ((value as { readonly including: readonly string[] }).including ?? []);

/** A list's own cell says whether its sheet names all there is; where it says nothing, it may not. */
function listOf(fact: ListFact, answer: Answer, reading: FormReading): DraftValue | undefined {
  const rows = reading.records.get(fact.id) ?? [];
  const written = answer.content === undefined ? undefined : writtenAs(answer.content);
  const said = written === undefined ? undefined : reading.identity.words.get(written);
  const args = { fact: fact.label, written: written ?? '' };
  const records = rows.map((row) => recordOf(fact, row, reading));
  if (written !== undefined && !['complete', 'incomplete', 'none'].includes(said ?? ''))
    reading.complain(answer.cell, {
      code: 'unknown-choice',
      args: { ...args, allowed: choices(reading.identity) },
    });
  else if (said === 'none' && rows.length > 0) reading.complain(answer.cell, hinted('list-not-empty', args));
  else if (said === 'none') return [];
  else if (said === 'complete' && rows.length === 0)
    reading.complain(answer.cell, hinted('list-empty', args));
  else if (rows.length > 0) return said === 'complete' ? records : { including: records };
  return undefined;
}

const choices = ({ words }: FormIdentity): readonly string[] =>
  [...words].flatMap(([text, code]) => (['complete', 'incomplete', 'none'].includes(code) ? [text] : []));

function recordOf(fact: ListFact, row: RecordRow, { asking, complain }: FormReading): DraftValue {
  const fields = [...row].flatMap(([id, { cell, content }]) => {
    const field = id === COUNT_FIELD.id ? COUNT_FIELD : fact.fields.get(id);
    if (field === undefined) {
      complain(cell, {
        code: 'unknown-field',
        args: { written: id, allowed: [...fact.fields.keys()] },
      });
      return [];
    }
    if (content === undefined) return [];
    const value = answerOf(content, field, asking);
    if (!value.ok) complain(cell, value.problem);
    return value.ok ? [[id, value.value] as const] : [];
  });
  return Object.fromEntries(fields);
}
