import type { AskedEnd, Check, Comparison, Fact, NumberFact, Scale } from '../../model/index.ts';
import { nearest } from '../../standard/index.ts';
import type { Complain, Complaint, Path, PlainCheck, PlainSingle } from './plain-standard.ts';
import { thresholdOf } from './thresholds.ts';

/** What a check's words can mean: the facts (or a record's fields) in reach, and where complaints go. */
export interface CheckReading {
  readonly file: string;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly scales: ReadonlyMap<string, Scale>;
  readonly complain: Complain;
}

const LOWER = ['at_least', 'more_than'] as const;
const UPPER = ['at_most', 'less_than'] as const;
const OPS: readonly Comparison[] = [...LOWER, ...UPPER];
const NOTHING: Check = { kind: 'all', checks: [] };

/** What may be asked of each type of fact. */
const ASKED: { readonly [T in Fact['type']]: readonly string[] } = {
  count: OPS,
  measure: OPS,
  rate: OPS,
  level: OPS,
  flag: ['is'],
  set: ['includes', 'among'],
  list: ['where', 'every', 'excluding', 'at_least'],
  text: [],
};

/**
 * Reads a check whose form the schema has made sure of; a broken reference is told once and leaves a check that asks
 * nothing. `field` is the record's field that a condition is on: such a check names no fact.
 */
export function checkOf(plain: PlainCheck, path: Path, reading: CheckReading, field?: string): Check {
  for (const kind of ['all', 'any'] as const) {
    const parts = (plain as { readonly [K in 'all' | 'any']?: readonly PlainCheck[] })[kind];
    if (parts !== undefined)
      return { kind, checks: parts.map((part, i) => checkOf(part, [...path, kind, i], reading, field)) };
  }
  const single = plain as PlainSingle;
  const id = field ?? single.fact ?? '';
  const fact = reading.facts.get(id);
  if (fact === undefined)
    return wrong(reading, [...path, 'fact'], unknownName('unknown-fact', id, reading.facts.keys()));
  return singleOf(single, fact, path, reading);
}

/** A name that leads nowhere, with the nearest one that would lead somewhere. */
export function unknownName(code: Complaint['code'], written: string, names: Iterable<string>): Complaint {
  const known = [...names];
  const close = nearest(written, known);
  return { code, args: { written, fact: '', allowed: known, ...(close && { nearest: close }) } };
}

function wrong(reading: CheckReading, path: Path, complaint: Complaint): Check {
  reading.complain(reading.file, path, complaint);
  return NOTHING;
}

function singleOf(plain: PlainSingle, fact: Fact, path: Path, reading: CheckReading): Check {
  const keys = Object.keys(plain).filter((key) => key !== 'fact');
  const odd = keys.find(
    (key) =>
      !ASKED[fact.type].includes(key) && !(key === 'at_least' && 'among' in plain && fact.type === 'set'),
  );
  if (odd !== undefined || keys.length === 0)
    return wrong(reading, odd === undefined ? path : [...path, odd], mismatch(fact, odd ?? ''));
  if (fact.type === 'list') return listCheck(plain as ListCheck, fact, path, reading);
  if ('is' in plain) return { kind: 'is', fact: fact.id, is: plain.is };
  if (fact.type === 'set') return setCheck(plain as SetCheck, fact, path, reading);
  return fact.type === 'level'
    ? levelCheck(plain, fact.id, fact.scale, path, reading)
    : thresholdCheck(plain, fact as NumberFact, path, reading);
}

const mismatch = (fact: Fact, key: string): Complaint => ({
  code: 'check-type',
  key: true,
  args: {
    fact: fact.label,
    type: { code: `fact-${fact.type}`, args: {} },
    key,
    allowed: ASKED[fact.type],
  },
});

/** One end, or two: the lower end is then the check's own. */
function thresholdCheck(plain: PlainSingle, fact: NumberFact, path: Path, reading: CheckReading): Check {
  const ends = OPS.flatMap((op): readonly (AskedEnd | undefined)[] => {
    const written = (plain as { readonly [O in Comparison]?: string | number })[op];
    if (written === undefined) return [];
    const read = thresholdOf(written, fact, 'bad-threshold');
    if ('problem' in read) reading.complain(reading.file, [...path, op], read.problem);
    return ['problem' in read ? undefined : { op, threshold: read.threshold }];
  });
  const [own, upper] = ends;
  if (own === undefined || ends.includes(undefined)) return NOTHING;
  const compare = { kind: 'compare', fact: fact.id, ...own } as const;
  return upper === undefined ? compare : { ...compare, upper: upper as AskedEnd & { op: 'at_most' } };
}

function levelCheck(
  plain: PlainSingle,
  id: string,
  scaleId: string,
  path: Path,
  reading: CheckReading,
): Check {
  const scale = reading.scales.get(scaleId);
  if (scale === undefined) return NOTHING; // the catalogue's reader has told of it
  const levels = scale.levels.map((l) => l.id);
  const checks = OPS.filter((op) => op in plain).map((op): Check => {
    const level = String((plain as { readonly [O in Comparison]?: string | number })[op]);
    if (levels.includes(level)) return { kind: 'level', fact: id, op, level };
    return wrong(reading, [...path, op], unknownName('unknown-level', level, levels));
  });
  return checks.length === 1 && checks[0] ? checks[0] : { kind: 'all', checks };
}

type SetCheck =
  | { readonly includes: readonly string[] }
  | { readonly among: readonly string[]; readonly at_least: number };

function setCheck(
  plain: SetCheck,
  fact: Extract<Fact, { type: 'set' }>,
  path: Path,
  reading: CheckReading,
): Check {
  const [key, items] = 'includes' in plain ? ['includes', plain.includes] : ['among', plain.among];
  const odd = items.findIndex((item) => !fact.items.has(item));
  if (odd >= 0) {
    const { code, args } = unknownName('unknown-item', items[odd] ?? '', fact.items.keys());
    return wrong(reading, [...path, key, odd], { code, args: { ...args, fact: fact.label } });
  }
  if ('includes' in plain) return { kind: 'includes', fact: fact.id, items };
  if (!isCount(plain.at_least))
    return wrong(reading, [...path, 'at_least'], {
      code: 'bad-count',
      args: { written: String(plain.at_least) },
    });
  if (plain.at_least > items.length)
    return wrong(reading, [...path, 'at_least'], {
      code: 'count-over-items',
      args: { written: String(plain.at_least), items: String(items.length) },
    });
  return { kind: 'among', fact: fact.id, items, atLeast: Number(plain.at_least) };
}

type ListCheck = Extract<PlainSingle, { readonly excluding?: string }>;
type ListFact = Extract<Fact, { type: 'list' }>;

function listCheck(plain: ListCheck, fact: ListFact, path: Path, reading: CheckReading): Check {
  const inside: CheckReading = { ...reading, facts: fact.fields };
  const condition = (key: 'where' | 'every', of: Readonly<Record<string, PlainCheck>>) =>
    conditionOf(of, [...path, key], inside);
  const where = plain.where && { where: condition('where', plain.where) };
  const excluding = plain.excluding !== undefined && { excluding: plain.excluding };
  if (excluding) {
    const problem = exclusionProblem(plain.excluding ?? '', fact, reading);
    if (problem) return wrong(reading, [...path, 'excluding'], problem);
  }
  if ('every' in plain)
    return { kind: 'every', fact: fact.id, ...where, every: condition('every', plain.every), ...excluding };
  if (!isCount(plain.at_least))
    return wrong(reading, [...path, 'at_least'], {
      code: 'bad-count',
      args: { written: String(plain.at_least) },
    });
  return { kind: 'where', fact: fact.id, ...where, atLeast: Number(plain.at_least), ...excluding };
}

/** A number of things, as its digits give it. */
const isCount = (written: unknown): boolean => /^[1-9]\d{0,8}$/.test(String(written));

/** Records are excluded by their names: both lists have them, and no list is left by excluding itself. */
function exclusionProblem(other: string, fact: ListFact, { facts }: CheckReading): Complaint | undefined {
  if (other === fact.id) return { code: 'excludes-itself', args: { written: other } };
  const excluded = facts.get(other);
  if (excluded?.type !== 'list') {
    const lists = [...facts.values()].filter(({ type }) => type === 'list');
    return unknownName(
      'unknown-list',
      other,
      lists.map(({ id }) => id),
    );
  }
  const nameless = [fact, excluded].find(({ fields }) => fields.get('name')?.type !== 'text');
  return nameless && { code: 'excludes-nameless', args: { written: nameless.id } };
}

/** `{ floors: { at_least: 12 } }`: each field's check without its `fact`; several fields are joined by `all`. */
function conditionOf(plain: Readonly<Record<string, PlainCheck>>, path: Path, inside: CheckReading): Check {
  const checks = Object.entries(plain).map(([field, condition]) =>
    inside.facts.has(field)
      ? checkOf(condition, [...path, field], inside, field)
      : wrong(inside, [...path, field], {
          ...unknownName('unknown-field', field, inside.facts.keys()),
          key: true,
        }),
  );
  return checks.length === 1 && checks[0] ? checks[0] : { kind: 'all', checks };
}
