import type { EvaluationHead, Message, Standard } from '../../model/index.ts';
import { roundingWords } from '../../standard/index.ts';
import { clean, say, type Voice } from '../say.ts';
import { type Report, supposedText } from './report.ts';

/** Names are given of so many districts. */
const DISTRICTS = 3;

/** Where, by which standard, when it was accepted and published, and by which rule: `某区   某指标（2022）   验收 …   公示 …   全数值比较法`. */
export const aboutLine = (report: About, voice: Voice): string => aboutPhrases(report, voice).join('   ');

type About = Pick<Report, 'standard' | 'run'> & { readonly evaluations: readonly EvaluationHead[] };

export function aboutPhrases(report: About, voice: Voice): readonly string[] {
  const { evaluations, standard, run } = report;
  const accepted = evaluations.flatMap(({ submission: { acceptance } }) => acceptance ?? []);
  const published = evaluations.flatMap(({ submission: { source } }) => source?.published ?? []);
  const phrases = [
    districtsText(evaluations, voice),
    say('about-standard', voice, { title: standard.title, version: standard.version }),
    period(
      'page-meta-acceptance',
      accepted.flatMap(({ from, to }) => [from, to].flatMap((day) => day ?? [])),
      voice,
    ),
    period('page-meta-published', published, voice),
    ruleText(standard, voice),
    run === undefined ? '' : say('about-as-of', voice, { date: run.asOf }),
  ];
  return phrases.filter((phrase) => phrase !== '');
}

function districtsText(evaluations: readonly EvaluationHead[], voice: Voice): string {
  const districts = [
    ...new Set(evaluations.flatMap(({ submission }) => submission.community.district ?? [])),
  ];
  if (districts.length > DISTRICTS) return say('about-districts', voice, { count: String(districts.length) });
  return districts.map((one) => clean(one, voice)).join(voice.lang === 'zh' ? '、' : ', ');
}

function period(
  code: 'page-meta-acceptance' | 'page-meta-published',
  days: readonly string[],
  voice: Voice,
): string {
  const [first, ...more] = days.toSorted();
  if (first === undefined) return '';
  const last = more.at(-1) ?? first;
  const period: Message | string =
    first === last ? first : { code: 'about-period', args: { from: first, to: last } };
  return say(code, voice, { period });
}

const ruleText = ({ comparison }: Standard, voice: Voice): string =>
  comparison.kind === 'full-value'
    ? say('rule-full-value', voice)
    : say('rule-rounded-value', voice, { rounding: roundingWords(comparison.decimals) });

/** What a workbook's words mean, and what was asked of the evaluation: a topic and its text a row. */
export function aboutRows(
  report: Report,
  alike: readonly string[],
  voice: Voice,
): readonly (readonly [string, string])[] {
  const { standard, evaluations, tool, evidence = 'attested' } = report;
  const [first] = evaluations;
  const supposed = first === undefined ? '' : supposedText(first);
  const documents = standard.documents.map(({ title, number }) => [title, number].filter(Boolean).join(' '));
  const comma = voice.lang === 'zh' ? '、' : ', ';
  return [
    [say('about-results', voice), aboutLine(report, voice)],
    [say('about-documents', voice), documents.map((one) => clean(one, voice)).join(comma)],
    [say('about-floor', voice), say(`survey-floor-${evidence}`, voice)],
    ...(supposed === '' ? [] : [[say('about-supposed', voice), supposed] as const]),
    ...(['measured', 'declared', 'attested'] as const).map(
      (level) => [say(`evidence-${level}`, voice), say(`about-${level}`, voice)] as const,
    ),
    ...(alike.length === 0 ? [] : [[say('about-alike', voice), alike.join(comma)] as const]),
    [say('about-tool', voice), `${tool.name} ${tool.version}`],
  ];
}
