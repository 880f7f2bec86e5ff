import type { Standard } from '../../../model/index.ts';
import { checksOf, factsAskedBy } from '../../../standard/index.ts';
import type { Complain, PlainStandard } from '../plain-standard.ts';

/** A fact that no check asks, nothing is derived from and no setting names. */
export function unaskedFacts(
  { standard: head }: PlainStandard,
  standard: Standard,
  complain: Complain,
): void {
  const requirements = standard.tiers.flatMap((tier) => tier.indicators.flatMap((one) => one.requirements));
  const asked = new Set(factsAskedBy(requirements.flatMap(checksOf), standard).map(({ fact }) => fact.id));
  for (const figure of head.audit?.outlier?.figures ?? [])
    for (const id of 'fact' in figure ? [figure.fact] : [figure.part, figure.whole]) asked.add(id);
  for (const id of standard.facts.keys())
    if (!asked.has(id))
      complain('facts.yaml', [id], { code: 'unasked-fact', key: true, warning: true, args: { written: id } });
}

export function emptyCategories({ standard: head, tiers }: PlainStandard, complain: Complain): void {
  const used = new Set(tiers.flatMap((tier) => tier.indicators.map(({ category }) => category)));
  for (const [i, { id }] of head.categories.entries())
    if (!used.has(id))
      complain('standard.yaml', ['categories', i, 'id'], {
        code: 'empty-category',
        warning: true,
        args: { written: id },
      });
}
