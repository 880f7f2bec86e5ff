import type {
  DiagnosticCode,
  Fact,
  FindingCode,
  Rational,
  ReasonCode,
  Standard,
  Tier,
} from '../model/index.ts';
import { compare, divide, multiply, rational, roundHalfEven } from '../quantity/index.ts';
import { factsAsked, indicatorWithId, namesOf, shortLabel, withName } from '../standard/index.ts';
import { findingCodes, isDiagnosticCode, isReasonCode } from '../words/index.ts';

/** Where a fact is asked. */
export interface AskedAt {
  readonly tier: Tier;
  readonly indicator: Tier['indicators'][number];
}

/** A share that somebody wonders about: `1019/1456`, `0.296/0.37`. */
export interface ExplainedShare {
  readonly kind: 'share';
  readonly part: Rational;
  readonly whole: Rational;
  readonly share: Rational;
  /** The whole percent that it is rounded to. */
  readonly threshold: Rational;
  /** So much of the whole is that percent; of things that are counted the next whole number is needed. */
  readonly product: Rational;
  readonly counted: boolean;
  readonly holds: boolean;
}

/** What a name that is no indicator means. */
export type Explained =
  | { readonly kind: 'fact'; readonly fact: Fact; readonly places: readonly AskedAt[] }
  | { readonly kind: 'finding'; readonly code: FindingCode }
  | { readonly kind: 'diagnostic'; readonly code: DiagnosticCode }
  | { readonly kind: 'reason'; readonly code: ReasonCode }
  | ExplainedShare;

/** A fact, a code, a share; nothing where it is none of them. */
export function explainedOf(name: string, standard: Standard, tiers: readonly Tier[]): Explained | undefined {
  const fact = factNamed(name, standard);
  if (fact !== undefined) return { kind: 'fact', fact, places: placesOf(fact, standard, tiers) };
  const finding = findingCodes().find((code) => code === name);
  if (finding !== undefined) return { kind: 'finding', code: finding };
  if (isDiagnosticCode(name)) return { kind: 'diagnostic', code: name };
  if (isReasonCode(name)) return { kind: 'reason', code: name };
  return shareOf(name);
}

/** By its id, its label, or its short one where no other has that. */
function factNamed(name: string, { facts }: Standard): Fact | undefined {
  const all = [...facts.values()];
  const low = name.toLowerCase();
  const short = all.filter((fact) => {
    const { zh, en } = shortLabel(fact);
    return zh.toLowerCase() === low || en.toLowerCase() === low;
  });
  return withName(all, name) ?? (short.length === 1 ? short[0] : undefined);
}

const placesOf = (fact: Fact, standard: Standard, tiers: readonly Tier[]): readonly AskedAt[] =>
  tiers.flatMap((tier) =>
    tier.indicators
      .filter((indicator) => factsAsked(indicator, standard).some((one) => one.fact.id === fact.id))
      .map((indicator) => ({ tier, indicator })),
  );

const HUNDRED = rational(100);
const FIGURE = String.raw`(\d{1,15}(?:\.\d{1,15})?)`;
const SHARE = new RegExp(`^${FIGURE}\\s*[/÷]\\s*${FIGURE}$`);

/** Whether it is a share of nothing, which is none. */
export const isOfNothing = (name: string): boolean => /^[0.]+$/.test(SHARE.exec(name)?.[2] ?? '');

function shareOf(name: string): ExplainedShare | undefined {
  const [, one, other] = SHARE.exec(name) ?? [];
  if (one === undefined || other === undefined || isOfNothing(name)) return undefined;
  const [part, whole] = [rational(one), rational(other)];
  const share = divide(part, whole);
  const threshold = divide(roundHalfEven(multiply(share, HUNDRED), 0), HUNDRED);
  const product = multiply(threshold, whole);
  return {
    kind: 'share',
    part,
    whole,
    share,
    threshold,
    product,
    counted: !`${one}${other}`.includes('.'),
    holds: compare(part, product) >= 0,
  };
}

/** What can be explained: indicators, facts, codes. */
export const explainable = (standard: Standard): readonly string[] => [
  ...new Set([
    ...standard.tiers.flatMap(({ indicators }) => indicators.flatMap(namesOf)),
    ...[...standard.facts.values()].flatMap((fact) => [...namesOf(fact), ...Object.values(shortLabel(fact))]),
    ...findingCodes(),
  ]),
];

/** Ids that hold a word: an indicator's, a fact's, a code; and those whose Chinese name holds it. */
export function containing(word: string, standard: Standard): readonly string[] {
  const low = word.toLowerCase();
  if (low.length < 2) return [];
  const indicators = standard.tiers.flatMap((tier) => tier.indicators.map(({ id }) => id));
  const named = [
    ...indicators.map((id) => ({ id, title: indicatorWithId(standard, id)?.title.zh ?? '' })),
    ...[...standard.facts.values()].map(({ id, label }) => ({ id, title: label.zh })),
    ...findingCodes().map((id) => ({ id: id as string, title: '' })),
  ].filter(({ id, title }) => id.includes(low) || title.includes(low));
  return [...new Set(named.map(({ id }) => id))];
}
