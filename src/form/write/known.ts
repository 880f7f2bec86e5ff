import type {
  Fact,
  FactRecord,
  FieldFact,
  FormKey,
  Lang,
  Standard,
  Submission,
  Tier,
} from '../../model/index.ts';
import { levelLabel } from '../../standard/index.ts';
import { named, type Say, sayIn } from './say.ts';
import { quantityWritten } from './value-written.ts';
import type { FilledForm } from './xlsx.ts';

type Written = string | number;
type Value = Submission['facts'] extends ReadonlyMap<string, { readonly value: infer V }> ? V : never;

/**
 * What a submission says, as a form in a language has it in its cells; what a cell cannot say stays empty. In the form
 * of another tier than its own, what was claimed and accepted for its own certifies nothing, and is left out.
 */
export function filledBy(submission: Submission, standard: Standard, tier: Tier, lang: Lang): FilledForm {
  const say = sayIn(lang);
  const known = new Map<FormKey, Written>();
  const records = new Map<string, readonly Readonly<Record<string, Written>>[]>();
  const own = submission.tier === undefined || submission.tier === tier.id;
  const { community } = submission;
  const { acceptance, source }: Partial<Submission> = own ? submission : {};
  const about = {
    'about community.name': community.name,
    'about community.id': community.id,
    'about community.district': community.district,
    'about acceptance.by': acceptance?.by,
    'about acceptance.from': acceptance?.from,
    'about acceptance.to': acceptance?.to,
    'about source.document': source?.document,
    'about source.published': source?.published,
    'about source.reported': source?.reported,
  } as const;
  for (const [key, value] of Object.entries(about)) if (value !== undefined) known.set(key as FormKey, value);
  for (const [id, { value, written }] of submission.facts) {
    const fact = standard.facts.get(id);
    if (fact === undefined) continue;
    if (value.kind === 'set' && fact.type === 'set') putSet(fact, value, known, say);
    else if (value.kind === 'list' && fact.type === 'list') {
      const code = value.open
        ? 'form-incomplete'
        : value.records.length === 0
          ? 'form-none'
          : 'form-complete';
      known.set(`fact ${id}`, say(code));
      records.set(
        id,
        value.records.map((record) => recordOf(record, fact.fields, standard, lang)),
      );
    } else {
      const said = cellOf(value, written, fact, standard, lang, say);
      if (said !== undefined) known.set(`fact ${id}`, said);
    }
  }
  for (const [id, { claimed, text }] of submission.statements) {
    if (own && claimed) known.set(`claim ${id}`, say(`status-${claimed}`));
    if (text !== undefined) known.set(`text ${id}`, text);
  }
  return { known, records };
}

function putSet(
  fact: Extract<Fact, { type: 'set' }>,
  { items, open }: Extract<Value, { kind: 'set' }>,
  known: Map<FormKey, Written>,
  say: Say,
): void {
  for (const id of fact.items.keys())
    if (items.includes(id)) known.set(`item ${fact.id} ${id}`, say('form-yes'));
    else if (!open) known.set(`item ${fact.id} ${id}`, say('form-no'));
  const others = items.filter((item) => !fact.items.has(item));
  const more = say('form-more');
  if (others.length > 0) known.set(`others ${fact.id}`, others.join(say('form-and')) + (open ? more : ''));
  else if (fact.open && !open) known.set(`others ${fact.id}`, say('form-nothing'));
}

/** A plain number is a number, and any other figure the text that import reads as the same. */
function cellOf(
  value: Value,
  written: string,
  fact: FieldFact | Fact,
  standard: Standard,
  lang: Lang,
  say: Say,
): Written | undefined {
  switch (value.kind) {
    case 'quantity':
      if (/^\d{1,15}$|^\d{1,9}\.\d{0,5}[1-9]$/.test(written)) return Number(written);
      return /^\{/.test(written) || written === '' ? undefined : written;
    case 'flag':
      return say(value.flag ? 'form-yes' : 'form-no');
    case 'text':
      return value.text;
    case 'level':
      return named(levelLabel(fact as Fact, value.level, standard), lang);
    default:
      return undefined;
  }
}

function recordOf(
  { fields, count, grouped }: FactRecord,
  known: ReadonlyMap<string, FieldFact>,
  standard: Standard,
  lang: Lang,
): Readonly<Record<string, Written>> {
  const cells = [...fields].flatMap(([id, value]) => {
    const field = known.get(id);
    if (field === undefined) return [];
    const written = value.kind === 'quantity' ? quantityWritten(value.quantity, field.type === 'rate') : '';
    const said = cellOf(value, written, field, standard, lang, sayIn(lang));
    return said === undefined ? [] : [[id, said] as const];
  });
  return { ...Object.fromEntries(cells), ...(grouped && { count: quantityWritten(count, false) }) };
}
