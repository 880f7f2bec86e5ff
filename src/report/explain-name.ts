import type { Code, Fact, FindingCode, Message, Standard } from '../model/index.ts';
import {
  ceilTo,
  exactText,
  fixed,
  multiply,
  rational,
  roundHalfEven,
  showNumber,
} from '../quantity/index.ts';
import { roundingWords } from '../standard/index.ts';
import { catalogue, isHinted } from '../words/index.ts';
import type { Layout } from './evaluation/report.ts';
import { factLines } from './explain.ts';
import type { AskedAt, Explained, ExplainedShare } from './explained.ts';
import { clean, say } from './say.ts';
import { strong } from './terminal/signs.ts';
import { wrap } from './terminal/wrap.ts';

/** What a name that is no indicator means: a fact, a code, a share such as `1019/1456`. */
export const explainName = (explained: Explained, standard: Standard, layout: Layout): string =>
  `${linesOf(explained, standard, layout)
    .flatMap((line) => wrap(line, layout.width))
    .join('\n')}\n`;

function linesOf(explained: Explained, standard: Standard, layout: Layout): readonly string[] {
  switch (explained.kind) {
    case 'fact':
      return factText(explained.fact, explained.places, standard, layout);
    case 'finding':
      return findingText(explained.code, layout);
    case 'diagnostic':
      return [
        `${strong(layout)(explained.code)}  [${say('explain-diagnostic', layout)}]`,
        saidAs(`diagnostic-${explained.code}`, layout),
        ...(isHinted(explained.code)
          ? [clean(say('explain-hint', layout, { hint: open(`hint-${explained.code}`, layout) }), layout)]
          : []),
      ];
    case 'reason':
      return [
        `${strong(layout)(explained.code)}  [${say('explain-reason', layout)}]`,
        saidAs(explained.code, layout),
        say('explain-hint', layout, { hint: { code: doAbout(explained.code), args: {} } }),
      ];
    case 'share':
      return shareText(explained, standard, layout);
  }
}

function factText(
  fact: Fact,
  places: readonly AskedAt[],
  standard: Standard,
  layout: Layout,
): readonly string[] {
  return [
    ...factLines(fact, standard, layout),
    '',
    strong(layout)(say(places.length === 0 ? 'explain-asked-nowhere' : 'explain-asked-by', layout)),
    ...places.map(
      ({ tier, indicator: { number, title } }) =>
        `  ${say('explain-place', layout, { tier: tier.title, number: String(number), title })}`,
    ),
  ];
}

/** A sentence of the catalogue with what it is about left open. */
export const openSentence = (code: Code, lang: Layout['lang']): string =>
  catalogue[code][lang].replace(/\{\w+\|[^|{}]*\|([^|{}]*)\}/g, '$1').replace(/\{\w+\}/g, '…');

const open = (code: Code, { lang }: Layout): string => openSentence(code, lang);

const saidAs = (code: Code, layout: Layout): string =>
  clean(say('explain-sentence', layout, { sentence: open(code, layout) }), layout);

const findingText = (code: FindingCode, layout: Layout): readonly string[] => [
  `${strong(layout)(`${code}  ${say(`code-${code}`, layout)}`)}  [${say('explain-finding', layout)}]`,
  say(`when-${code}`, layout),
  saidAs(`finding-${code}`, layout),
  ...toDo(code).map((hint) => say('explain-hint', layout, { hint: { code: hint, args: {} } })),
  say('explain-settle', layout),
];

/** What is to be done about a finding, where the catalogue says it. */
export const toDo = (code: FindingCode): readonly Code[] => {
  const words = `do-${code}`;
  return isCode(words) ? [words] : [];
};

const isCode = (words: string): words is Code => Object.hasOwn(catalogue, words);

/** What is to be done about a reason, by what it ends in. */
export function doAbout(code: string): Code {
  if (/attested/.test(code)) return 'do-reason-attested';
  if (/unknown|not-reported|of-nothing|withheld/.test(code)) return 'do-reason-unknown';
  if (/false|not$|none|^need/.test(code)) return 'do-reason-false';
  return 'do-reason-true';
}

const HUNDRED = rational(100);

/** Why a share is not the whole percent that it is rounded to. */
function shareText(
  { part, whole, share, threshold, product, counted, holds }: ExplainedShare,
  { comparison }: Standard,
  layout: Layout,
): readonly string[] {
  const rounded = (decimals: number) =>
    `${fixed(roundHalfEven(multiply(share, HUNDRED), decimals), decimals)}%`;
  const verdict: Message = { code: holds ? 'truth-true' : 'truth-false', args: {} };
  const shown = {
    part: showNumber(part, false),
    whole: showNumber(whole, false),
    threshold: showNumber(threshold, true),
    product: showNumber(product, false),
    needed: exactText(ceilTo(product, 0)),
    figure: showNumber(share, true, threshold),
    verdict,
  };
  return [
    strong(layout)(say('explain-share', layout, shown)),
    say('explain-share-rounded', layout, { whole: rounded(0), one: rounded(1), two: rounded(2) }),
    say(counted ? 'explain-share-needs' : 'explain-share-is', layout, shown),
    comparison.kind === 'full-value'
      ? say('explain-share-full', layout)
      : say('explain-share-rounds', layout, { rounding: roundingWords(comparison.decimals) }),
  ];
}
