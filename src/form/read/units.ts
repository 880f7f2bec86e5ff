import type { NumberFact, Rational, Reading } from '../../model/index.ts';
import { divide, multiply, rational } from '../../quantity/index.ts';

/** How many of the fact's own unit one of a written unit is; `other` where it measures something else. */
export type UnitFactor =
  | { readonly kind: 'factor'; readonly factor: Rational }
  /** A rate in hundredths, or in a fraction of them. */
  | { readonly kind: 'percent'; readonly factor: Rational }
  | { readonly kind: 'other' };

/** Units of one kind, in the first of them; spellings are compared after NFKC, so that ㎡ is m2. */
const KINDS: readonly Readonly<Record<string, string>>[] = [
  {
    ...{ 平方米: '1', 平米: '1', 平方: '1', m2: '1', 'm^2': '1', sqm: '1' },
    ...{ 平方公里: '1000000', 平方千米: '1000000', km2: '1000000', 'km^2': '1000000' },
    ...{ 公顷: '10000', hm2: '10000', ha: '10000', hectare: '10000', hectares: '10000' },
    ...{ 亩: '2000/3', 市亩: '2000/3', 公亩: '100', 顷: '200000/3' },
  },
  { 米: '1', m: '1', 公里: '1000', 千米: '1000', km: '1000', 里: '500', 厘米: '1/100', cm: '1/100' },
  { 分钟: '1', 分: '1', min: '1', 小时: '60', 个小时: '60', h: '60', 秒: '1/60', 秒钟: '1/60', 天: '1440' },
  { 元: '1', 人民币元: '1', 角: '1/10', rmb: '1' },
  { 兆: '1', mbps: '1', m: '1', gbps: '1000', g: '1000' },
];

const MULTIPLES: readonly (readonly [string, string])[] = [
  ['百万', '1000000'],
  ['千万', '10000000'],
  ['十万', '100000'],
  ['亿', '100000000'],
  ['万', '10000'],
  ['千', '1000'],
  ['百', '100'],
  ['十', '10'],
];

const ONE = rational('1');
const PERCENT = new Set(['%', '百分比', '百分数', '百分点', 'percent', 'pct']);

/** What a unit is for a fact; nothing where it is none that is known. `units` are those of the reading. */
export function unitFactor(
  written: string,
  fact: NumberFact,
  units: Reading['units'] = {},
): UnitFactor | undefined {
  const unit = spelling(written);
  if (PERCENT.has(unit)) return fact.type === 'rate' ? { kind: 'percent', factor: ONE } : { kind: 'other' };
  if (unit === '‰' && fact.type === 'rate') return { kind: 'percent', factor: rational('1/10') };
  const own = spelling(fact.unit?.zh ?? '');
  const simple = simpleFactor(unit, own, fact, units);
  if (simple !== undefined) return simple;
  for (const [prefix, times] of MULTIPLES) {
    const rest = unit.startsWith(prefix) ? unit.slice(prefix.length) : undefined;
    if (rest === undefined) continue;
    // 万 alone is so many of what is counted.
    if (rest === '' && fact.type !== 'rate') return { kind: 'factor', factor: rational(times) };
    const found = rest === '' ? undefined : simpleFactor(rest, own, fact, units);
    if (found?.kind === 'factor') return { kind: 'factor', factor: multiply(found.factor, rational(times)) };
    if (found !== undefined) return found;
  }
  return undefined;
}

/** ㎡ is m2, ｋｍ² is km2; white space is nothing. */
const spelling = (unit: string): string => unit.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

function simpleFactor(
  unit: string,
  own: string,
  { unit: label }: NumberFact,
  units: Reading['units'],
): UnitFactor | undefined {
  if (unit !== '' && (unit === own || unit === spelling(label?.en ?? '')))
    return { kind: 'factor', factor: ONE };
  const kind = KINDS.find((one) => one[unit] !== undefined && one[own] !== undefined);
  if (kind !== undefined)
    return { kind: 'factor', factor: divide(rational(kind[unit] ?? '1'), rational(kind[own] ?? '1')) };
  const synonyms = Object.entries(units).find(([id]) => spelling(id) === own)?.[1] ?? {};
  const synonym = Object.entries(synonyms).find(([name]) => spelling(name) === unit)?.[1];
  if (synonym !== undefined) return { kind: 'factor', factor: rational(synonym) };
  const known =
    KINDS.some((one) => one[unit] !== undefined) ||
    Object.values(units).some((names) => Object.keys(names).some((name) => spelling(name) === unit));
  return known ? { kind: 'other' } : undefined;
}
