import type { Problem } from '../../gap/index.ts';
import type { Evaluation, Message, Standard } from '../../model/index.ts';
import { named, say, tell, type Voice } from '../say.ts';
import { fill } from '../terminal/lines.ts';
import { statusPaint, strong, symbolOf } from '../terminal/signs.ts';
import { evidencePhrase } from './brief-evidence.ts';
import { changeMessage, isFigure } from './problem-fields.ts';
import { type Layout, type Report, supposedText } from './report.ts';

/** Of more different shortfalls than these the numbers alone are named. */
const TOLD = 3;

/** The verdict, and what would change it. */
export function headline(
  evaluation: Evaluation,
  failing: readonly Problem[],
  layout: Layout,
): readonly string[] {
  const { verdict } = evaluation;
  const word = say(`brief-verdict-${verdict}`, layout);
  const lead = `${symbolOf(verdict, layout)} ${word}`;
  const why = whyText(evaluation, failing, layout);
  if (why === '') return [paintedLead(lead, evaluation, layout)];
  const [first = '', ...more] = fill(`${lead}   ${why}`, layout.width);
  return [
    paintedLead(lead, evaluation, layout) + first.slice(lead.length),
    ...more.map((line) => `  ${line}`),
  ];
}

const paintedLead = (lead: string, { verdict }: Evaluation, layout: Layout): string =>
  strong(layout)(statusPaint(verdict, layout)(lead));

/** What would change the verdict, or what it rests on. */
export function whyText(evaluation: Evaluation, failing: readonly Problem[], layout: Voice): string {
  const { verdict, counts } = evaluation;
  if (verdict === 'unmet') return tellAll(failingMessages(failing), layout);
  if (verdict === 'undetermined') return say('brief-not-all', layout, { count: String(counts.undetermined) });
  if (verdict !== 'met' || counts.met === 0) return '';
  const evidence = evidencePhrase(evaluation, false, layout);
  if (counts.waived + counts.notApplicable > 0) return evidence;
  return say('brief-all-met', layout, { total: String(counts.met), evidence });
}

const tellAll = (messages: readonly Message[], layout: Voice): string =>
  messages.map((one) => tell(one, layout)).join(layout.lang === 'zh' ? '，' : '; ');

/** `第 1、3 项各差 1 户`, where the shortfalls are few; else which indicators fail. */
function failingMessages(failing: readonly Problem[]): readonly Message[] {
  const numbersOf = (problems: readonly Problem[]) => [
    ...new Set(problems.flatMap(({ indicators }) => indicators.map(({ indicator }) => indicator.number))),
  ];
  const alike = new Map<string, Problem[]>();
  for (const problem of failing) {
    const key = problem.result.shortfall?.text.zh ?? '';
    alike.set(key, [...(alike.get(key) ?? []), problem]);
  }
  if (alike.size > TOLD || !failing.every(isFigure))
    return [{ code: 'brief-places-plain', args: { numbers: numbersOf(failing).map(String) } }];
  return [...alike.values()].flatMap((problems) => {
    const numbers = numbersOf(problems);
    const [first] = problems;
    const what = first && changeMessage(first, numbers.length > 1);
    return what === undefined ? [] : [{ code: 'brief-places', args: { numbers: numbers.map(String), what } }];
  });
}

/** What was counted, what data alone gives, what was supposed, and what was set aside. */
export function underHeadline(
  evaluation: Evaluation,
  report: Report,
  _standard: Standard,
  layout: Layout,
): readonly string[] {
  const supposed = supposedText(evaluation);
  const { evidence } = report;
  const texts = [
    ...(supposed === '' ? [] : [say('report-supposed', layout, { facts: supposed })]),
    ...(evidence === undefined || evidence === 'attested' ? [] : [say(`brief-floor-${evidence}`, layout)]),
    countsText(evaluation, layout),
    ...(evaluation.waivers === 0
      ? []
      : [say('rests-on-waivers', layout, { count: String(evaluation.waivers) })]),
  ];
  return texts
    .filter((text) => text !== '')
    .flatMap((text) => fill(text, layout.width - 2))
    .map((line) => `  ${line}`);
}

/** `22 项指标：不达标 2，达标 19，不适用 1。只认数据时也不达标。` */
export function countsText(evaluation: Evaluation, layout: Voice): string {
  const { counts, verdict } = evaluation;
  const data = tellAll([dataMessage(evaluation, layout)], layout) + acceptanceText(evaluation, layout);
  if (verdict === 'met' && counts.waived + counts.notApplicable === 0) return data;
  const shown = [
    ...part('brief-count-unmet', counts.unmet),
    ...part('brief-count-met', counts.met),
    ...part('brief-count-undetermined', counts.undetermined),
    ...part('brief-count-not-applicable', counts.notApplicable),
    ...part('brief-count-waived', counts.waived),
  ].map((one) => tell(one, layout));
  return say('brief-counts', layout, {
    total: String(evaluation.indicators.length),
    counts: shown.join(layout.lang === 'zh' ? '，' : ', '),
    data,
  }).trim();
}

const part = (code: Message['code'], count: number): readonly Message[] =>
  count === 0 ? [] : [{ code, args: { count: String(count) } }];

/** The verdict on data alone, and of one that is met what is still to be reported for it. */
function dataMessage(evaluation: Evaluation, layout: Voice): Message {
  const { verdict, verdicts } = evaluation;
  const data = verdicts.declared;
  const word: Message = { code: `status-${data}`, args: {} };
  if (verdict === 'met' && data === 'undetermined') {
    const open = evaluation.indicators.filter(
      ({ statuses, waived }) => statuses.declared === 'undetermined' && !waived,
    );
    const indicators = open.map(({ indicator }) => `${indicator.number} ${named(indicator.title, layout)}`);
    return { code: 'brief-still', args: { verdict: word, indicators } };
  }
  if (data === verdict && data !== 'not-applicable') return { code: `brief-data-same-${data}`, args: {} };
  return { code: 'brief-data-other', args: { verdict: word } };
}

/** Why claims count for nothing, where they would have counted. */
function acceptanceText({ submission, verdict }: Evaluation, layout: Voice): string {
  const claims = [...submission.statements.values()].some(({ claimed }) => claimed === 'met');
  if (verdict !== 'undetermined' || submission.acceptance !== undefined || !claims) return '';
  return `${layout.lang === 'zh' ? '' : ' '}${say('brief-no-acceptance', layout)}`;
}
