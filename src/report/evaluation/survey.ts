import type { Evaluation, Message, Status } from '../../model/index.ts';
import { clean, named, say } from '../say.ts';
import { fill, flow, WIDEST } from '../terminal/lines.ts';
import { faint, strong } from '../terminal/signs.ts';
import { type Layout, type Report, summaryOf, supposedText } from './report.ts';
import { doubtLines } from './survey-doubts.ts';
import { floorLines } from './survey-floors.ts';
import { lackingLines, metLines, namedShort, unmetLines, unreadLine } from './survey-lists.ts';

/** Many communities on one screen: how many stand where on which evidence, who fails by what, and what to verify. */
export function survey(report: Report, given: Layout): string {
  const layout = { ...given, width: Math.min(given.width, WIDEST) };
  const { evaluations, diagnostics } = report;
  const name = namedShort(evaluations);
  const shown = report.shown ?? evaluations;
  const of = (verdict: Status) => shown.filter((one) => one.verdict === verdict);
  const asked = report.run?.tier !== undefined;
  const sections = [
    floorLines(evaluations, layout),
    diagnostics.length === 0 ? [] : unreadLine(diagnostics, layout),
    titled('unmet', of('unmet'), asked, layout, unmetLines(of('unmet'), report, name, layout)),
    titled(
      'undetermined',
      of('undetermined'),
      asked,
      layout,
      lackingLines(of('undetermined'), report, name, layout),
    ),
    titled('met', of('met'), asked, layout, metLines(of('met'), name, layout)),
    doubtLines(report, layout),
  ].filter((lines) => lines.length > 0);
  return [
    ...heading(report, layout),
    ...(evaluations.length === 0 ? [] : ['', ...answer(report, layout)]),
    ...sections.flatMap((lines) => ['', ...lines]),
    '',
    ...nextLines(report, layout),
    '',
  ].join('\n');
}

/** District, how many, and the standard; of files that could not be read how many were. */
function heading({ evaluations, diagnostics, standard }: Report, layout: Layout): readonly string[] {
  const districts = new Set(evaluations.map(({ submission }) => submission.community.district));
  const [district] = districts;
  const summary = summaryOf(evaluations, diagnostics);
  const count = String(evaluations.length);
  const counted =
    summary.invalid === 0
      ? say('survey-communities', layout, { count })
      : say('survey-files', layout, {
          count,
          files: String(filesOf(evaluations) + summary.invalid),
          invalid: String(summary.invalid),
        });
  const phrases = [
    ...(districts.size === 1 && district !== undefined ? [clean(district, layout)] : []),
    counted,
    ...(summary.invalid === 0 ? [`${named(standard.title, layout)} ${clean(standard.version, layout)}`] : []),
  ];
  // The standard's name is the first to give way: the details have it.
  const lines = flow(phrases, layout.width);
  return lines.slice(0, 1).map(strong(layout));
}

const filesOf = (evaluations: readonly Evaluation[]): number =>
  new Set(evaluations.map(({ submission }) => submission.file)).size;

/** The answer as a sentence, and under it what was supposed and at which floor it was judged. */
function answer(report: Report, layout: Layout): readonly string[] {
  const [first] = report.evaluations;
  const supposed = first === undefined ? '' : supposedText(first);
  const { evidence } = report;
  const texts = [
    surveyAnswer(report, layout),
    ...(supposed === '' ? [] : [say('report-supposed', layout, { facts: supposed })]),
    ...(evidence === undefined || evidence === 'attested' ? [] : [say(`brief-floor-${evidence}`, layout)]),
  ];
  return texts.flatMap((text) => fill(text, layout.width));
}

/** `5 个不达标，其中 3 个各差 1 户。34 个达标，但没有一个单凭数据就能判定。` */
export function surveyAnswer({ evaluations }: Report, layout: Pick<Layout, 'lang' | 'ascii'>): string {
  const of = (verdict: Status) => evaluations.filter((one) => one.verdict === verdict);
  const [unmet, undetermined, met] = [of('unmet'), of('undetermined'), of('met')];
  const clauses: readonly (readonly [Message['code'], readonly Evaluation[], Message | ''])[] = [
    ['survey-unmet', unmet, commonShortfall(unmet)],
    ['survey-undetermined', undetermined, ''],
    [met.length === evaluations.length ? 'survey-met-whole' : 'survey-met', met, onData(met)],
  ];
  return clauses
    .filter(([, own]) => own.length > 0)
    .map(([code, own, rest]) => {
      const first: Message = { code, args: { count: String(own.length) } };
      return say('survey-sentence', layout, { first, rest });
    })
    .join(layout.lang === 'zh' ? '' : ' ');
}

function onData(met: readonly Evaluation[]): Message {
  const some = met.filter(({ verdicts }) => verdicts.declared === 'met').length;
  const code = some === 0 ? 'survey-met-none' : some < met.length ? 'survey-met-some' : 'survey-met-all';
  return { code, args: { some: String(some) } };
}

/** Where several fail by one and the same shortfall, and by nothing else: that. */
function commonShortfall(unmet: readonly Evaluation[]): Message | '' {
  const alike = new Map<string, { readonly change: Message['args'][string]; count: number }>();
  for (const { indicators } of unmet) {
    const short = indicators.flatMap(({ requirements }) =>
      requirements.filter(({ status }) => status === 'unmet').map(({ result }) => result.shortfall),
    );
    const texts = new Set(short.map((one) => (one?.value === undefined ? '' : one.text.zh)));
    const [text = ''] = texts;
    const [first] = short;
    if (texts.size !== 1 || text === '' || first === undefined) continue;
    const before = alike.get(text);
    alike.set(text, { change: first.text, count: (before?.count ?? 0) + 1 });
  }
  const [most] = [...alike.values()].toSorted((a, b) => b.count - a.count);
  if (most === undefined || most.count < 2) return '';
  return { code: 'survey-unmet-each', args: { some: String(most.count), change: most.change } };
}

function titled(
  verdict: 'met' | 'unmet' | 'undetermined',
  own: readonly Evaluation[],
  asked: boolean,
  layout: Layout,
  lines: readonly string[],
): readonly string[] {
  if (own.length === 0) return [];
  const tiers = new Set(own.map(({ tier }) => tier));
  const [tier] = tiers;
  const args = { count: String(own.length), tier: tier?.title ?? '' };
  const code =
    verdict !== 'unmet'
      ? (`survey-head-${verdict}` as const)
      : own.length === 1
        ? 'survey-head-unmet-one'
        : tiers.size === 1
          ? asked
            ? 'survey-head-unmet-asked'
            : 'survey-head-unmet-tier'
          : 'survey-head-unmet';
  return [strong(layout)(say(code, layout, args)), ...lines];
}

/** What says again what is wrong: with submissions, or with what import reads alone. */
const diagnoses = (diagnostics: Report['diagnostics']): string =>
  diagnostics.every(({ file }) => /\.(csv|docx|html?|md|pdf|tsv|txt|xlsx)$/i.test(file))
    ? 'import'
    : 'validate';

function nextLines({ paths = [], diagnostics, evaluations }: Report, layout: Layout): readonly string[] {
  const path = clean(paths.join(' '), layout);
  const count = String(summaryOf(evaluations, diagnostics).invalid);
  const phrases =
    diagnostics.length > 0
      ? [say('next-mend', layout, { path, count, command: diagnoses(diagnostics) })]
      : [say('next-audit', layout, { path }), say('next-names', layout), say('next-page', layout)];
  return flow(phrases, layout.width).map(faint(layout));
}
