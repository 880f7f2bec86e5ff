import type { Derivation, DiagnosticCode, Fact, FieldFact, NumberFact, Unit } from '../../model/index.ts';
import { rational } from '../../quantity/index.ts';
import { inputsOf, nearest } from '../../standard/index.ts';
import type { Complain, PlainFact, PlainHead } from './plain-standard.ts';

/** Builds the fact catalogue and checks what its entries refer to. */
export function factsOf(
  plain: Readonly<Record<string, PlainFact>>,
  head: PlainHead,
  complain: Complain,
): ReadonlyMap<string, Fact> {
  const facts = new Map(Object.entries(plain).map(([id, fact]) => [id, factOf(id, fact)]));
  for (const [id, fact] of Object.entries(plain)) references(id, fact, plain, head, complain);
  for (const id of facts.keys())
    if (circular(id, facts)) complain('facts.yaml', [id], 'derivation-cycle', { fact: id });
  return facts;
}

function factOf(id: string, plain: PlainFact): Fact {
  const common = {
    id,
    label: plain.label,
    ...(plain.short && { short: plain.short }),
    ...(plain.note && { note: plain.note }),
  };
  switch (plain.type) {
    case 'flag':
    case 'text':
      return { ...common, type: plain.type };
    case 'set':
      return {
        ...common,
        type: 'set',
        items: new Map(Object.entries(plain.items ?? {})),
        open: plain.open ?? false,
      };
    case 'level':
      return { ...common, type: 'level', scale: plain.scale ?? '' };
    case 'list': {
      const fields = Object.entries(plain.fields ?? {}).map(
        ([field, fact]) => [field, factOf(field, fact) as FieldFact] as const,
      );
      return { ...common, type: 'list', fields: new Map(fields) };
    }
    default:
      return { ...common, ...numberOf(plain) } as NumberFact;
  }
}

function unitOf(unit: NonNullable<PlainFact['unit']>): Unit {
  if (typeof unit === 'string') return { zh: unit, en: unit };
  const { zh, en } = unit;
  return typeof en === 'string' ? { zh, en } : { zh, en: en.other, one: en.one };
}

function numberOf(plain: PlainFact): Omit<NumberFact, 'id' | 'label'> {
  const derived = derivationOf(plain);
  const unit = plain.unit && unitOf(plain.unit);
  const { low, high } = plain.plausible ?? {};
  const plausible = {
    ...(low !== undefined && { low: figure(low) }),
    ...(high !== undefined && { high: figure(high) }),
  };
  return {
    type: plain.type as NumberFact['type'],
    ...(unit && { unit }),
    ...(plain.plausible && { plausible }),
    ...(plain.above_whole && { aboveWhole: true }),
    ...(derived && { derived }),
  };
}

/** `50`, `"0.01"` or `70%`, from its digits. */
const figure = (text: string | number) => {
  const [, digits = '0', percent] = /^([\d.]+)(%)?$/.exec(String(text)) ?? [];
  return rational(percent ? `${digits}/100` : digits);
};

function derivationOf(plain: PlainFact): Derivation | undefined {
  if (plain.ratio) return { kind: 'ratio', part: plain.ratio[0], whole: plain.ratio[1] };
  if (plain.count_of) return { kind: 'count-of', of: plain.count_of };
  if (plain.max_of) return { kind: 'max-of', of: plain.max_of.list, field: plain.max_of.field };
  if (plain.min_of) return { kind: 'min-of', of: plain.min_of.list, field: plain.min_of.field };
  return undefined;
}

function references(
  id: string,
  fact: PlainFact,
  all: Readonly<Record<string, PlainFact>>,
  head: PlainHead,
  complain: Complain,
): void {
  const inputs = [
    ...(fact.ratio ?? []).map((name, index) => ({ name, path: ['ratio', index] })),
    ...(fact.count_of ? [{ name: fact.count_of, path: ['count_of'] }] : []),
    ...(fact.max_of ? [{ name: fact.max_of.list, path: ['max_of', 'list'] }] : []),
    ...(fact.min_of ? [{ name: fact.min_of.list, path: ['min_of', 'list'] }] : []),
  ];
  for (const { name, path } of inputs)
    if (!(name in all)) missing([id, ...path], name, Object.keys(all), 'unknown-fact', complain);
  const scales = Object.keys(head.scales ?? {});
  if (fact.type === 'level' && !scales.includes(fact.scale ?? ''))
    missing([id, 'scale'], fact.scale ?? '', scales, 'unknown-scale', complain);
  for (const [field, inner] of Object.entries(fact.fields ?? {}))
    if (inner.type === 'level' && !scales.includes(inner.scale ?? ''))
      missing([id, 'fields', field, 'scale'], inner.scale ?? '', scales, 'unknown-scale', complain);
}

function missing(
  path: (string | number)[],
  name: string,
  names: readonly string[],
  code: DiagnosticCode,
  complain: Complain,
): void {
  const close = nearest(name, names);
  complain('facts.yaml', path, code, { written: name, ...(close && { nearest: close }) });
}

function circular(id: string, facts: ReadonlyMap<string, Fact>, seen: readonly string[] = []): boolean {
  if (seen.includes(id)) return true;
  return inputsOf(facts.get(id)).some((input) => circular(input, facts, [...seen, id]));
}
