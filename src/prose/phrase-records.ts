import type { DraftValue } from '../model/index.ts';
import { multiply, rational } from '../quantity/index.ts';
import { type Figure, figureText } from './figures.ts';
import { heldFigure, quantityValue, type Unit } from './patterns.ts';
import type { PhraseMatch } from './phrase-match.ts';
import { spanOf, wordsIn } from './said.ts';

/** The records of a phrase, each with what the match holds for its fields; nothing where one of them cannot be filled. */
export function recordsHeld(
  asked: PhraseMatch,
  records: readonly Readonly<Record<string, string | boolean>>[],
): readonly DraftValue[] | undefined {
  const made = records.map((record) => filled(record, asked));
  return made.every((record) => record !== undefined) ? made : undefined;
}

const FIGURE_ASKED = /^(?<most><= )?\{(?<how>not |plain )?(?<group>\w+)\}$/;

/** `{floors}` is what that group's figure is, `{plain floors}` the same without its bound, `{not floors}` what that leaves out. */
function filled(
  record: Readonly<Record<string, string | boolean>>,
  asked: PhraseMatch,
): Record<string, DraftValue> | undefined {
  const made: Record<string, DraftValue> = {};
  for (const [field, written] of Object.entries(record)) {
    const value = typeof written === 'string' ? valueFilled(written, asked) : written;
    if (value === undefined) return undefined;
    // One thing is a record, and no group of one.
    if (field !== 'count' || value !== '1') made[field] = value;
  }
  return made;
}

function valueFilled(written: string, asked: PhraseMatch): string | undefined {
  const { most, how, group = '' } = FIGURE_ASKED.exec(written)?.groups ?? {};
  const unit = asked.pattern.units.get(group);
  if (unit === undefined) return textFilled(written, asked);
  const figure = heldFigure(asked.match, group, asked.said.tokens);
  const spelled = asked.match.groups?.[`${group}Unit`] ?? '';
  if (figure === undefined || figure.doubt !== undefined) return undefined;
  if (how === 'not ') return leftOut(figure, unit, spelled);
  const asAsked = how === 'plain ' ? unbound(figure) : figure;
  return quantityValue(asAsked, unit, spelled, most === undefined ? undefined : 'at_most')?.value;
}

const unbound = ({ bound: _, ...figure }: Figure): Figure => figure;

/** What a bound leaves out: of 19层及以上 up to 18. */
function leftOut(figure: Figure, unit: Unit, spelled: string): string | undefined {
  const factor = unit === '%' ? undefined : unit[spelled];
  if (factor === undefined) return undefined;
  const number = figureText(multiply(figure.low, rational(factor)));
  if (number === undefined || /\./.test(number)) return undefined;
  // From 0 on is everything, and leaves out nothing.
  if (figure.bound === 'at_least') return number === '0' ? undefined : `<= ${BigInt(number) - 1n}`;
  return figure.bound === 'more_than' ? `<= ${number}` : undefined;
}

/** A group of text as it stands in the statement. */
const textFilled = (value: string, { match, said }: PhraseMatch): string =>
  value.replace(/\{(\w+)\}/g, (_, group: string) => {
    const held = match.groups?.[group] ?? '';
    const at = match.index + match[0].indexOf(held);
    return held === '' ? '' : wordsIn(said, spanOf(said, at, at + held.length));
  });
