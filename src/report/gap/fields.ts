import type { Problem } from '../../gap/index.ts';
import type { Evaluation, Label, Standard } from '../../model/index.ts';
import { add, exactValue, showNumber } from '../../quantity/index.ts';
import { shortLabel, sizeLabel } from '../../standard/index.ts';
import { withUnit } from '../../words/index.ts';
import { problemText } from '../evaluation/problem-fields.ts';
import { named, say, type Voice } from '../say.ts';

/** Whether a problem is solved by one change of one number, without a word on which things are meant. */
export const isChange = ({ result: { shortfall, check } }: Problem): boolean =>
  shortfall?.kind === 'change' ||
  (shortfall?.kind === 'records' && !('where' in check && check.where !== undefined));

/** `+1 户`, `-2 层` */
export function changeText({ result: { shortfall } }: Problem, voice: Voice): string {
  if (shortfall?.value === undefined) return '';
  const sign = shortfall.value.s < 0n ? '-' : '+';
  if (shortfall.kind === 'change' && shortfall.atMost)
    return say('gap-at-most', voice, { change: sign + named(shortfall.size, voice) });
  return sign + named(sizeLabel(shortfall), voice);
}

/** Which number it is, what it is now, and what it must be. */
export function targetText(
  { result: { shortfall } }: Problem,
  evaluation: Evaluation,
  standard: Standard,
  voice: Voice,
): string {
  const fact = standard.facts.get(shortfall?.fact ?? '');
  const value = evaluation.submission.facts.get(shortfall?.fact ?? '')?.value;
  const now = value?.kind === 'quantity' ? exactValue(value.quantity) : undefined;
  if (fact === undefined) return '';
  if (now === undefined || shortfall?.value === undefined) return named(shortLabel(fact), voice);
  const rate = fact.type === 'rate';
  const unit = 'unit' in fact ? fact.unit : undefined;
  const shown = (of: typeof now): Label => withUnit(showNumber(of, rate), unit);
  return say('gap-from-to', voice, {
    fact: shortLabel(fact),
    now: { zh: shown(now).zh, en: showNumber(now, rate) },
    target: showNumber(add(now, shortfall.value), rate),
  });
}

export const actionText = (problem: Problem, standard: Standard, voice: Voice): string =>
  isChange(problem) ? changeText(problem, voice) : problemText(problem, standard, voice);

export function titleText({ indicators }: Problem, voice: Voice): string {
  const titles = indicators.map(({ indicator }) => `${indicator.number} ${named(indicator.title, voice)}`);
  return titles.join(voice.lang === 'zh' ? '、' : ' + ');
}
