import type { Check, CheckOf, Fact, NumberFact, Standard } from '../../../model/index.ts';
import { compare } from '../../../quantity/index.ts';
import type { Complain, Path, PlainCheck, PlainStandard } from '../plain-standard.ts';
import { askedSpan, both, covers, domainOf, isEmpty, type Span, togetherAll } from './span.ts';

interface Place {
  readonly standard: Standard;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly tell: (path: Path, code: 'never-holds' | 'always-holds') => void;
  readonly outside: (path: Path, written: string, fact: Fact) => void;
}

/** Checks that can never or must always hold, and thresholds outside of what is plausible. */
export function doubtfulChecks(plain: PlainStandard, standard: Standard, complain: Complain): void {
  standard.tiers.forEach((tier, t) => {
    const file = plain.standard.tiers[t]?.file ?? '';
    const place: Place = {
      standard,
      facts: standard.facts,
      tell: (path, code) => complain(file, path, { code, warning: true }),
      outside: (path, written, fact) =>
        complain(file, path, {
          code: 'threshold-implausible',
          warning: true,
          args: { written, fact: fact.label },
        }),
    };
    tier.indicators.forEach(({ requirements }, i) => {
      requirements.forEach((requirement, r) => {
        for (const key of ['when', 'check'] as const) {
          const written = plain.tiers[t]?.indicators[i]?.requirements[r]?.[key];
          const check = requirement[key];
          if (check && written) look(check, written, ['indicators', i, 'requirements', r, key], place);
        }
      });
    });
  });
}

type Written = Readonly<Record<string, unknown>>;

/** Walks a check beside its words in the file, which say where it stands. */
function look(check: Check, plain: PlainCheck, path: Path, place: Place): void {
  const written = plain as Written;
  if (check.kind === 'compare') lookAtCompare(check, written, path, place);
  else if (check.kind === 'level') lookAtLevel(check, path, place);
  else if (check.kind === 'where' || check.kind === 'every') lookInside(check, written, path, place);
  else if (check.kind === 'all' || check.kind === 'any') {
    const parts = written[check.kind] as readonly PlainCheck[] | undefined;
    check.checks.forEach((part, i) => {
      if (parts?.[i]) look(part, parts[i], [...path, check.kind, i], place);
    });
    lookAtParts(check, [...path, check.kind], place);
  }
}

const endsOf = (check: CheckOf<'compare'>) => (check.upper ? [check, check.upper] : [check]);

const numberAt = (id: string, { facts }: Place): NumberFact | undefined =>
  facts.get(id) as NumberFact | undefined;

function lookAtCompare(check: CheckOf<'compare'>, written: Written, path: Path, place: Place): void {
  const fact = numberAt(check.fact, place);
  if (fact === undefined) return;
  const domain = domainOf(fact, place.standard);
  const asked = askedSpan(fact, endsOf(check));
  const at = [...path, (check.upper ?? check).op];
  const never = isEmpty(both(domain, asked));
  if (never || covers(asked, domain)) {
    place.tell(at, never ? 'never-holds' : 'always-holds');
    return;
  }
  const { low, high } = fact.plausible ?? {};
  for (const { op, threshold } of endsOf(check))
    if ((low && compare(threshold.value, low) < 0) || (high && compare(threshold.value, high) > 0))
      place.outside([...path, op], String(written[op] ?? ''), fact);
}

function lookAtLevel({ fact, op, level }: CheckOf<'level'>, path: Path, place: Place): void {
  const of = place.facts.get(fact);
  const levels = of?.type === 'level' ? place.standard.scales.get(of.scale)?.levels : undefined;
  const index = levels?.findIndex(({ id }) => id === level) ?? -1;
  const [lowest, highest] = [index === 0, index === (levels?.length ?? 0) - 1];
  if ((op === 'more_than' && highest) || (op === 'less_than' && lowest))
    place.tell([...path, op], 'never-holds');
  if ((op === 'at_least' && lowest) || (op === 'at_most' && highest))
    place.tell([...path, op], 'always-holds');
}

function lookInside(
  check: CheckOf<'where'> | CheckOf<'every'>,
  written: Written,
  path: Path,
  place: Place,
): void {
  const list = place.facts.get(check.fact);
  const inside = { ...place, facts: list?.type === 'list' ? list.fields : new Map<string, Fact>() };
  for (const key of ['where', 'every'] as const) {
    const condition = key in check ? (check as { readonly [K in typeof key]?: Check })[key] : undefined;
    const fields = Object.entries((written[key] ?? {}) as Readonly<Record<string, PlainCheck>>);
    const [only] = fields;
    if (condition === undefined || only === undefined) continue;
    const parts = fields.length === 1 ? [condition] : condition.kind === 'all' ? condition.checks : [];
    fields.forEach(([field, plain], i) => {
      const part = parts[i];
      if (part) look(part, plain, [...path, key, field], inside);
    });
  }
}

/** Within `all` two parts may exclude each other; within `any` one of two may always hold. */
function lookAtParts({ kind, checks }: CheckOf<'all'> | CheckOf<'any'>, path: Path, place: Place): void {
  const spans = new Map<string, Span>();
  const flags = new Map<string, boolean>();
  checks.forEach((check, i) => {
    if (check.kind === 'is') {
      const before = flags.get(check.fact);
      if (before !== undefined && before !== check.is)
        place.tell([...path, i], kind === 'all' ? 'never-holds' : 'always-holds');
      flags.set(check.fact, check.is);
    }
    const fact = check.kind === 'compare' ? numberAt(check.fact, place) : undefined;
    if (check.kind !== 'compare' || fact === undefined) return;
    const asked = askedSpan(fact, endsOf(check));
    const before = spans.get(check.fact);
    if (before && kind === 'all' && !isEmpty(asked) && !isEmpty(before) && isEmpty(both(before, asked)))
      place.tell([...path, i], 'never-holds');
    if (before && kind === 'any' && togetherAll(before, asked, fact.type === 'count'))
      place.tell([...path, i], 'always-holds');
    spans.set(check.fact, before && kind === 'all' ? both(before, asked) : asked);
  });
}
