import { type Figure, figureText } from '../../src/prose/figures.ts';
import { figureAt, type Tokens } from '../../src/prose/tokens.ts';

const SIGNS = { at_least: '>= ', more_than: '> ', at_most: '<= ', less_than: '< ', reached: '达 ' } as const;

/** Its doubt, both counts of a ratio, both ends of a range, or its number, after its bound. */
function shownFigure({ low, high, written, bound, ratio, doubt }: Figure): string {
  if (doubt !== undefined) return `${doubt}?`;
  if (ratio !== undefined) return `${ratio.part}/${ratio.whole}`;
  const [first, last] = [figureText(low), figureText(high)];
  return (bound ? SIGNS[bound] : '') + (written ?? (first === last ? first : `${first}..${last}`));
}

/** A text with its figures in brackets: 〔>= 90〕%, 〔about?〕户. */
export const shownTokens = (tokens: Tokens): string =>
  [...tokens.text]
    .map((c) => {
      const figure = figureAt(tokens, c);
      return figure === undefined ? c : `〔${shownFigure(figure)}〕`;
    })
    .join('');
