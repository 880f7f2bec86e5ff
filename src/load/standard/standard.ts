import type { Indicator, Standard, Tier } from '../../model/index.ts';
import { checkOf, unknownName } from './checks.ts';
import { factsOf } from './fact-catalogue.ts';
import type { Complain, Path, PlainCheck, PlainHead, PlainStandard, PlainTier } from './plain-standard.ts';

/**
 * Builds a standard from its plain values, and tells of every name in its checks that leads nowhere: at once, or of a
 * tier (`late`) when its indicators are asked for, since a call asks for those of one tier, or of none.
 */
export function standardOf(
  plain: PlainStandard,
  complain: Complain,
  digest: () => string,
  { late = false } = {},
): Standard {
  const { standard: head } = plain;
  const scales = new Map(Object.entries(head.scales ?? {}).map(([id, levels]) => [id, { id, levels }]));
  const facts = factsOf(plain.facts);
  return {
    id: head.id,
    version: head.version,
    // Few reports print it.
    get digest() {
      return digest();
    },
    title: head.title,
    issuer: head.issuer,
    documents: head.documents ?? [],
    timeZone: head.time_zone ?? 'UTC',
    comparison: comparisonOf(head.comparison),
    categories: head.categories,
    scales,
    facts,
    tiers: head.tiers.flatMap(({ id, title, file }, index) => {
      if (plain.tiers.length <= index) return [];
      const read = () =>
        indicatorsOf(plain.tiers[index] as PlainTier, id, file, head, { facts, scales }, complain);
      return [late ? lateTier({ id, title }, read) : { id, title, indicators: read() }];
    }),
    audit: head.audit ?? {},
  };
}

const comparisonOf = (given: PlainHead['comparison']): Standard['comparison'] =>
  typeof given === 'object'
    ? { kind: 'rounded-value', decimals: given['rounded-value'] }
    : { kind: 'full-value' };

/** No clause asks more at once; each part is judged, and told of, at every floor. */
const MOST_PARTS = 200;

const partsIn = (check: PlainCheck): number => {
  const { all, any } = check as {
    readonly all?: readonly PlainCheck[];
    readonly any?: readonly PlainCheck[];
  };
  return (all ?? any)?.reduce((sum, part) => sum + partsIn(part), 0) ?? 1;
};

function lateTier(named: Pick<Tier, 'id' | 'title'>, read: () => readonly Indicator[]): Tier {
  let indicators: readonly Indicator[] | undefined;
  return {
    ...named,
    get indicators() {
      indicators ??= read();
      return indicators;
    },
  };
}

function indicatorsOf(
  plain: PlainTier,
  id: string,
  file: string,
  head: PlainHead,
  known: Pick<Standard, 'facts' | 'scales'>,
  complain: Complain,
): readonly Indicator[] {
  if (plain.tier !== id)
    complain(file, ['tier'], { code: 'tier-file', args: { written: plain.tier, expected: id } });
  repeated(plain, file, complain);
  const categories = head.categories.map(({ id }) => id);
  return plain.indicators.map((indicator, i) => {
    const path = ['indicators', i];
    if (!categories.includes(indicator.category))
      complain(file, [...path, 'category'], unknownName('unknown-category', indicator.category, categories));
    const read = (check: PlainCheck, at: Path) => {
      if (partsIn(check) > MOST_PARTS)
        complain(file, at, { code: 'too-many-parts', args: { most: String(MOST_PARTS) } });
      return checkOf(check, at, { file, ...known, complain });
    };
    const requirements = indicator.requirements.map(({ when, check, ...rest }, r) => {
      const at = [...path, 'requirements', r];
      return {
        ...rest,
        ...(when && { when: read(when, [...at, 'when']) }),
        check: read(check, [...at, 'check']),
      };
    });
    return { ...indicator, requirements };
  });
}

/** An id names one thing in a tier. */
function repeated(plain: PlainTier, file: string, complain: Complain): void {
  const seen = new Set<string>();
  const once = (id: string, path: Path) => {
    if (seen.has(id)) complain(file, path, { code: 'duplicate-id', args: { written: id } });
    seen.add(id);
  };
  for (const [i, indicator] of plain.indicators.entries()) {
    once(`indicator ${indicator.id}`, ['indicators', i, 'id']);
    once(`number ${indicator.number}`, ['indicators', i, 'number']);
    for (const [r, { id }] of indicator.requirements.entries())
      once(`requirement ${id}`, ['indicators', i, 'requirements', r, 'id']);
  }
}
