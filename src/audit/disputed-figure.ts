import type { NumberFact } from '../model/index.ts';
import { showNumber } from '../quantity/index.ts';
import type { FindingRule } from './rule.ts';

/** A figure that the source gives more than once, differently: it counts as the range between, until somebody settles it. */
export const disputedFigure: FindingRule = {
  code: 'disputed-figure',
  severity: 'error',
  find: ({ submission }, standard) =>
    [...submission.facts.values()].flatMap(({ id, value, at }) => {
      const fact = standard.facts.get(id) as NumberFact | undefined;
      if (fact === undefined || value.kind !== 'quantity' || value.quantity.disputed === undefined) return [];
      const values = value.quantity.disputed.map((one) => showNumber(one, fact.type === 'rate'));
      return [{ args: { fact: fact.label, values, unit: fact.unit ?? '' }, facts: [id], at }];
    }),
};
