import type { Check, Comparison, DiagnosticCode, Fact, Scale } from '../../model/index.ts';
import { exactValue, readQuantity } from '../../quantity/index.ts';
import { nearest } from '../../standard/index.ts';
import type { Complain, Path, PlainCheck } from './plain-standard.ts';

/** What a check's words can mean: the facts (or a record's fields) in reach, and where complaints go. */
export interface CheckReading {
  readonly file: string;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly scales: ReadonlyMap<string, Scale>;
  readonly complain: Complain;
}

const OPS: readonly Comparison[] = ['at_least', 'at_most', 'more_than', 'less_than'];
const KEYS = ['fact', ...OPS, 'is', 'includes', 'among', 'where', 'every', 'excluding', 'all', 'any'];
const NOTHING: Check = { kind: 'all', checks: [] };

/** Reads a check as YAML spells it; a broken reference is told once and leaves a check that asks nothing. */
export function checkOf(plain: PlainCheck, path: Path, reading: CheckReading): Check {
  const odd = Object.keys(plain).find((key) => !KEYS.includes(key));
  if (odd !== undefined)
    return wrong(reading, [...path, odd], 'unknown-key', { key: odd, allowed: KEYS, ...near(odd, KEYS) });
  for (const kind of ['all', 'any'] as const) {
    const parts = plain[kind];
    if (Array.isArray(parts))
      return { kind, checks: parts.map((part: PlainCheck, i) => checkOf(part, [...path, kind, i], reading)) };
  }
  const id = String(plain['fact'] ?? '');
  const fact = reading.facts.get(id);
  if (fact === undefined)
    return wrong(reading, [...path, 'fact'], 'unknown-fact', {
      written: id,
      ...near(id, [...reading.facts.keys()]),
    });
  return singleOf(plain, id, fact, path, reading);
}

const near = (word: string, names: readonly string[]): { nearest?: string } => {
  const close = nearest(word, names);
  return close === undefined ? {} : { nearest: close };
};

function wrong(
  reading: CheckReading,
  path: Path,
  code: DiagnosticCode,
  args: Parameters<Complain>[3],
): Check {
  reading.complain(reading.file, path, code, args);
  return NOTHING;
}

function singleOf(plain: PlainCheck, id: string, fact: Fact, path: Path, reading: CheckReading): Check {
  const mismatch = () =>
    wrong(reading, path, 'check-type', {
      fact: id,
      type: fact.type,
      keys: Object.keys(plain).filter((k) => k !== 'fact'),
    });
  if (fact.type === 'list') return listCheck(plain, id, fact, path, reading) ?? mismatch();
  if ('is' in plain)
    return fact.type === 'flag' ? { kind: 'is', fact: id, is: String(plain['is']) === 'true' } : mismatch();
  if ('includes' in plain || 'among' in plain)
    return fact.type === 'set' ? setCheck(plain, id, fact, path, reading) : mismatch();
  const op = OPS.find((o) => o in plain);
  if (op === undefined || fact.type === 'set' || fact.type === 'flag' || fact.type === 'text')
    return mismatch();
  return fact.type === 'level'
    ? levelCheck(plain, id, fact.scale, op, path, reading)
    : thresholdCheck(plain, id, fact, op, path, reading);
}

function thresholdCheck(
  plain: PlainCheck,
  id: string,
  fact: Extract<Fact, { type: 'count' | 'measure' | 'rate' }>,
  op: Comparison,
  path: Path,
  reading: CheckReading,
): Check {
  const text = String(plain[op]);
  const read = readQuantity(text, fact.type, fact.aboveWhole, fact.negative);
  const value = read.ok ? exactValue(read.quantity) : undefined;
  if (!read.ok || value === undefined)
    return wrong(reading, [...path, op], 'bad-threshold', { written: text, type: fact.type });
  return { kind: 'compare', fact: id, op, threshold: { value, decimals: read.quantity.decimals ?? 0 } };
}

function levelCheck(
  plain: PlainCheck,
  id: string,
  scaleId: string,
  op: Comparison,
  path: Path,
  reading: CheckReading,
): Check {
  const level = String(plain[op]);
  const levels = (reading.scales.get(scaleId)?.levels ?? []).map((l) => l.id);
  if (!levels.includes(level))
    return wrong(reading, [...path, op], 'unknown-level', {
      written: level,
      allowed: levels,
      ...near(level, levels),
    });
  return { kind: 'level', fact: id, op, level };
}

function setCheck(
  plain: PlainCheck,
  id: string,
  fact: Extract<Fact, { type: 'set' }>,
  path: Path,
  reading: CheckReading,
): Check {
  const key = 'includes' in plain ? 'includes' : 'among';
  const items = (plain[key] as readonly unknown[]).map(String);
  const odd = items.findIndex((item) => !fact.items.has(item));
  if (odd >= 0)
    return wrong(reading, [...path, key, odd], 'unknown-item', {
      fact: id,
      written: items[odd] ?? '',
      allowed: [...fact.items.keys()],
      ...near(items[odd] ?? '', [...fact.items.keys()]),
    });
  return key === 'includes'
    ? { kind: 'includes', fact: id, items }
    : { kind: 'among', fact: id, items, atLeast: Number(plain['at_least'] ?? 1) };
}

function listCheck(
  plain: PlainCheck,
  id: string,
  fact: Extract<Fact, { type: 'list' }>,
  path: Path,
  reading: CheckReading,
): Check | undefined {
  const inside: CheckReading = { ...reading, facts: fact.fields };
  const where =
    plain['where'] === undefined
      ? {}
      : { where: conditionOf(plain['where'] as PlainCheck, [...path, 'where'], inside) };
  const excluding = plain['excluding'] === undefined ? {} : { excluding: String(plain['excluding']) };
  if (excluding.excluding !== undefined && reading.facts.get(excluding.excluding)?.type !== 'list')
    return wrong(reading, [...path, 'excluding'], 'unknown-fact', { written: excluding.excluding });
  if (plain['every'] !== undefined)
    return {
      kind: 'every',
      fact: id,
      ...where,
      every: conditionOf(plain['every'] as PlainCheck, [...path, 'every'], inside),
      ...excluding,
    };
  if (plain['at_least'] === undefined) return undefined;
  return { kind: 'where', fact: id, ...where, atLeast: Number(plain['at_least']), ...excluding };
}

/** `{ floors: { at_least: 12 } }`: each field's check without its `fact`; several fields are joined by `all`. */
function conditionOf(plain: PlainCheck, path: Path, inside: CheckReading): Check {
  const checks = Object.entries(plain).map(([field, condition]) => {
    if (!inside.facts.has(field))
      return wrong(inside, [...path, field], 'unknown-field', {
        fact: '',
        written: field,
        allowed: [...inside.facts.keys()],
        ...near(field, [...inside.facts.keys()]),
      });
    return checkOf({ ...(condition as PlainCheck), fact: field }, [...path, field], inside);
  });
  return checks.length === 1 && checks[0] ? checks[0] : { kind: 'all', checks };
}
