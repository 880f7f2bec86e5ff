import type { NumberFact } from '../model/index.ts';
import { compare, showQuantity } from '../quantity/index.ts';
import type { FindingRule } from './rule.ts';

/** A reported figure outside the catalogue's plausible range: wrong in unit or in digits, most likely. */
export const implausibleValue: FindingRule = {
  code: 'implausible-value',
  severity: 'error',
  find: ({ submission }, standard) =>
    [...submission.facts.values()].flatMap(({ id, value, at }) => {
      const fact = standard.facts.get(id) as NumberFact | undefined;
      if (value.kind !== 'quantity' || fact?.plausible === undefined) return [];
      const { low, high } = fact.plausible;
      const below = low && value.quantity.high && compare(value.quantity.high.value, low) < 0;
      const above = high && value.quantity.low && compare(value.quantity.low.value, high) > 0;
      if (!below && !above) return [];
      return [
        {
          args: {
            fact: fact.label,
            value: showQuantity(value.quantity, fact.type === 'rate'),
            unit: fact.unit ?? '',
          },
          facts: [id],
          at,
        },
      ];
    }),
};
