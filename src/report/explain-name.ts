import type { Code, DiagnosticCode, Fact, Message, Standard, Tier } from '../model/index.ts';
import {
  ceilTo,
  compare,
  divide,
  exactText,
  fixed,
  multiply,
  rational,
  roundHalfEven,
  showNumber,
} from '../quantity/index.ts';
import { factsAsked, roundingWords, withName } from '../standard/index.ts';
import { catalogue, findingCodes, isFindingCode, isHinted } from '../words/index.ts';
import type { Layout } from './evaluation/report.ts';
import { factLines } from './explain.ts';
import { clean, say } from './say.ts';
import { strong } from './terminal/signs.ts';
import { wrap } from './terminal/wrap.ts';

/** What a name that is no indicator means: a fact, a finding's or a diagnostic's code, a share such as `1019/1456`. */
export function explainName(
  name: string,
  standard: Standard,
  tiers: readonly Tier[],
  layout: Layout,
): string | undefined {
  const fact = withName([...standard.facts.values()], name);
  const lines =
    (fact && factText(fact, standard, tiers, layout)) ??
    findingText(name, layout) ??
    diagnosticText(name, layout) ??
    shareText(name, standard, layout);
  return lines && `${lines.flatMap((line) => wrap(line, layout.width)).join('\n')}\n`;
}

/** The codes and facts that may be meant. */
export const explainable = ({ facts }: Standard): readonly string[] => [...facts.keys(), ...findingCodes()];

function factText(fact: Fact, standard: Standard, tiers: readonly Tier[], layout: Layout): readonly string[] {
  const places = tiers.flatMap((tier) =>
    tier.indicators
      .filter((indicator) => factsAsked(indicator, standard).some((one) => one.fact.id === fact.id))
      .map(({ number, title }) =>
        say('explain-place', layout, { tier: tier.title, number: String(number), title }),
      ),
  );
  return [
    ...factLines(fact, standard, layout),
    '',
    strong(layout)(say(places.length === 0 ? 'explain-asked-nowhere' : 'explain-asked-by', layout)),
    ...places.map((place) => `  ${place}`),
  ];
}

/** A sentence of the catalogue with what it is about left open. */
const open = (code: Code, { lang }: Layout): string =>
  catalogue[code][lang].replace(/\{\w+\|[^|{}]*\|([^|{}]*)\}/g, '$1').replace(/\{\w+\}/g, '…');

function findingText(name: string, layout: Layout): readonly string[] | undefined {
  if (!isFindingCode(name)) return undefined;
  return [
    strong(layout)(`${name}  ${say(`code-${name}`, layout)}`) + `  [${say('explain-finding', layout)}]`,
    say(`when-${name}`, layout),
    clean(say('explain-sentence', layout, { sentence: open(`finding-${name}`, layout) }), layout),
    say('explain-settle', layout),
  ];
}

const isDiagnostic = (name: string): name is DiagnosticCode => Object.hasOwn(catalogue, `diagnostic-${name}`);

function diagnosticText(name: string, layout: Layout): readonly string[] | undefined {
  if (!isDiagnostic(name)) return undefined;
  return [
    `${strong(layout)(name)}  [${say('explain-diagnostic', layout)}]`,
    clean(say('explain-sentence', layout, { sentence: open(`diagnostic-${name}`, layout) }), layout),
    ...(isHinted(name)
      ? [clean(say('explain-hint', layout, { hint: open(`hint-${name}`, layout) }), layout)]
      : []),
  ];
}

const HUNDRED = rational(100);

/** Why a share of two counts is not the whole percent that it is rounded to. */
function shareText(name: string, { comparison }: Standard, layout: Layout): readonly string[] | undefined {
  const [, part, whole] = /^(\d{1,15})\s*[/÷]\s*(\d{1,15})$/.exec(name) ?? [];
  if (part === undefined || whole === undefined || /^0+$/.test(whole)) return undefined;
  const [have, of] = [rational(BigInt(part)), rational(BigInt(whole))];
  const share = divide(have, of);
  const rounded = (decimals: number) =>
    `${fixed(roundHalfEven(multiply(share, HUNDRED), decimals), decimals)}%`;
  const threshold = divide(roundHalfEven(multiply(share, HUNDRED), 0), HUNDRED);
  const product = multiply(threshold, of);
  const verdict: Message = { code: compare(have, product) >= 0 ? 'truth-true' : 'truth-false', args: {} };
  const args = { part, whole, threshold: showNumber(threshold, true), product: showNumber(product, false) };
  return [
    strong(layout)(
      say('explain-share', layout, { part, whole, figure: `${showNumber(share, true, threshold)}` }),
    ),
    say('explain-share-rounded', layout, { whole: rounded(0), one: rounded(1), two: rounded(2) }),
    say('explain-share-needs', layout, { ...args, needed: exactText(ceilTo(product, 0)), verdict }),
    comparison.kind === 'full-value'
      ? say('explain-share-full', layout)
      : say('explain-share-rounds', layout, { rounding: roundingWords(comparison.decimals) }),
  ];
}
