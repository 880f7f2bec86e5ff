import type { Check, Indicator, Label, Requirement, Scale, Standard } from '../../../model/index.ts';
import { compare } from '../../../quantity/index.ts';
import { checksOf, factsAskedBy } from '../../../standard/index.ts';
import type { Complain, PlainStandard } from '../plain-standard.ts';

type Leaf = Exclude<Check, { readonly kind: 'all' | 'any' }>;

/** An indicator that a tier asks less of than the tier below it does. */
export function weakerClauses(plain: PlainStandard, standard: Standard, complain: Complain): void {
  standard.tiers.slice(1).forEach((tier, t) => {
    const below = standard.tiers[t];
    const file = plain.standard.tiers[t + 1]?.file ?? '';
    tier.indicators.forEach((indicator, i) => {
      const lower = below?.indicators.find(({ id }) => id === indicator.id);
      if (lower === undefined || below === undefined) return;
      for (const requirement of lower.requirements)
        if (asksLess(indicator, requirement, standard)) {
          const r = indicator.requirements.findIndex(({ id }) => id === requirement.id);
          const own = r >= 0 ? indicator.requirements[r]?.clause : undefined;
          complain(file, ['indicators', i, ...(r >= 0 ? ['requirements', r, 'clause'] : ['id'])], {
            code: 'weaker-clause',
            warning: true,
            args: {
              indicator: indicator.title,
              tier: tier.title,
              lower: below.title,
              clause: requirement.clause,
              own: own ?? joined(indicator),
            },
          });
        }
    });
  });
}

const joined = ({ requirements }: Indicator): Label => ({
  zh: requirements.map(({ clause }) => clause.zh).join('；'),
  en: requirements.map(({ clause }) => clause.en).join('; '),
});

/** Whether something that the lower tier's requirement needs is not asked any more, or asked with less. */
function asksLess(upper: Indicator, { id, check }: Requirement, standard: Standard): boolean {
  const asked = upper.requirements.flatMap((one) => leavesOf(one.check));
  const named = new Set(
    factsAskedBy(upper.requirements.flatMap(checksOf), standard).map(({ fact }) => fact.id),
  );
  return leavesOf(check).some((leaf) => {
    const related = factsAskedBy([leaf], standard).map(({ fact }) => fact.id);
    // A requirement of the same id that asks another fact is another question: which of the two asks less is not known.
    if (!related.some((fact) => named.has(fact))) return !upper.requirements.some((one) => one.id === id);
    const same = asked.filter((one) => one.kind === leaf.kind && one.fact === leaf.fact);
    return same.length > 0 && same.every((one) => isWeaker(one, leaf, standard));
  });
}

/** What must hold for a check to hold: its alternatives are left out. */
const leavesOf = (check: Check): readonly Leaf[] =>
  check.kind === 'all' ? check.checks.flatMap(leavesOf) : check.kind === 'any' ? [] : [check];

function isWeaker(upper: Leaf, lower: Leaf, standard: Standard): boolean {
  if (upper.kind === 'compare' && lower.kind === 'compare' && upper.op === lower.op) {
    const order = compare(upper.threshold.value, lower.threshold.value);
    return isLowerEnd(upper.op) ? order < 0 : order > 0;
  }
  if (upper.kind === 'level' && lower.kind === 'level' && upper.op === lower.op) {
    const rank = (level: string) => rankOf(level, upper.fact, standard);
    return isLowerEnd(upper.op)
      ? rank(upper.level) < rank(lower.level)
      : rank(upper.level) > rank(lower.level);
  }
  if (upper.kind === 'is' && lower.kind === 'is') return upper.is !== lower.is;
  if (upper.kind === 'among' && lower.kind === 'among') return upper.atLeast < lower.atLeast;
  if (upper.kind === 'includes' && lower.kind === 'includes')
    return lower.items.some((item) => !upper.items.includes(item));
  return upper.kind === 'where' && lower.kind === 'where' && !upper.where && upper.atLeast < lower.atLeast;
}

const isLowerEnd = (op: string): boolean => op === 'at_least' || op === 'more_than';

function rankOf(level: string, fact: string, { facts, scales }: Standard): number {
  const of = facts.get(fact);
  const scale: Scale | undefined = of?.type === 'level' ? scales.get(of.scale) : undefined;
  return scale?.levels.findIndex(({ id }) => id === level) ?? -1;
}
