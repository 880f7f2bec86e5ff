import { actionMessage, actionsOf, type Problem } from '../../gap/index.ts';
import type { Message, MessageArg, Standard } from '../../model/index.ts';
import { exactValue, showNumber } from '../../quantity/index.ts';
import { shortLabel, sizeLabel } from '../../standard/index.ts';
import { named, say, tell, type Voice } from '../say.ts';
import type { Field } from '../terminal/lines.ts';

const NEEDS = {
  at_least: 'brief-needs',
  at_most: 'brief-needs-most',
  more_than: 'brief-needs-more',
  less_than: 'brief-needs-less',
} as const;

/** Whether a problem is one of figures: then its parts stand in columns. */
export const isFigure = ({ result }: Problem): boolean =>
  result.check.kind === 'compare' && result.actual !== undefined && result.shortfall?.value !== undefined;

/** By how much it is short (or over), `each` where several indicators are alike. */
export function changeMessage(
  { result, indicators }: Problem,
  each = indicators.length > 1,
): Message | undefined {
  const { shortfall } = result;
  if (shortfall?.value === undefined) return undefined;
  const less = shortfall.value.s < 0n;
  const code = less ? (each ? 'brief-over-each' : 'brief-over') : each ? 'brief-short-each' : 'brief-short';
  return shortfall.kind === 'change' && shortfall.atMost
    ? { code: `${code}-most`, args: { change: shortfall.size } }
    : { code, args: { change: sizeLabel(shortfall) } };
}

/** Actual, asked, short; for what has no figures all is in the text. */
export function figureFields(problem: Problem, voice: Voice): readonly Field[] {
  const { actual, threshold, check } = problem.result;
  if (!isFigure(problem) || check.kind !== 'compare') return [{ text: '' }, { text: '' }, { text: '' }];
  const change = changeMessage(problem);
  return [
    { text: actual === undefined ? '' : named(actual.text, voice) },
    { text: needs(check.op, threshold?.text ?? '', voice) },
    { text: change === undefined ? '' : tell(change, voice) },
  ];
}

export const needs = (op: keyof typeof NEEDS, threshold: MessageArg, voice: Voice): string =>
  say(NEEDS[op], voice, { threshold });

/** `1019 / 1456 户`: the figures as they were reported. */
export function shareText({ share }: Pick<Problem, 'share'>, voice: Voice, unit: boolean): string {
  const [have, of] = [share && exactValue(share.have), share && exactValue(share.of)];
  if (share === undefined || have === undefined || of === undefined) return '';
  const text = say('brief-share', voice, { have: showNumber(have, false), of: showNumber(of, false) });
  const shown = unit && 'unit' in share.part && share.part.unit !== undefined ? share.part.unit : undefined;
  return shown === undefined ? text : `${text} ${named(shown, voice)}`;
}

export const factName = ({ result: { fact } }: Problem, voice: Voice): string =>
  fact === undefined ? '' : named(shortLabel(fact), voice);

/** What has no figures, as what is to be done about it. */
export function problemText({ requirement, result }: Problem, standard: Standard, voice: Voice): string {
  const actions = actionsOf({ ...requirement, result }, standard);
  const texts = actions.map((action) => tell(actionMessage(action), voice));
  return texts.length === 0 ? tell(requirement.reason, voice) : texts.join(voice.lang === 'zh' ? '；' : '; ');
}
