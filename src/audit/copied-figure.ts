import type { NumberFact, Rational, ReportedFact, Standard } from '../model/index.ts';
import { compare, exactValue } from '../quantity/index.ts';
import { shareOf } from '../standard/index.ts';
import type { FindingRule } from './rule.ts';

interface Figure {
  readonly reported: ReportedFact;
  readonly fact: NumberFact;
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
      (one) => significantDigits(one.reported.written) >= settings.digits && !isWhole(one, figures, standard),
    );
    return telling.flatMap((second, index) => {
      const first = telling.slice(0, index).find((one) => sameKind(one, second) && equal(one, second));
      if (first === undefined) return [];
      const args = {
        first: first.fact.label,
        second: second.fact.label,
        value: second.reported.written,
        unit: second.fact.unit ?? '',
      };
      return [{ args, facts: [first.fact.id, second.fact.id], at: second.reported.at }];
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

/** As it is written: 1019 has four, 2250 three, 0.296 three, 0.50 two. */
function significantDigits(written: string): number {
  const digits = /\d+(?:\.\d+)?/.exec(written.normalize('NFKC'))?.[0] ?? '';
  const telling = digits.includes('.') ? digits.replace('.', '') : digits.replace(/0+$/, '');
  return telling.replace(/^0+/, '').length;
}

const equal = (a: Figure, b: Figure): boolean => compare(a.value, b.value) === 0;
const sameKind = ({ fact: a }: Figure, { fact: b }: Figure): boolean =>
  a.type === b.type && a.unit?.zh === b.unit?.zh;

/** A whole, or a part as large as its whole: full coverage explains why figures are alike. */
function isWhole(one: Figure, all: readonly Figure[], { facts }: Standard): boolean {
  for (const fact of facts.values()) {
    const share = shareOf(fact);
    if (share?.whole === one.fact.id) return true;
    if (
      share?.part === one.fact.id &&
      all.some((other) => other.fact.id === share.whole && equal(other, one))
    )
      return true;
  }
  return false;
}
