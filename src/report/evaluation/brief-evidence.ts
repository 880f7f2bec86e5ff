import type { Evaluation, Evidence, IndicatorResult, Message } from '../../model/index.ts';
import { leafResults } from '../../standard/index.ts';
import { named, say, tell, type Voice } from '../say.ts';
import { fill, flow } from '../terminal/lines.ts';
import { faint, statusPaint, symbolOf } from '../terminal/signs.ts';
import type { Layout } from './report.ts';

const STRONGEST_FIRST: readonly Evidence[] = ['measured', 'declared', 'attested'];

/** What an indicator's verdict rests on: the weakest of what its met requirements rest on. */
export const supportOf = ({ requirements }: IndicatorResult): Evidence | undefined =>
  STRONGEST_FIRST.findLast((evidence) =>
    requirements.some((one) => one.status === 'met' && one.waiver === undefined && one.evidence === evidence),
  );

const metIn = ({ indicators }: Evaluation): readonly IndicatorResult[] =>
  indicators.filter(({ status, waived }) => status === 'met' && !waived);

/** `复算 3，申报 12，仅凭验收认定 4（5、7、13、18）`; with the numbers only where there are others to tell them from. */
export function evidencePhrase(evaluation: Evaluation, which: boolean, voice: Voice): string {
  const met = metIn(evaluation);
  const parts = STRONGEST_FIRST.flatMap((evidence) => {
    const own = met.filter((one) => supportOf(one) === evidence);
    if (own.length === 0) return [];
    const phrase: Message = { code: codeOf(evidence, own), args: { count: String(own.length) } };
    const numbers = own.map(({ indicator }) => String(indicator.number));
    const told = which && evidence === 'attested' && own.length <= 8;
    return [
      tell(told ? { code: 'brief-evidence-which', args: { evidence: phrase, numbers } } : phrase, voice),
    ];
  });
  return parts.join(voice.lang === 'zh' ? '，' : ', ');
}

/** "Only" is said only where it is only: every requirement of each of these rests on the word. */
function codeOf(evidence: Evidence, own: readonly IndicatorResult[]): Message['code'] {
  if (evidence !== 'attested') return `brief-evidence-${evidence}`;
  const whole = own.every(({ requirements }) =>
    requirements
      .filter(({ status }) => status === 'met')
      .flatMap(({ result }) => leafResults(result))
      .every((leaf) => leaf.truth !== 'true' || leaf.evidence === 'attested'),
  );
  return whole ? 'brief-evidence-attested-only' : 'brief-evidence-attested';
}

/** Of one that is not met: how its met indicators are supported, and a strip of marks, in order, under their categories. */
export function evidenceLines(evaluation: Evaluation, layout: Layout): readonly string[] {
  if (evaluation.verdict === 'met') return [];
  const met = metIn(evaluation);
  const args = { count: String(met.length), evidence: evidencePhrase(evaluation, true, layout) };
  const said = met.length === 0 ? [] : fill(say('brief-evidence-met', layout, args), layout.width - 2);
  return [...said.map((line) => `  ${line}`), ...strip(evaluation, layout)];
}

function strip({ indicators }: Evaluation, layout: Layout): readonly string[] {
  const categories = new Map<string, IndicatorResult[]>();
  for (const result of indicators)
    categories.set(result.category.id, [...(categories.get(result.category.id) ?? []), result]);
  const phrases = [...categories.values()].map(
    (own) =>
      `${named(own[0]?.category.title ?? { zh: '', en: '' }, layout)} ${own.map((one) => markOf(one, layout)).join('')}`,
  );
  return flow(phrases, layout.width, '  ');
}

/** `✓` is met on data, `~` on the word. */
export function markOf(result: IndicatorResult, layout: Layout): string {
  if (result.waived) return faint(layout)('-');
  if (result.status === 'met')
    return supportOf(result) === 'attested' ? faint(layout)('~') : symbolOf('met', layout);
  return statusPaint(result.status, layout)(symbolOf(result.status, layout));
}
