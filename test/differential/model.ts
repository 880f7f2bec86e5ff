import { evaluate } from '../../src/evaluate/index.ts';
import type {
  AskedEnd,
  Check,
  Derivation,
  Evaluation,
  Evidence,
  Fact,
  FactRecord,
  FactValue,
  FieldFact,
  NumberFact,
  Quantity,
  ReportedFact,
  RequirementResult,
  Standard,
  Tier,
} from '../../src/model/index.ts';
import { disputed, exactly, exactValue, ONE, readQuantity } from '../../src/quantity/index.ts';
import { submission } from '../evaluate/build.ts';
import {
  type Case,
  type Derive,
  type Kind,
  type PlainCheck,
  type PlainFact,
  type PlainValue,
  type Spelled,
  WrongFile,
} from './reference.ts';

/** A case as sce's own model: read by its own reader of quantities. */
const label = (text: string) => ({ zh: text, en: text });
const at = { line: 1, column: 1 };

function quantity(spelled: Spelled, kind: Kind): Quantity {
  if (typeof spelled !== 'string')
    return disputed(spelled.disputed.flatMap((one) => exactValue(quantity(one, kind)) ?? []));
  const read = readQuantity(spelled, kind === 'above' ? 'rate' : kind, kind === 'above');
  if (!read.ok) throw new WrongFile();
  return read.quantity;
}

const derivation = (derive: Derive): Derivation =>
  'ratio' in derive
    ? { kind: 'ratio', part: derive.ratio[0], whole: derive.ratio[1] }
    : 'count_of' in derive
      ? { kind: 'count-of', of: derive.count_of }
      : 'max_of' in derive
        ? { kind: 'max-of', of: derive.max_of[0], field: derive.max_of[1] }
        : { kind: 'min-of', of: derive.min_of[0], field: derive.min_of[1] };

export function fact(id: string, { kind, derive, fields }: PlainFact): Fact {
  const common = { id, label: label(id) };
  if (kind === 'list')
    return {
      ...common,
      type: 'list',
      fields: new Map(Object.entries(fields ?? {}).map(([f, k]) => [f, fact(f, { kind: k }) as FieldFact])),
    };
  if (kind === 'set') return { ...common, type: 'set', items: new Map(), open: true };
  if (kind === 'level') return { ...common, type: 'level', scale: 'levels' };
  if (kind === 'flag' || kind === 'text') return { ...common, type: kind };
  const number: NumberFact = {
    ...common,
    type: kind === 'above' ? 'rate' : kind,
    ...(kind === 'above' && { aboveWhole: true }),
    ...(derive && { derived: derivation(derive) }),
  };
  return number;
}

export function value(given: PlainValue, { kind, fields }: PlainFact): FactValue {
  if (typeof given === 'boolean') return { kind: 'flag', flag: given };
  if (typeof given === 'string' || 'disputed' in given)
    return { kind: 'quantity', quantity: quantity(given, kind as Kind) };
  if ('word' in given)
    return kind === 'level' ? { kind: 'level', level: given.word } : { kind: 'text', text: given.word };
  if ('items' in given) return { kind: 'set', items: given.items, open: given.open };
  const records = given.records.map(
    (record, i): FactRecord => ({
      count: record.count === undefined ? exactly(ONE) : quantity(record.count, 'count'),
      grouped: record.count !== undefined,
      fields: new Map(
        Object.entries(record.fields).map(([id, v]) => [id, value(v, { kind: fields?.[id] ?? 'flag' })]),
      ),
      at: { line: 1 + i, column: 1 },
    }),
  );
  return { kind: 'list', records, open: given.open };
}

export function checkOf(plain: PlainCheck, facts: Readonly<Record<string, PlainFact>>): Check {
  if ('all' in plain) return { kind: 'all', checks: plain.all.map((c) => checkOf(c, facts)) };
  if ('any' in plain) return { kind: 'any', checks: plain.any.map((c) => checkOf(c, facts)) };
  const { kind, fields } = facts[plain.fact] as PlainFact;
  if ('ends' in plain) {
    const [own, upper] = plain.ends.map(({ op, than }): AskedEnd => {
      const read = quantity(than, kind as Kind);
      return { op, threshold: { value: exactValue(read) as never, decimals: read.decimals ?? 0 } };
    });
    return {
      kind: 'compare',
      fact: plain.fact,
      ...(own as AskedEnd),
      ...(upper && { upper: upper as never }),
    };
  }
  if ('level' in plain) return { kind: 'level', ...plain };
  if ('is' in plain) return { kind: 'is', ...plain };
  if ('of' in plain)
    return plain.wanted === 'all'
      ? { kind: 'includes', fact: plain.fact, items: plain.of }
      : { kind: 'among', fact: plain.fact, items: plain.of, atLeast: plain.wanted };
  const inside = Object.fromEntries(Object.entries(fields ?? {}).map(([id, k]) => [id, { kind: k }]));
  const more = {
    fact: plain.fact,
    ...(plain.where && { where: checkOf(plain.where, inside) }),
    ...(plain.excluding && { excluding: plain.excluding }),
  };
  return 'every' in plain
    ? { kind: 'every', ...more, every: checkOf(plain.every, inside) }
    : { kind: 'where', ...more, atLeast: plain.number };
}

/** @throws WrongFile where the submission would be a diagnostic */
export const judged = (c: Case, evidence?: Evidence): RequirementResult =>
  evaluatedBy(c, evidence).evaluation.indicators[0]?.requirements[0] as RequirementResult;

/** A case as a standard of one requirement, and what evaluating it gives. */
export function evaluatedBy(
  c: Case,
  evidence: Evidence = 'attested',
): { readonly standard: Standard; readonly evaluation: Evaluation } {
  const facts = new Map(Object.entries(c.catalogue).map(([id, plain]) => [id, fact(id, plain)]));
  const requirement = {
    id: 'r',
    clause: label('r'),
    check: checkOf(c.check, c.catalogue),
    ...(c.when && { when: checkOf(c.when, c.catalogue) }),
  };
  const tier: Tier = {
    id: 'basic',
    title: label('basic'),
    indicators: [{ id: 'one', number: 1, category: 'c', title: label('one'), requirements: [requirement] }],
  };
  const standard: Standard = {
    id: 's',
    version: '1',
    digest: 'sha256:0',
    title: label('s'),
    issuer: label('i'),
    documents: [],
    timeZone: 'Asia/Shanghai',
    comparison: c.round === undefined ? { kind: 'full-value' } : { kind: 'rounded-value', decimals: c.round },
    categories: [{ id: 'c', title: label('c') }],
    scales: new Map([['levels', { id: 'levels', levels: c.levels.map((id) => ({ id, label: label(id) })) }]]),
    facts,
    tiers: [tier],
    audit: {},
  };
  const reported = Object.entries(c.facts).map(
    ([id, given]): ReportedFact => ({
      id,
      value: value(given, c.catalogue[id] as PlainFact),
      written: '',
      at,
    }),
  );
  const evaluation = evaluate(
    standard,
    submission(reported, {
      statements: new Map([['one', { claimed: 'met', at }]]),
      ...(c.attested && { acceptance: { by: 'group' } }),
    }),
    { tier, evidence, asOf: { kind: 'date', date: '2022-12-05' } },
  );
  return { standard, evaluation };
}
