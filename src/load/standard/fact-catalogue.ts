import type { Fact, FieldFact, NumberFact, Rational, Unit } from '../../model/index.ts';
import { compare, rational } from '../../quantity/index.ts';
import { unknownName } from './checks.ts';
import { derivationIn, derivationProblems } from './derivations.ts';
import type { Complain, Path, PlainFact, PlainHead } from './plain-standard.ts';
import { isNumber, thresholdOf } from './thresholds.ts';

const FILE = 'facts.yaml';

type PlainFacts = Readonly<Record<string, PlainFact>>;

/** Builds the fact catalogue; the schema has made sure of each fact's own keys. */
export function factsOf(plain: PlainFacts): ReadonlyMap<string, Fact> {
  return new Map(Object.entries(plain).map(([id, fact]) => [id, factOf(id, fact)]));
}

/** What facts refer to: their inputs, scales and what is plausible. */
export function checkFacts(
  plain: PlainFacts,
  facts: ReadonlyMap<string, Fact>,
  head: PlainHead,
  complain: Complain,
): void {
  for (const [id, fact] of Object.entries(plain)) {
    for (const [path, problem] of derivationProblems(id, fact, facts)) complain(FILE, path, problem);
    checkOne([id], fact, facts.get(id), head, complain);
    const list = facts.get(id);
    for (const [field, inner] of Object.entries(fact.fields ?? {}))
      checkOne(
        [id, 'fields', field],
        inner,
        list?.type === 'list' ? list.fields.get(field) : undefined,
        head,
        complain,
      );
  }
}

function checkOne(
  path: Path,
  plain: PlainFact,
  fact: Fact | undefined,
  head: PlainHead,
  complain: Complain,
): void {
  const scales = Object.keys(head.scales ?? {});
  if (plain.type === 'level' && !scales.includes(plain.scale ?? ''))
    complain(FILE, [...path, 'scale'], unknownName('unknown-scale', plain.scale ?? '', scales));
  if (plain.plausible && isNumber(fact))
    checkPlausible([...path, 'plausible'], plain.plausible, fact, complain);
}

function checkPlausible(
  path: Path,
  { low, high }: NonNullable<PlainFact['plausible']>,
  fact: NumberFact,
  complain: Complain,
): void {
  const ends = { low, high };
  const values = (['low', 'high'] as const).map((end) => {
    const given = ends[end];
    const read = given === undefined ? undefined : thresholdOf(given, fact, 'bad-plausible');
    if (read && 'problem' in read) complain(FILE, [...path, end], read.problem);
    return read && 'threshold' in read ? read.threshold.value : undefined;
  });
  const [least, most] = values;
  if (least && most && compare(least, most) > 0)
    complain(FILE, path, { code: 'reversed-plausible', args: { low: String(low), high: String(high) } });
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
  const derived = derivationIn(plain);
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
    ...(plain.negative && { negative: true }),
    ...(derived && { derived }),
  };
}

/** `50`, `"0.01"` or `70%`, from its digits; of what is no figure nothing is asked before it is told. */
function figure(text: string | number): Rational {
  const [, digits = '0', percent] = /^(-?\d+(?:\.\d+)?)\s*([%％])?$/.exec(String(text).trim()) ?? [];
  return rational(percent ? `${digits}/100` : digits);
}
