import type {
  FactValue,
  Indicator,
  Lang,
  NumberFact,
  Quantity,
  Rational,
  Standard,
  Submission,
} from '../../model/index.ts';
import { agrees, compare, exactValue, ratioOf } from '../../quantity/index.ts';
import { type AskedFact, factsAsked, shareOf } from '../../standard/index.ts';
import { factPhrases } from '../../words/index.ts';
import { oneLine } from './characters.ts';
import { quantityWords, type Saying, valueWords } from './value-words.ts';

/**
 * 数据 → 文: what a submission reports of an indicator, as one sentence; empty where it reports nothing. The counts of
 * a rate and the rate are one clause; other facts are set apart by semicolons, in the order in which the checks ask.
 *
 * @param asClaimed a declared rate is said as declared even where its own counts refute it
 */
export function sentenceOfFacts(
  indicator: Indicator,
  submission: Submission,
  standard: Standard,
  asClaimed: boolean,
  lang: Lang = 'zh',
): string {
  const words = factPhrases[lang];
  const saying: Saying = { standard, lang };
  const asked = factsAsked(indicator, standard);
  const rates = asked.flatMap((one) => rateClause(one, submission, asClaimed) ?? []);
  const said = new Set(rates.flatMap(({ facts }) => facts));
  const clauses = asked.flatMap(({ fact, threshold }) => {
    const rate = rates.find((one) => one.rate === fact.id);
    if (rate) return [owned(rate.words(saying), lang)];
    const value = sayable(submission, fact.id);
    return value === undefined || said.has(fact.id) ? [] : [valueWords(fact, value, saying, threshold)];
  });
  return clauses.length === 0 ? '' : clauses.join(words.clauses) + words.end;
}

/** What a sentence can say: of two figures in dispute none. */
function sayable({ facts }: Submission, id: string): FactValue | undefined {
  const value = facts.get(id)?.value;
  return value?.kind === 'quantity' && value.quantity.disputed ? undefined : value;
}

/** 社区家庭总数 is said as 本社区家庭总数. */
const owned = (clause: string, lang: Lang): string => {
  const { own, owner } = factPhrases[lang];
  return (clause.startsWith(owner) ? own : '') + clause;
};

interface RateClause {
  readonly rate: string;
  /** The facts that it says. */
  readonly facts: readonly string[];
  readonly words: (saying: Saying) => string;
}

/** `{whole} 1456 户，{part} 1019 户，覆盖率为 69.99%`: where both counts are there, the rate needs no more than its last word. */
function rateClause(
  { fact, threshold }: AskedFact,
  submission: Submission,
  asClaimed: boolean,
): RateClause | undefined {
  const derived = shareOf(fact);
  if (derived === undefined) return undefined;
  const [whole, part] = [sayable(submission, derived.whole), sayable(submission, derived.part)];
  if (whole?.kind !== 'quantity' || part?.kind !== 'quantity') return undefined;
  const reported = sayable(submission, fact.id);
  const declared = reported?.kind === 'quantity' ? reported.quantity : undefined;
  const rate = rateSaid(ratioOf(part.quantity, whole.quantity), declared, threshold, asClaimed);
  return {
    rate: fact.id,
    facts: [derived.whole, derived.part, fact.id],
    words: (saying) =>
      [
        ...[derived.whole, derived.part].flatMap((id) => {
          const [input, value] = [saying.standard.facts.get(id), sayable(submission, id)];
          return input && value ? [valueWords(input, value, saying)] : [];
        }),
        ...(rate
          ? [quantityWords(shortLabel(fact as NumberFact, saying.lang), rate, fact, saying.lang, threshold)]
          : []),
      ].join(factPhrases[saying.lang].parts),
  };
}

/** The figure as declared where it is the computed one, and on its side of the threshold; else the computed one. */
function rateSaid(
  computed: Quantity | undefined,
  declared: Quantity | undefined,
  threshold: Rational | undefined,
  asClaimed: boolean,
): Quantity | undefined {
  if (declared !== undefined && (asClaimed || computed === undefined)) return declared;
  const figure = computed && exactValue(computed);
  if (figure === undefined || computed === undefined) return declared;
  const said = declared && exactValue(declared);
  const same =
    said !== undefined &&
    declared !== undefined &&
    agrees(declared, computed, true) &&
    (threshold === undefined ||
      Math.sign(compare(said, threshold)) === Math.sign(compare(figure, threshold)));
  return same ? declared : computed;
}

/** After its counts a rate goes by what it is: 覆盖率, 安装率, 占比. */
const shortLabel = ({ label }: NumberFact, lang: Lang): string => {
  const text = oneLine(label[lang]);
  return /[\p{Script=Han}]{2}率$|占比$/u.exec(text)?.[0] ?? text;
};
