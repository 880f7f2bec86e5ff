import type { Fact, Rational, ReportedFact, Standard } from '../model/index.ts';
import { compare, exactText, exactValue } from '../quantity/index.ts';
import { shareOf } from '../standard/index.ts';
import type { FindingRule } from './rule.ts';

interface Figure {
  readonly reported: ReportedFact;
  readonly fact: Fact;
  readonly value: Rational;
}

/** Two different facts with one telling figure, where neither is the whole of the other or equal to its own whole. */
export const copiedFigure: FindingRule = {
  code: 'copied-figure',
  severity: 'warning',
  find: ({ submission }, standard) => {
    const settings = standard.audit['copied-figure'];
    if (settings === undefined) return [];
    const figures = [...submission.facts.values()].flatMap((reported) => figureOf(reported, standard));
    const telling = figures.filter(
      (one) => significantDigits(one.value) >= settings.digits && !isWhole(one, figures, standard),
    );
    return telling.flatMap((second, index) => {
      const first = telling.slice(0, index).find((one) => sameKind(one, second) && equal(one, second));
      if (first === undefined) return [];
      const args = {
        first: first.fact.label,
        second: second.fact.label,
        value: second.reported.written,
        unit: ('unit' in second.fact && second.fact.unit) || '',
      };
      return [{ args, at: second.reported.at }];
    });
  },
};

function figureOf(reported: ReportedFact, standard: Standard): readonly Figure[] {
  const fact = standard.facts.get(reported.id);
  const value = reported.value.kind === 'quantity' ? exactValue(reported.value.quantity) : undefined;
  return value !== undefined && (fact?.type === 'count' || fact?.type === 'measure')
    ? [{ reported, fact, value }]
    : [];
}

/** 1019 has four, 2250 three, 0.50 one. */
const significantDigits = (value: Rational): number =>
  exactText(value).split('/')[0]?.replace(/0+$/, '').length ?? 0;

const equal = (a: Figure, b: Figure): boolean => compare(a.value, b.value) === 0;
const unitOf = ({ fact }: Figure): string => ('unit' in fact && fact.unit?.zh) || '';
const sameKind = (a: Figure, b: Figure): boolean => a.fact.type === b.fact.type && unitOf(a) === unitOf(b);

/** A whole, or a part as large as its whole: full coverage explains why figures are alike. */
const isWhole = (one: Figure, all: readonly Figure[], { facts }: Standard): boolean =>
  [...facts.values()].some((fact) => {
    const share = shareOf(fact);
    if (share === undefined) return false;
    if (share.whole === one.fact.id) return true;
    return (
      share.part === one.fact.id && all.some((other) => other.fact.id === share.whole && equal(other, one))
    );
  });
